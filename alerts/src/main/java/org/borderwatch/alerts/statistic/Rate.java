package org.borderwatch.alerts.statistic;

import java.util.List;

/**
 * An exponentially weighted rate: with w = 2^(−age/halfLife), Σ w·count and Σ w·exposure over the
 * days, kept apart so that rates of districts add up and shrink toward one another.
 *
 * @param events Σ w·count
 * @param weight Σ w·exposure, in days
 * @param days Σ exposure, unweighted: how much was ever seen
 */
public record Rate(double events, double weight, double days) {
  /** Nothing seen. */
  public static final Rate NONE = new Rate(0, 0, 0);

  /** The rate one day later. */
  public Rate after(DayCount day, Memory memory) {
    double fade = memory.fade();
    return new Rate(
        events * fade + day.counted(), weight * fade + day.exposure(), days + day.exposure());
  }

  /**
   * The rate of a history without the guard band.
   *
   * @param history the earliest first, up to the day before the window that is judged
   */
  public static Rate of(List<DayCount> history, Memory memory) {
    Rate rate = NONE;
    for (DayCount day : history.subList(0, Math.max(0, history.size() - memory.guardDays()))) {
      rate = rate.after(day, memory);
    }
    return rate;
  }

  /** Of two districts together. */
  public Rate plus(Rate other) {
    return new Rate(events + other.events, weight + other.weight, days + other.days);
  }

  /** Events a healthy day; 0 where nothing was seen. */
  public double perDay() {
    return weight == 0 ? 0 : events / weight;
  }
}
