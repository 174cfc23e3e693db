package org.borderwatch.enrich.code;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.borderwatch.contracts.incident.Count;
import org.borderwatch.contracts.incident.Evidence;
import org.borderwatch.contracts.incident.IncidentType;
import org.borderwatch.enrich.code.lexicon.Harm;

/**
 * Adds up whom an event harmed, and finds the side of those whom the words leave without one.
 *
 * @param sides codes of the two sides of the border
 */
record Losses(Set<String> sides) {
  private static final String ALL_SIDES = "all";

  /** Figures by harm and side, all harms present. */
  Map<Harm, Map<String, Count>> of(Happening event, Sides who) {
    Map<Harm, Map<String, Count>> tolls = new TreeMap<>();
    for (Harm harm : Harm.values()) {
      tolls.put(harm, new TreeMap<>());
    }
    Mention before = null;
    for (Mention mention : event.mentions()) {
      Sides told = goesOn(mention, before) ? before.sides() : mention.sides();
      before = mention;
      for (Toll toll : mention.tolls()) {
        if (addsNothing(toll, mention, event)) {
          continue;
        }
        tolls
            .get(toll.harm())
            .merge(side(toll, mention, told, who, event), toll.count(), Losses::larger);
      }
    }
    return tolls;
  }

  /** Whether a sentence that tells of harm alone goes on with what the one before it told. */
  private static boolean goesOn(Mention mention, Mention before) {
    return before != null
        && mention.types().isEmpty()
        && mention.sides().equals(Sides.UNKNOWN)
        && before.sides().target() != null
        && before.reading().sentence().paragraph() == mention.reading().sentence().paragraph();
  }

  /** Whether people of no named side are those that the event counts by side elsewhere. */
  private static boolean addsNothing(Toll toll, Mention mention, Happening event) {
    if (toll.side() == null
        && toll.count().figure() == null
        && event.mentions().stream()
            .flatMap(m -> m.tolls().stream())
            .anyMatch(t -> t.harm() == toll.harm() && t.count().figure() != null)) {
      return true;
    }
    boolean title = mention.reading().sentence().paragraph() == Evidence.TITLE;
    boolean loose = toll.count().figure() == null || title;
    return toll.side() == null
        && toll.relation() == Toll.Relation.UNSAID
        && loose
        && event.mentions().stream()
            .flatMap(m -> m.tolls().stream())
            .anyMatch(t -> t.harm() == toll.harm() && t != toll && (t.side() != null || title));
  }

  private String side(Toll toll, Mention mention, Sides told, Sides who, Happening event) {
    if (toll.side() != null) {
      return toll.side();
    }
    String speaker = mention.claimants().isEmpty() ? null : mention.claimants().get(0).party();
    if (toll.relation() == Toll.Relation.OWN && sides.contains(String.valueOf(speaker))) {
      return speaker;
    }
    String ground = countryOf(event.districts());
    boolean mine =
        mention.types().equals(List.of(IncidentType.MINE_BLAST))
            || event.types().equals(Set.of(IncidentType.MINE_BLAST));
    if (mine && sides.contains(ground)) {
      return ground;
    }
    boolean ownWords = told.equals(Sides.UNKNOWN) && toll.harm() != Harm.CAPTURED;
    if (ownWords
        && toll.relation() == Toll.Relation.UNSAID
        && sides.contains(String.valueOf(speaker))) {
      return speaker;
    }
    String side = told.target() == null ? who.target() : told.target();
    if (toll.relation() == Toll.Relation.OPPONENT) {
      side = speaker != null ? Sides.other(speaker, sides) : who.actor();
    } else if (side == null && sides.contains(String.valueOf(speaker))) {
      side = isTaken(toll, mention) ? Sides.other(speaker, sides) : speaker;
    }
    if (side != null) {
      return side;
    }
    return toll.harm() == Harm.CAPTURED && sides.contains(ground)
        ? Sides.other(ground, sides)
        : ground;
  }

  /** A side tells of those it took, unless it lists them with its own dead and wounded. */
  private static boolean isTaken(Toll toll, Mention mention) {
    return toll.harm() == Harm.CAPTURED
        && mention.tolls().stream().allMatch(t -> t.harm() == Harm.CAPTURED || t.side() != null);
  }

  /** Where neither side is named: the side on whose ground alone it happened, else all. */
  private String countryOf(Set<String> districts) {
    Set<String> countries = new TreeSet<>();
    districts.forEach(d -> countries.add(d.substring(0, 2)));
    return countries.size() == 1 && sides.containsAll(countries)
        ? countries.iterator().next()
        : ALL_SIDES;
  }

  private static Count larger(Count a, Count b) {
    if (a.figure() == null) {
      return b;
    }
    return b.figure() == null || a.figure() >= b.figure() ? a : b;
  }
}
