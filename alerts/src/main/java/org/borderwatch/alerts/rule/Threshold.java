package org.borderwatch.alerts.rule;

/**
 * When a level is reached and left. Where more is worse, {@code clear} is at most {@code raise};
 * where less is (probabilities), at least.
 *
 * @param raise reached when the value is at least as bad as this
 * @param clear left when the value stays better than this
 */
public record Threshold(double raise, double clear) {
  public Threshold {
    if (!(clear > 0) || !(raise > 0) || Double.isInfinite(raise) || Double.isInfinite(clear)) {
      throw new IllegalArgumentException(
          "raise " + raise + " and clear " + clear + "; give figures above 0");
    }
  }
}
