package org.borderwatch.alerts.board;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Escalation;
import org.borderwatch.contracts.alert.Level;
import org.borderwatch.contracts.feed.PageHealth;
import org.borderwatch.contracts.feed.Source;
import org.borderwatch.contracts.incident.Incident;

/** The region as the compacted topics tell it: the last value of each key. Thread-safe. */
final class Picture {
  private final Map<String, Escalation> escalations = new ConcurrentHashMap<>();
  private final Map<String, Alert> alerts = new ConcurrentHashMap<>();
  private final Map<String, Incident> incidents = new ConcurrentHashMap<>();
  private final Map<String, Source> sources = new ConcurrentHashMap<>();
  private final Map<String, PageHealth> drifting = new ConcurrentHashMap<>();

  /** Keeps the latest day of a district and window; the topic keeps them all. */
  void escalation(String key, Escalation value) {
    if (value == null) {
      escalations.values().removeIf(e -> e.key().equals(key));
      return;
    }
    escalations.merge(
        value.district() + "|" + value.window(),
        value,
        (before, now) -> now.asOf().isBefore(before.asOf()) ? before : now);
  }

  void alert(String key, Alert value) {
    put(alerts, key, value);
  }

  void incident(String key, Incident value) {
    put(incidents, key, value);
  }

  void source(String key, Source value) {
    put(sources, key, value);
  }

  void pageHealth(String key, PageHealth value) {
    put(drifting, key, value == null || value.drifts().isEmpty() ? null : value);
  }

  private static <V> void put(Map<String, V> values, String key, V value) {
    if (value == null) {
      values.remove(key);
    } else {
      values.put(key, value);
    }
  }

  /** By district, then the shortest window first. */
  List<Escalation> escalations() {
    return sorted(
        escalations.values(),
        Comparator.comparing(Escalation::district).thenComparing(Escalation::window));
  }

  /** The figures of each district by window. */
  Map<String, Map<Duration, Escalation>> byDistrict() {
    Map<String, Map<Duration, Escalation>> byDistrict = new TreeMap<>();
    escalations()
        .forEach(
            e ->
                byDistrict
                    .computeIfAbsent(e.district(), district -> new TreeMap<>())
                    .put(e.window(), e));
    return byDistrict;
  }

  List<Duration> windows() {
    return List.copyOf(
        new TreeSet<>(escalations.values().stream().map(Escalation::window).toList()));
  }

  /** The open ones first, the highest level first, then the latest change. */
  List<Alert> alerts() {
    return sorted(
        alerts.values(),
        Comparator.comparing(Alert::level)
            .thenComparing(Alert::at)
            .reversed()
            .thenComparing(Alert::id));
  }

  /** The highest level of an open alert in a district. */
  Level level(String district) {
    return alerts.values().stream()
        .filter(alert -> alert.open() && alert.district().equals(district))
        .map(Alert::level)
        .max(Comparator.naturalOrder())
        .orElse(Level.NORMAL);
  }

  /** The latest reported first; those that were absorbed by another are left out. */
  List<Incident> incidents() {
    return incidents.values().stream()
        .filter(incident -> incident.supersededBy() == null)
        .sorted(
            Comparator.comparing(Incident::firstReportedAt).reversed().thenComparing(Incident::id))
        .toList();
  }

  List<Source> sources() {
    return sorted(sources.values(), Comparator.comparing(Source::feedId));
  }

  /** The feeds whose pages read unlike before. */
  Map<String, PageHealth> drifting() {
    return Map.copyOf(drifting);
  }

  private static <V> List<V> sorted(Collection<V> values, Comparator<V> order) {
    return values.stream().sorted(order).toList();
  }
}
