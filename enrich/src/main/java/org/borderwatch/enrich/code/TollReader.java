package org.borderwatch.enrich.code;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.borderwatch.contracts.incident.Count;
import org.borderwatch.contracts.incident.IncidentType;
import org.borderwatch.enrich.code.lexicon.Cue;
import org.borderwatch.enrich.code.lexicon.Harm;
import org.borderwatch.enrich.code.lexicon.Mark;
import org.borderwatch.enrich.code.lexicon.Tag;
import org.borderwatch.enrich.code.text.Token;

/**
 * Finds who was killed, injured, captured or is missing in a sentence: each figure goes to the word
 * of harm that it stands beside, each side comes from the nearest words that name one.
 */
final class TollReader {
  private static final int REACH = 14;
  private static final int SIDE_REACH = 5;
  private static final int RISEN_REACH = 3;
  private static final int LIST_REACH = 5;
  private static final int PERSON_REACH = 16;
  private static final int OWN_HARM = 4;
  private static final int PHRASE_REACH = 3;

  private final Reading reading;
  private final Set<String> sides;
  private final List<Token> tokens;
  private final List<Mark> harms;
  private final Set<Mark> counted = new HashSet<>();
  private final List<Toll> tolls = new ArrayList<>();

  private TollReader(Reading reading, Set<String> sides) {
    this.reading = reading;
    this.sides = sides;
    this.tokens = reading.tokens();
    this.harms =
        reading.all(Tag.Harmed.class).stream()
            .filter(h -> !reading.between(Cue.NEGATION, h.from() - 3, h.from()))
            .filter(h -> !reading.between(Cue.NO_CASUALTIES, h.from(), h.to()))
            .filter(h -> !reading.between(Cue.EITHER_HARM, h.from(), h.to()))
            .filter(h -> !isOfBorder(h) && !isUnreal(h))
            .collect(Collectors.toCollection(ArrayList::new));
    this.harms.removeIf(this::isOvertaken);
  }

  /**
   * @param sides codes of the two sides of the border
   */
  static List<Toll> read(Reading reading, Set<String> sides) {
    TollReader reader = new TollReader(reading, sides);
    if (!reader.harms.isEmpty()) {
      reader.figures();
      reader.single();
    }
    return reader.tolls;
  }

  /** Whether what is hurt is a border or a truce: one word for both in some languages. */
  private boolean isOfBorder(Mark harm) {
    return reading.all(Tag.Event.class).stream()
        .filter(e -> e.length() > harm.length() && e.from() <= harm.from() && e.to() >= harm.to())
        .map(e -> ((Tag.Event) e.tag()).type())
        .anyMatch(t -> t == IncidentType.INCURSION || t == IncidentType.CEASEFIRE_FIRE);
  }

  /** Whether the wound is that of one who died: "a wounded soldier died", "died of his wounds". */
  private boolean isOvertaken(Mark harm) {
    if (kind(harm) != Harm.INJURED) {
      return false;
    }
    boolean ofThem =
        harms.stream()
            .filter(h -> kind(h) == Harm.KILLED && h.to() <= harm.from())
            .filter(h -> harm.from() - h.to() <= PHRASE_REACH)
            .filter(h -> !reading.signBetween(",;:", h.to(), harm.from()))
            .filter(h -> !reading.between(Cue.RANGE, h.to(), harm.from()))
            .anyMatch(
                h ->
                    Figure.ofPeople(reading).stream()
                        .noneMatch(
                            f -> f.from() >= h.to() && f.to() <= harm.from() + PHRASE_REACH));
    return ofThem
        || ((reading.between(Cue.SOLDIER, harm.to(), harm.to() + 1)
                || reading.between(Cue.CIVILIAN, harm.to(), harm.to() + 1))
            && harms.stream()
                .filter(h -> kind(h) == Harm.KILLED)
                .anyMatch(h -> h.from() > harm.to() && h.from() - harm.to() <= PHRASE_REACH));
  }

  /** Whether a word right before the harm makes it a threat or a fear; "may" can be a month. */
  private boolean isUnreal(Mark harm) {
    return reading.all(Cue.HYPOTHETICAL).stream()
        .filter(h -> h.to() <= harm.from() && harm.from() - h.to() <= 1)
        .anyMatch(
            h -> reading.dates().stream().noneMatch(d -> d.from() < h.to() && h.from() < d.to()));
  }

  private void figures() {
    List<Figure> figures =
        Figure.ofPeople(reading).stream().filter(f -> !isPart(f) && !isOfEither(f)).toList();
    Mark last = null;
    for (int i = 0; i < figures.size(); i++) {
      Figure figure = figures.get(i);
      boolean listed = i > 0 && last != null && isListed(figures.get(i - 1), figure);
      Mark harm = harmOf(figures, i);
      if (harm == null && listed) {
        harm = last;
      } else if (harm != null && !counted.add(harm) && !listed) {
        harm = null;
      }
      if (harm != null && (listed || isLossOfPeople(harm, figure))) {
        add(harm, figure);
      } else {
        counted.remove(harm);
        harm = null;
      }
      last = harm;
    }
  }

  /** Whether the figure is of dead and wounded together. */
  private boolean isOfEither(Figure figure) {
    return reading.between(Cue.EITHER_HARM, figure.to(), figure.to() + OWN_HARM);
  }

  /** Whether what was lost are people: one loses positions, contact and the way too. */
  private boolean isLossOfPeople(Mark harm, Figure figure) {
    if (!isLoss(harm)) {
      return true;
    }
    boolean people =
        Stream.of(Cue.SOLDIER, Cue.SOLDIERS, Cue.CIVILIAN, Cue.CIVILIANS)
            .anyMatch(c -> reading.between(c, figure.from(), figure.to() + PHRASE_REACH));
    boolean bare =
        figure.from() >= harm.to()
            && (figure.to() >= tokens.size()
                || !tokens.get(figure.to()).isWord()
                || reading.between(Cue.RANGE, figure.to(), figure.to() + 1));
    boolean things = reading.between(Cue.NOT_PEOPLE, figure.to(), figure.to() + PHRASE_REACH + 1);
    return !things && (people || bare || isOfDead(harm, figure));
  }

  /** Whether the word of harm is the dead themselves, counted right before: "üç ölü verib". */
  private boolean isOfDead(Mark harm, Figure figure) {
    return figure.to() == harm.from()
        && reading.all(Cue.LOSES).stream()
            .anyMatch(m -> m.overlaps(harm) && m.length() > harm.length());
  }

  private boolean isLoss(Mark harm) {
    return reading.between(Cue.LOSES, harm.from(), harm.to());
  }

  /** Whether the figure is a part of one counted beside it: "seven, two of them officers". */
  private boolean isPart(Figure figure) {
    boolean part =
        reading.all(Cue.PART_OF).stream()
            .anyMatch(
                m ->
                    (m.from() >= figure.to() && m.from() - figure.to() <= 1)
                        || (m.to() <= figure.from() && figure.from() - m.to() <= 1));
    return part
        && reading.all(Tag.Harmed.class).stream().anyMatch(h -> h.from() != figure.from())
        && harms.stream()
            .filter(h -> h.from() >= figure.to() && h.from() - figure.to() <= OWN_HARM)
            .noneMatch(h -> !reading.signBetween(",;", figure.to(), h.from()));
  }

  /** The word of harm that a figure belongs to, or null. */
  private Mark harmOf(List<Figure> figures, int index) {
    Figure figure = figures.get(index);
    Mark left = null;
    Mark right = null;
    for (Mark harm : harms) {
      if (harm.from() < figure.from() && figure.to() < harm.to() && !counted.contains(harm)) {
        return harm;
      }
      if (harm.to() <= figure.from() && !counted.contains(harm)) {
        left = harm;
      } else if (harm.from() >= figure.to() && right == null) {
        right = harm;
      }
    }
    if (left != null && reading.between(Cue.RISEN, figure.from() - RISEN_REACH, figure.from())) {
      return left;
    }
    boolean besideLeft =
        left != null
            && figure.from() - left.to() <= 2
            && !reading.signBetween(",;", left.to(), figure.from())
            && !joinsClauses(left.to(), figure.from())
            && !(figure.from() > left.to() && right != null && right.from() - figure.to() <= 1);
    if (besideLeft) {
      return left;
    }
    Figure next = index + 1 < figures.size() ? figures.get(index + 1) : null;
    boolean withinReach =
        right != null
            && right.from() - figure.to() <= REACH
            && !reading.signBetween(";", figure.to(), right.from());
    if (withinReach && (next == null || right.from() < next.from())) {
      return right;
    }
    if (withinReach && isListed(figure, next)) {
      return harmOf(figures, index + 1);
    }
    return left != null && isObject(left, figure) ? left : null;
  }

  /** Whether a clause's harm is that of people whom it counts later: "victims were … two men". */
  private boolean isObject(Mark harm, Figure figure) {
    boolean people =
        Stream.of(Cue.SOLDIER, Cue.SOLDIERS, Cue.CIVILIAN, Cue.CIVILIANS)
            .anyMatch(c -> reading.between(c, figure.to(), figure.to() + 2));
    return people
        && figure.from() - harm.to() <= REACH
        && !reading.signBetween(",;:", harm.to(), figure.from());
  }

  /** Whether two figures share one word of harm: "four Armenian and three Azerbaijani soldiers". */
  private boolean isListed(Figure first, Figure second) {
    return second.from() - first.to() <= LIST_REACH
        && reading.anyBetween(first.to(), second.from(), t -> t instanceof Tag.PartyName)
        && !reading.anyBetween(first.to(), second.from(), t -> t instanceof Tag.Harmed)
        && !reading.signBetween(";:.", first.to(), second.from());
  }

  private boolean joinsClauses(int from, int to) {
    return reading.between(Cue.ALSO, from, to);
  }

  /** A word of harm without a figure: one named or single person, or some people. */
  private void single() {
    for (Mark harm : harms) {
      boolean namesPeople =
          Stream.of(Cue.SOLDIER, Cue.SOLDIERS)
              .anyMatch(c -> reading.between(c, harm.from(), harm.to() + 2));
      if (counted.contains(harm) || (isLoss(harm) && (!namesPeople || isNone(harm)))) {
        continue;
      }
      Mark people = nearest(harm, Cue.SOLDIERS, Cue.CIVILIANS);
      Mark person = nearest(harm, Cue.SOLDIER, Cue.CIVILIAN);
      if (person != null && (people == null || distance(person, harm) <= distance(people, harm))) {
        add(harm, new Figure(inARow(person, harm), person.from(), person.to()));
      } else if (people != null && tolls.stream().noneMatch(t -> t.harm() == kind(harm))) {
        add(harm, new Figure(0, people.from(), people.to()));
      }
    }
  }

  /** Whether what was lost is denied after the word: "lost neither men nor ground". */
  private boolean isNone(Mark harm) {
    return reading.between(Cue.NEGATION, harm.from(), harm.to() + 2);
  }

  private Mark nearest(Mark harm, Cue... cues) {
    Mark nearest = null;
    for (Cue cue : cues) {
      for (Mark m : reading.all(cue)) {
        int from = Math.min(m.to(), harm.to());
        int to = Math.max(m.from(), harm.from());
        boolean inReach =
            distance(m, harm) <= PERSON_REACH
                && !reading.signBetween(";", from, to)
                && !isOfThings(m, harm)
                && !isArm(m)
                && !isCounted(m)
                && !reading.between(Cue.BY, m.from() - 3, m.from());

        if (inReach && (nearest == null || distance(m, harm) < distance(nearest, harm))) {
          nearest = m;
        }
      }
    }
    return nearest;
  }

  /** Whether the harm is to an animal or a thing beside it: "the shepherd's cow was killed". */
  private boolean isOfThings(Mark people, Mark harm) {
    int from = people.to() <= harm.from() ? Math.max(people.to(), harm.from() - 2) : harm.to();
    int to = people.to() <= harm.from() ? harm.from() : Math.min(people.from(), harm.to() + 2);
    return reading.between(Cue.NOT_PEOPLE, from, to);
  }

  /** Whether the word is of what is fired and not of who fires: "sniper fire". */
  private boolean isArm(Mark people) {
    return reading.all(Tag.Weapon.class).stream().anyMatch(w -> w.overlaps(people))
        && reading.all(Tag.Event.class).stream()
            .anyMatch(e -> e.overlaps(people) || e.from() == people.to());
  }

  /** Whether people in the plural are those that a figure has counted. */
  private boolean isCounted(Mark people) {
    return (Reading.is(people, Cue.SOLDIERS) || Reading.is(people, Cue.CIVILIANS))
        && tolls.stream()
            .filter(t -> t.count().figure() != null)
            .anyMatch(t -> people.from() >= t.from() && people.to() <= t.to() + PHRASE_REACH);
  }

  /** How many single people are told in a row: "Private A and Sergeant B were killed". */
  private int inARow(Mark person, Mark harm) {
    int count = 1;
    for (Mark other : reading.all(Cue.SOLDIER)) {
      boolean joined =
          other.to() <= person.from()
              && person.to() <= harm.from()
              && reading.anyBetween(
                  Math.max(other.to() + 1, person.from() - 1),
                  person.from(),
                  t -> t instanceof Tag.Signal c && c.cue() == Cue.RANGE)
              && !reading.anyBetween(other.to(), person.from(), t -> t instanceof Tag.Harmed);
      count += joined ? 1 : 0;
    }
    return Math.min(count, 2);
  }

  private static int distance(Mark a, Mark b) {
    return a.from() >= b.to() ? a.from() - b.to() : b.from() - a.to();
  }

  private void add(Mark harm, Figure figure) {
    int from = Math.min(figure.from(), harm.from());
    int to = Math.max(figure.to(), harm.to());
    int value = figure.value();
    if (value > 0
        && reading.between(Cue.OTHERS, figure.from() - 1, figure.to() + 2)
        && value < 10) {
      boolean oneBefore =
          reading.all(Cue.SOLDIER).stream()
              .filter(m -> m.to() <= figure.from() && figure.from() - m.to() <= 8)
              .anyMatch(m -> harms.stream().noneMatch(h -> isBetween(h, m.to(), figure.from())));
      value += oneBefore ? 1 : 0;
    }
    Count count = value == 0 ? Count.SOME : Count.of(value);
    if (reading.between(Cue.EACH_SIDE, from - SIDE_REACH, to + SIDE_REACH)) {
      sides.forEach(s -> tolls.add(new Toll(kind(harm), s, Toll.Relation.UNSAID, count, from, to)));
      return;
    }
    Toll last = tolls.isEmpty() ? null : tolls.get(tolls.size() - 1);
    String side = new VictimReader(reading, sides, harm, figure, last, counted.size()).side();
    Toll.Relation relation = Toll.Relation.UNSAID;
    if (side == null) {
      relation =
          reading.between(Cue.OWN, from - SIDE_REACH, to + 2)
              ? Toll.Relation.OWN
              : isOfOpponent(harm, figure) ? Toll.Relation.OPPONENT : Toll.Relation.UNSAID;
    }
    tolls.add(new Toll(kind(harm), side, relation, count, from, to));
  }

  /** Whether those counted are the opponent's; his fire may stand beside them too. */
  private boolean isOfOpponent(Mark harm, Figure figure) {
    int from = isLoss(harm) ? Math.min(harm.from(), figure.from()) - SIDE_REACH : figure.from() - 1;
    return reading.all(Cue.OPPONENT).stream()
            .filter(m -> m.from() < figure.to() + 2 && m.to() > from)
            .filter(m -> !reading.between(Cue.BY, m.from() - 2, m.from()))
            .noneMatch(
                m ->
                    reading.all(Tag.Event.class).stream()
                        .anyMatch(e -> e.from() == m.to() || e.overlaps(m)))
        && reading.between(Cue.OPPONENT, from, figure.to() + 2);
  }

  private static Harm kind(Mark harm) {
    return ((Tag.Harmed) harm.tag()).harm();
  }

  private static boolean isBetween(Mark mark, int from, int to) {
    return mark.from() >= from && mark.to() <= to;
  }
}
