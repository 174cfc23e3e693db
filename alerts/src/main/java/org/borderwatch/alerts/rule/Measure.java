package org.borderwatch.alerts.rule;

import org.borderwatch.alerts.count.Tally;
import org.borderwatch.alerts.words.Phrases;

/** What a rule compares with its thresholds. */
public enum Measure {
  INCIDENTS,
  SCORE,
  /** At least so many people, of all sides. */
  KILLED;

  public double of(Tally tally) {
    return switch (this) {
      case INCIDENTS -> tally.incidents();
      case SCORE -> tally.score();
      case KILLED -> tally.killedInAll();
    };
  }

  public String words(double value) {
    return switch (this) {
      case INCIDENTS -> Phrases.number(value) + (value == 1 ? " incident" : " incidents");
      case SCORE -> "score " + Phrases.number(value);
      case KILLED -> Phrases.number(value) + " killed";
    };
  }
}
