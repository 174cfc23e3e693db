package org.borderwatch.alerts.rule;

import java.time.Duration;
import org.borderwatch.contracts.alert.Alert.Why;

/** The thresholds are bounds of the measure itself. */
public record Fixed() implements Comparison {
  static final Fixed BOUNDS = new Fixed();

  @Override
  public Sense sense() {
    return Sense.RISING;
  }

  @Override
  public void check(Duration window, Measure measure, Levels levels) {
    // Any window, measure and level will do.
  }

  @Override
  public Finding find(Rule rule, Seen now, Past past) {
    double value = rule.measure().of(now.tally());
    Why why = new Why(rule.measure().word(), value, null, null, null, null, null, null);
    return new Finding(value, true, why, "", bound -> bound);
  }
}
