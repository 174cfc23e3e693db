package org.borderwatch.alerts.watch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.borderwatch.alerts.count.Counted;
import org.borderwatch.alerts.count.Tally;
import org.borderwatch.alerts.rule.Rule;
import org.borderwatch.alerts.words.Phrases;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Alert.Change;
import org.borderwatch.contracts.alert.Level;
import org.borderwatch.contracts.incident.Incident;
import org.borderwatch.contracts.region.Region;

/** Puts a change of an alert into words, with the evidence attached. */
final class AlertWriter {
  private static final int MOST_INCIDENTS = 25;
  private static final int MOST_QUOTES = 3;

  private AlertWriter() {}

  /**
   * @param counted what the rule's window holds, the earliest first
   */
  static Alert alert(Region region, Rule rule, Life.Step step, Tally tally, List<Counted> counted) {
    Episode episode = step.episode();
    return new Alert(
        episode.alertId(),
        episode.revision(),
        rule.id(),
        episode.district(),
        region.names(episode.district()),
        episode.level(),
        step.from(),
        step.change(),
        episode.startedAt(),
        episode.changedAt(),
        rule.window(),
        tally.incidents(),
        tally.score(),
        step.threshold(),
        summary(region, rule, step, tally),
        evidence(counted));
  }

  /** The end of an alert whose rule is no longer in force in its district. */
  static Alert withdrawn(Region region, Episode resolved, Level from) {
    String name = region.names(resolved.district());
    return new Alert(
        resolved.alertId(),
        resolved.revision(),
        resolved.rule(),
        resolved.district(),
        name,
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
            .formatted(from.word(), name, resolved.rule()),
        List.of());
  }

  /** {@code Raised from watch to elevated in Lachin / Berdzor: 3 incidents within 24 h, …}. */
  private static String summary(Region region, Rule rule, Life.Step step, Tally tally) {
    String to = step.episode().level().word();
    String from = step.from().word();
    String direction =
        switch (step.change()) {
          case FIRED -> sentenceCase(to);
          case RAISED -> "Raised from " + from + " to " + to;
          case LOWERED -> "Lowered from " + from + " to " + to;
          case RESOLVED -> "Resolved from " + from;
          case UPDATED -> "Still " + from;
          case NOTED -> "Late news, " + to;
        };
    boolean up = step.change() == Change.FIRED || step.change() == Change.RAISED;
    String count = Phrases.count(tally.incidents(), "incident");
    String measured = rule.measure().words(rule.measure().of(tally));
    return "%s in %s: %s within %s (%s %s)"
        .formatted(
            direction,
            region.names(step.episode().district()),
            measured.equals(count) ? count : count + ", " + measured + ",",
            Phrases.window(rule.window()),
            up ? to + " from" : from + " ends below",
            Phrases.number(step.threshold()));
  }

  private static String sentenceCase(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
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
