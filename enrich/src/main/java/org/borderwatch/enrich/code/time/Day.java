package org.borderwatch.enrich.code.time;

import java.time.LocalDate;
import java.time.MonthDay;
import org.borderwatch.contracts.incident.DatePrecision;

/**
 * A resolved day.
 *
 * @param date the (first) day, or null where only day and month are known
 * @param end the last day of a range, or null
 * @param monthDay day and month, always known
 * @param precision how exactly
 */
public record Day(LocalDate date, LocalDate end, MonthDay monthDay, DatePrecision precision) {

  private static final int LEAP_YEAR = 2000;

  static Day of(LocalDate date, LocalDate end) {
    return new Day(
        date, end, MonthDay.from(date), end == null ? DatePrecision.DAY : DatePrecision.RANGE);
  }

  public static Day orBefore(LocalDate date) {
    return new Day(date, null, MonthDay.from(date), DatePrecision.DAY_OR_BEFORE);
  }

  /** So many days later, or earlier, by itself; without a year where this has none. */
  Day plusDays(int days) {
    if (date != null) {
      return of(date.plusDays(days), null);
    }
    return new Day(
        null,
        null,
        MonthDay.from(monthDay.atYear(LEAP_YEAR).plusDays(days)),
        DatePrecision.UNKNOWN);
  }

  /** Whether both can mean one day: equal, or the one within the other's range. */
  public boolean agrees(Day other) {
    if (date == null || other.date == null) {
      return monthDay.equals(other.monthDay);
    }
    LocalDate last = end == null ? date : end;
    LocalDate otherLast = other.end == null ? other.date : other.end;
    return !date.isAfter(otherLast) && !other.date.isAfter(last);
  }
}
