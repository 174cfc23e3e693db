package org.borderwatch.alerts.statistic;

/**
 * How much wider than Poisson the counts of a region spread, by the method of moments: φ = Σ(x −
 * m)² / Σm over districts and days, with m what was expected. The sums are pooled before they are
 * divided, since single quotients of sparse counts (one incident where a thousandth was expected)
 * would rule the mean.
 *
 * @param squares Σ(x − m)²
 * @param expected Σm
 */
public record Dispersion(double squares, double expected) {
  /** Nothing seen. */
  public static final Dispersion NONE = new Dispersion(0, 0);

  private static final double ENOUGH = 30;

  /**
   * @param counted what the day counted for, capped where it was alarmed
   * @param mean what was expected of it
   */
  public Dispersion after(double counted, double mean) {
    double error = counted - mean;
    return new Dispersion(squares + error * error, expected + mean);
  }

  /** Of two together. */
  public Dispersion plus(Dispersion other) {
    return new Dispersion(squares + other.squares, expected + other.expected);
  }

  /** φ, at least 1; 1 until 30 incidents were expected, as less says nothing of a variance. */
  public double factor() {
    return expected < ENOUGH ? 1 : Math.max(1, squares / expected);
  }
}
