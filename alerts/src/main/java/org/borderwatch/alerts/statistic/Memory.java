package org.borderwatch.alerts.statistic;

/**
 * How a baseline remembers.
 *
 * @param halfLifeDays after so many days a day weighs half
 * @param guardDays so many days before the one that is judged are left out, so that a burst in its
 *     beginning is not part of what it is compared with
 * @param priorDays so many days at the region's mean are added to a district's own, so that three
 *     quiet months do not make the first incident impossible
 * @param leastDays less exposure than so many healthy days is insufficient history
 */
public record Memory(double halfLifeDays, int guardDays, double priorDays, double leastDays) {
  /** Half-life 28 days, guard 2, 14 days of the region's mean, at least 28 days. */
  public static final Memory DEFAULT = new Memory(28, 2, 14, 28);

  public Memory {
    if (!(halfLifeDays > 0) || guardDays < 0 || !(priorDays >= 0) || !(leastDays >= 0)) {
      throw new IllegalArgumentException(
          "halfLifeDays %s, guardDays %d, priorDays %s, leastDays %s; give none below 0"
              .formatted(halfLifeDays, guardDays, priorDays, leastDays));
    }
  }

  /** What a day weighs when the next has come: 2^(−1/halfLife). */
  double fade() {
    return Math.pow(2, -1 / halfLifeDays);
  }
}
