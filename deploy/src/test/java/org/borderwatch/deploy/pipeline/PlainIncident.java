package org.borderwatch.deploy.pipeline;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.borderwatch.contracts.incident.Claimant;
import org.borderwatch.contracts.incident.DatePrecision;
import org.borderwatch.contracts.incident.Incident;
import org.borderwatch.contracts.incident.IncidentType;
import org.borderwatch.contracts.incident.Status;

/** An incident that counts from now, told by one outlet. */
final class PlainIncident {
  private PlainIncident() {}

  static Incident of(String id, String district, InstantSource clock) {
    Instant now = clock.instant();
    Incident.Telling telling =
        new Incident.Telling(
            "article-" + id,
            "report",
            "https://news.example/" + id,
            "What happened",
            "Outlet One",
            "Outlet One",
            "en",
            now,
            now,
            List.of(new Claimant("AZ", "a ministry")),
            "Shots were heard.",
            null);
    return new Incident(
        id,
        "event-" + id,
        district,
        null,
        null,
        DatePrecision.UNKNOWN,
        null,
        List.of(),
        List.of(IncidentType.CEASEFIRE_FIRE),
        null,
        null,
        Status.CLAIMED,
        null,
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        List.of(),
        List.of(telling),
        1,
        List.of("Outlet One"),
        List.of("AZ"),
        List.of(),
        List.of(),
        List.of(),
        1,
        now,
        now,
        List.of());
  }
}
