package org.borderwatch.enrich.merge;

import java.time.LocalDate;

/** Which two days may be one day, once written wrongly. */
final class SlipOfThePen {
  private SlipOfThePen() {}

  /** A ten lost or gained (9 for 19), or the month before or after (11 March for 11 April). */
  static boolean between(LocalDate a, LocalDate b) {
    int months = (b.getYear() - a.getYear()) * 12 + b.getMonthValue() - a.getMonthValue();
    int days = b.getDayOfMonth() - a.getDayOfMonth();
    return (months == 0 && Math.abs(days) == 10) || (Math.abs(months) == 1 && days == 0);
  }
}
