package org.borderwatch.alerts.expect;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Level;
import org.borderwatch.contracts.config.ConfigException;
import org.borderwatch.contracts.config.ConfigException.Fault;
import org.borderwatch.contracts.config.ConfigText;
import org.borderwatch.contracts.config.Yaml;
import org.borderwatch.contracts.region.Region;

/**
 * A file of tests of rules.
 *
 * @param rules a file of rules beside this one; null for those of the pack or the settings
 * @param tests each with incidents, and what is to be told of them
 */
public record Expectations(String rules, List<Test> tests) {
  public Expectations {
    if (tests == null || tests.isEmpty()) {
      throw new IllegalArgumentException("no tests; give at least one");
    }
    tests = List.copyOf(tests);
  }

  /**
   * One test.
   *
   * @param name says what is promised; each its own
   * @param start the day at whose beginning, in the region, the test starts; default 2026-01-05
   * @param interval of the series; default P1D
   * @param series incidents in compact notation
   * @param incidents others, one by one
   * @param evaluate what is to stand at some times
   * @param changes all that is to be told up to the last of {@code evaluate}, in order, of the
   *     rules that it names; null where that is not tested
   */
  public record Test(
      String name,
      LocalDate start,
      Duration interval,
      List<Series> series,
      List<Happening> incidents,
      List<Moment> evaluate,
      List<Change> changes) {
    public Test {
      if (name == null || name.isBlank()) {
        throw new IllegalArgumentException("a test has no name; say what it promises");
      }
      start = start == null ? LocalDate.of(2026, 1, 5) : start;
      interval = interval == null ? Duration.ofDays(1) : interval;
      if (interval.compareTo(Duration.ofMinutes(1)) < 0) {
        throw new IllegalArgumentException("interval is " + interval + "; give PT1M or more");
      }
      series = series == null ? List.of() : List.copyOf(series);
      incidents = incidents == null ? List.of() : List.copyOf(incidents);
      evaluate = evaluate == null ? List.of() : List.copyOf(evaluate);
      changes = changes == null ? null : List.copyOf(changes);
      if (evaluate.isEmpty()) {
        throw new IllegalArgumentException("test '" + name + "' has no evaluate; give a time");
      }
      Set<Duration> times = new HashSet<>();
      for (Moment moment : evaluate) {
        if (!times.add(moment.at())) {
          throw new IllegalArgumentException(
              "test '" + name + "' evaluates " + moment.at() + " twice; make them one");
        }
      }
    }

    Duration end() {
      return evaluate.stream().map(Moment::at).max(Duration::compareTo).orElseThrow();
    }
  }

  /**
   * What is to stand at a time.
   *
   * @param at since the start
   * @param rules the rules that {@code alerts} is about; default all
   * @param alerts every alert that is open then, and no other; null where that is not tested
   * @param escalations figures that are to stand then, each for itself
   */
  public record Moment(
      Duration at, List<String> rules, List<Open> alerts, List<Figure> escalations) {
    public Moment {
      if (at == null || at.isNegative()) {
        throw new IllegalArgumentException("at is " + at + "; give PT0S or more");
      }
      rules = rules == null ? List.of() : List.copyOf(rules);
      alerts = alerts == null ? null : List.copyOf(alerts);
      escalations = escalations == null ? List.of() : List.copyOf(escalations);
      if (alerts == null && escalations.isEmpty()) {
        throw new IllegalArgumentException(
            "nothing is expected at " + at + "; give alerts (an empty list for none)");
      }
    }
  }

  /**
   * An alert that is open.
   *
   * @param rule its id
   * @param district a code, or the id of a group, or {@code region}
   * @param level its level
   */
  public record Open(String rule, String district, Level level) {
    @Override
    public String toString() {
      return rule + " " + district + " " + level.word();
    }
  }

  /**
   * A revision of an alert.
   *
   * @param at since the start, to the minute; null where any time will do
   * @param rule the rule's id
   * @param district as in {@link Open}
   * @param change what it tells
   * @param level the level after it
   */
  public record Change(
      Duration at, String rule, String district, Alert.Change change, Level level) {
    @Override
    public String toString() {
      return (at == null ? "" : Places.words(at) + " ")
          + rule
          + " "
          + district
          + " "
          + change.word()
          + " "
          + level.word();
    }
  }

  /**
   * A figure; what is null is not tested.
   *
   * @param district as in {@link Open}
   * @param window its length, one of the settings
   * @param incidents how many
   * @param score their weighted sum, to a hundredth
   * @param level the highest level of a rule there
   */
  public record Figure(
      String district, Duration window, Integer incidents, Double score, Level level) {}

  /**
   * @throws ConfigException naming line and remedy of what is wrong
   */
  public static Expectations read(ConfigText text, Region region) {
    Expectations read = Yaml.read(text, Expectations.class);
    List<Fault> faults = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Test test : read.tests()) {
      if (!names.add(test.name())) {
        faults.add(
            new Fault(
                text.lineOf(test.name()),
                "two tests are named '" + test.name() + "'",
                "rename one"));
      }
      Stream.concat(
              test.series().stream().map(Series::district),
              test.incidents().stream().filter(i -> !i.withdrawn()).map(Happening::district))
          .distinct()
          .filter(code -> !region.districts().containsKey(code))
          .forEach(
              code ->
                  faults.add(
                      new Fault(
                          text.lineOf(code),
                          region.id() + " has no district " + code,
                          "use the codes of districts.tsv")));
    }
    if (!faults.isEmpty()) {
      throw new ConfigException(faults);
    }
    return read;
  }
}
