package org.borderwatch.alerts.rule;

import java.time.Duration;
import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.borderwatch.alerts.statistic.Ears;
import org.borderwatch.alerts.words.Phrases;
import org.borderwatch.contracts.alert.Alert.Why;

/**
 * How many standard deviations above the windows before, by EARS. The levels are such deviations:
 * 3.09 is a chance of one in a thousand of a normal variable. The windows before are of whole days
 * and end with the last day that the rolling window does not touch.
 *
 * @param method C1, C2 or C3; default C2
 * @param baseline how many windows before are compared with; default 7
 * @param leastSigma the standard deviation is taken to be at least this; default 1
 */
public record EarsSignal(Ears.Method method, Integer baseline, Double leastSigma)
    implements Comparison {
  public EarsSignal {
    method = method == null ? Ears.Method.C2 : method;
    baseline = baseline == null ? 7 : baseline;
    leastSigma = leastSigma == null ? 1 : leastSigma;
    // Says what is wrong with them.
    new Ears(method, baseline, leastSigma, 0.5);
  }

  @Override
  public Sense sense() {
    return Sense.RISING;
  }

  @Override
  public void check(Duration window, Measure measure, Levels levels) {
    Comparison.requireWholeDays(window);
    if (measure != Measure.INCIDENTS) {
      throw new IllegalArgumentException(
          "EARS is about counts, not about " + measure.word() + "; give measure: incidents");
    }
  }

  @Override
  public Finding find(Rule rule, Seen now, Past past) {
    int value = now.tally().incidents();
    Ears ears = new Ears(method, baseline, leastSigma, 0.5);
    LocalDate last = past.lastBefore(now.at(), rule.window());
    LocalDate first = last.minusDays((long) Days.of(rule.window()) * (ears.needed() - 1) - 1);
    if (past.first() == null || past.first().isAfter(first)) {
      return value == 0
          ? new Finding(0, true, why(value, null), "", bound -> Double.NaN)
          : Finding.insufficient(rule.measure(), value, "too little history for EARS", null);
    }
    double[] before = Days.blocks(past.daily(rule, now.scope(), first, last), rule.window());
    int[] counts =
        IntStream.concat(
                IntStream.range(0, before.length).map(i -> (int) before[i]), IntStream.of(value))
            .toArray();
    OptionalDouble deviations = ears.deviations(counts);
    double usual = IntStream.of(counts).limit(baseline).average().orElse(0);
    String words =
        "EARS %s %s from about %s"
            .formatted(method, Phrases.number(deviations.orElse(0)), Phrases.number(usual));
    return new Finding(
        deviations.orElse(0), true, why(value, usual), words, bound -> ears.countAt(bound, counts));
  }

  private static Why why(double value, Double usual) {
    return new Why(Measure.INCIDENTS.word(), value, usual, null, null, null, null, null);
  }

  @Override
  public boolean daily() {
    return true;
  }
}
