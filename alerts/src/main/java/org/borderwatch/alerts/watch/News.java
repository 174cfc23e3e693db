package org.borderwatch.alerts.watch;

import java.time.Instant;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Escalation;

/** Who is told what the watch found, as it finds it. */
public interface News {
  /**
   * A count changed, or a new day began.
   *
   * @param judgedAt the moment at which it was found, UTC
   */
  void escalation(Escalation escalation, Instant judgedAt);

  /** An alert fired, rose, fell or is resolved. */
  void alert(Alert alert);

  /** To be there after a restart. */
  void remember(Episode episode);

  /** An incident is older than every window: nobody asks for it again. */
  void forget(String incidentId);
}
