package org.borderwatch.alerts.rule;

import java.time.Duration;
import org.borderwatch.alerts.words.Phrases;
import org.borderwatch.contracts.alert.Alert.Why;

/**
 * How many times the window before. The levels are such ratios: 2 is twice as much.
 *
 * @param least the window before is taken to be at least this, so that the first incident after a
 *     quiet week is not infinitely many; default 1
 */
public record WindowBefore(Double least) implements Comparison {
  public WindowBefore {
    least = least == null ? 1 : least;
    if (!(least > 0) || Double.isInfinite(least)) {
      throw new IllegalArgumentException("least is " + least + "; give a figure above 0");
    }
  }

  @Override
  public Sense sense() {
    return Sense.RISING;
  }

  @Override
  public void check(Duration window, Measure measure, Levels levels) {
    if (levels.lowest().raise() <= 1) {
      throw new IllegalArgumentException(
          "raise is " + levels.lowest().raise() + ", which is no rise; give a ratio above 1");
    }
  }

  @Override
  public Finding find(Rule rule, Seen now, Past past) {
    double value = rule.measure().of(now.tally());
    double before = rule.measure().of(past.before(rule, now.scope(), now.at()));
    double base = Math.max(before, least);
    double ratio = value / base;
    Why why = new Why(rule.measure().word(), value, null, null, null, before, null, null);
    String words =
        "%s in the %s before, ratio %s"
            .formatted(
                Phrases.number(before), Phrases.window(rule.window()), Phrases.number(ratio));
    return new Finding(ratio, true, why, words, bound -> bound * base);
  }

  @Override
  public Duration reach(Duration window) {
    return window.multipliedBy(2);
  }
}
