package org.borderwatch.alerts.notify;

import java.time.Instant;
import java.util.List;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Level;

/**
 * An alert, and what one receiver knows of it.
 *
 * @param revisions those that are known, in order; at least one
 * @param told what the receiver knows
 */
public record Case(List<Alert> revisions, Told told) {
  public Case {
    revisions = List.copyOf(revisions);
  }

  Alert latest() {
    return revisions.get(revisions.size() - 1);
  }

  String id() {
    return latest().id();
  }

  /** What is limited together: a count that flaps makes new alerts of one rule in one district. */
  String subject() {
    return latest().rule() + "|" + latest().over().id();
  }

  /** The revisions that nothing was decided on. */
  List<Alert> untold() {
    return revisions.stream().filter(alert -> alert.revision() > told.settled()).toList();
  }

  /** The level of an alert, or, of one that is over, the level it had. */
  static Level gravity(Alert alert) {
    return alert.level() == Level.NORMAL ? alert.previousLevel() : alert.level();
  }

  /** Since when the alert is at the level or above; null when it is not. */
  Instant since(Level level) {
    Instant since = null;
    for (Alert alert : revisions) {
      boolean reaches = alert.level().compareTo(level) >= 0;
      since = reaches ? (since == null ? alert.at() : since) : null;
    }
    return since;
  }
}
