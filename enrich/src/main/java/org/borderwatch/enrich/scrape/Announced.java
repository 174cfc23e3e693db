package org.borderwatch.enrich.scrape;

import java.util.List;
import org.borderwatch.enrich.scrape.Block.Shape;
import org.borderwatch.enrich.scrape.text.Letters;

/**
 * What a page announces of its article.
 *
 * @param title its {@link Letters}, empty where none is known
 * @param description letters of what the page describes itself with, or empty
 * @param headline index of the block that holds the headline, or -1
 */
record Announced(String title, String description, int headline) {
  private static final int MOST = 300;
  private static final int TITLE = 15;
  private static final int DESCRIPTION = 30;

  static Announced of(Outline outline, String title) {
    String told = outline.facts().meta("og:description", "description", "twitter:description");
    Announced announced =
        new Announced(Letters.of(title, MOST), told == null ? "" : Letters.of(told, MOST), -1);
    return new Announced(
        announced.title, announced.description, announced.headline(outline.blocks()));
  }

  private int headline(List<Block> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).shape() == Shape.TITLE && isTitle(blocks.get(i))) {
        return i;
      }
    }
    return -1;
  }

  boolean isTitle(Block block) {
    if (Letters.are(title, block.text(), MOST)) {
      return true;
    }
    if (block.shape() != Shape.TITLE || title.isEmpty()) {
      return false;
    }
    String letters = Letters.of(block.text(), MOST);
    return letters.length() > TITLE && (title.startsWith(letters) || letters.startsWith(title));
  }

  /** The block and the description begin with the same words, as far as the shorter goes. */
  boolean isDescription(Block block) {
    if (description.length() <= DESCRIPTION || !Letters.beginAlike(block.text(), description)) {
      return false;
    }
    String letters = Letters.of(block.text(), MOST);
    return letters.length() > DESCRIPTION
        && (description.startsWith(letters) || letters.startsWith(description));
  }
}
