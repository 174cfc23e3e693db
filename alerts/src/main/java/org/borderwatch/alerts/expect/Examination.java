package org.borderwatch.alerts.expect;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.borderwatch.alerts.backtest.Backtest;
import org.borderwatch.alerts.backtest.Told;
import org.borderwatch.alerts.expect.Expectations.Change;
import org.borderwatch.alerts.expect.Expectations.Figure;
import org.borderwatch.alerts.expect.Expectations.Moment;
import org.borderwatch.alerts.expect.Expectations.Open;
import org.borderwatch.alerts.expect.Expectations.Test;
import org.borderwatch.alerts.expect.Verdict.Difference;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Escalation;
import org.borderwatch.contracts.alert.Level;
import org.borderwatch.contracts.config.ConfigText;

/** Lets the watch of production judge the incidents of each test, and compares. */
public final class Examination {
  private final ConfigText text;
  private final Backtest backtest;

  /**
   * @param text of the expectations, to name lines
   * @param backtest with the rules that are tested
   */
  public Examination(ConfigText text, Backtest backtest) {
    this.text = text;
    this.backtest = backtest;
  }

  /** One verdict a test, in order. */
  public List<Verdict> of(Expectations expectations) {
    return expectations.tests().stream().map(this::of).toList();
  }

  private Verdict of(Test test) {
    Instant start = Staging.start(test, backtest.region());
    Backtest.Outcome outcome =
        backtest.run(
            Staging.of(test, backtest.region()).upTo(start.plus(test.end())),
            start.plus(test.end()),
            (done, all, at) -> {});
    Places places = new Places(text, test.name());
    List<Difference> differences = new ArrayList<>();
    for (Moment moment : test.evaluate()) {
      differences.addAll(at(test, moment, outcome, places));
    }
    if (test.changes() != null) {
      changes(test, outcome.told(), places).ifPresent(differences::add);
    }
    return new Verdict(test.name(), List.copyOf(differences));
  }

  private List<Difference> at(Test test, Moment moment, Backtest.Outcome outcome, Places places) {
    Instant at = Staging.start(test, backtest.region()).plus(moment.at());
    List<Difference> differences = new ArrayList<>();
    if (moment.alerts() != null) {
      List<String> expected = words(moment.alerts());
      List<String> found = words(open(outcome.told(), at, moment.rules()));
      difference(
              places.evaluated(moment.at()),
              "%s: at %s other alerts are open".formatted(test.name(), Places.words(moment.at())),
              expected,
              found)
          .ifPresent(differences::add);
    }
    for (Figure figure : moment.escalations()) {
      Figure found = found(figure, outcome.escalations(), at);
      difference(
              places.evaluated(moment.at()),
              "%s: at %s another figure stands".formatted(test.name(), Places.words(moment.at())),
              List.of(words(figure)),
              List.of(words(found)))
          .ifPresent(differences::add);
    }
    return differences;
  }

  private Optional<Difference> changes(Test test, List<Told> told, Places places) {
    Instant start = Staging.start(test, backtest.region());
    List<String> rules = test.changes().stream().map(Change::rule).distinct().toList();
    List<Alert> alerts =
        told.stream().map(Told::alert).filter(a -> rules.contains(a.rule())).toList();
    List<String> expected = words(test.changes());
    List<String> found = new ArrayList<>();
    for (int i = 0; i < alerts.size(); i++) {
      Alert alert = alerts.get(i);
      boolean untimed = i < test.changes().size() && test.changes().get(i).at() == null;
      Duration at =
          untimed ? null : Duration.between(start, alert.at().truncatedTo(ChronoUnit.MINUTES));
      found.add(
          new Change(at, alert.rule(), alert.district(), alert.change(), alert.level()).toString());
    }
    return expected.equals(found)
        ? Optional.empty()
        : Optional.of(
            new Difference(
                places.changes(), test.name() + ": other changes are told", expected, found));
  }

  /** Only what differs is shown. */
  private static Optional<Difference> difference(
      String where, String what, List<String> expected, List<String> found) {
    List<String> missing = new ArrayList<>(expected);
    found.forEach(missing::remove);
    List<String> surplus = new ArrayList<>(found);
    expected.forEach(surplus::remove);
    return missing.isEmpty() && surplus.isEmpty()
        ? Optional.empty()
        : Optional.of(new Difference(where, what, missing, surplus));
  }

  private static List<Open> open(List<Told> told, Instant at, List<String> rules) {
    Map<String, Alert> latest = new TreeMap<>();
    told.stream()
        .map(Told::alert)
        .filter(alert -> !alert.at().isAfter(at))
        .filter(alert -> rules.isEmpty() || rules.contains(alert.rule()))
        .forEach(alert -> latest.put(alert.rule() + "|" + alert.district(), alert));
    return latest.values().stream()
        .filter(Alert::open)
        .map(alert -> new Open(alert.rule(), alert.district(), alert.level()))
        .toList();
  }

  /** What stands in place of a figure, and only of what it says. */
  private static Figure found(Figure figure, List<Escalation> told, Instant at) {
    Optional<Escalation> last =
        told.stream()
            .filter(e -> e.district().equals(figure.district()))
            .filter(e -> e.window().equals(figure.window()) && !e.asOf().isAfter(at))
            .reduce((earlier, later) -> later);
    return new Figure(
        figure.district(),
        figure.window(),
        figure.incidents() == null ? null : last.map(Escalation::incidents).orElse(0),
        figure.score() == null
            ? null
            : Math.rint(last.map(Escalation::score).orElse(0.0) * 100) / 100,
        figure.level() == null ? null : last.map(Escalation::level).orElse(Level.NORMAL));
  }

  private static String words(Figure figure) {
    List<String> words = new ArrayList<>(List.of(figure.district(), figure.window().toString()));
    if (figure.incidents() != null) {
      words.add("incidents " + figure.incidents());
    }
    if (figure.score() != null) {
      words.add("score " + figure.score());
    }
    if (figure.level() != null) {
      words.add(figure.level().word());
    }
    return String.join(" ", words);
  }

  private static List<String> words(List<?> values) {
    return values.stream().map(Objects::toString).toList();
  }
}
