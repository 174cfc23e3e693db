package org.borderwatch.enrich.copies;

import java.text.Normalizer;
import java.util.function.IntConsumer;

/**
 * Picks hashes out of a text so that two texts with a stretch of letters in common pick one of the
 * same: of each window of overlapping n-grams the smallest (Schleimer, Wilkerson and Aiken,
 * "Winnowing: Local Algorithms for Document Fingerprinting", 2003). It sees letters and digits
 * only, so that neither spacing, signs, case nor accents matter, and asks nothing of the script.
 */
final class Winnowing {
  /** Shorter stretches, the names of ministries among them, are everybody's. */
  static final int GRAM = 30;

  /** A stretch of GRAM + WINDOW − 1 letters is never missed. */
  static final int WINDOW = 40;

  private static final long BASE = 0x9E3779B97F4A7C15L;
  private static final long OLDEST = power();

  private Winnowing() {}

  /** Gives each picked hash once a window; the same may be given again. */
  static void pick(String text, IntConsumer picked) {
    int[] letters = letters(text);
    int grams = letters.length - GRAM + 1;
    int last = -1;
    long hash = 0;
    int[] hashes = new int[Math.max(0, grams)];
    for (int i = 0; i < letters.length; i++) {
      hash = hash * BASE + letters[i];
      if (i >= GRAM) {
        hash -= OLDEST * letters[i - GRAM];
      }
      int gram = i - GRAM + 1;
      if (gram < 0) {
        continue;
      }
      hashes[gram] = mixed(hash);
      boolean windowEnds = gram >= WINDOW - 1 || gram == grams - 1;
      if (!windowEnds) {
        continue;
      }
      int from = Math.max(0, gram - WINDOW + 1);
      int smallest =
          last >= from && hashes[last] <= hashes[gram] ? last : rightmost(hashes, from, gram);
      if (smallest != last) {
        last = smallest;
        picked.accept(hashes[last]);
      }
    }
  }

  private static int rightmost(int[] hashes, int from, int to) {
    int smallest = to;
    for (int i = to - 1; i >= from; i--) {
      if (hashes[i] < hashes[smallest]) {
        smallest = i;
      }
    }
    return smallest;
  }

  private static int[] letters(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .toArray();
  }

  /** The finaliser of SplitMix64, so that the smallest hashes are no particular letters. */
  private static int mixed(long hash) {
    long z = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return (int) (z >>> 32);
  }

  private static long power() {
    long power = 1;
    for (int i = 0; i < GRAM; i++) {
      power *= BASE;
    }
    return power;
  }
}
