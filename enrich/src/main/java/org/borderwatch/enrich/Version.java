package org.borderwatch.enrich;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.borderwatch.contracts.incident.Incident;

/**
 * A version of an incident on its way to the topics.
 *
 * @param incident as it is now, or as it last was when it is withdrawn
 * @param withdrawn none of its reports is left
 */
record Version(Incident incident, boolean withdrawn) {

  /** For the topic of what stands: null, a tombstone, for a withdrawal. */
  Incident current() {
    return withdrawn ? null : incident;
  }

  /** For the log, which has no tombstones: a withdrawal is a version without reports. */
  Incident logged() {
    return incident;
  }

  static Version of(Incident incident) {
    return new Version(incident, false);
  }

  static Version withdrawn(Incident last, Instant at) {
    return new Version(withoutReports(last, at), true);
  }

  private static Incident withoutReports(Incident last, Instant at) {
    return new Incident(
        last.id(),
        last.eventId(),
        last.district(),
        last.date(),
        last.dateEnd(),
        last.datePrecision(),
        last.place(),
        last.origin(),
        last.types(),
        last.actor(),
        last.target(),
        last.status(),
        null,
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        last.weapons(),
        List.of(),
        0,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        0,
        last.firstReportedAt(),
        at,
        last.corrections());
  }
}
