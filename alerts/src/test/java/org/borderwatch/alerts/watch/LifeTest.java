package org.borderwatch.alerts.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.borderwatch.alerts.count.Tally;
import org.borderwatch.alerts.rule.Finding;
import org.borderwatch.alerts.rule.Rule;
import org.borderwatch.alerts.rule.RulesFile;
import org.borderwatch.alerts.rule.Seen;
import org.borderwatch.contracts.alert.Escalation.Coverage;
import org.borderwatch.contracts.alert.Level;
import org.borderwatch.contracts.alert.Scope;
import org.borderwatch.contracts.config.ConfigText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifeTest {
  private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
  private static final Rule RULE =
      RulesFile.read(
              new ConfigText(
                  "rules",
                  """
                  rules:
                    - id: day
                      description: A day
                      window: PT24H
                      measure: incidents
                      minClaimants: 1
                      levels: {watch: {raise: 3, clear: 2}, elevated: {raise: 5, clear: 4}, critical: {raise: 9, clear: 7}}
                      hold: PT30M
                      pause: PT0S
                  """))
          .get(0);

  /**
   * Each column is ten minutes. A number is the count, {@code b} after it: the district is blind,
   * {@code n}: no claimant. Expected: a letter for each column, of the level, and of the change.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "fires at the threshold and not below | 0 2 3 4            | N N W W         | fired",
        "rises by steps or at once            | 3 5 9              | W E C           | fired raised raised",
        "rises over a level                   | 9                  | C               | fired",
        "keeps its level down to clear        | 5 4 4 4 4 4        | E E E E E E     | fired",
        "falls after the hold time            | 5 3 3 3 3 3        | E E E E W W     | fired lowered",
        "falls over a level                   | 9 3 3 3 3          | C C C C W       | fired lowered",
        "resolves after the hold time         | 3 1 1 1 1 0        | W W W W N N     | fired resolved",
        "holds anew after each return         | 3 1 1 3 1 1 1 1    | W W W W W W W N | fired resolved",
        "does not flap at its threshold       | 3 2 3 2 3 2 3 2    | W W W W W W W W | fired",
        "does not flap below clear either     | 3 1 3 1 3 1 3 1    | W W W W W W W W | fired",
        "stays while it is blind              | 3 1b 1b 1b 1b 1b   | W W W W W W     | fired",
        "holds from when it sees again        | 3 1 1 1b 1 1 1 1   | W W W W W W W N | fired resolved",
        "rises while it is blind              | 3 5b               | W E             | fired raised",
        "needs a claimant to rise             | 3n 5n 5 9n         | N N E E         | fired",
        "fires anew as another alert          | 3 0 0 0 0 3        | W W W W N W     | fired resolved fired",
      })
  void shouldLiveByItsThresholds(String name, String counts, String levels, String changes) {
    Episode episode = null;
    List<String> reached = new ArrayList<>();
    List<String> told = new ArrayList<>();
    Instant at = START;
    for (String column : counts.strip().split(" +")) {
      Life.Step step = Life.step(RULE, "AZ-LAC", episode, reading(at, column));
      episode = step.episode();
      reached.add(episode == null ? "N" : episode.level().name().substring(0, 1));
      if (step.change() != null) {
        told.add(step.change().word());
      }
      at = at.plusSeconds(600);
    }
    assertThat(String.join(" ", reached)).isEqualTo(levels.strip());
    assertThat(String.join(" ", told)).isEqualTo(changes.strip());
  }

  @Test
  void shouldNameAnEpisodeByItsStartAndCountItsRevisions() {
    Episode fired = Life.step(RULE, "AZ-LAC", null, reading(START, "3")).episode();
    Episode raised =
        Life.step(RULE, "AZ-LAC", fired, reading(START.plusSeconds(60), "5")).episode();
    assertThat(raised.alertId()).isEqualTo(fired.alertId()).hasSize(32);
    assertThat(raised.revision()).isEqualTo(2);
    assertThat(raised.startedAt()).isEqualTo(START);
  }

  @Test
  void shouldTakeUpAnAlertThatResolvedAtTheSameMomentInsteadOfRepeatingItsId() {
    Episode fired = Life.step(RULE, "AZ-LAC", null, reading(START, "3")).episode();
    Episode resolved = fired.changed(Level.NORMAL, START.plusSeconds(60));
    Life.Step again = Life.step(RULE, "AZ-LAC", resolved, reading(START.plusSeconds(60), "3"));
    assertThat(again.episode().alertId()).isEqualTo(fired.alertId());
    assertThat(again.episode().revision()).isEqualTo(3);
    Life.Step later = Life.step(RULE, "AZ-LAC", resolved, reading(START.plusSeconds(61), "3"));
    assertThat(later.episode().alertId()).isNotEqualTo(fired.alertId());
    assertThat(later.episode().revision()).isEqualTo(1);
  }

  @Test
  void shouldNotFireForALateRecordWhatWasResolvedSince() {
    Episode fired = Life.step(RULE, "AZ-LAC", null, reading(START, "3")).episode();
    Episode resolved = fired.changed(Level.NORMAL, START.plusSeconds(600));
    for (String count : List.of("3", "9")) {
      Life.Step late = Life.step(RULE, "AZ-LAC", resolved, late(START.plusSeconds(60), count));
      assertThat(late.change()).isNull();
      assertThat(late.episode()).isEqualTo(resolved);
    }
  }

  @Test
  void shouldOnlyRaiseWhenARecordIsLate() {
    Episode fired = Life.step(RULE, "AZ-LAC", null, reading(START, "3")).episode();
    Life.Step lower = Life.step(RULE, "AZ-LAC", fired, late(START.plusSeconds(60), "0"));
    assertThat(lower.episode()).isEqualTo(fired);
    Life.Step higher = Life.step(RULE, "AZ-LAC", fired, late(START.plusSeconds(60), "5"));
    assertThat(higher.change().word()).isEqualTo("raised");
  }

  private static Life.Reading late(Instant at, String column) {
    Life.Reading inTime = reading(at, column);
    return new Life.Reading(at, inTime.tally(), inTime.finding(), false, true);
  }

  private static Life.Reading reading(Instant at, String column) {
    Tally tally = tally(column);
    Seen seen =
        new Seen(at, Scope.ofDistrict("AZ-LAC", "Lachin"), tally, new Coverage(1, 1, false), at);
    Finding finding = RULE.comparison().find(RULE, seen, null);
    return new Life.Reading(at, tally, finding, column.endsWith("b"), false);
  }

  private static Tally tally(String column) {
    int count = Integer.parseInt(column.replaceAll("[bn]", ""));
    return new Tally(count, count, Map.of(), Map.of(), 1, column.endsWith("n") ? 0 : 1);
  }
}
