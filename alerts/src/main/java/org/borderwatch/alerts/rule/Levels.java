package org.borderwatch.alerts.rule;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.borderwatch.contracts.alert.Level;

/**
 * The levels of a rule.
 *
 * @param watch or null where the rule has no such level
 * @param elevated or null
 * @param critical or null
 */
public record Levels(Threshold watch, Threshold elevated, Threshold critical) {
  public Levels {
    Threshold lower = null;
    for (Threshold level : Arrays.asList(watch, elevated, critical)) {
      if (lower != null
          && level != null
          && (level.raise() <= lower.raise() || level.clear() < lower.clear())) {
        throw new IllegalArgumentException(
            "the levels do not rise; give a higher level a higher raise, and no lower clear");
      }
      lower = level == null ? lower : level;
    }
    if (lower == null) {
      throw new IllegalArgumentException("no level; give watch, elevated or critical");
    }
  }

  /** The threshold of a level that the rule has. */
  public Threshold of(Level level) {
    return thresholds().get(level);
  }

  /** The highest level that the value reaches. */
  public Level reached(double value) {
    return highest(value, true);
  }

  /** The highest level that the value does not leave. */
  public Level kept(double value) {
    return highest(value, false);
  }

  private Level highest(double value, boolean raise) {
    Level highest = Level.NORMAL;
    for (Map.Entry<Level, Threshold> level : thresholds().entrySet()) {
      Threshold threshold = level.getValue();
      if (value >= (raise ? threshold.raise() : threshold.clear())) {
        highest = level.getKey();
      }
    }
    return highest;
  }

  private Map<Level, Threshold> thresholds() {
    Map<Level, Threshold> thresholds = new EnumMap<>(Level.class);
    put(thresholds, Level.WATCH, watch);
    put(thresholds, Level.ELEVATED, elevated);
    put(thresholds, Level.CRITICAL, critical);
    return thresholds;
  }

  private static void put(Map<Level, Threshold> thresholds, Level level, Threshold threshold) {
    if (threshold != null) {
      thresholds.put(level, threshold);
    }
  }
}
