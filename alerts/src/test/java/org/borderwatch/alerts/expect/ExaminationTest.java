package org.borderwatch.alerts.expect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.borderwatch.alerts.AlertsSettings;
import org.borderwatch.alerts.backtest.Backtest;
import org.borderwatch.alerts.count.Weights;
import org.borderwatch.alerts.rule.RulesFile;
import org.borderwatch.contracts.config.ConfigException;
import org.borderwatch.contracts.config.ConfigText;
import org.borderwatch.contracts.region.Region;
import org.borderwatch.contracts.region.RegionFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExaminationTest {
  private static final RegionFiles FILES = RegionFiles.builtIn("am-az");
  private static final ConfigText RULES =
      new ConfigText(
          "rules.yaml",
          """
          rules:
            - id: day
              description: Incidents of a day
              window: PT24H
              measure: incidents
              levels:
                watch: {raise: 3, clear: 2}
                elevated: {raise: 5, clear: 4}
              pause: PT0S
          """);

  @ParameterizedTest
  @ValueSource(strings = {"am-az", "th-kh"})
  void shouldHoldWhatEachPackPromises(String region) {
    RegionFiles files = RegionFiles.builtIn(region);
    List<Verdict> verdicts = examine(files, files.get("rules.yaml"), files.get("rules-test.yaml"));
    assertThat(verdicts).isNotEmpty();
    assertThat(verdicts).flatExtracting(Verdict::differences).isEmpty();
  }

  @Test
  void shouldFailThePacksPromisesWhereItsThresholdIsAnother() {
    ConfigText rules = FILES.get("rules.yaml");
    ConfigText other =
        new ConfigText(
            "other.yaml", rules.text().replace("raise: 4, clear: 2", "raise: 5, clear: 2"));
    assertThat(other.text()).isNotEqualTo(rules.text());
    assertThat(examine(FILES, other, FILES.get("rules-test.yaml")))
        .flatExtracting(Verdict::differences)
        .isNotEmpty();
  }

  @Test
  void shouldShowEachDifferenceWithItsLine() {
    List<Verdict> verdicts =
        examine(
            """
            tests:
              - name: three are a watch
                series:
                  - {district: AZ-LAC, values: 3 5}
                  - {district: AM-SU, values: 0 3}
                evaluate:
                  - at: PT23H
                    alerts: [{rule: day, district: AZ-LAC, level: watch}]
                  - at: P2D
                    alerts:
                      - {rule: day, district: AZ-LAC, level: watch}
                      - {rule: day, district: AZ-KAL, level: watch}
                    escalations:
                      - {district: AZ-LAC, window: PT24H, incidents: 4}
                      - {district: AM-SU, window: PT24H, incidents: 3}
            """);
    assertThat(verdicts).hasSize(1);
    assertThat(verdicts.get(0).holds()).isFalse();
    assertThat(verdicts.get(0).differences())
        .flatExtracting(Verdict.Difference::lines)
        .containsExactly(
            "test.yaml:9: three are a watch: at P2D other alerts are open",
            "  - day AZ-LAC watch",
            "  - day AZ-KAL watch",
            "  + day AM-SU watch",
            "  + day AZ-LAC elevated",
            "test.yaml:9: three are a watch: at P2D another figure stands",
            "  - AZ-LAC PT24H incidents 4",
            "  + AZ-LAC PT24H incidents 5");
  }

  @Test
  void shouldShowWhatElseWasTold() {
    List<Verdict> verdicts =
        examine(
            """
            tests:
              - name: up and down
                interval: PT12H
                incidents:
                  - {at: PT1H, id: a, district: AZ-LAC}
                  - {at: PT1H, id: b, district: AZ-LAC}
                  - {at: PT2H, id: c, district: AZ-LAC}
                  - {at: PT5H, id: c, withdrawn: true}
                  - {at: PT5H, id: b, withdrawn: true}
                evaluate:
                  - {at: PT6H, alerts: []}
                changes:
                  - {rule: day, district: AZ-LAC, change: fired, level: watch}
            """);
    assertThat(verdicts.get(0).differences())
        .flatExtracting(Verdict.Difference::lines)
        .containsExactly(
            "test.yaml:12: up and down: other changes are told",
            "  - day AZ-LAC fired watch",
            "  + day AZ-LAC fired watch",
            "  + PT5H day AZ-LAC resolved normal");
  }

  @Test
  void shouldReadCompactSeries() {
    Series series = new Series("AZ-LAC", null, "0x3 2  5x2 _ _x2 1");
    assertThat(series.counts()).containsExactly(0, 0, 0, 2, 5, 5, -1, -1, -1, 1);
    for (String wrong : List.of("", "a", "1x", "x3", "1-2", "2.5")) {
      assertThatIllegalArgumentException().isThrownBy(() -> new Series("AZ-LAC", null, wrong));
    }
  }

  @Test
  void shouldRefuseATestThatExpectsNothingOrNamesWhatIsNot() {
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> examine("tests:\n- name: a\n  evaluate:\n  - {at: PT1H}\n"))
        .withMessageContaining("nothing is expected at PT1H");
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(
            () ->
                examine(
                    "tests:\n- name: a\n  series:\n  - {district: XX, values: 1}\n"
                        + "  evaluate:\n  - {at: PT1H, alerts: []}\n"))
        .withMessageContaining("test.yaml:4: am-az has no district XX");
  }

  private static List<Verdict> examine(String expectations) {
    return examine(FILES, RULES, new ConfigText("test.yaml", expectations));
  }

  private static List<Verdict> examine(RegionFiles files, ConfigText rules, ConfigText text) {
    Region region = Region.read(files);
    Backtest backtest =
        new Backtest(
            region,
            Weights.read(files.get("weights.yaml")),
            RulesFile.read(rules, region),
            AlertsSettings.defaults().windows(),
            AlertsSettings.defaults().blindAfterIntervals());
    return new Examination(text, backtest).of(Expectations.read(text, region));
  }
}
