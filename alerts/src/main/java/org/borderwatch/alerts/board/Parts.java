package org.borderwatch.alerts.board;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.borderwatch.contracts.alert.Level;
import org.borderwatch.contracts.region.Region;

/** Small pieces of the page that several sections show alike. */
final class Parts {
  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final Region region;

  Parts(Region region) {
    this.region = region;
  }

  Region region() {
    return region;
  }

  /** {@code 2026-11-22 10:00 UTC, 14:00 local}; a dash for null. */
  void time(Html html, Instant at) {
    if (at == null) {
      html.text("–");
      return;
    }
    ZoneId zone = region.zone();
    String utc = DAY_AND_TIME.format(at.atOffset(ZoneOffset.UTC)) + " UTC, ";
    boolean sameDay =
        at.atZone(zone).toLocalDate().equals(at.atOffset(ZoneOffset.UTC).toLocalDate());
    String local = (sameDay ? TIME : DAY_AND_TIME).format(at.atZone(zone)) + " local";
    html.element("time", utc + local, "datetime", at.toString());
  }

  void level(Html html, Level level) {
    html.element("span", level.word(), "class", "level " + level.word());
  }

  /** Both names of a district, with its code. */
  String district(String code) {
    return region.names(code) + " (" + code + ")";
  }

  static String parties(List<String> codes) {
    return String.join(" and ", codes);
  }
}
