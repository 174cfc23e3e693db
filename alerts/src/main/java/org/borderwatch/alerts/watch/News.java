package org.borderwatch.alerts.watch;

import java.time.Instant;
import org.borderwatch.alerts.count.PastIncident;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Escalation;

/** Who is told what the watch found, as it finds it. */
public interface News {
  /**
   * A count changed, or a new hour began.
   *
   * @param judgedAt the moment at which it was found, UTC
   */
  void escalation(Escalation escalation, Instant judgedAt);

  /** An alert fired, rose, fell, is resolved or has other evidence; or late news. */
  void alert(Alert alert);

  /** To be there after a restart. */
  void remember(Episode episode);

  /** An incident is older than every window: nobody asks for it again. */
  void forget(String incidentId);

  /**
   * What is to be kept of an incident for a year, to be there after a restart.
   *
   * @param entry null when nothing is
   */
  void past(String incidentId, PastIncident entry);
}
