package org.borderwatch.alerts.rule;

/**
 * When a level is reached and left.
 *
 * @param raise reached when the measure is at least this
 * @param clear left when the measure stays below this; at most {@code raise}
 */
public record Threshold(double raise, double clear) {
  public Threshold {
    if (!(clear > 0) || !(raise >= clear) || Double.isInfinite(raise)) {
      throw new IllegalArgumentException(
          "raise " + raise + " and clear " + clear + "; give 0 < clear ≤ raise");
    }
  }
}
