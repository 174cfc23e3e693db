package org.borderwatch.enrich.scrape.witness;

import java.util.List;

/**
 * The page's text as its witnesses are looked for in it.
 *
 * @param lines in reading order
 */
public record PageLines(List<Line> lines) {

  /**
   * A stretch of text between two breaks.
   *
   * @param text cleaned, never empty
   * @param isHeadline it stands in an {@code h1}
   * @param isFurniture the markup around it says that it is not of the article
   */
  public record Line(String text, boolean isHeadline, boolean isFurniture) {}

  /** Where the first headline stands, or 0. */
  int headline() {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isHeadline()) {
        return i;
      }
    }
    return 0;
  }
}
