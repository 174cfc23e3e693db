package org.borderwatch.alerts.notify;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.borderwatch.contracts.alert.Level;

/**
 * Hours in which receivers are not told; what comes in them is held, never dropped.
 *
 * @param receivers whose they are
 * @param from from when, by the clock of the zone
 * @param to until when; before {@code from} for a night
 * @param zone default the region's
 * @param passes alerts of this level and above are told all the same; default none
 */
public record QuietHours(
    List<String> receivers, LocalTime from, LocalTime to, ZoneId zone, Level passes) {
  public QuietHours {
    receivers = receivers == null ? List.of() : List.copyOf(receivers);
    if (receivers.isEmpty()) {
      throw new IllegalArgumentException("quiet hours of nobody; give receivers");
    }
    if (from == null || to == null || from.equals(to)) {
      throw new IllegalArgumentException(
          "quiet hours from " + from + " to " + to + "; give two different times of day");
    }
  }

  /**
   * When the quiet that holds at a moment ends.
   *
   * @param otherwise the zone where none is given
   * @return null when it is not quiet
   */
  Instant end(Instant now, ZoneId otherwise) {
    ZoneId place = zone == null ? otherwise : zone;
    LocalDateTime here = now.atZone(place).toLocalDateTime();
    LocalTime time = here.toLocalTime();
    boolean night = to.isBefore(from);
    boolean before = time.isBefore(to);
    boolean after = !time.isBefore(from);
    if (night ? !before && !after : !before || !after) {
      return null;
    }
    LocalDateTime end = here.toLocalDate().plusDays(night && !before ? 1 : 0).atTime(to);
    // Where clocks are set back the hour comes twice, and the later one is meant.
    return ZonedDateTime.of(end, place).withLaterOffsetAtOverlap().toInstant();
  }

  /** Whether an alert of this level is told all the same. */
  boolean lets(Level level) {
    return passes != null && level.compareTo(passes) >= 0;
  }
}
