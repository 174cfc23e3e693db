package org.borderwatch.alerts.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.borderwatch.alerts.TopologyRun;
import org.borderwatch.alerts.count.LiveSet;
import org.borderwatch.alerts.count.Watchers;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Escalation;

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

  Watching(List<Rule> rules) {
    LiveSet live = new LiveSet(TopologyRun.REGION.zone(), TopologyRun.WEIGHTS);
    Watchers watchers = new Watchers(3);
    watch =
        new Watch(live, watchers, new Judge(TopologyRun.REGION, live, watchers, rules, WINDOWS));
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
  public void forget(String incidentId) {}
}
