package org.borderwatch.enrich.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.borderwatch.contracts.incident.Count;
import org.borderwatch.enrich.code.lexicon.Cue;
import org.borderwatch.enrich.code.lexicon.Harm;
import org.borderwatch.enrich.code.lexicon.Mark;
import org.borderwatch.enrich.code.lexicon.Tag;

/**
 * Reads who was killed, injured, captured or is missing in a sentence: finds the people and the
 * words of harm, links them, asks whose people they are, and adds up those of one list.
 */
final class TollReader {
  private static final int SIDE_REACH = 5;

  private final Reading reading;
  private final Set<String> sides;
  private final List<Toll> tolls = new ArrayList<>();
  private Mark lastHarm;

  private TollReader(Reading reading, Set<String> sides) {
    this.reading = reading;
    this.sides = sides;
  }

  /**
   * @param sides codes of the two sides of the border
   */
  static List<Toll> read(Reading reading, Set<String> sides) {
    List<Mark> harms = HarmWords.of(reading);
    if (harms.isEmpty() || reading.isUnreal()) {
      return List.of();
    }
    TollReader reader = new TollReader(reading, sides);
    List<HarmLinks.Link> links =
        withoutParts(HarmLinks.of(reading, PeopleReader.read(reading), harms));
    for (HarmLinks.Link link : links) {
      boolean crowd = link.people().kind() == People.Kind.CROWD;
      Harm harm = HarmWords.kind(link.harm());
      boolean counted =
          links.stream()
              .anyMatch(
                  l -> l.people().kind() != People.Kind.CROWD && HarmWords.kind(l.harm()) == harm);
      if (!crowd || !counted) {
        reader.add(link.harm(), link.people());
      }
    }
    return reader.tolls;
  }

  /** Of a sum told with its parts the sum stays: "six people, four policemen and two workers". */
  private static List<HarmLinks.Link> withoutParts(List<HarmLinks.Link> links) {
    return links.stream()
        .filter(part -> links.stream().noneMatch(s -> isPart(part, s, links)))
        .toList();
  }

  private static boolean isPart(
      HarmLinks.Link part, HarmLinks.Link sum, List<HarmLinks.Link> links) {
    int others =
        links.stream()
            .filter(l -> l != sum && l.harm().equals(sum.harm()))
            .mapToInt(l -> l.people().figure().value())
            .sum();
    int total = sum.people().figure().value();
    return part != sum
        && part.harm().equals(sum.harm())
        && total > 1
        && others == total
        && links.stream().filter(l -> l.harm().equals(sum.harm())).count() > 2;
  }

  private void add(Mark harm, People people) {
    Figure figure = people.figure();
    int from = Math.min(figure.from(), harm.from());
    int to = Math.max(figure.to(), harm.to());
    Harm kind = HarmWords.kind(harm);
    Count count = figure.value() == 0 ? Count.SOME : Count.of(figure.value());
    if (reading.between(Cue.EACH_SIDE, from - SIDE_REACH, to + SIDE_REACH)) {
      sides.forEach(s -> tolls.add(new Toll(kind, s, Toll.Relation.UNSAID, count, from, to)));
      lastHarm = harm;
      return;
    }
    Toll last = tolls.isEmpty() ? null : tolls.get(tolls.size() - 1);
    String side = new VictimReader(reading, sides, harm, people, last, tolls.size() + 1).side();
    Toll.Relation relation = side == null ? relation(harm, figure, from, to) : Toll.Relation.UNSAID;
    boolean more =
        last != null
            && last.harm() == kind
            && (side == null || last.side() == null || side.equals(last.side()))
            && (harm.equals(lastHarm)
                || reading.between(Cue.OTHERS, figure.from() - 1, figure.to() + 2))
            && !reading.between(Cue.RISEN, figure.from() - SIDE_REACH, figure.from());
    if (more) {
      String whose = last.side() == null ? side : last.side();
      Toll.Relation told = last.side() == null ? relation : last.relation();
      Count all = sum(last.count(), count);
      tolls.set(tolls.size() - 1, new Toll(kind, whose, told, all, last.from(), to));
    } else {
      tolls.add(new Toll(kind, side, relation, count, from, to));
    }
    lastHarm = harm;
  }

  private static Count sum(Count a, Count b) {
    return a.figure() == null || b.figure() == null
        ? a.figure() == null ? b : a
        : Count.of(a.figure() + b.figure());
  }

  private Toll.Relation relation(Mark harm, Figure figure, int from, int to) {
    if (reading.between(Cue.OWN, from - SIDE_REACH, to + 2)) {
      return Toll.Relation.OWN;
    }
    return isOfOpponent(harm, figure) ? Toll.Relation.OPPONENT : Toll.Relation.UNSAID;
  }

  /** Whether those counted are the opponent's; his fire may stand beside them too. */
  private boolean isOfOpponent(Mark harm, Figure figure) {
    boolean loss = reading.between(Cue.LOSES, harm.from(), harm.to());
    int from = loss ? Math.min(harm.from(), figure.from()) - SIDE_REACH : figure.from() - 1;
    return reading.all(Cue.OPPONENT).stream()
            .filter(m -> m.from() < figure.to() + 2 && m.to() > from)
            .filter(m -> !reading.between(Cue.BY, m.from() - 2, m.from()))
            .noneMatch(
                m ->
                    reading.all(Tag.Event.class).stream()
                        .anyMatch(e -> e.from() == m.to() || e.overlaps(m)))
        && reading.between(Cue.OPPONENT, from, figure.to() + 2);
  }
}
