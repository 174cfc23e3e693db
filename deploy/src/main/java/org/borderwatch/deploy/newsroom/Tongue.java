package org.borderwatch.deploy.newsroom;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * How a language writes dates, and the words that stand around an article.
 *
 * @param date how a day is written, with {@code D} for the day and {@code M} for the month
 * @param months the months as they stand in {@code date}, January first
 * @param weekdays Monday first
 * @param on the weekdays with the words for "on", Monday first
 * @param words the furniture of a page: menu, related, comments and the like
 */
public record Tongue(
    String date,
    List<String> months,
    List<String> weekdays,
    List<String> on,
    Map<String, String> words) {

  public Tongue {
    if (months.size() != 12 || weekdays.size() != 7 || on.size() != 7) {
      throw new IllegalArgumentException("a year has 12 months and a week 7 days; name them all");
    }
  }

  /** Day and month, such as {@code 16 November} or {@code 16 ноября}. */
  String date(LocalDate day) {
    StringBuilder text = new StringBuilder();
    for (char c : date.toCharArray()) {
      switch (c) {
        case 'D' -> text.append(day.getDayOfMonth());
        case 'M' -> text.append(months.get(day.getMonthValue() - 1));
        default -> text.append(c);
      }
    }
    return text.toString();
  }

  String weekday(LocalDate day) {
    return weekdays.get(day.getDayOfWeek().getValue() - 1);
  }

  String on(LocalDate day) {
    return on.get(day.getDayOfWeek().getValue() - 1);
  }
}
