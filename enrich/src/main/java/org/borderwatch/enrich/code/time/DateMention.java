package org.borderwatch.enrich.code.time;

import java.time.DayOfWeek;

/**
 * A day as a sentence tells it, not yet resolved. Numbers are 0 where the text does not give them.
 *
 * @param form how it is told
 * @param from first token
 * @param to exclusive
 * @param year four figures
 * @param month 1 to 12
 * @param day of the month
 * @param endMonth of a range
 * @param endDay of a range; of weekdays, how many days on it ends
 * @param offset days from the day of publication
 * @param weekday or null
 */
public record DateMention(
    Form form,
    int from,
    int to,
    int year,
    int month,
    int day,
    int endMonth,
    int endDay,
    int offset,
    DayOfWeek weekday) {

  /** How a day is told. */
  public enum Form {
    DATE,
    /** A date of the Iranian solar calendar. */
    SOLAR_DATE,
    MONTH,
    YEAR,
    WEEKDAY,
    RELATIVE,
    SAME_DAY,
    DAY_BEFORE,
    DAY_AFTER,
    VAGUE
  }

  static DateMention of(Form form, int from, int to) {
    return new DateMention(form, from, to, 0, 0, 0, 0, 0, 0, null);
  }

  static DateMention date(int from, int to, int year, int month, int day) {
    return new DateMention(Form.DATE, from, to, year, month, day, 0, 0, 0, null);
  }

  static DateMention solar(int from, int to, int year, int month, int day) {
    return new DateMention(Form.SOLAR_DATE, from, to, year, month, day, 0, 0, 0, null);
  }

  DateMention in(int ofYear, int ofMonth) {
    return new DateMention(form, from, to, ofYear, ofMonth, day, endMonth, endDay, offset, weekday);
  }

  DateMention until(int lastMonth, int lastDay) {
    return new DateMention(form, from, to, year, month, day, lastMonth, lastDay, offset, weekday);
  }

  /** The last day of a range, by itself. */
  DateMention ending() {
    return new DateMention(form, from, to, year, endMonth, endDay, 0, 0, offset, weekday);
  }

  DateMention spanning(int first, int end) {
    return new DateMention(form, first, end, year, month, day, endMonth, endDay, offset, weekday);
  }

  /** Whether it gives day and month. */
  public boolean isDate() {
    return form == Form.DATE || form == Form.SOLAR_DATE;
  }

  /** Whether it names a day by itself, and not by pointing to another. */
  public boolean isDay() {
    return isDate() || form == Form.WEEKDAY || form == Form.RELATIVE;
  }
}
