package org.borderwatch.alerts.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.borderwatch.alerts.AlertsSettings;
import org.borderwatch.alerts.TopologyRun;
import org.borderwatch.alerts.rule.Rule;
import org.borderwatch.alerts.rule.RulesFile;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Scope;
import org.borderwatch.contracts.config.ConfigText;
import org.junit.jupiter.api.Test;

/**
 * The watch, restarted now and then, and the topology tell what a naive reading of the same records
 * tells, for every kind of rule.
 */
class NaiveOracleTest {
  private static final int SEEDS = Integer.getInteger("borderwatch.seeds", 300);

  private static final List<Rule> RULES =
      RulesFile.read(
          new ConfigText(
              "oracle rules",
              """
              groups:
                - {id: pair, name: The pair, districts: [AM-SU, AZ-LAC]}
              rules:
                - id: score
                  description: A day, held
                  window: PT24H
                  measure: score
                  levels: {watch: {raise: 3, clear: 2}, critical: {raise: 8, clear: 5}}
                  hold: PT90M
                  pause: PT30M
                - id: flapping
                  description: Some hours, neither held nor paused
                  window: PT6H
                  measure: incidents
                  minClaimants: 1
                  levels: {watch: {raise: 1, clear: 1}, elevated: {raise: 3, clear: 2}}
                  pause: PT0S
                - id: lasting
                  description: What lasts, over the pair and the region
                  window: P2D
                  measure: killed
                  groups: [pair]
                  region: true
                  types: [shelling, drone_strike]
                  levels: {watch: {raise: 1, clear: 1}, elevated: {raise: 4, clear: 2}, critical: {raise: 6, clear: 5}}
                  for: PT2H
                  hold: PT30M
                - id: unusual
                  description: Against what is usual
                  window: PT24H
                  measure: incidents
                  against: {baseline: {halfLife: P3D, guard: P1D, pseudoDays: 2, minDays: 3}}
                  districts: all
                  region: true
                  minIncidents: 2
                  levels: {watch: {raise: 0.2, clear: 0.4}, elevated: {raise: 0.02, clear: 0.1}}
                  hold: PT1H
                - id: rising
                  description: Against the day before
                  window: PT24H
                  measure: incidents
                  against: {before: {}}
                  minSources: 2
                  levels: {watch: {raise: 2, clear: 1.5}, elevated: {raise: 3, clear: 2}}
                - id: record
                  description: Against all that is known
                  window: P2D
                  measure: score
                  against: {record: {}}
                  districts: [AZ-LAC, AZ-KAL]
                  groups: [pair]
                  levels: {watch: {raise: 4, clear: 2}, elevated: {raise: 8, clear: 6}}
                  for: PT30M
                - id: ears
                  description: Against the days before
                  window: PT24H
                  measure: incidents
                  against: {ears: {method: C1, baseline: 3, leastSigma: 0.5}}
                  levels: {watch: {raise: 2, clear: 1}}
                  hold: PT1H
              """),
          TopologyRun.REGION);

  private static final List<Scope> SCOPES =
      Stream.concat(
              Stream.of("AM-SU", "AZ-KAL", "AZ-LAC").map(code -> Scope.ofDistrict(code, code)),
              Stream.of(
                  new Scope(Scope.Kind.GROUP, "pair", "The pair", List.of("AM-SU", "AZ-LAC")),
                  new Scope(Scope.Kind.REGION, "region", "The region", List.of())))
          .toList();

  @Test
  void shouldTellWhatANaiveReadingOfTheInputTells() {
    Map<String, Integer> told = new TreeMap<>();
    for (long seed = 0; seed < SEEDS; seed++) {
      long one = seed;
      List<OracleHistory.Step> steps = OracleHistory.of(seed);
      List<String> naive = naive(steps);
      if (!watch(steps, new Random(seed)).equals(naive)) {
        fail(seed, Shrunk.of(steps, s -> !watch(s, new Random(one)).equals(naive(s))));
      }
      naive.forEach(
          line -> told.merge(line.split(" ")[1] + " " + line.split(" ")[3], 1, Integer::sum));
    }
    assertThat(told.keySet())
        .as("every kind of rule lives every kind of life, or nothing is compared: %s", told)
        .contains("score raised", "score lowered", "flapping updated", "lasting fired")
        .contains("lasting resolved", "unusual fired", "unusual raised", "unusual resolved")
        .contains("rising fired", "rising resolved", "record fired", "record resolved")
        .contains("ears fired", "ears resolved");
  }

  @Test
  void shouldTellInTheTopologyWhatANaiveReadingTells() {
    for (long seed = 0; seed < SEEDS / 10; seed++) {
      List<OracleHistory.Step> steps = OracleHistory.of(seed);
      if (!topology(steps).equals(naive(steps))) {
        fail(seed, Shrunk.of(steps, s -> !topology(s).equals(naive(s))));
      }
    }
  }

  private static void fail(long seed, List<OracleHistory.Step> steps) {
    assertThat(String.join("\n", watch(steps, new Random(seed))))
        .as(
            "seed %d, shrunk to\n%s",
            seed,
            steps.stream().map(OracleHistory.Step::toString).collect(Collectors.joining("\n")))
        .isEqualTo(String.join("\n", naive(steps)));
    throw new AssertionError("seed " + seed + " fails in the topology alone, by " + steps);
  }

  private static List<String> naive(List<OracleHistory.Step> steps) {
    Naive naive = new Naive(RULES, SCOPES);
    Instant judgedTo = null;
    Instant open = null;
    for (OracleHistory.Step step : steps) {
      if (step.source() != null && open != null && step.at().isBefore(open)) {
        // An older poll belongs to the moment that is open.
        step.apply(naive);
        continue;
      }
      if (!step.at().equals(open)) {
        judgedTo = settle(naive, open, judgedTo);
        judgedTo = ticks(naive, judgedTo, step.at());
      }
      step.apply(naive);
      open = step.at();
    }
    judgedTo = settle(naive, open, judgedTo);
    ticks(naive, judgedTo, OracleHistory.end(steps));
    return naive.alerts();
  }

  private static Instant settle(Naive naive, Instant open, Instant judgedTo) {
    if (open == null) {
      return judgedTo;
    }
    if (judgedTo != null && open.isBefore(judgedTo)) {
      naive.judge(open, true);
      naive.judge(judgedTo, false);
      return judgedTo;
    }
    naive.judge(open, false);
    return open;
  }

  /** By the minute; every time of these histories is on the half hour or half a minute later. */
  private static Instant ticks(Naive naive, Instant judgedTo, Instant limit) {
    if (judgedTo == null) {
      return null;
    }
    Instant tick = judgedTo.truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(1));
    Instant to = judgedTo;
    for (; !tick.isAfter(limit); tick = tick.plus(Duration.ofMinutes(1))) {
      if (tick.getEpochSecond() / 60 % 30 <= 1) {
        naive.judge(tick, false);
      }
      to = tick;
    }
    return to;
  }

  private static List<String> watch(List<OracleHistory.Step> steps, Random dice) {
    Watching watching = new Watching(RULES);
    Instant clock = Instant.MIN;
    for (OracleHistory.Step step : steps) {
      if (dice.nextInt(8) == 0) {
        watching = watching.restart();
      }
      clock = step.at().isAfter(clock) ? step.at() : clock;
      step.apply(watching, clock);
    }
    watching.watch.advance(OracleHistory.end(steps), watching);
    return lines(watching.alerts);
  }

  private static List<String> topology(List<OracleHistory.Step> steps) {
    List<Alert> alerts = new ArrayList<>();
    try (TopologyRun run = new TopologyRun(AlertsSettings.defaults(), RULES, OracleHistory.START)) {
      Instant clock = OracleHistory.START;
      for (OracleHistory.Step step : steps) {
        if (step.at().isAfter(clock)) {
          clock = step.at();
          run.at(clock.minusMillis(1)).at(clock);
        }
        step.apply(run);
      }
      run.at(OracleHistory.end(steps));
      alerts.addAll(run.alerts());
    }
    return lines(alerts);
  }

  private static List<String> lines(List<Alert> alerts) {
    return alerts.stream()
        .filter(alert -> !alert.late())
        .map(
            a ->
                Naive.line(
                    a.at(),
                    a.rule(),
                    a.district(),
                    a.change().word(),
                    a.level().word(),
                    a.revision(),
                    a.count(),
                    a.id()))
        .toList();
  }
}
