package org.borderwatch.alerts.count;

import java.time.Instant;
import java.util.Comparator;
import org.borderwatch.contracts.incident.Incident;

/**
 * An incident that counts.
 *
 * @param incident its version now
 * @param at when it counts from, UTC
 * @param score what it weighs
 */
public record Counted(Incident incident, Instant at, double score) implements Comparable<Counted> {
  private static final Comparator<Counted> ORDER =
      Comparator.comparing(Counted::at).thenComparing(counted -> counted.incident().id());

  /** By time, then by id, so that sums are made in one order whatever came first. */
  @Override
  public int compareTo(Counted other) {
    return ORDER.compare(this, other);
  }
}
