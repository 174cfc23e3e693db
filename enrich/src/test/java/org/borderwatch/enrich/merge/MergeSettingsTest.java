package org.borderwatch.enrich.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.borderwatch.contracts.config.ConfigException;
import org.borderwatch.contracts.config.ConfigText;
import org.borderwatch.contracts.config.Yaml;
import org.borderwatch.contracts.region.RegionFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergeSettingsTest {
  private static MergeSettings read(String yaml) {
    return Yaml.read(new ConfigText("merging.yaml", yaml), MergeSettings.class);
  }

  @Test
  void shouldDefaultToWhatTheRegionPackSays() {
    MergeSettings pack = MergeSettings.read(RegionFiles.builtIn("am-az"));
    MergeSettings defaults = read("families: {}");

    assertThat(defaults.points()).isEqualTo(pack.points());
    assertThat(defaults.joinDays()).isEqualTo(pack.joinDays());
    assertThat(defaults.threshold()).isEqualTo(pack.threshold());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "joinDays: -1 | joinDays is -1; give a number of days from 0 to 400",
        "typeShare: 2 | typeShare is 2.0; give a share of 0 to 1",
        "families: {a: [shelling], b: [shelling]} | SHELLING is in two families",
        "related: [[a]] | is no pair",
        "distinctive: [a] | no such family: [a]; define it under families",
        "points: {sameDay: 1} | merging.yaml:1",
        "familys: {} | unknown key 'familys'"
      })
  void shouldRefuseWithTheRemedy(String yaml, String message) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(message);
  }
}
