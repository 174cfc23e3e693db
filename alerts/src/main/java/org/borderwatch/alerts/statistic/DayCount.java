package org.borderwatch.alerts.statistic;

/**
 * What a day of a district adds to its history.
 *
 * @param count incidents, 0 or more
 * @param exposure the share of the district's usual source volume that was healthy, 0 to 1; a day
 *     that nobody watched has 0 and says nothing, whatever its count
 * @param cap the most that the day may count for: infinite for an ordinary day; on a day of an
 *     alarm, what was usual then, or the burst would make the next one usual
 */
public record DayCount(int count, double exposure, double cap) {
  public DayCount {
    if (count < 0 || !(exposure >= 0 && exposure <= 1) || !(cap >= 0)) {
      throw new IllegalArgumentException(
          "count %d, exposure %s, cap %s; give 0 or more, 0 to 1, 0 or more"
              .formatted(count, exposure, cap));
    }
  }

  /** An ordinary day. */
  public static DayCount of(int count, double exposure) {
    return new DayCount(count, exposure, Double.POSITIVE_INFINITY);
  }

  /** What it counts for. */
  public double counted() {
    return exposure == 0 ? 0 : Math.min(count, cap);
  }
}
