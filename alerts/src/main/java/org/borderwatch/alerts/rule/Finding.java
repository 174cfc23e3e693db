package org.borderwatch.alerts.rule;

import java.time.Instant;
import java.util.function.DoubleUnaryOperator;
import org.borderwatch.contracts.alert.Alert.Why;

/**
 * How a measure stands to what it is compared with.
 *
 * @param value what the levels of the rule are about: the measure itself, a probability, a ratio …
 * @param sufficient false where too little is known to judge: then no level is reached or left
 * @param why the figures, for people
 * @param words what it was compared with, or empty where its thresholds say it
 * @param least the least measure that reaches a bound of the levels; NaN where none can be told
 */
public record Finding(
    double value, boolean sufficient, Why why, String words, DoubleUnaryOperator least) {

  /** Nothing that any level could be judged by. */
  static Finding insufficient(Measure measure, double measured, String words, Instant knownSince) {
    Why why = new Why(measure.word(), measured, null, null, null, null, null, knownSince);
    return new Finding(Double.NaN, false, why, words, bound -> bound);
  }

  /** The figures, with the threshold that a bound of the levels comes to. */
  public Why why(double bound, Instant lastThisHigh) {
    double threshold = least.applyAsDouble(bound);
    return new Why(
        why.measure(),
        why.value(),
        why.usual(),
        Double.isNaN(threshold) ? null : threshold,
        why.probability(),
        why.before(),
        lastThisHigh,
        why.knownSince());
  }
}
