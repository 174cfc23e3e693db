package org.borderwatch.deploy.bench;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.borderwatch.contracts.incident.Claimant;
import org.borderwatch.contracts.incident.DatePrecision;
import org.borderwatch.contracts.incident.Incident;
import org.borderwatch.contracts.incident.IncidentType;
import org.borderwatch.contracts.incident.Status;

/**
 * An incident that counts from a moment on, told by one outlet: what is timed or killed needs no
 * more.
 */
public final class PlainIncident {
  private PlainIncident() {}

  /**
   * @param district ISO 3166-2 code
   * @param now when it was first told, UTC
   */
  public static Incident of(String id, String district, Instant now) {
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
