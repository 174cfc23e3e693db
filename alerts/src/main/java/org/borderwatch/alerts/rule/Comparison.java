package org.borderwatch.alerts.rule;

import java.time.Duration;

/** What a rule compares its measure with: pure, of what is counted now and what was before. */
public sealed interface Comparison permits Fixed, Baseline, WindowBefore, RecordHigh, EarsSignal {

  /** Whether the levels of such a rule are the worse the higher, or the lower. */
  Sense sense();

  /**
   * @throws IllegalArgumentException when it does not suit the rule
   */
  void check(Duration window, Measure measure, Levels levels);

  /** How it stands. */
  Finding find(Rule rule, Seen now, Past past);

  /** How far back it looks at incidents by the minute; further back it looks at days. */
  default Duration reach(Duration window) {
    return window;
  }

  /** Whether it changes from one day to the next, and as past days are corrected. */
  default boolean daily() {
    return false;
  }

  /** Whether it changes with the share of the sources that is healthy. */
  default boolean scaled() {
    return false;
  }

  default int leastIncidents() {
    return 1;
  }

  /**
   * @throws IllegalArgumentException when a window is not of whole days
   */
  static void requireWholeDays(Duration window) {
    if (window.compareTo(Duration.ofDays(1)) < 0
        || !window.equals(Duration.ofDays(window.toDays()))) {
      throw new IllegalArgumentException(
          "window is " + window + ", and days are compared; give whole days, such as PT24H or P7D");
    }
  }
}
