package org.borderwatch.alerts.backtest;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.borderwatch.alerts.rule.Rule;

/**
 * What rules would have told of a history, and how well.
 *
 * @param region the region's id
 * @param from since when alerts are listed, UTC; what came before is known, not told
 * @param to up to when, UTC
 * @param versions of incidents up to then
 * @param polls of sources up to then; where 0, every source is assumed to have been healthy
 * @param sorted whether the history had to be put into the order of its timestamps
 * @param told each revision of an alert, in order
 * @param weeks how often each rule told of each level, by week
 * @param rules how each rule's alerts stand to the labels, by its id, and {@code all} together
 * @param calibration thresholds against what they would have told
 */
public record BacktestReport(
    String region,
    Instant from,
    Instant to,
    int versions,
    int polls,
    boolean sorted,
    List<Told> told,
    List<WeekCount> weeks,
    Map<String, Detection> rules,
    List<Calibration.Row> calibration) {

  /**
   * What is asked.
   *
   * @param from since when alerts are listed, UTC; null for the beginning
   * @param to up to when time passes, UTC; null for the last record
   * @param labels none where nobody labelled
   * @param slack so long after a labelled period an alert still belongs to it
   * @param calibrates whether to try other thresholds, which is a second run
   */
  public record Question(
      Instant from, Instant to, Labels labels, Duration slack, boolean calibrates) {}

  /** Runs the rules over the history; empty where it has no record up to the end. */
  public static Optional<BacktestReport> of(
      Backtest backtest, IncidentLog history, Question question, Backtest.Progress progress) {
    IncidentLog log = question.to() == null ? history : history.upTo(question.to());
    if (log.entries().isEmpty()) {
      return Optional.empty();
    }
    Instant first = log.entries().stream().map(LogEntry::at).min(Instant::compareTo).orElseThrow();
    Instant last = log.entries().stream().map(LogEntry::at).max(Instant::compareTo).orElseThrow();
    Instant from = question.from() == null ? first : question.from();
    Instant to = question.to() == null ? last : question.to();
    Detection.Stretch stretch =
        new Detection.Stretch(from, to, backtest.region().zone(), question.slack());
    IncidentLog watched = log.withHealthAssumed();
    List<Told> told = since(from, backtest.run(watched, to, progress).told());
    return Optional.of(
        new BacktestReport(
            backtest.region().id(),
            from,
            to,
            (int) log.entries().stream().filter(LogEntry.Version.class::isInstance).count(),
            (int) log.entries().stream().filter(LogEntry.Poll.class::isInstance).count(),
            log.sorted(),
            told,
            WeekCount.of(told, backtest.region().zone()),
            byRule(backtest.rules(), told, question.labels(), stretch),
            question.calibrates()
                ? calibrated(backtest, watched, question.labels(), stretch, progress)
                : List.of()));
  }

  private static List<Calibration.Row> calibrated(
      Backtest backtest,
      IncidentLog log,
      Labels labels,
      Detection.Stretch stretch,
      Backtest.Progress progress) {
    Calibration calibration = new Calibration(backtest.rules());
    List<Told> told = backtest.with(calibration.variants()).run(log, stretch.to(), progress).told();
    return calibration.rows(since(stretch.from(), told), labels, stretch);
  }

  private static Map<String, Detection> byRule(
      List<Rule> rules, List<Told> told, Labels labels, Detection.Stretch stretch) {
    Map<String, Detection> byRule = new LinkedHashMap<>();
    for (Rule rule : rules) {
      List<Told> its = told.stream().filter(t -> t.alert().rule().equals(rule.id())).toList();
      byRule.put(rule.id(), Detection.of(its, labels, stretch));
    }
    byRule.put("all", Detection.of(told, labels, stretch));
    return byRule;
  }

  private static List<Told> since(Instant from, List<Told> told) {
    return told.stream().filter(t -> !t.alert().at().isBefore(from)).toList();
  }
}
