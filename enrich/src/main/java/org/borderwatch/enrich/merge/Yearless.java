package org.borderwatch.enrich.merge;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * A day and a month without a year: a day of any year until the report was first known.
 *
 * @param day as told
 * @param reach how many days from it the anchor of an event of that day can lie
 */
record Yearless(MonthDay day, int reach) {
  private static final int LEAP_YEAR = 2000;
  private static final int DAYS = 366;

  /** Whether an event anchored on a date may be of this day. */
  boolean isNear(LocalDate anchor) {
    int gap = Math.abs(dayOfYear(day) - dayOfYear(MonthDay.from(anchor)));
    return anchor.equals(Span.NO_DAY) || Math.min(gap, DAYS - gap) <= reach;
  }

  /** Whether the day lies in a span of days, in one year or another. */
  boolean isIn(Span span) {
    if (Span.gap(span.from(), span.to()) >= DAYS) {
      return true;
    }
    return span.contains(day.atYear(span.from().getYear()))
        || span.contains(day.atYear(span.to().getYear()));
  }

  /** The latest such day until a date, or the day of what has none. */
  LocalDate latest(LocalDate until) {
    LocalDate thisYear = day.atYear(until.getYear());
    return thisYear.isAfter(until) ? day.atYear(until.getYear() - 1) : thisYear;
  }

  private static int dayOfYear(MonthDay day) {
    return day.atYear(LEAP_YEAR).getDayOfYear();
  }
}
