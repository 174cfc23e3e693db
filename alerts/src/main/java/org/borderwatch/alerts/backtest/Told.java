package org.borderwatch.alerts.backtest;

import org.borderwatch.contracts.alert.Alert;

/**
 * A revision of an alert as it would have been told.
 *
 * @param alert as it would stand on the topic, byte for byte
 * @param cause what made it
 */
public record Told(Alert alert, Cause cause) {
  /** Whether it says that things got worse: fired, or raised. */
  public boolean rises() {
    return alert.change() == Alert.Change.FIRED || alert.change() == Alert.Change.RAISED;
  }

  /** Whether it begins an alert. */
  public boolean fires() {
    return alert.change() == Alert.Change.FIRED;
  }
}
