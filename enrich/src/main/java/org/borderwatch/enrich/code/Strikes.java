package org.borderwatch.enrich.code;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.borderwatch.contracts.incident.IncidentType;
import org.borderwatch.enrich.code.lexicon.Cue;
import org.borderwatch.enrich.code.lexicon.Mark;
import org.borderwatch.enrich.code.lexicon.Tag;

/**
 * Reads what was struck with what: a word for striking is an incident of the kind that the weapon
 * beside it makes, in whatever words the two are joined.
 */
final class Strikes {
  private static final int REACH = 12;
  private static final int HARM_REACH = 8;

  private static final Map<String, IncidentType> KINDS =
      Map.ofEntries(
          Map.entry("small arms", IncidentType.CEASEFIRE_FIRE),
          Map.entry("sniper rifle", IncidentType.CEASEFIRE_FIRE),
          Map.entry("mortar", IncidentType.SHELLING),
          Map.entry("artillery", IncidentType.SHELLING),
          Map.entry("grenade launcher", IncidentType.SHELLING),
          Map.entry("tank", IncidentType.SHELLING),
          Map.entry("rocket", IncidentType.SHELLING),
          Map.entry("grenade", IncidentType.GRENADE_ATTACK),
          Map.entry("drone", IncidentType.DRONE_STRIKE),
          Map.entry("aircraft", IncidentType.AIR_STRIKE),
          Map.entry("mine", IncidentType.MINE_BLAST));

  private Strikes() {}

  /** What the sentence's weapons did, where no word of its own names the kind. */
  static List<Mark> of(Reading reading) {
    boolean named =
        reading.all(Tag.Event.class).stream()
            .map(e -> (Tag.Event) e.tag())
            .anyMatch(e -> !e.weak() && Families.isViolent(e.type()));
    if (named) {
      return List.of();
    }
    return reading.all(Cue.STRIKE).stream()
        .flatMap(
            s ->
                kind(reading, s.from(), s.to(), REACH)
                    .map(type -> new Mark(new Tag.Event(type, false), s.from(), s.to()))
                    .stream())
        .toList();
  }

  /** The kind of incident that the weapon beside the harm makes. */
  static List<IncidentType> harming(Reading reading, List<Toll> tolls) {
    return tolls.stream()
        .flatMap(t -> kind(reading, t.from(), t.to(), HARM_REACH).stream())
        .distinct()
        .toList();
  }

  private static Optional<IncidentType> kind(Reading reading, int from, int to, int reach) {
    return reading.all(Tag.Weapon.class).stream()
        .filter(w -> gap(w, from, to) <= reach)
        .filter(w -> !reading.signBetween(";:", Math.min(w.to(), to), Math.max(w.from(), from)))
        .min(Comparator.comparingInt(w -> gap(w, from, to)))
        .map(w -> KINDS.get(((Tag.Weapon) w.tag()).name()));
  }

  private static int gap(Mark weapon, int from, int to) {
    return Math.max(Math.max(weapon.from() - to, from - weapon.to()), 0);
  }
}
