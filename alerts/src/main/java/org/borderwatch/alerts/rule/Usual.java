package org.borderwatch.alerts.rule;

import java.util.LinkedHashMap;
import java.util.Map;
import org.borderwatch.alerts.statistic.Chance;
import org.borderwatch.alerts.statistic.DayCount;
import org.borderwatch.alerts.statistic.Dispersion;
import org.borderwatch.alerts.statistic.Expectation;
import org.borderwatch.alerts.statistic.Memory;
import org.borderwatch.alerts.statistic.Rate;

/**
 * What is usual in each of some scopes, by their days up to the guard band: an exponentially
 * weighted mean, shrunk toward that of all together, and how much wider than Poisson the counts of
 * all spread. Each past day is first looked at as a rule would have: where it was an alarm, it
 * counts for what was usual then.
 */
public final class Usual {
  /** Fewer incidents in a day are no alarm, however quiet it is otherwise. */
  private static final int LEAST_OF_AN_ALARM = 3;

  private final Memory memory;
  private final double cap;
  private final Map<String, Rate> rates = new LinkedHashMap<>();
  private Rate together = Rate.NONE;
  private Dispersion dispersion = Dispersion.NONE;
  private int days;

  private Usual(Baseline how) {
    this.memory = how.memory();
    this.cap = how.cap();
  }

  /**
   * @param daily the counts of each scope, the earliest day first, all of one length, the guard
   *     band left out
   */
  public static Usual of(Map<String, double[]> daily, Baseline how) {
    Usual usual = new Usual(how);
    int days = daily.values().stream().mapToInt(counts -> counts.length).max().orElse(0);
    Map<String, double[]> counted = new LinkedHashMap<>();
    daily.forEach(
        (scope, counts) -> {
          usual.rates.put(scope, Rate.NONE);
          counted.put(scope, new double[counts.length]);
        });
    int guard = usual.memory.guardDays();
    for (int day = 0; day < days + guard; day++) {
      // What is judged on a day knows nothing of the guard band before it.
      usual.learn(counted, daily, day - 1 - guard);
      if (day < days) {
        usual.look(counted, daily, day);
      }
    }
    if (days > 0) {
      usual.learn(counted, daily, days - 1);
    }
    usual.days = days;
    return usual;
  }

  /** What is usual over a scope, a day. */
  public Expectation of(String scope) {
    return Expectation.of(rates.getOrDefault(scope, Rate.NONE), together, memory);
  }

  /**
   * Variance to mean, 1 or more, of what has a mean a day.
   *
   * @param perDay 0 or more
   */
  public double dispersion(double perDay) {
    return dispersion.factor(perDay);
  }

  /** Days of history. */
  public int days() {
    return days;
  }

  private void look(Map<String, double[]> counted, Map<String, double[]> daily, int day) {
    Dispersion before = dispersion;
    for (Map.Entry<String, double[]> scope : daily.entrySet()) {
      double count = scope.getValue()[day];
      if (of(scope.getKey()) instanceof Expectation.Usual usual) {
        double mean = usual.perDay();
        boolean alarm =
            count >= LEAST_OF_AN_ALARM
                && count > mean
                && Chance.atLeast((int) count, mean, before.factor(mean)) <= cap;
        count = alarm ? Math.min(count, Math.max(1, mean)) : count;
        dispersion = dispersion.after(count, mean);
      }
      counted.get(scope.getKey())[day] = count;
    }
  }

  private void learn(Map<String, double[]> counted, Map<String, double[]> daily, int day) {
    if (day < 0) {
      return;
    }
    Rate sum = Rate.NONE;
    for (Map.Entry<String, double[]> scope : counted.entrySet()) {
      double raw = daily.get(scope.getKey())[day];
      DayCount known = new DayCount((int) raw, 1, scope.getValue()[day]);
      Rate rate = rates.get(scope.getKey()).after(known, memory);
      rates.put(scope.getKey(), rate);
      sum = sum.plus(rate);
    }
    together = sum;
  }
}
