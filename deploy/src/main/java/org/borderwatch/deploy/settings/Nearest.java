package org.borderwatch.deploy.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What a person probably meant. */
final class Nearest {
  private static final int NAMED = 3;

  private Nearest() {}

  /** The candidates most like the word, the most like first. */
  static List<String> to(String word, Collection<String> candidates) {
    return candidates.stream()
        .sorted(
            Comparator.comparingInt((String c) -> distance(word, c))
                .thenComparing(Comparator.naturalOrder()))
        .limit(NAMED)
        .toList();
  }

  /** Levenshtein's distance. */
  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
