package org.borderwatch.alerts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.borderwatch.contracts.feed.Source;
import org.borderwatch.contracts.incident.Claimant;
import org.borderwatch.contracts.incident.Count;
import org.borderwatch.contracts.incident.DatePrecision;
import org.borderwatch.contracts.incident.Incident;
import org.borderwatch.contracts.incident.IncidentType;
import org.borderwatch.contracts.incident.Status;

/** Incidents and sources for tests: a plain one, and what differs. */
public record Incidents(
    String id,
    String district,
    LocalDate date,
    Instant reported,
    List<IncidentType> types,
    Status status,
    Map<String, Count> killed,
    List<String> outlets,
    List<String> claimants,
    Instant seen) {

  /**
   * @param id the parts of one event are named {@code battle/1}, {@code battle/2}
   */
  public static Incidents incident(String id, String district, String reported) {
    return incident(id, district, Instant.parse(reported));
  }

  /** Fire with nobody hurt, by one outlet quoting one side, counting from when it was reported. */
  public static Incidents incident(String id, String district, Instant reported) {
    return new Incidents(
        id,
        district,
        null,
        reported,
        List.of(IncidentType.CEASEFIRE_FIRE),
        Status.CLAIMED,
        Map.of(),
        List.of("Outlet One"),
        List.of("AZ"),
        reported);
  }

  public Incidents of(IncidentType... kinds) {
    return new Incidents(
        id, district, date, reported, List.of(kinds), status, killed, outlets, claimants, seen);
  }

  public Incidents on(LocalDate day) {
    return new Incidents(
        id, district, day, reported, types, status, killed, outlets, claimants, seen);
  }

  /** First seen at another time than it was reported. */
  public Incidents seen(Instant at) {
    return new Incidents(
        id, district, date, reported, types, status, killed, outlets, claimants, at);
  }

  public Incidents with(Status now) {
    return new Incidents(
        id, district, date, reported, types, now, killed, outlets, claimants, seen);
  }

  public Incidents killing(Map<String, Count> people) {
    return new Incidents(
        id, district, date, reported, types, status, people, outlets, claimants, seen);
  }

  public Incidents toldBy(List<String> names, List<String> parties) {
    return new Incidents(id, district, date, reported, types, status, killed, names, parties, seen);
  }

  public Incident make() {
    List<Incident.Telling> reports =
        outlets.stream()
            .map(
                outlet ->
                    new Incident.Telling(
                        "article-" + id + "-" + outlet,
                        "report",
                        "https://news.example/" + id,
                        "What happened",
                        outlet,
                        outlet,
                        "en",
                        reported,
                        seen,
                        claimants.stream().map(p -> new Claimant(p, p + " ministry")).toList(),
                        "Shots were heard, " + outlet + " wrote.",
                        null))
            .toList();
    return new Incident(
        id,
        "event-" + id.replaceFirst("/.*", ""),
        district,
        date,
        null,
        date == null ? DatePrecision.UNKNOWN : DatePrecision.DAY,
        null,
        List.of(),
        types,
        null,
        null,
        status,
        status == Status.SUPERSEDED ? "another" : null,
        killed,
        Map.of(),
        Map.of(),
        Map.of(),
        List.of(),
        reports,
        reports.size(),
        outlets,
        claimants,
        List.of(),
        List.of(),
        List.of(),
        1,
        reported,
        reported,
        List.of());
  }

  /** A source of the whole region that is polled every quarter of an hour. */
  public static Source source(String feedId, String lastSuccess, String... districts) {
    Instant at = Instant.parse(lastSuccess);
    return new Source(
        feedId,
        feedId,
        Source.Status.HEALTHY,
        "read",
        at,
        at,
        at.plusSeconds(900),
        900,
        0,
        List.of(districts));
  }
}
