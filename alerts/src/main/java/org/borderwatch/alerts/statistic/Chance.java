package org.borderwatch.alerts.statistic;

/**
 * How likely a count is, when its mean is known and nothing out of the ordinary happens.
 *
 * <p>A count X with mean m and dispersion φ ≥ 1 has the variance φm. For φ = 1 it is a Poisson
 * variable, else a negative binomial one with size r = m/(φ − 1) (the form NB1 of Cameron and
 * Trivedi, Regression Analysis of Count Data, 1998, 3.3). Independent days of one dispersion add up
 * to a window of the same dispersion. In this form both laws are one recursion without a
 * singularity at φ = 1:
 *
 * <pre>
 * P(X = 0)     = exp(−m · ln φ / (φ − 1)),  exp(−m) for φ = 1
 * P(X = i + 1) = P(X = i) · (m + i(φ − 1)) / (φ(i + 1))
 * </pre>
 */
public final class Chance {
  private static final double NEGLIGIBLE = 0x1p-60;

  private Chance() {}

  /**
   * P(X ≥ k) of a Poisson variable. Tails are summed on their own side and from their largest term,
   * so that the relative error of one of 10⁻⁷⁰ is as small as that of one of 10⁻².
   *
   * @param count k; nought or less is certain
   * @param mean 0 or more
   * @return between 0 and 1
   */
  public static double atLeast(int count, double mean) {
    return atLeast(count, mean, 1);
  }

  /**
   * P(X ≥ k) of a count whose variance is {@code dispersion} times its mean.
   *
   * @param count k; nought or less is certain
   * @param mean 0 or more
   * @param dispersion variance by mean, 1 or more
   * @return between 0 and 1
   */
  public static double atLeast(int count, double mean, double dispersion) {
    if (!(mean >= 0) || Double.isInfinite(mean)) {
      throw new IllegalArgumentException("mean is " + mean + "; give 0 or more");
    }
    if (!(dispersion >= 1) || Double.isInfinite(dispersion)) {
      throw new IllegalArgumentException("dispersion is " + dispersion + "; give 1 or more");
    }
    if (count <= 0) {
      return 1;
    }
    if (mean == 0) {
      return 0;
    }
    return count > mean
        ? Math.min(1, upper(count, mean, dispersion))
        : Math.max(0, 1 - lower(count - 1, mean, dispersion));
  }

  /**
   * The smallest count that is as unlikely: the least k with P(X ≥ k) ≤ {@code probability}.
   *
   * @param probability above 0
   */
  public static int leastCount(double probability, double mean, double dispersion) {
    if (!(probability > 0)) {
      throw new IllegalArgumentException("probability is " + probability + "; give more than 0");
    }
    int above = Math.max(1, (int) Math.ceil(mean));
    while (atLeast(above, mean, dispersion) > probability) {
      above *= 2;
    }
    int below = 0;
    while (below < above) {
      int middle = (below + above) >>> 1;
      if (atLeast(middle, mean, dispersion) > probability) {
        below = middle + 1;
      } else {
        above = middle;
      }
    }
    return below;
  }

  /** P(X = k) + P(X = k + 1) + …, for k above the mean, where the terms fall. */
  private static double upper(int count, double mean, double dispersion) {
    double sum = 1;
    double term = 1;
    for (int i = count; term > sum * NEGLIGIBLE; i++) {
      term *= ratio(i, mean, dispersion);
      sum += term;
    }
    return Math.exp(logOf(count, mean, dispersion) + Math.log(sum));
  }

  /** P(X = k) + P(X = k − 1) + … + P(X = 0). */
  private static double lower(int count, double mean, double dispersion) {
    double sum = 1;
    double term = 1;
    for (int i = count - 1; i >= 0 && term > sum * NEGLIGIBLE; i--) {
      term /= ratio(i, mean, dispersion);
      sum += term;
    }
    return Math.exp(logOf(count, mean, dispersion) + Math.log(sum));
  }

  /** ln P(X = k). */
  private static double logOf(int count, double mean, double dispersion) {
    double over = dispersion - 1;
    double log = -mean * (over == 0 ? 1 : Math.log1p(over) / over);
    for (int i = 0; i < count; i++) {
      log += Math.log(ratio(i, mean, dispersion));
    }
    return log;
  }

  private static double ratio(int i, double mean, double dispersion) {
    return (mean + i * (dispersion - 1)) / (dispersion * (i + 1));
  }
}
