package org.borderwatch.enrich.code.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.borderwatch.enrich.code.text.Token;

/**
 * Dates in figures alone: {@code 14.09.2022}, {@code 14/09/2022}, {@code 2022-09-14}, {@code
 * 14/09}, {@code 14.09.22}, {@code 1401/06/23}. The day stands before the month, as the region's
 * press writes it.
 */
final class NumericDate {
  private static final int CENTURY = 2000;
  private static final int OLDEST_SHORT_YEAR = 15;
  private static final int LATEST_SHORT_YEAR = 49;

  private NumericDate() {}

  /** The date that begins at a token. */
  static Optional<DateMention> at(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    if (!token.isNumber() || (i > 0 && (token.joined() || tokens.get(i - 1).is("/")))) {
      return Optional.empty();
    }
    String[] parts = token.form().split("\\.");
    if (parts.length == 3) {
      return date(i, i + 1, parts);
    }
    boolean tied = joined(tokens, i + 1) && joined(tokens, i + 2);
    if (tied) {
      return date(i, i + 3, form(tokens, i), form(tokens, i + 1), form(tokens, i + 2));
    }
    if (slash(tokens, i + 1) && slash(tokens, i + 3)) {
      return date(i, i + 5, form(tokens, i), form(tokens, i + 2), form(tokens, i + 4));
    }
    return slash(tokens, i + 1)
        ? dayAndMonth(i, form(tokens, i), form(tokens, i + 2))
        : Optional.empty();
  }

  private static boolean joined(List<Token> tokens, int i) {
    return i < tokens.size() && tokens.get(i).isNumber() && tokens.get(i).joined();
  }

  /** A slash with a number after it. */
  private static boolean slash(List<Token> tokens, int i) {
    return i + 1 < tokens.size() && tokens.get(i).is("/") && tokens.get(i + 1).isNumber();
  }

  private static String form(List<Token> tokens, int i) {
    return tokens.get(i).form();
  }

  private static Optional<DateMention> date(int from, int to, String... parts) {
    for (String part : parts) {
      if (!DateFigures.isFigures(part)) {
        return Optional.empty();
      }
    }
    boolean yearFirst = parts[0].length() == 4;
    int year = year(yearFirst ? parts[0] : parts[2]);
    int month = Integer.parseInt(parts[1]);
    int day = Integer.parseInt(yearFirst ? parts[2] : parts[0]);
    if (SolarYear.isYear(year)) {
      return isDay(() -> SolarYear.date(year, month, day))
          ? Optional.of(DateMention.solar(from, to, year, month, day))
          : Optional.empty();
    }
    boolean known = year >= DateFigures.FIRST_YEAR && year <= DateFigures.LAST_YEAR;
    return known && isDay(() -> LocalDate.of(year, month, day))
        ? Optional.of(DateMention.date(from, to, year, month, day))
        : Optional.empty();
  }

  /** Two figures of two digits each; anything else is a number of something. */
  private static Optional<DateMention> dayAndMonth(int from, String day, String month) {
    boolean written = day.matches("\\d\\d") && month.matches("\\d\\d");
    return written && isDay(() -> MonthDay.of(Integer.parseInt(month), Integer.parseInt(day)))
        ? Optional.of(
            DateMention.date(from, from + 3, 0, Integer.parseInt(month), Integer.parseInt(day)))
        : Optional.empty();
  }

  private static int year(String figures) {
    int year = Integer.parseInt(figures);
    boolean shortened =
        figures.length() == 2 && year >= OLDEST_SHORT_YEAR && year <= LATEST_SHORT_YEAR;
    return shortened ? CENTURY + year : year;
  }

  private static boolean isDay(Runnable reading) {
    try {
      reading.run();
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
