package org.borderwatch.deploy.newsroom;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The days of a scenario, numbered from 1; the last is the day before {@code today}.
 *
 * @param today the day the scenario is played on, in {@code zone}
 * @param days how many days it has
 * @param zone the region's time zone
 */
public record ScenarioCalendar(LocalDate today, int days, ZoneId zone) {

  /** The date of a day; days outside the scenario count on before and after it. */
  public LocalDate date(int day) {
    return today.minusDays(days + 1L - day);
  }

  public int dayOf(LocalDate date) {
    return (int) (date.toEpochDay() - today.toEpochDay()) + days + 1;
  }

  public Instant instant(int day, LocalTime time) {
    return date(day).atTime(time).atZone(zone).toInstant();
  }

  /**
   * @param moment day and time of the region, for example {@code 3 12:40}
   * @throws IllegalArgumentException when it is neither
   */
  public Instant instant(String moment) {
    String[] part = moment.strip().split(" ", -1);
    try {
      if (part.length == 2) {
        return instant(Integer.parseInt(part[0]), LocalTime.parse(part[1]));
      }
    } catch (NumberFormatException | DateTimeException e) {
      throw new IllegalArgumentException(refusal(moment), e);
    }
    throw new IllegalArgumentException(refusal(moment));
  }

  private static String refusal(String moment) {
    return "'" + moment + "' is no moment of a scenario; write day and time, such as 3 12:40";
  }
}
