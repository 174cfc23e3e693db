package org.borderwatch.alerts.simulation;

import java.util.Arrays;
import java.util.Locale;
import org.borderwatch.alerts.statistic.Chance;
import org.borderwatch.alerts.statistic.DayCount;
import org.borderwatch.alerts.statistic.Dispersion;
import org.borderwatch.alerts.statistic.Expectation;
import org.borderwatch.alerts.statistic.Memory;
import org.borderwatch.alerts.statistic.Rate;

/** A way of detecting: the days of each district on which it alarms at a threshold. */
public enum Detector {
  /** The tail of a negative binomial count over a fading baseline; the threshold is −log10 p. */
  BASELINE {
    @Override
    boolean[][] alarms(World world, double threshold) {
      return baseline(world, threshold);
    }
  },
  /** EARS C2 with another number of deviations for a threshold. */
  EARS_C2 {
    @Override
    double score(int[] counts, int day) {
      int[] before = Arrays.copyOfRange(counts, day - 9, day - 2);
      double mean = Arrays.stream(before).average().orElseThrow();
      double squares = Arrays.stream(before).mapToDouble(c -> (c - mean) * (c - mean)).sum();
      return (counts[day] - mean) / Math.max(1, Math.sqrt(squares / 6));
    }
  },
  /** The count by the mean of the seven days before; noughts count as one in the week. */
  RATIO {
    @Override
    double score(int[] counts, int day) {
      int before = Arrays.stream(counts, day - 7, day).sum();
      return counts[day] * 7.0 / Math.max(1, before);
    }
  },
  /** The count. */
  STATIC {
    @Override
    double score(int[] counts, int day) {
      return counts[day];
    }
  };

  /** Fewer incidents in a day alarm nobody, whatever the method. */
  private static final int LEAST_INCIDENTS = 3;

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** How strange a day looks; the baseline's depends on its earlier alarms, and has none. */
  double score(int[] counts, int day) {
    throw new UnsupportedOperationException("the score depends on the threshold");
  }

  /** By district and day; days of the warm-up are not judged. */
  boolean[][] alarms(World world, double threshold) {
    boolean[][] alarms = new boolean[world.counts().length][world.counts()[0].length];
    for (int district = 0; district < alarms.length; district++) {
      int[] counts = world.counts()[district];
      for (int day = World.WARM_UP; day < counts.length; day++) {
        alarms[district][day] = counts[day] >= LEAST_INCIDENTS && score(counts, day) >= threshold;
      }
    }
    return alarms;
  }

  /** Day by day, as it would be live: a day joins its district's rate when the guard has passed. */
  private static boolean[][] baseline(World world, double threshold) {
    Memory memory = Memory.DEFAULT;
    int districts = world.counts().length;
    int days = world.counts()[0].length;
    boolean[][] alarms = new boolean[districts][days];
    DayCount[][] history = new DayCount[districts][days];
    Rate[] rates = new Rate[districts];
    Arrays.fill(rates, Rate.NONE);
    Dispersion dispersion = Dispersion.NONE;
    for (int day = 0; day < days; day++) {
      Rate region = Arrays.stream(rates).reduce(Rate.NONE, Rate::plus);
      Dispersion today = Dispersion.NONE;
      for (int district = 0; district < districts; district++) {
        int count = world.counts()[district][day];
        double exposure = world.exposure()[district][day];
        double cap = Double.POSITIVE_INFINITY;
        Expectation expectation = Expectation.of(rates[district], region, memory);
        if (expectation instanceof Expectation.Usual usual) {
          double mean = usual.in(1, exposure);
          double p = Chance.atLeast(count, mean, dispersion.factor(mean));
          boolean alarmed = count >= LEAST_INCIDENTS && -Math.log10(p) >= threshold;
          alarms[district][day] = alarmed && day >= World.WARM_UP;
          cap = alarmed ? Math.max(1, mean) : cap;
          today = today.after(Math.min(count, cap), mean);
        }
        history[district][day] = new DayCount(count, exposure, cap);
        if (day >= memory.guardDays()) {
          rates[district] =
              rates[district].after(history[district][day - memory.guardDays()], memory);
        }
      }
      dispersion = dispersion.plus(today);
    }
    return alarms;
  }
}
