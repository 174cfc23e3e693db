package org.borderwatch.enrich.copies;

import java.util.Arrays;

/**
 * What two prints have in common.
 *
 * @param shared hashes that both have
 * @param one hashes of the one, of those that both would have kept
 * @param other hashes of the other
 */
public record Overlap(int shared, int one, int other) {
  private static final double MOSTLY = 0.6;
  private static final int ENOUGH = 4;
  private static final int FEWEST = 2;

  /** Compares the hashes of two prints. */
  public static Overlap of(int[] a, int[] b) {
    int comparable = Math.min(limit(a), limit(b));
    int ofA = upTo(a, comparable);
    int ofB = upTo(b, comparable);
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < ofA && j < ofB) {
      int order = Integer.compare(a[i], b[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return new Overlap(shared, ofA, ofB);
  }

  /** The texts are the same but for small changes. */
  public boolean isSameText() {
    return isEnough() && shared >= MOSTLY * Math.max(one, other);
  }

  /** The shorter text is, nearly all of it, part of the longer. */
  public boolean isPart() {
    return isEnough() && shared >= MOSTLY * Math.min(one, other);
  }

  /** A short text must be shared whole: a phrase of its length may be anybody's. */
  private boolean isEnough() {
    int fewer = Math.min(one, other);
    return fewer >= FEWEST && shared >= Math.min(ENOUGH, fewer);
  }

  /** Above its largest hash a full print says nothing. */
  private static int limit(int[] hashes) {
    return hashes.length < Print.MOST ? Integer.MAX_VALUE : hashes[hashes.length - 1];
  }

  private static int upTo(int[] hashes, int limit) {
    int at = Arrays.binarySearch(hashes, limit);
    return at >= 0 ? at + 1 : -at - 1;
  }
}
