package org.borderwatch.enrich.scrape;

import java.util.Arrays;
import org.borderwatch.enrich.scrape.text.WordFile;

/**
 * Weighs the traits of each block: it belongs to the article when the sum of their weights is above
 * 0. The weights, in {@code block-weights.txt}, are those of a logistic regression over labelled
 * pages of many sites, so each says how much its trait speaks for (or, below 0, against) a block.
 */
final class BlockJudge {
  private static final double[] WEIGHTS = read();

  private BlockJudge() {}

  /** Whether a block with these traits belongs to the article. */
  static boolean belongs(double[] traits) {
    double sum = 0;
    for (int i = 0; i < traits.length; i++) {
      sum += WEIGHTS[i] * traits[i];
    }
    return sum > 0;
  }

  private static double[] read() {
    double[] weights = new double[Trait.values().length];
    Arrays.fill(weights, Double.NaN);
    for (String line : WordFile.read(BlockJudge.class, "block-weights.txt").lines("weights")) {
      int at = line.lastIndexOf(' ');
      weights[trait(line.substring(0, at)).ordinal()] = Double.parseDouble(line.substring(at + 1));
    }
    for (Trait trait : Trait.values()) {
      if (Double.isNaN(weights[trait.ordinal()])) {
        throw new IllegalStateException("block-weights.txt has no weight for " + trait.word());
      }
    }
    return weights;
  }

  private static Trait trait(String word) {
    return Arrays.stream(Trait.values())
        .filter(trait -> trait.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("block-weights.txt: no trait " + word));
  }
}
