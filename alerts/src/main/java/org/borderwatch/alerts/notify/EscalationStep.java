package org.borderwatch.alerts.notify;

import java.time.Duration;
import java.util.List;
import org.borderwatch.contracts.alert.Level;

/**
 * Further receivers that are told of an alert which nobody acknowledges.
 *
 * @param after so long at the level or above
 * @param to names of receivers; they are told of an alert from this step on and not before
 * @param level from which alerts escalate with age; default {@code critical}
 */
public record EscalationStep(Duration after, List<String> to, Level level) {
  public EscalationStep {
    if (after == null || after.isNegative() || after.isZero()) {
      throw new IllegalArgumentException(
          "after of an escalation step is " + after + "; give a duration above none");
    }
    to = to == null ? List.of() : List.copyOf(to);
    if (to.isEmpty()) {
      throw new IllegalArgumentException("an escalation step tells nobody; give receivers as to");
    }
    level = level == null ? Level.CRITICAL : level;
    if (level == Level.NORMAL) {
      throw new IllegalArgumentException(
          "level of an escalation step is normal; give watch, elevated or critical");
    }
  }
}
