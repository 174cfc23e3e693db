package org.borderwatch.deploy.newsroom;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the scenario's days into a text, in the language of the text:
 *
 * <ul>
 *   <li>{@code {date 15}} day and month of the 15th day: {@code 16 November}
 *   <li>{@code {year 15}} its year
 *   <li>{@code {weekday 15}} {@code Tuesday}; {@code {on 15}} {@code on Tuesday}
 *   <li>{@code {slip 8 19}} a slip of the pen for the 8th day, as one digit too many or another
 *       digit makes it (19 for 9), at latest the 19th day
 * </ul>
 */
final class Placeholders {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+) (\\d+)(?: (\\d+))?}");

  private final ScenarioCalendar calendar;

  Placeholders(ScenarioCalendar calendar) {
    this.calendar = calendar;
  }

  /**
   * @throws IllegalArgumentException for a placeholder of another name
   */
  String render(String text, Tongue tongue) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(value(found, tongue)));
  }

  private String value(java.util.regex.MatchResult found, Tongue tongue) {
    LocalDate day = calendar.date(Integer.parseInt(found.group(2)));
    return switch (found.group(1)) {
      case "date" -> tongue.date(day);
      case "year" -> String.valueOf(day.getYear());
      case "weekday" -> tongue.weekday(day);
      case "on" -> tongue.on(day);
      case "slip" -> tongue.date(slip(day, calendar.date(Integer.parseInt(found.group(3)))));
      default ->
          throw new IllegalArgumentException("no placeholder of this name: " + found.group());
    };
  }

  /** The last day after {@code right}, at latest {@code last}, that differs by one character. */
  static LocalDate slip(LocalDate right, LocalDate last) {
    for (LocalDate day = last; day.isAfter(right); day = day.minusDays(1)) {
      if (oneEdit(String.valueOf(right.getDayOfMonth()), String.valueOf(day.getDayOfMonth()))) {
        return day;
      }
    }
    throw new IllegalArgumentException(
        "no slip of the pen makes a later day of " + right + " up to " + last);
  }

  private static boolean oneEdit(String a, String b) {
    if (a.length() == b.length()) {
      int differing = 0;
      for (int i = 0; i < a.length(); i++) {
        differing += a.charAt(i) == b.charAt(i) ? 0 : 1;
      }
      return differing == 1;
    }
    String shorter = a.length() < b.length() ? a : b;
    String longer = a.length() < b.length() ? b : a;
    return longer.length() - shorter.length() == 1
        && (longer.startsWith(shorter) || longer.endsWith(shorter));
  }
}
