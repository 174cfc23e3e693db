package org.borderwatch.alerts.message;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as people read them, in UTC and in the region's time zone. */
final class Moments {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private final ZoneId zone;

  Moments(ZoneId zone) {
    this.zone = zone;
  }

  /** {@code 2026-03-02 20:30 UTC}; empty for null. */
  static String utc(Instant at) {
    return at == null ? "" : TIME.format(at.atOffset(ZoneOffset.UTC)) + " UTC";
  }

  /** {@code 2026-03-03 00:30 (Asia/Baku)}. */
  String local(Instant at) {
    return TIME.format(at.atZone(zone)) + " (" + zone.getId() + ")";
  }

  /** The day in the region. */
  String day(Instant at) {
    return at.atZone(zone).toLocalDate().toString();
  }
}
