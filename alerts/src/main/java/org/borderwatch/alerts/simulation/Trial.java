package org.borderwatch.alerts.simulation;

import java.util.Arrays;
import java.util.List;

/**
 * What a detector finds in a world.
 *
 * @param detector which
 * @param threshold at which it alarms
 * @param falseAWeek alarms of the whole region that are no burst; days in a row are one
 * @param caught bursts with an alarm
 * @param bursts all of them
 */
public record Trial(
    Detector detector, double threshold, double falseAWeek, int caught, int bursts) {
  private static final int QUIET_DAYS = 2;
  private static final int STEPS = 40;

  /** The share of bursts with an alarm. */
  public double share() {
    return (double) caught / bursts;
  }

  /**
   * The detector at the lowest threshold that keeps the budget.
   *
   * @param budget false alarms a week in the whole region
   */
  static Trial tuned(World world, Detector detector, double budget) {
    double loose = 0;
    double strict = 400;
    for (int step = 0; step < STEPS; step++) {
      double middle = (loose + strict) / 2;
      if (at(world, detector, middle).falseAWeek() > budget) {
        loose = middle;
      } else {
        strict = middle;
      }
    }
    return at(world, detector, strict);
  }

  static Trial at(World world, Detector detector, double threshold) {
    boolean[][] alarms = detector.alarms(world, threshold);
    int wrong = 0;
    for (int district = 0; district < alarms.length; district++) {
      int last = Integer.MIN_VALUE / 2;
      for (int day = World.WARM_UP; day < alarms[district].length; day++) {
        if (alarms[district][day]) {
          wrong += day - last > QUIET_DAYS && !world.isBurst(district, day) ? 1 : 0;
          last = day;
        }
      }
    }
    long caught = world.bursts().stream().filter(burst -> isCaught(burst, alarms)).count();
    return new Trial(
        detector, threshold, wrong / world.weeks(), (int) caught, world.bursts().size());
  }

  /** Every detector in the world of a seed, each at its own best within the budget. */
  public static List<Trial> all(World world, double budget) {
    return Arrays.stream(Detector.values())
        .map(detector -> tuned(world, detector, budget))
        .toList();
  }

  private static boolean isCaught(World.Burst burst, boolean[][] alarms) {
    for (int day = burst.from(); day <= burst.to() + 1; day++) {
      if (alarms[burst.district()][day]) {
        return true;
      }
    }
    return false;
  }
}
