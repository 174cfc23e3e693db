package org.borderwatch.alerts.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.borderwatch.alerts.TopologyRun;
import org.borderwatch.alerts.count.LiveSet;
import org.borderwatch.alerts.count.PastIncident;
import org.borderwatch.alerts.rule.Rule;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Escalation;
import org.borderwatch.contracts.feed.Source;
import org.borderwatch.contracts.incident.Incident;

/** A watch over the shipped region that keeps its news, for tests. */
final class Watching implements News {
  static final List<Duration> WINDOWS =
      List.of(Duration.ofHours(24), Duration.ofDays(7), Duration.ofDays(30));

  final Watch watch;
  final List<Alert> alerts = new ArrayList<>();
  final List<Escalation> escalations = new ArrayList<>();
  final Map<String, Escalation> latest = new TreeMap<>();
  final Map<String, Episode> episodes = new TreeMap<>();
  int moments;
  private Instant last;

  private final List<Rule> rules;
  private final Map<String, Incident> incidents = new TreeMap<>();
  private final Map<String, PastIncident> past = new TreeMap<>();
  private final Map<String, Source> sources = new TreeMap<>();

  Watching(List<Rule> rules) {
    this.rules = rules;
    watch = Watch.of(TopologyRun.REGION, TopologyRun.WEIGHTS, rules, WINDOWS, 3);
  }

  void incident(String id, Incident incident, Instant at, Instant clock) {
    LiveSet.Change change = watch.incident(id, incident, at, clock, this);
    if (change == LiveSet.Change.COUNTED) {
      incidents.put(id, incident);
    } else if (change == LiveSet.Change.REMOVED) {
      incidents.remove(id);
    }
  }

  void source(String feedId, Source source, Instant at, Instant clock) {
    sources.put(feedId, source);
    watch.source(feedId, source, at, clock, this);
  }

  /** A new watch that has only what this one would have left in its stores. */
  Watching restart() {
    Watching next = new Watching(rules);
    next.incidents.putAll(incidents);
    next.past.putAll(past);
    next.sources.putAll(sources);
    next.alerts.addAll(alerts);
    next.escalations.addAll(escalations);
    next.latest.putAll(latest);
    next.episodes.putAll(episodes);
    next.watch.restore(
        incidents.values(),
        past.values(),
        sources.values(),
        episodes.values(),
        latest.values(),
        watch.progress());
    return next;
  }

  @Override
  public void escalation(Escalation escalation, Instant judgedAt) {
    escalations.add(escalation);
    latest.put(escalation.district() + "|" + escalation.window(), escalation);
    if (!judgedAt.equals(last)) {
      moments++;
    }
    last = judgedAt;
  }

  @Override
  public void alert(Alert alert) {
    alerts.add(alert);
  }

  @Override
  public void remember(Episode episode) {
    episodes.put(episode.key(), episode);
  }

  @Override
  public void forget(String incidentId) {
    incidents.remove(incidentId);
  }

  @Override
  public void past(String incidentId, PastIncident entry) {
    if (entry == null) {
      past.remove(incidentId);
    } else {
      past.put(incidentId, entry);
    }
  }
}
