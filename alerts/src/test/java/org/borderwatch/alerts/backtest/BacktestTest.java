package org.borderwatch.alerts.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.borderwatch.alerts.AlertsSettings;
import org.borderwatch.alerts.Incidents;
import org.borderwatch.alerts.TopologyRun;
import org.borderwatch.alerts.rule.Rule;
import org.borderwatch.alerts.simulation.SimulatedLog;
import org.borderwatch.alerts.simulation.World;
import org.borderwatch.contracts.alert.Alert.Change;
import org.borderwatch.contracts.incident.Incident;
import org.borderwatch.contracts.topic.Json;
import org.junit.jupiter.api.Test;

class BacktestTest {
  private static final int SEEDS = Integer.getInteger("borderwatch.seeds", 300) / 100;
  private static final LocalDate START = LocalDate.of(2026, 1, 5);
  private static final Backtest BACKTEST = backtest(TopologyRun.RULES);

  @Test
  void shouldTellByteForByteWhatTheTopologyTellsOfTheSameRecords() {
    for (long seed = 0; seed < SEEDS; seed++) {
      IncidentLog log = shaken(invented(seed), seed);
      Instant end = last(log).plus(Duration.ofDays(3));
      Backtest.Outcome outcome = BACKTEST.run(log, end, (done, all, at) -> {});
      Instant start = log.entries().get(0).at().minusSeconds(600);
      try (TopologyRun run = new TopologyRun(AlertsSettings.defaults(), TopologyRun.RULES, start)) {
        Instant clock = start;
        for (LogEntry entry : log.entries()) {
          if (entry.at().isAfter(clock)) {
            clock = entry.at();
            run.at(clock.minusMillis(1)).at(clock);
          }
          if (entry instanceof LogEntry.Version version) {
            run.pipe(version.id(), version.incident(), version.at());
          } else if (entry instanceof LogEntry.Poll poll) {
            run.pipe(poll.feedId(), poll.source(), poll.at());
          }
        }
        run.at(end);
        assertThat(json(outcome.told().stream().map(Told::alert).toList()))
            .as("alerts of seed %d", seed)
            .hasSizeGreaterThan(10)
            .isEqualTo(json(run.alerts()));
        assertThat(json(outcome.escalations()))
            .as("escalations of seed %d", seed)
            .isEqualTo(json(run.escalations()));
      }
    }
  }

  /** What is told up to a day does not depend on what the history holds of later days. */
  @Test
  void shouldKnowNothingThatCameLater() {
    IncidentLog log = invented(7);
    Instant middle = START.plusDays(40).atStartOfDay(TopologyRun.REGION.zone()).toInstant();
    List<Told> whole = BACKTEST.run(log, last(log), (done, all, at) -> {}).told();
    List<Told> part = BACKTEST.run(log.upTo(middle), middle, (done, all, at) -> {}).told();
    assertThat(part)
        .isNotEmpty()
        .isEqualTo(whole.stream().filter(t -> !t.alert().at().isAfter(middle)).toList());
  }

  @Test
  void shouldSayWhatMadeAnAlertAndHowLateItWas() {
    Instant at = Instant.parse("2026-03-02T10:00:00Z");
    List<LogEntry> entries = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Instant reported = at.plusSeconds(600L * i);
      entries.add(
          version(
              reported.plusSeconds(60),
              Incidents.incident("fire-" + i, "AZ-LAC", reported)
                  .on(LocalDate.of(2026, 3, 2))
                  .make()));
    }
    Instant withdrawn = at.plus(Duration.ofHours(3));
    for (int i = 0; i < 4; i++) {
      entries.add(new LogEntry.Version(withdrawn, "fire-" + i, null));
    }
    List<Told> told =
        BACKTEST
            .run(
                IncidentLog.of(entries).withHealthAssumed(),
                at.plus(Duration.ofHours(30)),
                (done, all, when) -> {})
            .told()
            .stream()
            .filter(t -> t.alert().rule().equals("day-score"))
            .toList();
    assertThat(told)
        .extracting(t -> t.alert().change())
        .containsExactly(Change.FIRED, Change.RESOLVED);
    assertThat(told.get(0).cause())
        .isEqualTo(
            new Cause(
                Cause.Kind.REPORT,
                "fire-3",
                Duration.ofMinutes(1),
                Duration.ofMinutes(14 * 60 + 31)));
    assertThat(told.get(1).cause().kind()).isEqualTo(Cause.Kind.TIME);
  }

  @Test
  void shouldReadBackTheHistoryThatItWrites() {
    IncidentLog log = invented(3);
    List<String> faults = new ArrayList<>();
    String text = String.join("\n", log.entries().stream().map(IncidentLog::line).toList());
    assertThat(IncidentLog.read("log", text, faults::add)).isEqualTo(log.entries());
    assertThat(faults).isEmpty();
  }

  @Test
  void shouldTakeVersionsAloneAsKnownFromWhenTheyWereMade() {
    Incident incident = Incidents.incident("one", "AZ-LAC", "2026-03-02T10:00:00Z").make();
    String line = new String(Json.write(incident), StandardCharsets.UTF_8);
    List<String> faults = new ArrayList<>();
    assertThat(IncidentLog.read("log", line + "\n\n{\"a\":1}\nnonsense", faults::add))
        .containsExactly(version(incident.updatedAt(), incident));
    assertThat(faults).hasSize(2);
    assertThat(faults.get(0)).startsWith("log:3: no record of a history; give");
    assertThat(faults.get(1)).startsWith("log:4: not a Line");
  }

  @Test
  void shouldPutAHistoryThatIsNoLogInTheOrderOfItsTimestamps() {
    IncidentLog log = invented(2);
    List<LogEntry> mixed = new ArrayList<>(log.entries());
    Collections.shuffle(mixed, new Random(1));
    assertThat(IncidentLog.of(mixed).sorted()).isTrue();
    assertThat(IncidentLog.of(mixed).entries()).extracting(LogEntry::at).isSorted();
    assertThat(shaken(log, 1).sorted()).as("a few minutes late, as in a real log").isFalse();
  }

  /** As the topic's bytes. */
  private static List<String> json(List<?> values) {
    return values.stream()
        .map(value -> new String(Json.write(value), StandardCharsets.UTF_8))
        .toList();
  }

  static Backtest backtest(List<Rule> rules) {
    return new Backtest(
        TopologyRun.REGION,
        TopologyRun.WEIGHTS,
        rules,
        AlertsSettings.defaults().windows(),
        AlertsSettings.defaults().blindAfterIntervals());
  }

  static IncidentLog invented(long seed) {
    return SimulatedLog.of(World.of(seed, 12, 80), TopologyRun.REGION, START, seed);
  }

  static Instant last(IncidentLog log) {
    return log.entries().stream().map(LogEntry::at).max(Instant::compareTo).orElseThrow();
  }

  private static LogEntry version(Instant at, Incident incident) {
    return new LogEntry.Version(at, incident.id(), incident);
  }

  /** Some records come minutes after younger ones, and some share a moment. */
  private static IncidentLog shaken(IncidentLog log, long seed) {
    Random dice = new Random(seed);
    List<LogEntry> entries = new ArrayList<>(log.entries());
    for (int i = 1; i < entries.size(); i++) {
      if (dice.nextInt(8) == 0
          && entries.get(i - 1).at().plusSeconds(1800).isAfter(entries.get(i).at())) {
        Collections.swap(entries, i - 1, i);
      } else if (dice.nextInt(8) == 0 && entries.get(i) instanceof LogEntry.Version version) {
        entries.set(
            i, new LogEntry.Version(entries.get(i - 1).at(), version.id(), version.incident()));
      }
    }
    return IncidentLog.of(entries);
  }
}
