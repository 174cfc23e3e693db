package org.borderwatch.enrich.code;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.borderwatch.contracts.incident.Count;
import org.borderwatch.contracts.incident.IncidentType;
import org.borderwatch.enrich.code.lexicon.Cue;
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
  private static final int SUBJECT_REACH = 5;
  private static final int LIST_REACH = 5;
  private static final int SIGN = 4;
  private static final int PERSON_REACH = 16;

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
            .filter(h -> !isOfBorder(h))
            .toList();
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

  private void figures() {
    List<Figure> figures = Figure.ofPeople(reading);
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
      if (harm != null) {
        add(harm, figure);
      }
      last = harm;
    }
  }

  /** The word of harm that a figure belongs to, or null. */
  private Mark harmOf(List<Figure> figures, int index) {
    Figure figure = figures.get(index);
    Mark left = null;
    Mark right = null;
    for (Mark harm : harms) {
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
      if (counted.contains(harm)) {
        continue;
      }
      Mark people = nearest(harm, Cue.SOLDIERS, Cue.CIVILIANS);
      Mark person = nearest(harm, Cue.SOLDIER, Cue.CIVILIAN);
      if (person != null && (people == null || distance(person, harm) <= distance(people, harm))) {
        add(harm, new Figure(1, person.from(), person.to()));
      } else if (people != null) {
        add(harm, new Figure(0, people.from(), people.to()));
      }
    }
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
                && !reading.between(Cue.NOT_PEOPLE, from, to)
                && !reading.between(Cue.BY, m.from() - 3, m.from());

        if (inReach && (nearest == null || distance(m, harm) < distance(nearest, harm))) {
          nearest = m;
        }
      }
    }
    return nearest;
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
    String side = side(from, to, figure);
    Toll.Relation relation = Toll.Relation.UNSAID;
    if (side == null) {
      relation =
          reading.between(Cue.OWN, from - SIDE_REACH, to + 2)
              ? Toll.Relation.OWN
              : reading.between(Cue.OPPONENT, from - SIDE_REACH, to + 2)
                  ? Toll.Relation.OPPONENT
                  : Toll.Relation.UNSAID;
    }
    tolls.add(new Toll(((Tag.Harmed) harm.tag()).harm(), side, relation, count, from, to));
  }

  private static boolean isBetween(Mark mark, int from, int to) {
    return mark.from() >= from && mark.to() <= to;
  }

  private String side(int from, int to, Figure figure) {
    if (isFurther(figure, from, to)) {
      return tolls.get(tolls.size() - 1).side();
    }
    Mark best = owner(figure);
    int bestDistance = best == null ? Integer.MAX_VALUE : 0;
    for (Mark party : reading.actingParties()) {
      boolean inside = party.from() >= from - SIDE_REACH && party.to() <= to + SIDE_REACH;
      boolean after = party.from() >= to;
      boolean agent =
          reading.between(Cue.BY, party.from() - 2, party.from())
              || Sides.isBeforePostposition(reading, party)
              || reading.between(Cue.SAY, party.from() - 1, party.from());
      boolean cut =
          reading.signBetween(";", Math.min(party.to(), from), Math.max(party.from(), to));
      boolean other = isOtherClause(party, to) || acts(party, from, to);
      if (!inside || agent || cut || other || isNoSide(party) || (after && party.from() - to > 2)) {
        continue;
      }
      int distance = distance(party, figure);
      if (distance < bestDistance) {
        best = party;
        bestDistance = distance;
      }
    }
    if (best == null && !tolls.isEmpty() && goesOn(tolls.get(tolls.size() - 1), from)) {
      return tolls.get(tolls.size() - 1).side();
    }
    if (best == null) {
      best = speakerBefore(from);
    }

    if (best == null
        && reading.between(Cue.ELSEWHERE, figure.from() - 1, figure.to() + LIST_REACH)) {
      return Toll.FOREIGN;
    }
    return best == null ? null : ((Tag.PartyName) best.tag()).code();
  }

  /**
   * Whether a party after the harm is what the next clause tells of: "when Armenian units fired".
   */
  private boolean isOtherClause(Mark party, int end) {
    return party.from() > end
        && reading.between(Cue.FORCES, party.to(), party.to() + 1)
        && reading.all(Tag.Event.class).stream()
            .anyMatch(e -> e.from() > party.to() && e.from() - party.to() <= 3);
  }

  /** Whose "own" people the figure counts: the last side before it that did not do the harm. */
  private Mark owner(Figure figure) {
    if (!reading.between(Cue.OWN, figure.from() - 1, figure.to() + 3)
        || reading.anyBetween(figure.from(), figure.to() + 3, t -> t instanceof Tag.PartyName)) {
      return null;
    }
    return reading.actingParties().stream()
        .filter(p -> sides.contains(((Tag.PartyName) p.tag()).code()))
        .filter(p -> p.to() <= figure.from() && !acts(p, figure.from(), figure.to()))
        .reduce((a, b) -> b)
        .orElse(null);
  }

  /** Whether the figure counts others beside those of the side counted before. */
  private boolean isFurther(Figure figure, int from, int to) {
    return !tolls.isEmpty()
        && tolls.get(tolls.size() - 1).side() != null
        && reading.between(Cue.OTHERS, figure.from() - 1, figure.to() + 2)
        && !reading.anyBetween(figure.from(), to + 1, t -> t instanceof Tag.PartyName)
        && !reading.signBetween(";", tolls.get(tolls.size() - 1).to(), from);
  }

  /** Adjectives stand right before those counted; the words after a comma are of others. */
  private int distance(Mark party, Figure figure) {
    int gap = figure.from() - party.to();
    if (gap == 0) {
      return 0;
    }
    return gap > 0
        ? 2 + gap
        : party.from()
            - figure.to()
            + (reading.signBetween(",", figure.to(), party.from()) ? SIGN : 0);
  }

  /** Whether the party is neither a side of the border nor named for its soldiers. */
  private boolean isNoSide(Mark party) {
    return !sides.contains(((Tag.PartyName) party.tag()).code())
        && !reading.between(Cue.SOLDIERS, party.to(), party.to() + 2)
        && !reading.between(Cue.SOLDIER, party.to(), party.to() + 2);
  }

  /**
   * Whether the party did what harmed them: "killed in Azerbaijani shelling", "Azerbaijani forces
   * shelled …, killing two".
   */
  private boolean acts(Mark party, int from, int to) {
    return reading.all(Tag.Event.class).stream()
        .filter(e -> e.to() <= from || e.from() >= to)
        .filter(e -> !reading.between(Cue.SOLDIERS, e.from(), e.to()))
        .filter(e -> !reading.between(Cue.SUFFERED, party.to(), e.to() + 1))
        .filter(e -> !reading.between(Cue.TARGET, party.to(), e.from()))
        .anyMatch(e -> isOwnEvent(party, e) || (e.to() <= from && isSubject(party, e)));
  }

  /** An adjective to the event's noun, with at most the weapon between. */
  private boolean isOwnEvent(Mark party, Mark event) {
    return event.from() == party.to()
        || (party.from() == event.to() && !reading.between(Cue.TARGET, party.to(), party.to() + 2))
        || (event.from() - party.to() == 1
            && reading.anyBetween(party.to(), event.from(), t -> t instanceof Tag.Weapon));
  }

  private boolean isSubject(Mark party, Mark event) {
    return event.from() >= party.to()
        && event.from() - party.to() <= SUBJECT_REACH
        && reading.between(Cue.FORCES, party.to(), event.from())
        && !reading.between(Cue.AGAINST, party.from() - 1, party.from())
        && reading.all(Tag.Figure.class).stream()
            .noneMatch(f -> f.to() <= party.from() && party.from() - f.to() <= 2);
  }

  /** Whether a list of losses goes on: "two dead, one wounded". */
  private boolean goesOn(Toll last, int from) {
    return from >= last.to()
        && from - last.to() <= 3
        && !reading.anyBetween(last.to(), from, t -> t instanceof Tag.PartyName)
        && !reading.signBetween(";", last.to(), from);
  }

  /** The side whose losses a list goes on with: "Baku spoke of two wounded; …". */
  private Mark speakerBefore(int from) {
    Mark speaker = null;
    for (Mark party : reading.all(Tag.PartyName.class)) {
      boolean lists =
          party.to() <= from
              && counted.size() > 1
              && reading.between(Cue.SAY, 0, from)
              && !reading.signBetween(";", party.to(), from);
      speaker = lists ? party : speaker;
    }
    return speaker;
  }
}
