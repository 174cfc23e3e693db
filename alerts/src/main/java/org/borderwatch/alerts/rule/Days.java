package org.borderwatch.alerts.rule;

import java.time.Duration;
import java.util.Arrays;

/** Sums over the days of a window, the earliest first. */
final class Days {
  private Days() {}

  /** For each day the sum of as many days as a window has, up to it; part of one at the start. */
  static double[] rolling(double[] daily, Duration window) {
    int length = of(window);
    double[] sums = new double[daily.length];
    for (int i = 0; i < daily.length; i++) {
      for (int j = Math.max(0, i - length + 1); j <= i; j++) {
        sums[i] += daily[j];
      }
    }
    return sums;
  }

  /** The sums of whole windows, one after another, that end with the last day. */
  static double[] blocks(double[] daily, Duration window) {
    int length = of(window);
    double[] blocks = new double[daily.length / length];
    int start = daily.length - blocks.length * length;
    for (int i = 0; i < blocks.length; i++) {
      int from = start + i * length;
      blocks[i] = Arrays.stream(daily, from, from + length).sum();
    }
    return blocks;
  }

  /** The last day at which a sum was at least so high, or −1. */
  static int lastAsHigh(double[] sums, double value) {
    int i = sums.length - 1;
    while (i >= 0 && sums[i] < value) {
      i--;
    }
    return i;
  }

  /** The highest of the last so many sums: a record is above it. */
  static double highestOfLast(double[] sums, int days) {
    return Arrays.stream(sums, Math.max(0, sums.length - days), sums.length).max().orElse(0);
  }

  /** Days of a window, at least 1. */
  static int of(Duration window) {
    return (int) Math.max(1, Math.round(window.toMinutes() / 1440.0));
  }
}
