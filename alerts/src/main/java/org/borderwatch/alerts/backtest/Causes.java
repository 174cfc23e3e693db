package org.borderwatch.alerts.backtest;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.incident.Incident;

/** Remembers what came at which moment, to say what made an alert. */
final class Causes {
  private record Arrival(Incident incident, Incident before) {
    String id() {
      return either().id();
    }

    Incident either() {
      return incident == null ? before : incident;
    }

    boolean touches(Alert alert) {
      return Optional.ofNullable(incident).stream().anyMatch(i -> covers(alert, i))
          || Optional.ofNullable(before).stream().anyMatch(i -> covers(alert, i));
    }

    private static boolean covers(Alert alert, Incident incident) {
      return alert.over().covers(incident.district());
    }

    Cause.Kind kind() {
      if (incident == null || !incident.counts()) {
        return Cause.Kind.WITHDRAWAL;
      }
      return before == null ? Cause.Kind.REPORT : Cause.Kind.UPDATE;
    }
  }

  private final ZoneId zone;
  private final Map<Instant, List<Arrival>> arrivals = new HashMap<>();
  private final Map<String, Incident> latest = new HashMap<>();

  Causes(ZoneId zone) {
    this.zone = zone;
  }

  /** Takes a version before the watch does. */
  void came(LogEntry.Version version) {
    Incident before =
        version.incident() == null
            ? latest.remove(version.id())
            : latest.put(version.id(), version.incident());
    if (version.incident() != null || before != null) {
      arrivals
          .computeIfAbsent(version.at(), at -> new ArrayList<>(2))
          .add(new Arrival(version.incident(), before));
    }
  }

  /** An incident of the evidence that came at the moment, else any that touched the district. */
  Cause of(Alert alert) {
    List<Arrival> came =
        arrivals.getOrDefault(alert.at(), List.of()).stream()
            .filter(arrival -> arrival.touches(alert))
            .toList();
    Set<String> evidence =
        alert.evidence().stream().map(Alert.Evidence::incidentId).collect(Collectors.toSet());
    Optional<Arrival> arrival =
        came.stream()
            .filter(a -> evidence.contains(a.id()))
            .findFirst()
            .or(() -> came.stream().findFirst());
    return arrival
        .map(a -> cause(a.kind(), a.either(), alert.at()))
        .orElseGet(
            () ->
                alert.evidence().stream()
                    .findFirst()
                    .map(e -> latest.get(e.incidentId()))
                    .map(i -> cause(Cause.Kind.TIME, i, alert.at()))
                    .orElseGet(() -> new Cause(Cause.Kind.TIME, null, null, null)));
  }

  private Cause cause(Cause.Kind kind, Incident incident, Instant at) {
    return new Cause(
        kind,
        incident.id(),
        Duration.between(incident.firstReportedAt(), at),
        incident.date() == null
            ? null
            : Duration.between(incident.date().atStartOfDay(zone).toInstant(), at));
  }
}
