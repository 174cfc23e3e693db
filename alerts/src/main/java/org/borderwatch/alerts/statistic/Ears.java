package org.borderwatch.alerts.statistic;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The CDC's Early Aberration Reporting System for counts without a long history, as the function
 * {@code earsC} of the R package surveillance 1.20 has it (Fricker, Hegler and Dunfee, Statistics
 * in Medicine 27, 2008). With mean and standard deviation of {@code baseline} counts and z the
 * normal quantile of 1 − α:
 *
 * <ul>
 *   <li>C1: mean + z·sd, the baseline ending with the count before
 *   <li>C2: the same with a gap of two counts between the baseline and the count judged
 *   <li>C3: count + sd·(z − Σ max(0, C2ᵢ − 1)) over the two counts before, with C2ᵢ = (count −
 *       mean) / sd, and not below 0
 * </ul>
 *
 * A count above its bound is an alarm.
 *
 * @param method which of the three
 * @param baseline how many counts, at least 3; 7 by default
 * @param leastSigma the standard deviation is taken to be at least this, so that a week of noughts
 *     does not make a single incident an alarm
 * @param alpha how often a normal variable would pass the bound; 0.001, and 0.025 for C3, by
 *     default
 */
public record Ears(Method method, int baseline, double leastSigma, double alpha) {
  private static final int GAP = 2;

  /** The three methods. */
  public enum Method {
    C1,
    C2,
    C3
  }

  public Ears {
    if (baseline < 3 || !(leastSigma >= 0) || !(alpha > 0 && alpha < 1)) {
      throw new IllegalArgumentException(
          "baseline %d, leastSigma %s, alpha %s; give at least 3, 0 or more, between 0 and 1"
              .formatted(baseline, leastSigma, alpha));
    }
  }

  /** Baseline 7, sigma at least 1, alpha as R has it. */
  public static Ears of(Method method) {
    return new Ears(method, 7, 1, method == Method.C3 ? 0.025 : 0.001);
  }

  /** How many counts the method needs, the one that is judged among them. */
  public int needed() {
    return 1
        + switch (method) {
          case C1 -> baseline;
          case C2 -> baseline + GAP;
          case C3 -> baseline + GAP + 2;
        };
  }

  /**
   * The bound of the last count.
   *
   * @param counts one a day or week, the earliest first, the one that is judged last
   * @return empty where there are fewer than {@link #needed}
   */
  public OptionalDouble upperBound(int... counts) {
    if (counts.length < needed()) {
      return OptionalDouble.empty();
    }
    int last = counts.length - 1;
    double z = Normal.quantile(1 - alpha);
    return OptionalDouble.of(
        switch (method) {
          case C1 -> usual(counts, last).bound(z);
          case C2 -> usual(counts, last - GAP).bound(z);
          case C3 -> {
            double excess = excess(counts, last - 2) + excess(counts, last - 1);
            double sigma = usual(counts, last - GAP).sigma;
            yield Math.max(0, counts[last] + sigma * (z - excess));
          }
        });
  }

  /**
   * By how many standard deviations the last count stands out, whatever the alpha: above z exactly
   * where a count above nought {@link #alarms}. Of C1 and C2 that is above the mean, of C3 Σ max(0,
   * C2ᵢ − 1) over the two counts before.
   *
   * @param counts as of {@link #upperBound}
   * @return empty where there are fewer than {@link #needed}
   */
  public OptionalDouble deviations(int... counts) {
    if (counts.length < needed()) {
      return OptionalDouble.empty();
    }
    int last = counts.length - 1;
    return OptionalDouble.of(
        switch (method) {
          case C1 -> usual(counts, last).deviations(counts[last]);
          case C2 -> usual(counts, last - GAP).deviations(counts[last]);
          case C3 -> counts[last] == 0 ? 0 : excess(counts, last - 2) + excess(counts, last - 1);
        });
  }

  /**
   * The count at which the last would stand out by so many standard deviations; NaN for C3, which
   * looks at the counts before.
   *
   * @param counts as of {@link #upperBound}, enough of them
   */
  public double countAt(double deviations, int... counts) {
    int last = counts.length - 1;
    return switch (method) {
      case C1 -> usual(counts, last).bound(deviations);
      case C2 -> usual(counts, last - GAP).bound(deviations);
      case C3 -> Double.NaN;
    };
  }

  /** Whether the last count is above its bound; never with too few counts. */
  public boolean alarms(int... counts) {
    OptionalDouble bound = upperBound(counts);
    return bound.isPresent() && counts[counts.length - 1] > bound.getAsDouble();
  }

  private double excess(int[] counts, int at) {
    Usual usual = usual(counts, at - GAP);
    return Math.max(0, usual.deviations(counts[at]) - 1);
  }

  /** Of the baseline that ends before an index. */
  private Usual usual(int[] counts, int end) {
    int[] before = Arrays.copyOfRange(counts, end - baseline, end);
    double mean = Arrays.stream(before).average().orElseThrow();
    double squares = Arrays.stream(before).mapToDouble(c -> (c - mean) * (c - mean)).sum();
    return new Usual(mean, Math.max(leastSigma, Math.sqrt(squares / (baseline - 1))));
  }

  private record Usual(double mean, double sigma) {
    double bound(double z) {
      return mean + z * sigma;
    }

    double deviations(int count) {
      return (count - mean) / sigma;
    }
  }
}
