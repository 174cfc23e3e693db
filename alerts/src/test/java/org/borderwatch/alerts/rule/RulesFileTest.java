package org.borderwatch.alerts.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.borderwatch.alerts.TopologyRun;
import org.borderwatch.contracts.alert.Scope;
import org.borderwatch.contracts.config.ConfigException;
import org.borderwatch.contracts.config.ConfigText;
import org.borderwatch.contracts.region.RegionFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesFileTest {
  private static final String GOOD =
      """
      rules:
        - id: day
          description: A day
          window: PT24H
          measure: score
          districts: [AZ-LAC]
          types: [shelling]
          minSources: 1
          levels: {watch: {raise: 4, clear: 2}, elevated: {raise: 8, clear: 5}}
          hold: PT1H
      """;

  @Test
  void shouldReadTheShippedRules() {
    assertThat(RulesFile.read(RegionFiles.builtIn("am-az").get("rules.yaml"), TopologyRun.REGION))
        .extracting(Rule::id, Rule::window)
        .contains(org.assertj.core.groups.Tuple.tuple("day-score", Duration.ofHours(24)));
  }

  @ParameterizedTest(name = "{1} in place of {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "id: day               | id: Day One         | :11: refused at rules[0] | lower case letters, digits and hyphens",
        "description: A day    | description: ' '    | :11: refused at rules[0] | say what it is for",
        "window: PT24H         | window: a day       | :4 | a duration such as PT15M",
        "window: PT24H         | window: PT1S        | :11: refused at rules[0] | give PT1M or more",
        "measure: score        | measure: heat       | :5 | one of incidents, score, killed",
        "[AZ-LAC]              | everywhere          | :6 | give all, or a list of codes",
        "[AZ-LAC]              | [AZ-XYZ]            | :2 | AZ-XYZ, which am-az lacks",
        "[shelling]            | [quarrel]           | :7 | 'quarrel' does not fit",
        "[shelling]            | [withdrawal]        | :11: refused at rules[0] | calming",
        "minSources: 1         | minSource: 1        | :8 | known here: against, description",
        "minSources: 1         | minSources: -1      | :11: refused at rules[0] | give 0 or more",
        "raise: 4, clear: 2    | raise: 1, clear: 2  | :11: refused at rules[0] | 0 < clear ≤ raise",
        "raise: 8, clear: 5    | raise: 3, clear: 3  | :11: refused at rules[0] | the levels do not rise",
        "raise: 8, clear: 5    | raise: 8            | :9 | clear",
      })
  void shouldRefuseWithALineAndARemedy(String good, String bad, String line, String remedy) {
    ConfigText text = new ConfigText("rules.yaml", GOOD.replace(good, bad));
    assertThat(text.text()).isNotEqualTo(GOOD);
    assertThatThrownBy(() -> RulesFile.read(text, TopologyRun.REGION))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("rules.yaml" + line)
        .hasMessageContaining(remedy);
  }

  @Test
  void shouldRefuseARuleThatStandsTwice() {
    String twice = GOOD + GOOD.substring(GOOD.indexOf("  - id"));
    assertThatThrownBy(() -> RulesFile.read(new ConfigText("rules.yaml", twice)))
        .hasMessageContaining("stands twice");
  }

  private static final String AGAINST =
      """
      groups:
        - {id: pair, name: The pair, districts: [AM-SU, AZ-LAC]}
      rules:
        - id: unusual
          description: Against what is usual
          window: P7D
          measure: incidents
          against: {baseline: {halfLife: P28D}}
          groups: [pair]
          levels: {watch: {raise: 0.01, clear: 0.1}}
          for: PT1H
          pause: PT1H
      """;

  @Test
  void shouldReadWhatARuleIsJudgedOver() {
    Rule rule = RulesFile.read(new ConfigText("rules.yaml", AGAINST), TopologyRun.REGION).get(0);
    assertThat(rule.groups().scopes())
        .containsExactly(
            new Scope(Scope.Kind.GROUP, "pair", "The pair", java.util.List.of("AM-SU", "AZ-LAC")));
    assertThat(rule.judges(rule.groups().scopes().get(0))).isTrue();
    assertThat(rule.judges(Scope.ofDistrict("AZ-LAC", "Lachin"))).as("not each").isFalse();
    assertThat(rule.comparison()).isInstanceOf(Baseline.class);
  }

  @ParameterizedTest(name = "{1} in place of {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "id: pair              | id: Pair            | :2 | and not 'region'",
        "id: pair              | id: region          | :2 | and not 'region'",
        "name: The pair        | name: ' '           | :2 | say what people call it",
        "[AM-SU, AZ-LAC]       | []                  | :2 | give their codes",
        "[AM-SU, AZ-LAC]       | [AM-SU, AZ-XYZ]     | :2 | AZ-XYZ, which am-az lacks",
        "groups: [pair]        | groups: [pears]     | :4 | use one of [pair]",
        "measure: incidents    | measure: score      | :13 | a baseline is about counts",
        "baseline: {halfLife: P28D} | record: {}      | :13 | 0 < clear ≤ raise",
        "{baseline: {halfLife: P28D}} | {}            | :8 | give one of baseline, before, record, ears",
        "{baseline: {halfLife: P28D}} | {baseline: {}, record: {}} | :8 | give one of baseline",
        "{baseline: {halfLife: P28D}} | {usual: {}}  | :8 | give one of baseline",
        "halfLife: P28D        | halfLife: PT1H      | :8 | give P1D or more",
        "halfLife: P28D        | guard: PT30H        | :8 | give whole days",
        "halfLife: P28D        | pseudoDays: -1      | :8 | give 0 or more",
        "halfLife: P28D        | minDays: 400        | :8 | give 1 to 365",
        "halfLife: P28D        | cap: 1.5            | :8 | give a probability",
        "raise: 0.01, clear: 0.1 | raise: 0.1, clear: 0.01 | :13 | since they are probabilities",
        "raise: 0.01, clear: 0.1 | raise: 0, clear: 0.01 | :10 | figures above 0",
        "for: PT1H             | for: soon           | :11 | a duration such as PT15M",
        "for: PT1H             | for: -PT1H          | :13 | is negative",
      })
  void shouldRefuseWhatItCannotCompareWith(String good, String bad, String line, String remedy) {
    ConfigText text = new ConfigText("rules.yaml", AGAINST.replace(good, bad));
    assertThat(text.text()).isNotEqualTo(AGAINST);
    assertThatThrownBy(() -> RulesFile.read(text, TopologyRun.REGION))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("rules.yaml" + line)
        .hasMessageContaining(remedy == null ? "" : remedy);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "PT30H | record: {}               | raise: 30, clear: 9   | whole days",
        "PT24H | record: {}               | raise: 397, clear: 9  | at most that",
        "PT24H | ears: {baseline: 2}      | raise: 3, clear: 2    | at least 3",
        "PT24H | ears: {method: C4}       | raise: 3, clear: 2    | one of c1, c2, c3",
        "PT30M | ears: {}                 | raise: 3, clear: 2    | whole days",
        "PT24H | before: {}               | raise: 1, clear: 0.5  | a ratio above 1",
        "PT24H | before: {least: 0}       | raise: 2, clear: 1    | a figure above 0",
        "PT24H | baseline: {}             | raise: 0.1, clear: 1  | below 1",
      })
  void shouldRefuseLevelsAndWindowsThatDoNotSuitTheKind(
      String window, String against, String levels, String remedy) {
    String rules =
        AGAINST
            .replace("P7D", window)
            .replace("baseline: {halfLife: P28D}", against)
            .replace("raise: 0.01, clear: 0.1", levels);
    assertThatThrownBy(() -> RulesFile.read(new ConfigText("rules.yaml", rules)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(remedy);
  }
}
