package org.borderwatch.enrich.scrape.text;

/** Looks for phrases of a word file in text. */
public final class Phrases {
  private Phrases() {}

  /**
   * Whether a line starts with a phrase and not in the middle of a word of it.
   *
   * @param line in lower case
   */
  public static boolean opens(String line, String phrase) {
    return line.startsWith(phrase)
        && (line.length() == phrase.length()
            || !Character.isLetter(phrase.charAt(phrase.length() - 1))
            || !Character.isLetterOrDigit(line.charAt(phrase.length())));
  }
}
