package org.borderwatch.enrich.merge;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import org.borderwatch.contracts.incident.Incident;
import org.borderwatch.contracts.incident.Status;

/** Versions of an incident, and what became of one whose id is gone. */
final class Versions {
  private Versions() {}

  static Incident at(Incident incident, Instant updatedAt) {
    return copy(incident, incident.status(), incident.supersededBy(), updatedAt);
  }

  static Incident superseded(Incident incident, String by, Instant updatedAt) {
    return copy(incident, Status.SUPERSEDED, by, updatedAt);
  }

  /**
   * The id of the incident that has most of its reports, in the same district if any has; or null.
   */
  static String successor(Incident gone, Collection<Incident> candidates) {
    Set<String> reports = reports(gone);
    return candidates.stream()
        .filter(c -> shared(reports, c) > 0)
        .min(
            Comparator.comparing((Incident c) -> !c.district().equals(gone.district()))
                .thenComparing(c -> -shared(reports, c))
                .thenComparing(Incident::id))
        .map(Incident::id)
        .orElse(null);
  }

  private static long shared(Set<String> reports, Incident incident) {
    return reports(incident).stream().filter(reports::contains).count();
  }

  private static Set<String> reports(Incident incident) {
    return incident.reports().stream()
        .map(t -> t.articleId() + ' ' + t.reportKey())
        .collect(Collectors.toSet());
  }

  private static Incident copy(
      Incident incident, Status status, String supersededBy, Instant updatedAt) {
    return new Incident(
        incident.id(),
        incident.eventId(),
        incident.district(),
        incident.date(),
        incident.dateEnd(),
        incident.datePrecision(),
        incident.place(),
        incident.origin(),
        incident.types(),
        incident.actor(),
        incident.target(),
        status,
        supersededBy,
        incident.killed(),
        incident.injured(),
        incident.captured(),
        incident.missing(),
        incident.weapons(),
        incident.reports(),
        incident.reportCount(),
        incident.sources(),
        incident.claimants(),
        incident.deniedBy(),
        incident.figures(),
        incident.conflicts(),
        incident.confidence(),
        incident.firstReportedAt(),
        updatedAt,
        incident.corrections());
  }
}
