package org.borderwatch.alerts.rule;

import java.util.Locale;
import org.borderwatch.alerts.count.PastIncident;
import org.borderwatch.alerts.count.Tally;
import org.borderwatch.alerts.words.Phrases;

/** What a rule measures. */
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

  /** What one incident of the past adds. */
  public double of(PastIncident past) {
    return switch (this) {
      case INCIDENTS -> 1;
      case SCORE -> past.score();
      case KILLED -> past.killed();
    };
  }

  /** As it stands in rules and on topics. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String words(double value) {
    return switch (this) {
      case INCIDENTS -> Phrases.number(value) + (value == 1 ? " incident" : " incidents");
      case SCORE -> "score " + Phrases.number(value);
      case KILLED -> Phrases.number(value) + " killed";
    };
  }
}
