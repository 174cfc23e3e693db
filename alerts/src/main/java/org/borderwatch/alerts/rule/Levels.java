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
    if (watch == null && elevated == null && critical == null) {
      throw new IllegalArgumentException("no level; give watch, elevated or critical");
    }
  }

  /**
   * @throws IllegalArgumentException unless each level is worse than the one below it, and is left
   *     where it is better than where it is reached
   */
  void check(Sense sense) {
    Threshold lower = null;
    for (Threshold level : Arrays.asList(watch, elevated, critical)) {
      if (level == null) {
        continue;
      }
      if (!sense.passes(level.raise(), level.clear())) {
        throw new IllegalArgumentException(
            "raise %s and clear %s; give 0 < %s"
                .formatted(
                    level.raise(),
                    level.clear(),
                    sense == Sense.RISING
                        ? "clear ≤ raise"
                        : "raise ≤ clear, since they are probabilities"));
      }
      if (lower != null
          && (sense.passes(lower.raise(), level.raise())
              || !sense.passes(level.clear(), lower.clear()))) {
        throw new IllegalArgumentException(
            "the levels do not rise; give a higher level a "
                + (sense == Sense.RISING
                    ? "higher raise, and no lower clear"
                    : "lower raise, and no higher clear"));
      }
      lower = level;
    }
  }

  /** The threshold of a level that the rule has. */
  public Threshold of(Level level) {
    return thresholds().get(level);
  }

  /** The threshold of the lowest level that the rule has. */
  public Threshold lowest() {
    return thresholds().values().iterator().next();
  }

  /** The threshold of the highest level that the rule has. */
  Threshold highest() {
    return critical != null ? critical : elevated != null ? elevated : watch;
  }

  /** The highest level that the value reaches. */
  public Level reached(double value, Sense sense) {
    return highest(value, sense, true);
  }

  /** The highest level that the value does not leave. */
  public Level kept(double value, Sense sense) {
    return highest(value, sense, false);
  }

  private Level highest(double value, Sense sense, boolean raise) {
    Level highest = Level.NORMAL;
    for (Map.Entry<Level, Threshold> level : thresholds().entrySet()) {
      Threshold threshold = level.getValue();
      if (sense.passes(value, raise ? threshold.raise() : threshold.clear())) {
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
