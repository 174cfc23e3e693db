package org.borderwatch.enrich.code.time;

import java.util.List;
import java.util.Set;
import org.borderwatch.enrich.code.text.Token;

/**
 * The numbers of a sentence, and the short words and endings beside them, as parts of a date.
 *
 * @param tokens the sentence
 * @param joints indexes of the words that join the first and the last day of a range
 */
record DateFigures(List<Token> tokens, Set<Integer> joints) {
  static final int FIRST_YEAR = 1900;
  static final int LAST_YEAR = 2099;
  private static final int LONGEST_LINK = 3;
  private static final int LONGEST_SPAN = 14;

  /** The day of the month before a month's name: {@code 14 de}, {@code 9th of}; or −1. */
  int dayBefore(int month) {
    int i = month - 1;
    int at = i;
    while (at >= 0 && i - at < 2 && (tokens.get(at).is(".") || isEnding(at) || isLink(at))) {
      at--;
    }
    return isDay(at) ? at : -1;
  }

  /** The day of the month after a month's name, or −1. */
  int dayAfter(int month) {
    int at = month < tokens.size() && tokens.get(month).is(".") ? month + 1 : month;
    return isDay(at) ? at : -1;
  }

  /** The year after a month's name, or −1: {@code septiembre de 2022}, {@code March, 2022}. */
  int yearAfter(int month) {
    int at = month < tokens.size() && isYearLink(month) ? month + 1 : month;
    return isYear(at) ? at : -1;
  }

  private boolean isYearLink(int i) {
    Token token = tokens.get(i);
    return token.is(",")
        || token.is(".")
        || (token.kind() == Token.Kind.WORD && token.form().length() <= LONGEST_LINK);
  }

  /** The last day of a range whose first day is told: {@code 12-13}, {@code 12 and 13}; or −1. */
  int rangeEnd(int first, int to) {
    for (int last : new int[] {to, to + 1}) {
      boolean tied = last == to ? isTied(last) || to > first + 1 : isRangeLink(to);
      if (tied && isDay(last) && isSpan(first, last)) {
        return last;
      }
    }
    return -1;
  }

  /** The first day of a range whose last day is told: {@code 13/14}, {@code с 13 на 14}; or −1. */
  int rangeStart(int last) {
    int first = isTied(last) ? last - 1 : last - 2;
    if (first >= 0 && isEnding(first)) {
      first--;
    }
    boolean linked = isTied(last) || (last > 0 && (isRangeLink(last - 1) || isEnding(last - 1)));
    return linked && isDay(first) && isSpan(first, last) ? first : -1;
  }

  private boolean isTied(int i) {
    return i > 0 && i < tokens.size() && tokens.get(i).joined();
  }

  boolean isRangeLink(int i) {
    return i >= 0
        && i < tokens.size()
        && (tokens.get(i).is("/") || isDash(i) || joints.contains(i));
  }

  boolean isDash(int i) {
    return tokens.get(i).is("-") || tokens.get(i).is("–") || tokens.get(i).is("—");
  }

  /** Days of one operation follow each other; figures that lie further apart are no range. */
  private boolean isSpan(int first, int last) {
    int days = value(last) - value(first);
    return days > 0 && days <= LONGEST_SPAN;
  }

  int skipLink(int i) {
    return i < tokens.size() && (tokens.get(i).is(",") || tokens.get(i).isWord()) ? i + 1 : i;
  }

  boolean isSolarYear(int i) {
    return i >= 0
        && i < tokens.size()
        && tokens.get(i).isNumber()
        && isFigures(tokens.get(i).form())
        && SolarYear.isYear(value(i));
  }

  int skipEnding(int i) {
    return isEnding(i) ? i + 1 : i;
  }

  /** An ordinal's ending written to its figure: {@code 9th}, {@code 16-da}. */
  private boolean isEnding(int i) {
    return i > 0
        && i < tokens.size()
        && tokens.get(i).isWord()
        && tokens.get(i - 1).isNumber()
        && (tokens.get(i).joined() || tokens.get(i).start() == tokens.get(i - 1).end());
  }

  /** A word as short as {@code of} or {@code de} between day and month. */
  private boolean isLink(int i) {
    return i >= 0
        && i < tokens.size()
        && tokens.get(i).kind() == Token.Kind.WORD
        && tokens.get(i).form().length() == 2;
  }

  boolean isDay(int i) {
    if (i < 0
        || i >= tokens.size()
        || !tokens.get(i).isNumber()
        || !isFigures(tokens.get(i).form())) {
      return false;
    }
    return tokens.get(i).form().length() <= 2 && value(i) >= 1 && value(i) <= 31;
  }

  boolean isYear(int i) {
    return i >= 0
        && i < tokens.size()
        && tokens.get(i).isNumber()
        && tokens.get(i).form().length() == 4
        && isFigures(tokens.get(i).form())
        && value(i) >= FIRST_YEAR
        && value(i) <= LAST_YEAR;
  }

  boolean isLatin(int i) {
    return tokens.get(i).form().charAt(0) <= '\u024f';
  }

  int value(int i) {
    return Integer.parseInt(tokens.get(i).form());
  }

  static boolean isFigures(String s) {
    return !s.isEmpty() && s.length() <= 4 && s.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
