package org.borderwatch.alerts.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.borderwatch.alerts.Incidents;
import org.borderwatch.alerts.TopologyRun;
import org.borderwatch.alerts.backtest.Labels.Period;
import org.borderwatch.contracts.config.ConfigException;
import org.borderwatch.contracts.config.ConfigText;
import org.junit.jupiter.api.Test;

class BacktestReportTest {
  private static final Labels LABELS =
      new Labels(
          List.of(
              new Period("AZ-LAC", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 3)),
              new Period("AZ-KAL", LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 9))));

  @Test
  void shouldTellDetectionAndFalseAlertsByTheLabels() {
    List<LogEntry> entries = new ArrayList<>();
    fire(entries, "AZ-LAC", "2026-03-02T09:00:00Z");
    fire(entries, "AM-SU", "2026-03-04T09:00:00Z");
    BacktestReport report = report(entries, LABELS, null);
    Detection day = report.rules().get("day-score");
    assertThat(day.fired()).isEqualTo(2);
    assertThat(day.falseAlerts()).as("Syunik was not labelled").isOne();
    assertThat(day.periods()).isEqualTo(2);
    assertThat(day.detected()).as("in Kalbajar nothing was told").isOne();
    assertThat(day.rate()).isEqualTo(0.5);
    assertThat(day.medianDelay())
        .as("midnight in Baku is 20:00")
        .isEqualTo(Duration.ofMinutes(13 * 60 + 15));
    assertThat(day.firedAWeek()).isCloseTo(1, within(1e-9));
    assertThat(report.rules().get("all").falseAlerts()).isEqualTo(2);
    assertThat(report.weeks())
        .contains(
            new WeekCount(
                LocalDate.of(2026, 3, 2),
                "day-score",
                org.borderwatch.contracts.alert.Level.WATCH,
                2));
    assertThat(String.join("\n", Printout.of(report, TopologyRun.REGION.zone())))
        .contains("2026-03-02 13:15  watch    fired    day-score")
        .contains("report AZ-LAC-3, 0 min after its first report")
        .contains("1 of 2");
  }

  @Test
  void shouldListOnlyWhatCameSinceAndKnowWhatCameBefore() {
    List<LogEntry> entries = new ArrayList<>();
    fire(entries, "AZ-LAC", "2026-03-02T09:00:00Z");
    BacktestReport late = report(entries, Labels.NONE, Instant.parse("2026-03-02T12:00:00Z"));
    assertThat(late.told()).isNotEmpty().noneMatch(Told::fires);
  }

  @Test
  void shouldShowThatAHigherThresholdTellsLess() {
    IncidentLog log = BacktestTest.invented(4);
    BacktestReport report =
        BacktestReport.of(
                BacktestTest.backtest(TopologyRun.RULES),
                log,
                new BacktestReport.Question(null, null, LABELS, Duration.ofDays(1), true),
                (done, all, at) -> {})
            .orElseThrow();
    assertThat(report.calibration()).extracting(Calibration.Row::own).contains(true);
    for (String rule : List.of("day-score", "week-incidents")) {
      List<Calibration.Row> rows =
          report.calibration().stream().filter(row -> row.rule().equals(rule)).toList();
      assertThat(rows).hasSizeGreaterThan(4);
      assertThat(rows.get(0).detection().fired())
          .isGreaterThan(rows.get(rows.size() - 1).detection().fired());
    }
  }

  @Test
  void shouldReadLabelsFromCsvAndYaml() {
    Labels csv =
        labels(
            "labels.csv",
            "district,from,to\nAZ-LAC,2026-03-02,2026-03-03\nAZ-KAL,2026-03-09,2026-03-09\n");
    Labels yaml =
        labels(
            "labels.yaml",
            "labels:\n- {district: AZ-LAC, from: 2026-03-02, to: 2026-03-03}\n"
                + "- {district: AZ-KAL, from: 2026-03-09, to: 2026-03-09}\n");
    assertThat(csv).isEqualTo(yaml).isEqualTo(LABELS);
  }

  @Test
  void shouldNameTheLineOfALabelThatIsNone() {
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(
            () -> labels("l.csv", "district,from,to\nAZ-LAC,soon,later\nXX,2026-03-02,2026-03-02"))
        .withMessageContaining("l.csv:2: 'AZ-LAC,soon,later' is no period")
        .withMessageContaining("l.csv:3: am-az has no district XX");
  }

  private static Labels labels(String name, String text) {
    return Labels.read(new ConfigText(name, text), TopologyRun.REGION);
  }

  /** Four exchanges of fire, five minutes apart: a score of 4, which is watch. */
  private static void fire(List<LogEntry> entries, String district, String first) {
    for (int i = 0; i < 4; i++) {
      Instant at = Instant.parse(first).plusSeconds(300L * i);
      String id = district + "-" + i;
      entries.add(new LogEntry.Version(at, id, Incidents.incident(id, district, at).make()));
    }
  }

  private static BacktestReport report(List<LogEntry> entries, Labels labels, Instant from) {
    Instant first = entries.get(0).at();
    return BacktestReport.of(
            BacktestTest.backtest(TopologyRun.RULES),
            IncidentLog.of(entries),
            new BacktestReport.Question(
                from, first.plus(Duration.ofDays(14)), labels, Duration.ofDays(1), false),
            (done, all, at) -> {})
        .orElseThrow();
  }
}
