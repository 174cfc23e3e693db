package org.borderwatch.alerts.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * An invented border, day by day. Base rates of districts differ by orders of magnitude
 * (log-normal) and drift; a year and a week have their rhythm; days spread wider than Poisson;
 * bursts of several sizes are put in; sources fail, and what they would have told is then never
 * known.
 *
 * @param counts incidents known, by district and day
 * @param exposure the share of the district's source volume that was healthy, likewise
 * @param bursts what a detector is to find
 */
public record World(int[][] counts, double[][] exposure, List<Burst> bursts) {
  private static final double MEDIAN_RATE = 0.1;
  private static final double RATE_SPREAD = 1.2;
  private static final double SEASON = 0.4;
  private static final double DRIFT = 0.08;
  private static final double PULL = 0.03;
  private static final double NOISE_VARIANCE = 1 / 3.0;
  private static final double PAIRS = 0.125;
  private static final double[] WEEK = {1.1, 1.1, 1.05, 1, 1, 0.95, 0.8};
  private static final double[] SOURCE_SHARES = {0.4, 0.3, 0.2, 0.1};
  private static final double OUTAGE_A_DAY = 0.01;
  private static final int LONGEST_OUTAGE = 6;
  private static final double BURSTS_A_YEAR = 1;
  private static final int[] BURST_SIZES = {4, 5, 6, 8, 12};
  private static final int LONGEST_BURST = 3;

  /** Shares of a district's volume are whole tenths. */
  static final int TENTHS = 10;

  /** Of the first days nothing is judged, as there is no history yet. */
  static final int WARM_UP = 60;

  /**
   * Incidents beyond what is usual.
   *
   * @param district its index
   * @param from its first day
   * @param to its last day
   * @param size how many incidents it adds, before any is lost to an outage
   */
  public record Burst(int district, int from, int to, int size) {
    /** What happens in the evening is told on the next day. */
    boolean holds(int day) {
      return day >= from && day <= to + 1;
    }
  }

  /** The world of a seed. */
  public static World of(long seed, int districts, int days) {
    Random dice = new Random(seed);
    int[][] counts = new int[districts][days];
    double[][] exposure = new double[districts][days];
    List<Burst> bursts = new ArrayList<>();
    double phase = dice.nextDouble() * 2 * Math.PI;
    for (int district = 0; district < districts; district++) {
      exposure[district] = exposure(dice, days);
      double rate = MEDIAN_RATE * Math.exp(RATE_SPREAD * dice.nextGaussian());
      double drift = 0;
      for (int day = 0; day < days; day++) {
        drift += DRIFT * dice.nextGaussian() - PULL * drift;
        double season = 1 + SEASON * Math.sin(2 * Math.PI * day / 365.25 + phase);
        double mean = rate * season * WEEK[day % 7] * Math.exp(drift) * noise(dice);
        int seen = poisson(dice, mean * exposure[district][day] / (1 + PAIRS));
        counts[district][day] = seen + binomial(dice, seen, PAIRS);
      }
      bursts.addAll(bursts(dice, district, rate, counts[district], exposure[district]));
    }
    return new World(counts, exposure, List.copyOf(bursts));
  }

  /** How many weeks are judged. */
  double weeks() {
    return (counts[0].length - WARM_UP) / 7.0;
  }

  boolean isBurst(int district, int day) {
    return bursts.stream().anyMatch(b -> b.district() == district && b.holds(day));
  }

  private static double[] exposure(Random dice, int days) {
    double[] exposure = new double[days];
    Arrays.fill(exposure, 1);
    for (double share : SOURCE_SHARES) {
      for (int day = 0; day < days; day++) {
        if (dice.nextDouble() < OUTAGE_A_DAY) {
          int end = Math.min(days, day + 1 + dice.nextInt(LONGEST_OUTAGE));
          for (; day < end; day++) {
            exposure[day] -= share;
          }
        }
      }
    }
    for (int day = 0; day < days; day++) {
      exposure[day] = Math.max(0, Math.rint(exposure[day] * TENTHS) / TENTHS);
    }
    return exposure;
  }

  /**
   * At least a month apart, and not before there is a history; half of a burst on its first day.
   */
  private static List<Burst> bursts(
      Random dice, int district, double rate, int[] counts, double[] exposure) {
    List<Burst> bursts = new ArrayList<>();
    for (int day = WARM_UP; day < counts.length - LONGEST_BURST - 1; day++) {
      if (dice.nextDouble() >= BURSTS_A_YEAR / 365.25) {
        continue;
      }
      int length = 1 + dice.nextInt(LONGEST_BURST);
      int size = BURST_SIZES[dice.nextInt(BURST_SIZES.length)] + (int) Math.rint(2 * rate * length);
      for (int i = 0; i < size; i++) {
        int at = day + (i < (size + 1) / 2 ? 0 : dice.nextInt(length));
        counts[at] += dice.nextDouble() < exposure[at] ? 1 : 0;
      }
      bursts.add(new Burst(district, day, day + length - 1, size));
      day += 30;
    }
    return bursts;
  }

  private static int binomial(Random dice, int tries, double share) {
    int hits = 0;
    for (int i = 0; i < tries; i++) {
      hits += dice.nextDouble() < share ? 1 : 0;
    }
    return hits;
  }

  /** A gamma variable of mean 1 and the variance given, as a sum of exponentials. */
  private static double noise(Random dice) {
    int shape = (int) Math.rint(1 / NOISE_VARIANCE);
    double sum = 0;
    for (int i = 0; i < shape; i++) {
      sum -= Math.log(1 - dice.nextDouble());
    }
    return sum / shape;
  }

  private static int poisson(Random dice, double mean) {
    int count = 0;
    double limit = Math.exp(-mean);
    for (double product = dice.nextDouble(); product > limit; product *= dice.nextDouble()) {
      count++;
    }
    return count;
  }
}
