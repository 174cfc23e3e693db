package org.borderwatch.alerts.count;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.borderwatch.contracts.incident.Count;
import org.borderwatch.contracts.incident.Incident;
import org.borderwatch.contracts.incident.IncidentType;

/**
 * What is kept of an incident when it is long past: enough to count it again by any rule.
 *
 * @param id the incident's
 * @param eventId of the event it is a part of
 * @param district ISO 3166-2
 * @param day in the region's time zone: its own, or that of its first report where that is unknown
 *     or earlier
 * @param types what happened
 * @param score what it weighs
 * @param killed at least so many people, of all sides
 */
public record PastIncident(
    String id,
    String eventId,
    String district,
    LocalDate day,
    List<IncidentType> types,
    double score,
    int killed) {

  public PastIncident {
    types = types == null ? List.of() : List.copyOf(types);
  }

  static PastIncident of(Incident incident, ZoneId zone, double score) {
    LocalDate told = LocalDate.ofInstant(incident.firstReportedAt(), zone);
    LocalDate day =
        incident.date() == null || incident.date().isAfter(told) ? told : incident.date();
    return new PastIncident(
        incident.id(),
        incident.eventId() == null ? incident.id() : incident.eventId(),
        incident.district(),
        day,
        incident.types(),
        score,
        incident.killed().values().stream().mapToInt(Count::atLeast).sum());
  }
}
