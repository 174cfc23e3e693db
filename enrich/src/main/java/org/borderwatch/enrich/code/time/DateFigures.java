package org.borderwatch.enrich.code.time;

import java.util.List;
import org.borderwatch.enrich.code.text.Token;

/**
 * The numbers of a sentence, and the short words and endings beside them, as parts of a date.
 *
 * @param tokens the sentence
 */
record DateFigures(List<Token> tokens) {
  static final int FIRST_YEAR = 1900;
  static final int LAST_YEAR = 2099;

  int skipBack(int i) {
    int at = i;
    while (at >= 0 && i - at < 2 && (tokens.get(at).is(".") || isEnding(at) || isLink(at))) {
      at--;
    }
    return at;
  }

  int skipOn(int i) {
    int at = i;
    while (at < tokens.size() && at - i < 2 && (tokens.get(at).is(".") || isLink(at))) {
      at++;
    }
    return at;
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
