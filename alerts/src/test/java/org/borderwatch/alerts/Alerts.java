package org.borderwatch.alerts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Alert.Change;
import org.borderwatch.contracts.alert.Level;
import org.borderwatch.contracts.incident.Count;
import org.borderwatch.contracts.incident.IncidentType;
import org.borderwatch.contracts.incident.Status;

/** Alerts for tests. */
public final class Alerts {
  public static final Instant AT = Instant.parse("2026-03-02T20:30:00Z");

  private Alerts() {}

  public static Alert alert(String id, int revision, Level from, Level to) {
    Change change =
        to == Level.NORMAL
            ? Change.RESOLVED
            : from == Level.NORMAL
                ? Change.FIRED
                : to.compareTo(from) > 0 ? Change.RAISED : Change.LOWERED;
    return alert(id, revision, from, to, change, "Shots were heard.", "https://news.example/a");
  }

  /** One whose foreign words are given. */
  public static Alert quoting(String words, String url) {
    return alert("alert", 1, Level.NORMAL, Level.WATCH, Change.FIRED, words, url);
  }

  private static Alert alert(
      String id, int revision, Level from, Level to, Change change, String words, String url) {
    Alert.Quote quote = new Alert.Quote("Outlet One", url, AT, AT, "AZ", words);
    Alert.Evidence evidence =
        new Alert.Evidence(
            "incident",
            LocalDate.parse("2026-03-02"),
            null,
            List.of(IncidentType.SHELLING),
            Status.DISPUTED,
            List.of("AZ"),
            List.of("AM"),
            Map.of("AZ", Count.of(1)),
            Map.of("AZ", Count.SOME),
            2,
            List.of(quote));
    return new Alert(
        id,
        revision,
        "day-score",
        "AZ-LAC",
        "Lachin / Berdzor",
        to,
        from,
        change,
        AT,
        AT,
        Duration.ofHours(24),
        1,
        4.5,
        4,
        "Watch in Lachin / Berdzor: 1 incident, score 4.5, within 24 h (watch from 4)",
        List.of(evidence));
  }
}
