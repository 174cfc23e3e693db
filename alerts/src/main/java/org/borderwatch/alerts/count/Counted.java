package org.borderwatch.alerts.count;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.borderwatch.contracts.Ids;
import org.borderwatch.contracts.incident.Incident;

/**
 * An incident that counts.
 *
 * @param incident its version now
 * @param at when it counts from, UTC
 * @param score what it weighs
 * @param facts a hash of what would make it news again if it changed: what, how many, who says so
 */
public record Counted(Incident incident, Instant at, double score, String facts)
    implements Comparable<Counted> {
  private static final Comparator<Counted> HEAVIER =
      Comparator.comparingDouble(Counted::score).thenComparing(Comparator.reverseOrder());
  private static final Comparator<Counted> ORDER =
      Comparator.comparing(Counted::at).thenComparing(counted -> counted.incident().id());

  /** By time, then by id, so that sums are made in one order whatever came first. */
  @Override
  public int compareTo(Counted other) {
    return ORDER.compare(this, other);
  }

  static Counted of(Incident incident, ZoneId zone, Weights weights) {
    return new Counted(
        incident,
        incident.effectiveAt(zone),
        weights.of(incident),
        Ids.hash(
            incident.types().get(0).name(),
            incident.status().name(),
            incident.killed().toString(),
            incident.injured().toString(),
            incident.captured().toString(),
            incident.missing().toString(),
            incident.claimants().stream().sorted().toList().toString(),
            incident.deniedBy().stream().sorted().toList().toString()));
  }

  /** Of each event its heaviest part, the earliest first: an attack on two districts is one. */
  public static List<Counted> events(Collection<Counted> parts) {
    Map<String, Counted> heaviest = new LinkedHashMap<>();
    for (Counted part : parts) {
      heaviest.merge(
          part.event(), part, (one, other) -> HEAVIER.compare(one, other) >= 0 ? one : other);
    }
    return heaviest.values().stream().sorted().toList();
  }

  private String event() {
    return incident.eventId() == null ? incident.id() : incident.eventId();
  }
}
