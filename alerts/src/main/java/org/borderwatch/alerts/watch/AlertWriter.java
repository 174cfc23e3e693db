package org.borderwatch.alerts.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.borderwatch.alerts.count.Counted;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Alert.Change;
import org.borderwatch.contracts.alert.Level;
import org.borderwatch.contracts.alert.Scope;
import org.borderwatch.contracts.incident.Incident;

/** Puts a change of an alert into words, with the evidence attached. */
final class AlertWriter {
  private static final int MOST_INCIDENTS = 25;
  private static final int MOST_QUOTES = 3;

  private AlertWriter() {}

  /**
   * @param lastThisHigh when the measure was last as high, or null
   */
  static Alert alert(Judged judged, Life.Step step, Instant lastThisHigh) {
    Episode episode = step.episode();
    Scope scope = judged.scope();
    return new Alert(
            episode.alertId(),
            episode.revision(),
            judged.rule().id(),
            scope.id(),
            scope.name(),
            episode.level(),
            step.from(),
            step.change(),
            episode.startedAt(),
            episode.changedAt(),
            judged.rule().window(),
            judged.tally().incidents(),
            judged.tally().score(),
            step.threshold(),
            Summary.of(judged, step),
            evidence(judged.counted()))
        .told(scope, judged.finding().why(step.threshold(), lastThisHigh), judged.coverage());
  }

  /** The end of an alert whose rule is no longer in force in its scope. */
  static Alert withdrawn(Scope scope, Episode resolved, Level from) {
    return new Alert(
            resolved.alertId(),
            resolved.revision(),
            resolved.rule(),
            scope.id(),
            scope.name(),
            resolved.level(),
            from,
            Change.RESOLVED,
            resolved.startedAt(),
            resolved.changedAt(),
            Duration.ZERO,
            0,
            0,
            0,
            "Resolved from %s in %s: rule %s is no longer in force there"
                .formatted(from.word(), scope.name(), resolved.rule()),
            List.of())
        .told(scope, null, null);
  }

  private static List<Alert.Evidence> evidence(List<Counted> counted) {
    return counted.stream()
        .sorted(Comparator.reverseOrder())
        .limit(MOST_INCIDENTS)
        .map(one -> evidence(one.incident()))
        .toList();
  }

  private static Alert.Evidence evidence(Incident incident) {
    return new Alert.Evidence(
        incident.id(),
        incident.date(),
        incident.place(),
        incident.types(),
        incident.status(),
        incident.claimants(),
        incident.deniedBy(),
        incident.killed(),
        incident.injured(),
        incident.sources().size(),
        quotes(incident.reports()));
  }

  /** The first words of each party, then of outlets not quoted yet, in the order of reporting. */
  private static List<Alert.Quote> quotes(List<Incident.Telling> reports) {
    Map<String, Incident.Telling> byParty = new LinkedHashMap<>();
    for (Incident.Telling report : reports) {
      byParty.putIfAbsent(String.valueOf(party(report)), report);
    }
    List<Incident.Telling> chosen = new ArrayList<>(byParty.values());
    for (Incident.Telling report : reports) {
      if (chosen.stream().noneMatch(c -> c.owner() != null && c.owner().equals(report.owner()))) {
        chosen.add(report);
      }
    }
    return chosen.stream().limit(MOST_QUOTES).map(AlertWriter::quote).toList();
  }

  private static String party(Incident.Telling report) {
    return report.claimants().isEmpty() ? null : report.claimants().get(0).party();
  }

  private static Alert.Quote quote(Incident.Telling report) {
    return new Alert.Quote(
        report.outlet(),
        report.url(),
        report.published(),
        report.firstSeenAt(),
        party(report),
        report.quote(),
        report.language());
  }
}
