package org.borderwatch.alerts.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.borderwatch.alerts.count.Tally;
import org.borderwatch.alerts.statistic.Chance;
import org.borderwatch.alerts.statistic.Expectation;
import org.borderwatch.contracts.alert.Escalation.Coverage;
import org.borderwatch.contracts.alert.Level;
import org.borderwatch.contracts.alert.Scope;
import org.borderwatch.contracts.config.ConfigText;
import org.borderwatch.contracts.incident.IncidentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each kind of rule makes of a past that is written down day by day. */
class ComparisonTest {
  private static final Scope D = Scope.ofDistrict("AZ-LAC", "Lachin / Berdzor");
  private static final LocalDate FIRST = LocalDate.parse("2026-01-01");

  /** The days that no part of the window belongs to, the last of them yesterday but one. */
  private static Past past(double before, int... days) {
    return new Past() {
      @Override
      public ZoneId zone() {
        return ZoneOffset.UTC;
      }

      @Override
      public LocalDate first() {
        return days.length == 0 ? null : FIRST;
      }

      @Override
      public double[] daily(Rule rule, Scope scope, LocalDate first, LocalDate last) {
        int from = (int) (first.toEpochDay() - FIRST.toEpochDay());
        int to = (int) (last.toEpochDay() - FIRST.toEpochDay()) + 1;
        return from >= to
            ? new double[0]
            : Arrays.stream(days, from, to).asDoubleStream().toArray();
      }

      @Override
      public Usual usual(Baseline how, Set<IncidentType> types, Scope scope, LocalDate last) {
        double[] known = daily(null, scope, FIRST, last.minusDays(how.guard().toDays()));
        return Usual.of(Map.of(scope.id(), known), how);
      }

      @Override
      public Tally before(Rule rule, Scope scope, Instant at) {
        return tally((int) before);
      }
    };
  }

  /** Midnight after the day that follows the days written down. */
  private static Seen seen(int count, int healthy, int days) {
    Instant at = FIRST.plusDays(days + 1L).atStartOfDay(ZoneOffset.UTC).toInstant();
    return new Seen(at, D, tally(count), new Coverage(healthy, 4, healthy == 0), at);
  }

  private static Tally tally(int count) {
    return new Tally(count, count, Map.of(), Map.of(), 1, 1);
  }

  private static Rule rule(String against, String levels) {
    return RulesFile.read(
            new ConfigText(
                "rules",
                """
                rules:
                  - id: one
                    description: One
                    window: PT24H
                    measure: incidents
                    against: {%s}
                    levels: {watch: {%s}}
                """
                    .formatted(against, levels)))
        .get(0);
  }

  @ParameterizedTest(name = "{0} of {1}: {2}")
  @CsvSource({
    "6, 3, 2, watch",
    "5, 3, 1.667, normal",
    "3, 0, 3, watch",
    "1, 0, 1, normal",
    "0, 5, 0, normal"
  })
  void shouldCompareWithTheWindowBefore(int now, int before, double ratio, String level) {
    Rule rule = rule("before: {}", "raise: 2, clear: 1.5");
    Finding found = rule.comparison().find(rule, seen(now, 4, 9), past(before, 0));
    assertThat(found.value()).isCloseTo(ratio, within(0.001));
    assertThat(rule.levels().reached(found.value(), Sense.RISING).word()).isEqualTo(level);
    assertThat(found.why(2, null).threshold()).isEqualTo(2.0 * Math.max(1, before));
    assertThat(found.why(2, null).before()).isEqualTo(before);
  }

  @ParameterizedTest(name = "{0}: not as high for {1} days, last {2}")
  @CsvSource({
    "1, 0, 2026-01-11T00:00:00Z",
    "2, 4, 2026-01-07T00:00:00Z",
    "3, 7, 2026-01-04T00:00:00Z",
    "4, 10, ",
    "0, 0, ",
  })
  void shouldTellForHowManyDaysItWasNotAsHigh(int now, double days, Instant last) {
    Rule rule = rule("record: {}", "raise: 5, clear: 2");
    int[] daily = {0, 2, 3, 0, 0, 2, 1, 0, 0, 1};
    Finding found = rule.comparison().find(rule, seen(now, 4, daily.length), past(0, daily));
    assertThat(found.value()).isEqualTo(days);
    assertThat(found.why(5, null).knownSince())
        .isEqualTo(now == 0 ? null : Instant.parse("2026-01-01T00:00:00Z"));
    assertThat(past(0, daily).lastThisHigh(rule, D, now, seen(now, 4, daily.length).at()))
        .isEqualTo(last);
  }

  @Test
  void shouldClaimNoRecordOfMoreDaysThanAreKnown() {
    Rule rule = rule("record: {}", "raise: 180, clear: 60");
    Finding found = rule.comparison().find(rule, seen(50, 4, 30), past(0, new int[30]));
    assertThat(found.value()).isEqualTo(30);
    assertThat(rule.levels().reached(found.value(), Sense.RISING)).isEqualTo(Level.NORMAL);
    Finding unknown = rule.comparison().find(rule, seen(50, 4, 0), past(0));
    assertThat(unknown.value()).as("nothing is known").isZero();
  }

  @Test
  void shouldCompareWithWhatIsUsualScaledToTheHealthyShareOfSources() {
    Rule rule = rule("baseline: {}", "raise: 0.01, clear: 0.1");
    int[] daily = new int[60];
    Arrays.fill(daily, 1);
    Past past = past(0, daily);
    Finding all = rule.comparison().find(rule, seen(4, 4, 60), past);
    assertThat(all.why(0.01, null).usual()).isCloseTo(1, within(1e-9));
    Usual usual =
        Usual.of(
            Map.of("AZ-LAC", Arrays.stream(daily).limit(58).asDoubleStream().toArray()),
            Baseline.DEFAULT);
    assertThat(all.value()).isEqualTo(Chance.atLeast(4, all.why().usual(), usual.dispersion(1)));
    Finding half = rule.comparison().find(rule, seen(4, 2, 60), past);
    assertThat(half.why().usual()).isCloseTo(0.5, within(1e-9));
    assertThat(half.value()).as("as many, by half of the eyes").isLessThan(all.value() / 2);
    Finding blind = rule.comparison().find(rule, seen(4, 0, 60), past);
    assertThat(blind.value()).as("no eyes are no measure").isEqualTo(all.value());
    double least = all.why(0.01, null).threshold();
    assertThat(rule.comparison().find(rule, seen((int) least, 4, 60), past).value())
        .isLessThanOrEqualTo(0.01);
    assertThat(rule.comparison().find(rule, seen((int) least - 1, 4, 60), past).value())
        .isGreaterThan(0.01);
    assertThat(rule.minIncidents()).as("fewer than three are never many").isEqualTo(3);
  }

  @Test
  void shouldNotTakeTooLittleHistoryForNought() {
    Rule rule = rule("baseline: {}", "raise: 0.01, clear: 0.1");
    Finding young = rule.comparison().find(rule, seen(9, 4, 20), past(0, new int[20]));
    assertThat(young.sufficient()).isFalse();
    Finding quiet = rule.comparison().find(rule, seen(0, 4, 20), past(0, new int[20]));
    assertThat(quiet.sufficient()).as("nothing is nothing, whatever is usual").isTrue();
    assertThat(quiet.value()).isEqualTo(1);
  }

  @Test
  void shouldNotLetABurstBecomeUsual() {
    Map<String, double[]> calm = new LinkedHashMap<>();
    Map<String, double[]> burst = new LinkedHashMap<>();
    double[] days = new double[90];
    for (int i = 0; i < days.length; i += 5) {
      days[i] = 1;
    }
    calm.put("a", days);
    double[] once = days.clone();
    Arrays.fill(once, 80, 84, 12);
    burst.put("a", once);
    double usual = perDay(Usual.of(calm, Baseline.DEFAULT));
    assertThat(usual).isBetween(0.15, 0.25);
    assertThat(perDay(Usual.of(burst, Baseline.DEFAULT)))
        .as("four days of a dozen count for a little more than a day of one each")
        .isLessThan(2 * usual);
    Baseline uncapped = new Baseline(null, null, null, null, 0.0);
    assertThat(perDay(Usual.of(burst, uncapped))).isGreaterThan(4 * usual);
  }

  private static double perDay(Usual usual) {
    return ((Expectation.Usual) usual.of("a")).perDay();
  }

  @Test
  void shouldCountDeviationsAsEarsDoes() {
    Rule rule = rule("ears: {method: C1}", "raise: 3.09, clear: 2");
    int[] daily = {9, 9, 0, 2, 0, 2, 0, 2, 1};
    Finding found = rule.comparison().find(rule, seen(4, 4, daily.length), past(0, daily));
    assertThat(found.value())
        .as("mean 1, deviation 1: the seven days before")
        .isCloseTo(3, within(0.01));
    assertThat(found.why(3.09, null).threshold()).isCloseTo(4.09, within(0.01));
    Finding young = rule.comparison().find(rule, seen(4, 4, 3), past(0, 1, 1, 1));
    assertThat(young.sufficient()).isFalse();
  }
}
