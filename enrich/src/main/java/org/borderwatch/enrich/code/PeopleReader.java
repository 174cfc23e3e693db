package org.borderwatch.enrich.code;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.borderwatch.enrich.code.lexicon.Cue;
import org.borderwatch.enrich.code.lexicon.Mark;
import org.borderwatch.enrich.code.lexicon.Tag;
import org.borderwatch.enrich.code.text.Token;

/** Finds the people of a sentence: each figure with its noun, then each noun without a figure. */
record PeopleReader(Reading reading) {
  private static final int NOUN_REACH = 4;
  private static final int APPOSITION_REACH = 7;
  private static final int AGENT_REACH = 3;
  private static final int PART_HARM = 4;

  /** The people in order, those left out who are counted already or only did the harm. */
  static List<People> read(Reading reading) {
    return new PeopleReader(reading).all();
  }

  /** The figures that count; of two side by side the last: "another 13". */
  private List<Figure> figures() {
    List<Figure> counting =
        Figure.ofPeople(reading).stream().filter(f -> !isPart(f) && !isOfEither(f)).toList();
    return counting.stream()
        .filter(f -> counting.stream().noneMatch(o -> o.from() == f.to() && f.value() <= 1))
        .toList();
  }

  private List<People> all() {
    List<Figure> figures = figures();
    List<Mark> nouns = nouns();
    List<People> people = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      Figure figure = figures.get(i);
      int limit = i + 1 < figures.size() ? figures.get(i + 1).from() : reading.tokens().size();
      people.add(new People(figure, nounEnd(figure, nouns, limit), People.Kind.COUNTED));
    }
    for (Mark noun : nouns) {
      if (people.stream().noneMatch(p -> holds(p, noun)) && !isAgent(noun) && !isArm(noun)) {
        boolean person = Reading.is(noun, Cue.SOLDIER) || Reading.is(noun, Cue.CIVILIAN);
        people.add(
            new People(
                new Figure(person ? 1 : 0, noun.from(), noun.to()),
                noun.to(),
                person ? People.Kind.PERSON : People.Kind.CROWD));
      }
    }
    people.sort(Comparator.comparingInt(People::from));
    return withoutAppositions(people);
  }

  /** The words for people, of overlapping ones the longest, and one person before several. */
  private List<Mark> nouns() {
    List<Mark> found =
        Stream.of(Cue.SOLDIER, Cue.CIVILIAN, Cue.SOLDIERS, Cue.CIVILIANS)
            .flatMap(c -> reading.all(c).stream())
            .sorted(Comparator.comparingInt(Mark::length).reversed())
            .toList();
    List<Mark> kept = new ArrayList<>();
    for (Mark noun : found) {
      if (kept.stream().noneMatch(noun::overlaps)) {
        kept.add(noun);
      }
    }
    kept.sort(Comparator.comparingInt(Mark::from));
    return kept;
  }

  private int nounEnd(Figure figure, List<Mark> nouns, int limit) {
    return nouns.stream()
        .filter(n -> n.to() > figure.from() && n.from() < limit)
        .filter(n -> n.from() - figure.to() <= NOUN_REACH)
        .filter(n -> !reading.signBetween(",;:.(", figure.to(), n.from()))
        .filter(n -> !isCut(figure.to(), n.from()))
        .mapToInt(Mark::to)
        .findFirst()
        .orElseGet(() -> namedEnd(figure, limit));
  }

  /** Where a side's name stands for its people: "three young Armenians". */
  private int namedEnd(Figure figure, int limit) {
    return reading.all(Tag.PartyName.class).stream()
        .filter(p -> p.from() >= figure.to() && p.from() - figure.to() <= 1 && p.to() <= limit)
        .filter(p -> !reading.signBetween(",;:.(", figure.to(), p.from()))
        .mapToInt(Mark::to)
        .findFirst()
        .orElse(figure.to());
  }

  /** Whether a word of harm ends the figure's words: not one that stands as adjective. */
  private boolean isCut(int from, int to) {
    return reading.all(Tag.Harmed.class).stream()
        .anyMatch(h -> h.from() >= from && h.to() <= to && h.to() < to);
  }

  private static boolean holds(People people, Mark noun) {
    return noun.from() < people.end() && noun.to() > people.from();
  }

  /** Those who did it: "killed by Azerbaijani soldiers". */
  private boolean isAgent(Mark noun) {
    return reading.between(Cue.BY, noun.from() - AGENT_REACH, noun.from())
        && !reading.signBetween(",;:", noun.from() - AGENT_REACH, noun.from());
  }

  /** Whether the word is of what is fired and not of who fires: "sniper fire". */
  private boolean isArm(Mark noun) {
    return reading.all(Tag.Weapon.class).stream().anyMatch(w -> w.overlaps(noun))
        && reading.all(Tag.Event.class).stream()
            .anyMatch(e -> e.overlaps(noun) || e.from() == noun.to());
  }

  /** Drops who only says more of those before: "two soldiers, Private A and Sergeant B". */
  private List<People> withoutAppositions(List<People> people) {
    List<People> kept = new ArrayList<>();
    boolean named = false;
    for (People next : people) {
      People last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
      boolean near = last != null && next.from() - last.end() <= APPOSITION_REACH;
      boolean told = last != null && isTold(last.end(), next.from());
      boolean joined = last != null && joins(last.end(), next.from());
      boolean apposed =
          last != null
              && next.kind() != People.Kind.COUNTED
              && !told
              && (named || near && !joined && !isNamed(last));
      if (apposed) {
        named |= last.kind() == People.Kind.COUNTED;
        continue;
      }
      named = false;
      kept.add(next);
    }
    return kept;
  }

  /** Whether a name follows: the next person is another one then. */
  private boolean isNamed(People people) {
    return people.kind() == People.Kind.PERSON
        && people.end() < reading.tokens().size()
        && reading.tokens().get(people.end()).kind() == Token.Kind.CAPITAL
        && reading.marks().stream().noneMatch(m -> m.from() == people.end());
  }

  private boolean isTold(int from, int to) {
    return reading.anyBetween(from, to, t -> t instanceof Tag.Harmed || t instanceof Tag.Event);
  }

  private boolean joins(int from, int to) {
    return reading.between(Cue.RANGE, from, to) || reading.between(Cue.ALSO, from, to);
  }

  /** Whether the figure is of dead and wounded together. */
  private boolean isOfEither(Figure figure) {
    return reading.between(Cue.EITHER_HARM, figure.to(), figure.to() + PART_HARM);
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
        && reading.all(Tag.Harmed.class).stream()
            .filter(h -> h.from() >= figure.to() && h.from() - figure.to() <= PART_HARM)
            .noneMatch(h -> !reading.signBetween(",;", figure.to(), h.from()));
  }
}
