package org.borderwatch.ingest.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Dates as feeds write them, read strictly: a wrong date is worse than none, so nothing rolls over,
 * an unknown zone is no zone, and the machine's own zone is never asked.
 *
 * @param instant null where the text cannot be trusted
 * @param repair what was assumed or why there is none, or null
 */
record FeedDate(Instant instant, Repair repair) {
  private static final Pattern GROUP = Pattern.compile("\\(\\?<(\\w)>");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final int FIRST_YEAR = 1980;
  private static final int LAST_YEAR = 2200;
  private static final int MAX_LENGTH = 100;

  private static final String TIME = "(?<h>\\d{1,2}):(?<m>\\d{2})(?::(?<s>\\d{2})(?:[.,]\\d+)?)?";
  private static final String ZONE =
      "(?<z>[A-Za-z]{1,5}(?:\\s?[+-]\\d{1,2}(?::?\\d{2})?)?|[+-]\\d{2}(?::?\\d{2})?)";
  private static final String DAY_NAME = "(?:\\p{L}{2,12}\\.?,?\\s+)?";
  private static final String NAME = "(?<b>\\p{L}{3,12})\\.?";

  private static final Form[] FORMS = {
    // RFC 822 and its variants: Thu, 01 Jan 2004 19:48:21 GMT; 1-Jan-04
    form(
        DAY_NAME
            + "(?<d>\\d{1,2})[\\s-]+"
            + NAME
            + ",?[\\s-]+(?<y>\\d{4}|\\d{2})"
            + "(?:,?[\\sT]+"
            + TIME
            + "\\s*"
            + ZONE
            + "?)?"),
    // Jan 1, 2004 19:48 GMT
    form(
        DAY_NAME
            + NAME
            + "\\s+(?<d>\\d{1,2}),?\\s+(?<y>\\d{4})(?:,?\\s+"
            + TIME
            + "\\s*"
            + ZONE
            + "?)?"),
    // asctime: Thu Jan  1 19:48:21 GMT 2004
    form(
        DAY_NAME
            + NAME
            + "\\s+(?<d>\\d{1,2})\\s+"
            + TIME
            + "\\s+(?:"
            + ZONE
            + "\\s+)?(?<y>\\d{4})"),
    // ISO 8601 and the W3C's profile, also with slashes: 2004-01-01T19:48:21.5+04:00
    form(
        "(?:\\p{L}{2,9}\\.?,\\s+)?(?<y>\\d{4})(?<q>[-/])(?<n>\\d{1,2})\\k<q>(?<d>\\d{1,2})"
            + "(?:\\s*[Tt\\s]\\s*"
            + TIME
            + "\\s*"
            + ZONE
            + "?)?"),
    form(
        "(?<y>\\d{4})(?<n>\\d{2})(?<d>\\d{2})(?:T(?<h>\\d{2}):?(?<m>\\d{2})(?::?(?<s>\\d{2}))?"
            + ZONE
            + "?)?"),
    form("(?<y>\\d{4})-(?<o>\\d{3})(?:T" + TIME + ZONE + "?)?"),
    form("(?<y>\\d{4})(?:-(?<n>\\d{2}))?"),
    // 2004-július-13T9:15-05:00
    form("(?<y>\\d{4})-" + NAME + "-(?<d>\\d{1,2})(?:T" + TIME + ZONE + "?)?"),
    // 01.11.2004 19:48, day first wherever dots are written
    form("(?<d>\\d{1,2})\\.(?<n>\\d{1,2})\\.(?<y>\\d{4})(?:,?\\s+" + TIME + "\\s*" + ZONE + "?)?"),
  };

  static FeedDate read(String text) {
    String plain = SPACES.matcher(text.strip()).replaceAll(" ");
    if (plain.isEmpty() || plain.length() > MAX_LENGTH) {
      return new FeedDate(null, Repair.BAD_DATE);
    }
    for (Form form : FORMS) {
      Matcher matcher = form.pattern().matcher(plain);
      if (matcher.matches()) {
        FeedDate date = read(new Parts(form.groups(), matcher));
        if (date != null) {
          return date;
        }
      }
    }
    return new FeedDate(null, Repair.BAD_DATE);
  }

  /** Null when the parts make no date; another form may still fit. */
  private static FeedDate read(Parts p) {
    try {
      LocalDate day = day(p);
      if (day == null || day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
        return null;
      }
      Integer hour = p.number("h");
      if (hour == null) {
        boolean whole = p.number("d") != null || p.number("o") != null;
        return new FeedDate(
            day.atStartOfDay().toInstant(ZoneOffset.UTC),
            whole ? Repair.ZONE_ASSUMED : Repair.PARTIAL_DATE);
      }
      int second = p.number("s") == null ? 0 : p.number("s");
      LocalTime time = LocalTime.of(hour, p.number("m"), second == 60 ? 59 : second);
      String zone = p.text("z");
      if (zone == null) {
        return new FeedDate(day.atTime(time).toInstant(ZoneOffset.UTC), Repair.ZONE_ASSUMED);
      }
      ZoneOffset offset = FeedZone.offset(zone);
      return offset == null ? null : new FeedDate(day.atTime(time).toInstant(offset), null);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static LocalDate day(Parts p) {
    int year = p.number("y");
    if (p.text("y").length() == 2) {
      year += year < 70 ? 2000 : 1900;
    }
    if (p.number("o") != null) {
      return LocalDate.ofYearDay(year, p.number("o"));
    }
    Integer month = p.text("b") == null ? p.number("n") : Months.shipped().number(p.text("b"));
    if (p.text("b") != null && month == null) {
      return null;
    }
    Integer day = p.number("d");
    return LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
  }

  private static Form form(String regex) {
    Set<String> groups =
        GROUP.matcher(regex).results().map(m -> m.group(1)).collect(Collectors.toSet());
    return new Form(Pattern.compile(regex, Pattern.UNICODE_CASE), groups);
  }

  /** A way to write a date, and the parts it names. */
  private record Form(Pattern pattern, Set<String> groups) {}

  /** The parts of a date; one that its form does not name is absent. */
  private record Parts(Set<String> groups, Matcher matcher) {

    String text(String group) {
      return groups.contains(group) ? matcher.group(group) : null;
    }

    Integer number(String group) {
      String text = text(group);
      return text == null ? null : Integer.valueOf(text);
    }
  }
}
