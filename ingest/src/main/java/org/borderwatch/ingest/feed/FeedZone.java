package org.borderwatch.ingest.feed;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
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
          Map.entry("KST", "+09:00"),
          Map.entry("ADT", "-03:00"),
          Map.entry("AKST", "-09:00"),
          Map.entry("AKDT", "-08:00"),
          Map.entry("HST", "-10:00"),
          Map.entry("WEST", "+01:00"),
          Map.entry("MET", "+01:00"),
          Map.entry("MEST", "+02:00"),
          Map.entry("MESZ", "+02:00"),
          Map.entry("IRDT", "+04:30"),
          Map.entry("GET", "+04:00"),
          Map.entry("SAMT", "+04:00"),
          Map.entry("AEST", "+10:00"),
          Map.entry("AEDT", "+11:00"),
          Map.entry("NZST", "+12:00"),
          Map.entry("NZDT", "+13:00"));

  /** Names that mean summer and winter time alike, so that the date decides. */
  private static final Map<String, ZoneId> BY_SEASON =
      Map.of(
          "AT", ZoneId.of("America/Halifax"),
          "ET", ZoneId.of("America/New_York"),
          "CT", ZoneId.of("America/Chicago"),
          "MT", ZoneId.of("America/Denver"),
          "PT", ZoneId.of("America/Los_Angeles"));

  private static final Pattern OFFSET =
      Pattern.compile("(?:GMT|UTC|UT)?\\s?([+-])(\\d{1,2})(?::?(\\d{2}))?(?:\\s(?:GMT|UTC))?");

  private FeedZone() {}

  /** Null when the zone is not known. */
  static ZoneOffset offset(String zone, LocalDateTime at) {
    String named = zone.strip().toUpperCase(Locale.ROOT);
    String upper = named.startsWith("ETC/") ? named.substring(4) : named;
    ZoneId place = BY_SEASON.get(upper);
    if (place != null) {
      return place.getRules().getOffset(at);
    }
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
