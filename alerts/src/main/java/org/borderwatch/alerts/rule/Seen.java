package org.borderwatch.alerts.rule;

import java.time.Instant;
import org.borderwatch.alerts.count.Tally;
import org.borderwatch.contracts.alert.Escalation.Coverage;
import org.borderwatch.contracts.alert.Scope;

/**
 * What a rule sees at a moment.
 *
 * @param at the moment, UTC
 * @param scope what it is judged over
 * @param tally of what counts in its window
 * @param coverage how well that is watched
 * @param since when the alert that is open began, UTC; else the moment itself
 */
public record Seen(Instant at, Scope scope, Tally tally, Coverage coverage, Instant since) {

  /**
   * The share of sources that is healthy; 1 where none is, or none is known: that is no measure.
   */
  double share() {
    return share(coverage);
  }

  /** As {@link #share()}. */
  public static double share(Coverage coverage) {
    return coverage.healthy() == 0 ? 1 : (double) coverage.healthy() / coverage.total();
  }
}
