package org.borderwatch.deploy.bench;

import java.util.Arrays;
import java.util.Collection;

/**
 * How long something took, of many.
 *
 * @param count how many arrived
 * @param sent how many should have
 * @param medianMs half took less, milliseconds
 * @param p99Ms one in a hundred took longer, milliseconds
 */
record Latencies(int count, int sent, double medianMs, double p99Ms) {
  static Latencies of(Collection<Long> nanos, int sent) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    return new Latencies(sorted.length, sent, at(sorted, 0.5), at(sorted, 0.99));
  }

  /** The smallest that at least this part is not above. */
  private static double at(long[] sorted, double part) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    int index = (int) Math.ceil(part * sorted.length) - 1;
    return Arrays.stream(sorted).skip(Math.max(0, index)).findFirst().orElseThrow() / 1e6;
  }
}
