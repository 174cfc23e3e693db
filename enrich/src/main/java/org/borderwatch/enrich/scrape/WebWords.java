package org.borderwatch.enrich.scrape;

import java.util.List;
import java.util.Set;
import org.borderwatch.enrich.scrape.text.WordFile;

/** The words by which furniture, notices and the body are known, from {@code web-words.txt}. */
final class WebWords {
  private static final WordFile WORDS = WordFile.read(WebWords.class, "web-words.txt");

  static final Set<String> FURNITURE = WORDS.tokens("furniture tokens");
  static final Set<String> COMMENTS = WORDS.tokens("comment tokens");
  static final Set<String> HIDDEN = WORDS.tokens("hidden tokens");
  static final Set<String> NEGATING = WORDS.tokens("negating tokens");
  static final Set<String> BODY = WORDS.tokens("body tokens");
  static final List<String> FURNITURE_LINES = WORDS.lines("furniture lines");
  static final List<String> ENDING_LINES = WORDS.lines("ending lines");
  static final List<String> PROMOTION = WORDS.lines("promotion phrases");
  static final List<String> CONSENT = WORDS.lines("consent phrases");
  static final List<String> PAYWALL = WORDS.lines("paywall phrases");
  static final List<String> SCRIPTS = WORDS.lines("script phrases");
  static final List<String> MISSING_PAGE = WORDS.lines("missing page titles");
  static final List<String> RETRACTION = WORDS.lines("retraction phrases");

  private WebWords() {}
}
