package org.borderwatch.enrich.code.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.borderwatch.enrich.code.text.Token.Kind;
import org.borderwatch.enrich.language.Folding;

/** Cuts text into tokens in one pass. */
public final class Tokenizer {
  private static final int LONGEST_ELISION = 2;

  /** With the Armenian full stop, which stands for the colon of a time: {@code 5։30}. */
  private static final String INSIDE_NUMBERS = ".,:\u0589";

  /** Longer words that lose their end before a vowel: {@code dell'attacco}, {@code jusqu'à}. */
  private static final Set<String> ELIDED =
      Set.of(
          "all", "dall", "dell", "nell", "sull", "coll", "quell", "quest", "tutt", "jusqu",
          "lorsqu", "puisqu");

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private boolean joined;
  private int at;

  private Tokenizer(String text) {
    this.text = text;
  }

  public static List<Token> tokens(String text) {
    Tokenizer tokenizer = new Tokenizer(text);
    while (tokenizer.at < text.length()) {
      tokenizer.next();
    }
    return tokenizer.tokens;
  }

  private void next() {
    char c = text.charAt(at);
    if (Folding.isWordPart(c)) {
      word();
    } else if (Character.isDigit(c)) {
      number();
    } else if (isHyphen(c) && isInside(at)) {
      joined = true;
      at++;
    } else if (Character.isWhitespace(c) || c == '\u00a0') {
      at++;
    } else {
      add(String.valueOf(c), "", Kind.SIGN, at, at + 1);
    }
  }

  private void word() {
    int start = at;
    while (at < text.length() && Folding.isWordPart(text.charAt(at))) {
      at++;
    }
    int end = at;
    String suffix = "";
    String form = Folding.fold(text.substring(start, end));
    boolean whole = end - start > LONGEST_ELISION && !ELIDED.contains(form);
    if (whole && isApostrophe(at) && isLetter(at + 1)) {
      int from = ++at;
      while (at < text.length() && Folding.isWordPart(text.charAt(at))) {
        at++;
      }
      suffix = Folding.fold(text.substring(from, at));
    } else if (isApostrophe(at) && isLetter(at + 1)) {
      at++;
    }
    if (!form.isEmpty()) {
      boolean capital = Character.isUpperCase(text.charAt(start));
      add(form, suffix, capital ? Kind.CAPITAL : Kind.WORD, start, at);
    }
  }

  private void number() {
    int start = at;
    while (at < text.length()
        && (isDigit(at) || (INSIDE_NUMBERS.indexOf(text.charAt(at)) >= 0 && isDigit(at + 1)))) {
      at++;
    }
    add(Folding.fold(text.substring(start, at)), "", Kind.NUMBER, start, at);
  }

  private void add(String form, String suffix, Kind kind, int start, int end) {
    tokens.add(new Token(form, suffix, kind, joined, start, end));
    joined = false;
    at = end;
  }

  /** A hyphen between two letters or digits ties them; any other is a dash. */
  private boolean isInside(int index) {
    return index > 0
        && index + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(index - 1))
        && Character.isLetterOrDigit(text.charAt(index + 1));
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011' || c == '\u2013' || c == '\u058a';
  }

  private boolean isApostrophe(int index) {
    return index < text.length() && "'\u2019\u02bc`".indexOf(text.charAt(index)) >= 0;
  }

  private boolean isLetter(int index) {
    return index < text.length() && Character.isLetter(text.charAt(index));
  }

  private boolean isDigit(int index) {
    return index < text.length() && Character.isDigit(text.charAt(index));
  }
}
