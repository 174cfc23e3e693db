package org.borderwatch.alerts.statistic;

/**
 * How much wider than Poisson the daily counts of a region spread, pooled over its districts by the
 * method of moments: a day with mean m has the variance m + αm², with α = Σ((x − m)² − m) / Σm²
 * over districts and days (Cameron and Trivedi, Regression Analysis of Count Data, 1998, 3.3). The
 * sums are pooled before they are divided, since single quotients of sparse counts (one incident
 * where a thousandth was expected) would rule the mean. Until much is seen, α leans toward 0.3.
 *
 * <p>Days that are independent make a window whose variance is its mean times 1 + αm, m still being
 * that of a day, so that one {@link #factor} holds for every length of window.
 *
 * @param excess Σ((x − m)² − m)
 * @param squares Σm²
 */
public record Dispersion(double excess, double squares) {
  /** Nothing seen. */
  public static final Dispersion NONE = new Dispersion(0, 0);

  private static final double PRIOR = 0.3;
  private static final double PRIOR_SQUARES = 3;

  /**
   * @param counted what the day counted for, capped where it was alarmed
   * @param mean what was expected of it
   */
  public Dispersion after(double counted, double mean) {
    double error = counted - mean;
    return new Dispersion(excess + error * error - mean, squares + mean * mean);
  }

  /** Of two together. */
  public Dispersion plus(Dispersion other) {
    return new Dispersion(excess + other.excess, squares + other.squares);
  }

  /** α, 0 or more; 0 is Poisson. */
  public double alpha() {
    return Math.max(0, (excess + PRIOR * PRIOR_SQUARES) / (squares + PRIOR_SQUARES));
  }

  /**
   * Variance by mean, 1 or more, of a district's days and of windows of them.
   *
   * @param perDay its mean a day, 0 or more
   */
  public double factor(double perDay) {
    return 1 + alpha() * perDay;
  }
}
