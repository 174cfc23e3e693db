package org.borderwatch.alerts.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.borderwatch.alerts.TopologyRun;
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
}
