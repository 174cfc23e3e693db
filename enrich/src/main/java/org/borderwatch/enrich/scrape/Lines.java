package org.borderwatch.enrich.scrape;

import java.util.List;
import java.util.Locale;
import org.borderwatch.enrich.scrape.text.Phrases;
import org.borderwatch.enrich.scrape.time.Stamps;

/** Tells lines of furniture by what they say; each block is read once, when first asked about. */
final class Lines {
  private static final int SHORT = 90;
  private static final int HEADING = 50;
  private static final int PROMOTION = 350;

  private final List<Block> blocks;
  private final Boolean[] furniture;

  Lines(List<Block> blocks) {
    this.blocks = blocks;
    this.furniture = new Boolean[blocks.size()];
  }

  /** Whether the block is a line that no article says of itself: a promotion, a label, a date. */
  boolean isFurniture(int i) {
    if (furniture[i] == null) {
      furniture[i] = isFurniture(blocks.get(i));
    }
    return furniture[i];
  }

  private static boolean isFurniture(Block block) {
    if (block.text().length() > PROMOTION) {
      return false;
    }
    String line = block.folded();
    if (anyInFolded(WebWords.PROMOTION, line)) {
      return true;
    }
    if (block.text().length() > SHORT) {
      return false;
    }
    if (isDateline(block)) {
      return true;
    }
    for (String phrase : WebWords.FURNITURE_LINES) {
      if (Phrases.opens(line, phrase)) {
        int rest = line.length() - phrase.length();
        if (rest <= 2 || block.linkDensity() > 0.3 || !endsSentence(line)) {
          return true;
        }
      }
    }
    return false;
  }

  /** A line that tells when, and perhaps who, but ends no sentence. */
  private static boolean isDateline(Block block) {
    return (block.shape() == Block.Shape.LOOSE || block.shape() == Block.Shape.PARAGRAPH)
        && !endsSentence(block.text())
        && hasDigit(block.text())
        && Stamps.ofWords(block.text()).isPresent();
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Opens a list of other stories. */
  boolean isEnding(int i) {
    Block block = blocks.get(i);
    if (block.text().length() > HEADING) {
      return false;
    }
    String line = block.folded();
    for (String phrase : WebWords.ENDING_LINES) {
      if (Phrases.opens(line, phrase)
          && (block.shape() == Block.Shape.HEADING || line.length() <= phrase.length() + 3)) {
        return true;
      }
    }
    return false;
  }

  static boolean anyIn(List<String> phrases, String text) {
    return anyInFolded(phrases, text.toLowerCase(Locale.ROOT));
  }

  /** A loop, because it runs for every block of a page. */
  static boolean anyInFolded(List<String> phrases, String folded) {
    for (String phrase : phrases) {
      if (folded.contains(phrase)) {
        return true;
      }
    }
    return false;
  }

  static boolean endsSentence(String line) {
    char last = line.charAt(line.length() - 1);
    return ".!?…։。！？।؟\"”»“".indexOf(last) >= 0;
  }
}
