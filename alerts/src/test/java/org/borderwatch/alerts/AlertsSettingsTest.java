package org.borderwatch.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.borderwatch.contracts.config.ConfigException;
import org.borderwatch.contracts.config.ConfigText;
import org.borderwatch.contracts.config.Yaml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertsSettingsTest {
  private static final String ALERTMANAGER =
      "receivers: [{name: am, type: alertmanager, url: 'https://a.example', validFor: %s}]\n"
          + "notifications: {repeat: %s}\n";

  @ParameterizedTest(name = "held for {0}, told again every {1}")
  @CsvSource({"PT24H, PT24H", "PT12H, PT24H", "P3D, PT0S"})
  void shouldRefuseAnAlertmanagerThatWouldEndWhatIsStillOpen(String validFor, String repeat) {
    assertThatThrownBy(() -> read(ALERTMANAGER.formatted(validFor, repeat)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("validFor of am")
        .hasMessageContaining("tell open alerts again sooner");
  }

  @Test
  void shouldTakeAnAlertmanagerThatIsToldAgainInTime() {
    assertThat(read(ALERTMANAGER.formatted("P3D", "PT24H")).receivers()).hasSize(1);
  }

  private static AlertsSettings read(String text) {
    return Yaml.read(new ConfigText("alerts.yaml", text), AlertsSettings.class);
  }
}
