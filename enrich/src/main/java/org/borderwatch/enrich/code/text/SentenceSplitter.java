package org.borderwatch.enrich.code.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Cuts paragraphs into sentences, by signs, capitals and the language's abbreviations. */
public final class SentenceSplitter {
  private static final String STOPS = ".!?…։؟۔";
  private static final String CLOSERS = "\"'”»’)]";

  private final Set<String> abbreviations;
  private final Predicate<String> month;

  /**
   * @param abbreviations folded, without their stop
   * @param month whether a folded word names a month, so that {@code 13. November} is not cut
   */
  public SentenceSplitter(Set<String> abbreviations, Predicate<String> month) {
    this.abbreviations = Set.copyOf(abbreviations);
    this.month = month;
  }

  public List<Sentence> split(int paragraph, String text) {
    List<Sentence> sentences = new ArrayList<>();
    List<Token> tokens = Tokenizer.tokens(text);
    int from = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (isStop(tokens, i)) {
        int to = i + 1;
        while (to < tokens.size() && isCloser(text, tokens.get(to), tokens.get(to - 1))) {
          to++;
        }
        sentences.add(new Sentence(paragraph, text, tokens.subList(from, to), true));
        from = to;
        i = to - 1;
      }
    }
    if (from < tokens.size()) {
      boolean colon = tokens.get(tokens.size() - 1).is(":");
      sentences.add(new Sentence(paragraph, text, tokens.subList(from, tokens.size()), colon));
    }
    return sentences;
  }

  private static boolean isCloser(String text, Token token, Token before) {
    return token.kind() == Token.Kind.SIGN
        && (CLOSERS.contains(token.form()) || STOPS.contains(token.form()))
        && token.start() == before.end();
  }

  private boolean isStop(List<Token> tokens, int i) {
    Token stop = tokens.get(i);
    if (stop.kind() != Token.Kind.SIGN || !isStopSign(stop.form())) {
      return false;
    }
    if (i + 1 == tokens.size()) {
      return true;
    }
    Token before = i == 0 ? stop : tokens.get(i - 1);
    Token after = tokens.get(i + 1);
    if (stop.form().equals(".")) {
      boolean lower = after.kind() == Token.Kind.WORD && hasCase(after.form());
      boolean initial =
          before.isWord() && before.form().length() == 1 && before.end() == stop.start();
      boolean ordinal = before.isNumber() && after.isWord() && month.test(after.form());
      boolean short_ = before.isWord() && abbreviations.contains(before.form());
      return !(lower || initial || ordinal || short_)
          && !(short_ || (before.isNumber() && after.isNumber()));
    }
    return true;
  }

  private static boolean isStopSign(String sign) {
    return STOPS.contains(sign);
  }

  private static boolean hasCase(String word) {
    return Character.toUpperCase(word.charAt(0)) != word.charAt(0)
        && Character.UnicodeScript.of(word.charAt(0)) != Character.UnicodeScript.GEORGIAN;
  }
}
