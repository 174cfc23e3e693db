package org.borderwatch.alerts.backtest;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.borderwatch.alerts.words.Phrases;

/** A report in lines for a person. */
public final class Printout {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private final BacktestReport report;
  private final ZoneId zone;
  private final List<String> lines = new ArrayList<>();

  private Printout(BacktestReport report, ZoneId zone) {
    this.report = report;
    this.zone = zone;
  }

  /**
   * @param zone of the region, in which times are shown
   */
  public static List<String> of(BacktestReport report, ZoneId zone) {
    Printout printout = new Printout(report, zone);
    printout.head();
    report.told().forEach(told -> printout.lines.add(printout.line(told)));
    printout.weeks();
    printout.rules();
    printout.calibration();
    return List.copyOf(printout.lines);
  }

  private void head() {
    add(
        "%s, %s to %s (%s): %s, %s",
        report.region(),
        minute(report.from()),
        minute(report.to()),
        zone,
        Phrases.count(report.versions(), "incident version"),
        report.polls() == 0
            ? "sources assumed healthy"
            : Phrases.count(report.polls(), "source record"));
    if (report.sorted()) {
      add("the history was not in the order of its timestamps; it was put in order");
    }
    add("");
  }

  /** {@code 2026-03-02 10:05 watch fired day-score Lachin / Berdzor +2 h …: report 3f2a}. */
  private String line(Told told) {
    return "%s  %-8s %-8s %s  %s  (%s)"
        .formatted(
            minute(told.alert().at()),
            told.alert().level().word(),
            told.alert().change().word(),
            told.alert().rule(),
            told.alert().summary(),
            cause(told.cause()));
  }

  private static String cause(Cause cause) {
    String incident =
        cause.incidentId() == null
            ? ""
            : " " + cause.incidentId().substring(0, Math.min(8, cause.incidentId().length()));
    String report = cause.sinceReport() == null ? "" : ", " + span(cause.sinceReport()) + " after";
    String event = cause.sinceEvent() == null ? "" : ", " + span(cause.sinceEvent()) + " into day";
    return switch (cause.kind()) {
      case TIME ->
          cause.incidentId() == null
              ? "time passed"
              : "time passed; latest" + incident + report + " its first report" + event;
      case REPORT, UPDATE, WITHDRAWAL ->
          cause.kind().word() + incident + report + " its first report" + event;
    };
  }

  private void weeks() {
    if (report.weeks().isEmpty()) {
      add("no alert fired or rose");
      return;
    }
    add("");
    add("by week (Monday): how often a rule told of a level");
    Map<Object, List<WeekCount>> byWeek =
        report.weeks().stream()
            .collect(Collectors.groupingBy(WeekCount::week, TreeMap::new, Collectors.toList()));
    byWeek.forEach(
        (week, counts) ->
            add(
                "  %s  %s",
                week,
                counts.stream()
                    .map(c -> c.rule() + " " + c.level().word() + " " + c.times())
                    .collect(Collectors.joining(", "))));
  }

  private void rules() {
    add("");
    add("%-24s %s", "rule", columns());
    report.rules().forEach((rule, detection) -> add("%-24s %s", rule, cells(detection)));
  }

  private void calibration() {
    if (report.calibration().isEmpty()) {
      return;
    }
    add("");
    add("its lowest level alone at other thresholds (* its own)");
    add("%-24s %9s  %s", "rule", "threshold", columns());
    for (Calibration.Row row : report.calibration()) {
      add(
          "%-24s %8s%s  %s",
          row.rule(),
          row.threshold() < 1 ? Phrases.figure(row.threshold()) : Phrases.number(row.threshold()),
          row.own() ? "*" : " ",
          cells(row.detection()));
    }
  }

  private boolean isLabelled() {
    return report.rules().get("all").periods() != null;
  }

  private String columns() {
    return isLabelled()
        ? "%7s %8s %8s %9s %12s %9s"
            .formatted("fired", "a week", "false", "a week", "detected", "delay")
        : "%7s %8s".formatted("fired", "a week");
  }

  private String cells(Detection detection) {
    String fired =
        String.format(Locale.ROOT, "%7d %8.2f", detection.fired(), detection.firedAWeek());
    if (!isLabelled()) {
      return fired;
    }
    return fired
        + String.format(
            Locale.ROOT,
            " %8d %9.2f %12s %9s",
            detection.falseAlerts(),
            detection.falseAWeek(),
            detection.detected() + " of " + detection.periods(),
            detection.medianDelay() == null ? "-" : span(detection.medianDelay()));
  }

  private static String span(Duration duration) {
    long minutes = duration.toMinutes();
    String sign = minutes < 0 ? "-" : "";
    long whole = Math.abs(minutes);
    if (whole < 60) {
      return sign + whole + " min";
    }
    return sign
        + (whole < 48 * 60
            ? String.format(Locale.ROOT, "%d h %02d", whole / 60, whole % 60)
            : String.format(Locale.ROOT, "%.1f d", whole / 1440.0));
  }

  private String minute(Instant at) {
    return MINUTE.format(at.atZone(zone));
  }

  private void add(String format, Object... values) {
    lines.add(String.format(Locale.ROOT, format, values));
  }
}
