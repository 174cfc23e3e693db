package org.borderwatch.ingest.feed;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Zones as feeds write them. Names that mean more than one offset are not known. */
final class FeedZone {
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("Z", "+00:00"),
          Map.entry("UT", "+00:00"),
          Map.entry("UTC", "+00:00"),
          Map.entry("GMT", "+00:00"),
          Map.entry("WET", "+00:00"),
          Map.entry("EST", "-05:00"),
          Map.entry("EDT", "-04:00"),
          Map.entry("CST", "-06:00"),
          Map.entry("CDT", "-05:00"),
          Map.entry("MST", "-07:00"),
          Map.entry("MDT", "-06:00"),
          Map.entry("PST", "-08:00"),
          Map.entry("PDT", "-07:00"),
          Map.entry("CET", "+01:00"),
          Map.entry("MEZ", "+01:00"),
          Map.entry("CEST", "+02:00"),
          Map.entry("EET", "+02:00"),
          Map.entry("EEST", "+03:00"),
          Map.entry("MSK", "+03:00"),
          Map.entry("TRT", "+03:00"),
          Map.entry("IRST", "+03:30"),
          Map.entry("AZT", "+04:00"),
          Map.entry("JST", "+09:00"),
          Map.entry("KST", "+09:00"));
  private static final Pattern OFFSET =
      Pattern.compile("(?:GMT|UTC|UT)?\\s?([+-])(\\d{1,2})(?::?(\\d{2}))?");

  private FeedZone() {}

  /** Null when the zone is not known. */
  static ZoneOffset offset(String zone) {
    String upper = zone.strip().toUpperCase(Locale.ROOT);
    String known = NAMES.get(upper);
    if (known != null) {
      return ZoneOffset.of(known);
    }
    Matcher matcher = OFFSET.matcher(upper);
    if (!matcher.matches()) {
      return null;
    }
    int sign = matcher.group(1).equals("-") ? -1 : 1;
    int hours = Integer.parseInt(matcher.group(2));
    int minutes = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
    try {
      return hours > 14 ? null : ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
