package org.borderwatch.deploy.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Level;
import org.borderwatch.deploy.newsroom.Scenario;

/** Where the alerts differ from those the scenario declares. Pure. */
final class AlertComparison {
  private final List<Expected.OneAlert> expected;
  private final Scenario scenario;

  AlertComparison(List<Expected.OneAlert> expected, Scenario scenario) {
    this.expected = expected;
    this.scenario = scenario;
  }

  /**
   * One line for each alert that is missing, too many, or out of its place. What one step brings to
   * one alert is taken together, since the order in which its articles arrive is nobody's promise.
   */
  List<String> differences(List<Alert> found) {
    Map<Instant, Set<String>> wanted = new TreeMap<>();
    for (Expected.OneAlert alert : expected) {
      wanted
          .computeIfAbsent(scenario.calendar().instant(alert.step()), k -> new TreeSet<>())
          .add(line(alert.rule(), alert.district(), alert.change(), alert.level()));
    }
    Map<Instant, Set<String>> had = byStep(found);
    List<String> differences = new ArrayList<>();
    Set<Instant> steps = new TreeSet<>(wanted.keySet());
    steps.addAll(had.keySet());
    for (Instant step : steps) {
      Set<String> missing = new TreeSet<>(wanted.getOrDefault(step, Set.of()));
      Set<String> extra = new TreeSet<>(had.getOrDefault(step, Set.of()));
      missing.removeAll(had.getOrDefault(step, Set.of()));
      extra.removeAll(wanted.getOrDefault(step, Set.of()));
      missing.forEach(line -> differences.add("alert missing at " + name(step) + ": " + line));
      extra.forEach(line -> differences.add("alert not declared at " + name(step) + ": " + line));
    }
    return differences;
  }

  private Map<Instant, Set<String>> byStep(List<Alert> found) {
    Map<Instant, Map<String, List<Alert>>> bySteps = new TreeMap<>();
    for (Alert alert : found) {
      bySteps
          .computeIfAbsent(step(alert.at()), k -> new TreeMap<>())
          .computeIfAbsent(alert.rule() + " " + alert.district(), k -> new ArrayList<>())
          .add(alert);
    }
    Map<Instant, Set<String>> lines = new TreeMap<>();
    bySteps.forEach(
        (step, alerts) ->
            alerts
                .values()
                .forEach(
                    revisions ->
                        together(revisions)
                            .ifPresent(
                                line ->
                                    lines.computeIfAbsent(step, k -> new TreeSet<>()).add(line))));
    return lines;
  }

  /** The revisions of a step as one, or empty when they come to nothing. */
  private static Optional<String> together(List<Alert> revisions) {
    Alert last = revisions.get(revisions.size() - 1);
    Level before = revisions.get(0).previousLevel();
    int rise = last.level().compareTo(before);
    if (rise == 0) {
      return Optional.empty();
    }
    Alert.Change change =
        before == Level.NORMAL
            ? Alert.Change.FIRED
            : last.level() == Level.NORMAL
                ? Alert.Change.RESOLVED
                : rise > 0 ? Alert.Change.RAISED : Alert.Change.LOWERED;
    return Optional.of(line(last.rule(), last.district(), change, last.level()));
  }

  private static String line(String rule, String district, Alert.Change change, Level level) {
    return rule + " " + district + " " + change.word() + " " + level.word();
  }

  /** The first moment of the clock at which something of this time can be seen. */
  private Instant step(Instant at) {
    return scenario.steps().stream().filter(m -> !m.isBefore(at)).findFirst().orElse(at);
  }

  private String name(Instant step) {
    var local = step.atZone(scenario.zone());
    return "day " + scenario.calendar().dayOf(local.toLocalDate()) + " " + local.toLocalTime();
  }
}
