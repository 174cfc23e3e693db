package org.borderwatch.enrich.scrape;

import java.util.Locale;

/**
 * A stretch of text between two breaks.
 *
 * @param text cleaned, never empty
 * @param linked how many of its characters stand in links
 * @param shape what its markup makes of it
 * @param zone index of the innermost zone that holds it
 */
record Block(String text, int linked, Shape shape, int zone) {
  private static final int SENTENCE = 40;
  private static final double MOSTLY_PLAIN = 0.4;

  /** What a block's markup makes of it. */
  enum Shape {
    PARAGRAPH,
    LOOSE,
    TITLE,
    HEADING,
    ITEM,
    QUOTE,
    CAPTION,
    ROW,
    VERBATIM
  }

  double linkDensity() {
    return (double) linked / text.length();
  }

  /**
   * How much running prose it is: its length, with a character of a script that writes no spaces
   * counting for three; 0 for what is short or mostly links.
   */
  int prose() {
    if (shape == Shape.HEADING || shape == Shape.TITLE || shape == Shape.CAPTION) {
      return 0;
    }
    int weight = weight();
    return weight < SENTENCE || linkDensity() > MOSTLY_PLAIN ? 0 : weight;
  }

  int weight() {
    return text.length() + 2 * ideographs();
  }

  private int ideographs() {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\u0e00' && c < '\u0f00'
          || c >= '\u1780' && c < '\u1800'
          || c >= '\u3040' && c < '\ua000'
          || c >= '\uac00' && c < '\ud7b0') {
        count++;
      }
    }
    return count;
  }

  String folded() {
    return text.toLowerCase(Locale.ROOT);
  }
}
