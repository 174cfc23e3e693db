package org.borderwatch.enrich.scrape.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * A time as a page tells it.
 *
 * @param local day and time as written; midnight where only the day is
 * @param hasTime more than the day is told
 * @param zone the zone told with it, or null
 */
public record Stamp(LocalDateTime local, boolean hasTime, ZoneOffset zone) {

  public LocalDate day() {
    return local.toLocalDate();
  }

  /** What no zone is told for is read as UTC. */
  public Instant instant() {
    return local.toInstant(zone == null ? ZoneOffset.UTC : zone);
  }

  public boolean isExact() {
    return hasTime && zone != null;
  }
}
