package org.borderwatch.ingest.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.regex.Pattern;
import org.borderwatch.ingest.feed.DateForm.Parts;

/**
 * Dates as feeds write them, read strictly: a wrong date is worse than none, so nothing rolls over,
 * an unknown zone is no zone, and the machine's own zone is never asked.
 *
 * @param instant null where the text cannot be trusted
 * @param repair what was assumed or why there is none, or null
 */
record FeedDate(Instant instant, Repair repair) {
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern ZONE_AND_COMMENT =
      Pattern.compile("(.*(?:[+-]\\d{2}:?\\d{2}|\\b[A-Z]{2,4}))\\s*\\([^)]*\\)");
  private static final Pattern ZONE_IN_COMMENT = Pattern.compile("(.*)\\(([^)]*)\\)");

  /** Seconds since 1970 of the years 2001 to 2033, and milliseconds. */
  private static final Pattern EPOCH = Pattern.compile("1\\d{9}(?:\\d{3})?");

  private static final ZoneOffset KOREA = ZoneOffset.ofHours(9);
  private static final FeedDate NONE = new FeedDate(null, Repair.BAD_DATE);
  private static final int FIRST_YEAR = 1980;
  private static final int LAST_YEAR = 2200;
  private static final int MAX_LENGTH = 100;

  static FeedDate read(String text) {
    if (text.length() > MAX_LENGTH) {
      return NONE;
    }
    String plain = SPACES.matcher(text.strip()).replaceAll(" ");
    if (plain.endsWith(")")) {
      plain = ZONE_AND_COMMENT.matcher(plain).replaceFirst("$1");
      plain = ZONE_IN_COMMENT.matcher(plain).replaceFirst("$1$2").strip();
    }
    if (EPOCH.matcher(plain).matches()) {
      return new FeedDate(Instant.ofEpochSecond(Long.parseLong(plain.substring(0, 10))), null);
    }
    for (DateForm form : DateForm.ALL) {
      Parts parts = form.match(plain);
      FeedDate date = parts == null ? null : read(parts);
      if (date != null) {
        return date;
      }
    }
    return NONE;
  }

  /** Null when the parts make no date; another form may still fit. */
  private static FeedDate read(Parts p) {
    try {
      LocalDate day = day(p);
      if (day == null || day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
        return null;
      }
      ZoneOffset assumed = p.text("k") == null ? ZoneOffset.UTC : KOREA;
      if (p.number("h") == null) {
        boolean whole = p.text("d") != null || p.text("o") != null || p.text("w") != null;
        return new FeedDate(
            day.atStartOfDay().toInstant(assumed),
            whole ? Repair.ZONE_ASSUMED : Repair.PARTIAL_DATE);
      }
      LocalDateTime local = day.atTime(time(p));
      if (p.text("z") == null) {
        return new FeedDate(local.toInstant(assumed), Repair.ZONE_ASSUMED);
      }
      ZoneOffset offset = FeedZone.offset(p.text("z"), local);
      return offset == null ? null : new FeedDate(local.toInstant(offset), null);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static LocalTime time(Parts p) {
    int hour = p.number("h");
    String half = p.text("p");
    if (half != null) {
      if (hour < 1 || hour > 12) {
        throw new DateTimeException("no hour of half a day: " + hour);
      }
      boolean afternoon = half.equalsIgnoreCase("p") || half.equals("오후");
      hour = hour % 12 + (afternoon ? 12 : 0);
    }
    int second = p.number("s", 0);
    // A leap second is the one time that may not be what java.time calls a time.
    return LocalTime.of(hour, p.number("m", 0), second == 60 ? 59 : second);
  }

  private static LocalDate day(Parts p) {
    int year = p.number("y");
    if (p.text("y").length() == 2) {
      year += year < 70 ? 2000 : 1900;
    }
    if (p.number("o") != null) {
      return LocalDate.ofYearDay(year, p.number("o"));
    }
    if (p.number("w") != null) {
      return LocalDate.of(year, 1, 4)
          .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, p.number("w"))
          .with(ChronoField.DAY_OF_WEEK, p.number("e"));
    }
    Integer month = p.text("b") == null ? p.number("n") : Months.shipped().number(p.text("b"));
    if (p.text("b") != null && month == null) {
      return null;
    }
    return LocalDate.of(year, month == null ? 1 : month, p.number("d", 1));
  }
}
