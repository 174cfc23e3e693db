package org.borderwatch.enrich.scrape;

import java.util.Locale;

/**
 * A stretch of text between two breaks.
 *
 * @param text cleaned, never empty
 * @param linked how many of its characters stand in links
 * @param slanted how many of its characters are set in italics
 * @param weight its length, with a character of a script that writes no spaces counting for three
 * @param shape what its markup makes of it
 * @param zone index of the innermost zone that holds it
 */
record Block(String text, int linked, int slanted, int weight, Shape shape, int zone) {
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

  static Block of(String text, int linked, int slanted, Shape shape, int zone) {
    int length = text.length();
    return new Block(
        text, Math.min(linked, length), Math.min(slanted, length), weight(text), shape, zone);
  }

  boolean isHeading() {
    return shape == Shape.HEADING || shape == Shape.TITLE;
  }

  double linkDensity() {
    return (double) linked / text.length();
  }

  /** How much running prose it is: its weight, or 0 for what is short or mostly links. */
  int prose() {
    if (isHeading() || shape == Shape.CAPTION) {
      return 0;
    }
    return weight < SENTENCE || linkDensity() > MOSTLY_PLAIN ? 0 : weight;
  }

  private static int weight(String text) {
    int weight = text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\u0e00' && c < '\u0f00'
          || c >= '\u1780' && c < '\u1800'
          || c >= '\u3040' && c < '\ua000'
          || c >= '\uac00' && c < '\ud7b0') {
        weight += 2;
      }
    }
    return weight;
  }

  String folded() {
    return text.toLowerCase(Locale.ROOT);
  }
}
