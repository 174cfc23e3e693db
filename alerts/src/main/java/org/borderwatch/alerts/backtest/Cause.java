package org.borderwatch.alerts.backtest;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.util.Locale;

/**
 * What made an alert change.
 *
 * @param kind what came at that moment
 * @param incidentId the incident that came or changed, or, where only time passed, the latest of
 *     the evidence; null where there is none
 * @param sinceReport from that incident's first report to the alert; null where there is none
 * @param sinceEvent from the beginning of its day in the region to the alert; null where the day is
 *     not known
 */
public record Cause(Kind kind, String incidentId, Duration sinceReport, Duration sinceEvent) {
  /** What came. On paper in lower case. */
  public enum Kind {
    /** An incident's first version. */
    REPORT,
    /** A later version: corroborated, corrected, moved, or with other figures. */
    UPDATE,
    /** An incident was withdrawn, absorbed or dismissed. */
    WITHDRAWAL,
    /** Nothing but time. */
    TIME;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
