package org.borderwatch.alerts.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.borderwatch.alerts.TopologyRun;
import org.borderwatch.alerts.rule.Rule;
import org.borderwatch.alerts.rule.RulesFile;
import org.borderwatch.alerts.simulation.SimulatedLog;
import org.borderwatch.alerts.simulation.World;
import org.borderwatch.alerts.statistic.Chance;
import org.borderwatch.alerts.statistic.DayCount;
import org.borderwatch.alerts.statistic.Dispersion;
import org.borderwatch.alerts.statistic.Expectation;
import org.borderwatch.alerts.statistic.Memory;
import org.borderwatch.alerts.statistic.Rate;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.config.ConfigText;
import org.junit.jupiter.api.Test;

/** The baseline rule in the watch, against the pure functions over days counted from the input. */
class BaselineOracleTest {
  private static final LocalDate START = LocalDate.of(2026, 1, 5);
  private static final Memory MEMORY = Memory.DEFAULT;
  private static final double CAP = 0.01;
  private static final int DAYS = 110;
  private static final List<Rule> RULE =
      RulesFile.read(
          new ConfigText(
              "baseline.yaml",
              """
              rules:
                - id: baseline
                  description: More than is usual
                  window: PT24H
                  measure: incidents
                  against: {baseline: {}}
                  levels:
                    watch: {raise: 0.2, clear: 0.5}
              """),
          TopologyRun.REGION);
  private static final List<String> DISTRICTS =
      List.copyOf(TopologyRun.REGION.districts().keySet());

  @Test
  void shouldExpectWhatThePureFunctionsExpectOfTheSameDays() {
    World world = watched(World.of(11, 30, DAYS));
    IncidentLog log = SimulatedLog.of(world, TopologyRun.REGION, START, 11);
    int[][] counts = days(log);
    int compared = 0;
    for (Told told : BacktestTest.backtest(RULE).run(log, Instant.MIN, (d, a, t) -> {}).told()) {
      Alert alert = told.alert();
      if (!told.fires()) {
        continue;
      }
      LocalDate last =
          LocalDate.ofInstant(alert.at().minus(Duration.ofDays(1)), TopologyRun.REGION.zone())
              .minusDays(1 + MEMORY.guardDays());
      // The first day is not known as a whole: the history begins within it.
      int from = 1;
      int to = (int) (last.toEpochDay() - START.toEpochDay());
      double[] usual = usual(counts, from, to, DISTRICTS.indexOf(alert.district()));
      assertThat(alert.why().usual())
          .as("%s at %s", alert.district(), alert.at())
          .isCloseTo(usual[0], within(1e-9));
      assertThat(alert.why().probability())
          .isCloseTo(Chance.atLeast(alert.count(), usual[0], usual[1]), within(1e-9));
      compared++;
    }
    assertThat(compared).as("alerts compared").isGreaterThan(20);
  }

  /** Each day anew from the whole history before it: mean and variance by mean of a district. */
  private static double[] usual(int[][] counts, int from, int to, int district) {
    List<List<DayCount>> history = new ArrayList<>();
    Arrays.stream(counts).forEach(c -> history.add(new ArrayList<>()));
    Dispersion dispersion = Dispersion.NONE;
    for (int day = from; day <= to; day++) {
      Rate region = history.stream().map(h -> Rate.of(h, MEMORY)).reduce(Rate.NONE, Rate::plus);
      Dispersion after = dispersion;
      List<DayCount> today = new ArrayList<>();
      for (int d = 0; d < counts.length; d++) {
        int count = counts[d][day];
        DayCount known = DayCount.of(count, 1);
        if (Expectation.of(Rate.of(history.get(d), MEMORY), region, MEMORY)
            instanceof Expectation.Usual usual) {
          double mean = usual.perDay();
          if (count >= 3
              && count > mean
              && Chance.atLeast(count, mean, dispersion.factor(mean)) <= CAP) {
            known = new DayCount(count, 1, Math.max(1, mean));
          }
          after = after.after(known.counted(), mean);
        }
        today.add(known);
      }
      dispersion = after;
      for (int d = 0; d < counts.length; d++) {
        history.get(d).add(today.get(d));
      }
    }
    // What is judged now is beyond the guard band, which is no part of these days.
    history.forEach(
        h -> {
          for (int i = 0; i < MEMORY.guardDays(); i++) {
            h.add(DayCount.of(0, 1));
          }
        });
    Rate region = history.stream().map(h -> Rate.of(h, MEMORY)).reduce(Rate.NONE, Rate::plus);
    double mean =
        ((Expectation.Usual) Expectation.of(Rate.of(history.get(district), MEMORY), region, MEMORY))
            .perDay();
    return new double[] {mean, dispersion.factor(mean)};
  }

  /** Counted from the input: each incident that was not withdrawn, on its day. */
  private static int[][] days(IncidentLog log) {
    int[][] counts = new int[DISTRICTS.size()][DAYS];
    Set<String> seen = new HashSet<>();
    Set<String> withdrawn = new HashSet<>();
    for (LogEntry entry : log.entries()) {
      if (entry instanceof LogEntry.Version version && version.incident() == null) {
        withdrawn.add(version.id());
      }
    }
    for (LogEntry entry : log.entries()) {
      if (entry instanceof LogEntry.Version version
          && version.incident() != null
          && !withdrawn.contains(version.id())
          && seen.add(version.id())) {
        int day = (int) (version.incident().date().toEpochDay() - START.toEpochDay());
        counts[DISTRICTS.indexOf(version.incident().district())][day]++;
      }
    }
    return counts;
  }

  private static World watched(World world) {
    double[][] exposure = new double[world.exposure().length][DAYS];
    Arrays.stream(exposure).forEach(days -> Arrays.fill(days, 1));
    return new World(world.counts(), exposure, world.bursts());
  }
}
