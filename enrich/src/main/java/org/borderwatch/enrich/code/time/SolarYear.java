package org.borderwatch.enrich.code.time;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Years of the Iranian solar calendar (Solar Hijri): six months of 31 days, five of 30, one of 29
 * or 30. Leap years by the 33-year cycle, which agrees with the astronomical calendar from 1343 to
 * 1471 (1964 to 2092).
 */
public final class SolarYear {
  private static final int FIRST = 1343;
  private static final int LAST = 1471;
  private static final int CYCLE = 33;
  private static final int LONG_MONTHS = 6;
  private static final int MONTHS = 12;

  /** 1 Farvardin 1400. */
  private static final LocalDate ANCHOR = LocalDate.of(2021, 3, 21);

  private static final int ANCHOR_YEAR = 1400;

  private SolarYear() {}

  /** Whether a figure can be a year of this calendar; as one of the Gregorian it is long past. */
  public static boolean isYear(int year) {
    return year >= FIRST && year <= LAST;
  }

  /**
   * The same day of the Gregorian calendar.
   *
   * @throws DateTimeException if there is no such day
   */
  public static LocalDate date(int year, int month, int day) {
    if (!isYear(year) || month < 1 || month > MONTHS || day < 1 || day > days(year, month)) {
      throw new DateTimeException("no day " + day + " in month " + month + " of " + year);
    }
    int before = (month - 1) * 30 + Math.min(month - 1, LONG_MONTHS);
    return start(year).plusDays(before + day - 1L);
  }

  /** The solar year that a day lies in. */
  static int of(LocalDate date) {
    int year = date.getYear() - (ANCHOR.getYear() - ANCHOR_YEAR);
    return date.isBefore(start(year)) ? year - 1 : year;
  }

  private static LocalDate start(int year) {
    LocalDate start = ANCHOR;
    for (int y = ANCHOR_YEAR; y < year; y++) {
      start = start.plusDays(isLeap(y) ? 366 : 365);
    }
    for (int y = ANCHOR_YEAR - 1; y >= year; y--) {
      start = start.minusDays(isLeap(y) ? 366 : 365);
    }
    return start;
  }

  private static int days(int year, int month) {
    if (month <= LONG_MONTHS) {
      return 31;
    }
    return month < MONTHS || isLeap(year) ? 30 : 29;
  }

  private static boolean isLeap(int year) {
    return switch (year % CYCLE) {
      case 1, 5, 9, 13, 17, 22, 26, 30 -> true;
      default -> false;
    };
  }
}
