package org.borderwatch.enrich.scrape;

import java.util.List;
import java.util.Locale;
import org.borderwatch.enrich.scrape.text.Phrases;
import org.borderwatch.enrich.scrape.time.Stamps;

/** Tells lines of furniture by what they say. */
final class Lines {
  private static final int SHORT = 90;
  private static final int HEADING = 50;
  private static final int PROMOTION = 350;

  private Lines() {}

  static boolean isFurniture(Block block) {
    if (block.text().length() > PROMOTION) {
      return false;
    }
    String line = block.folded();
    if (WebWords.PROMOTION.stream().anyMatch(line::contains)) {
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
        && Stamps.ofWords(block.text()).isPresent();
  }

  /** Opens a list of other stories. */
  static boolean isEnding(Block block) {
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

  /** Program text: more signs than prose ever has. */
  static boolean isCode(String text) {
    int signs = 0;
    for (int i = 0; i < text.length(); i++) {
      signs += "{}[]();=<>_\\$#|+*/".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
    }
    return signs > text.length() / 20;
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
