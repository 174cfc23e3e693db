package org.borderwatch.alerts.rule;

/** Whether more is worse, as of counts, or less is, as of probabilities. */
public enum Sense {
  RISING,
  FALLING;

  /** Whether a value is as bad as a bound, or worse. */
  boolean passes(double value, double bound) {
    return this == RISING ? value >= bound : value <= bound;
  }
}
