package org.borderwatch.alerts.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.borderwatch.alerts.Incidents.incident;

import java.util.Map;
import org.borderwatch.alerts.TopologyRun;
import org.borderwatch.contracts.config.ConfigText;
import org.borderwatch.contracts.incident.Count;
import org.borderwatch.contracts.incident.IncidentType;
import org.borderwatch.contracts.region.RegionFiles;
import org.junit.jupiter.api.Test;

class WeightsTest {
  private static final ConfigText SHIPPED = RegionFiles.builtIn("am-az").get("weights.yaml");

  @Test
  void shouldWeighTheHeaviestTypeAndThePeopleUpToTheirMost() {
    var fire = incident("a", "AZ-LAC", "2026-03-01T10:00:00Z");
    assertThat(weigh(fire.of(IncidentType.CEASEFIRE_FIRE))).isEqualTo(1);
    assertThat(weigh(fire.of(IncidentType.CEASEFIRE_FIRE, IncidentType.SHELLING))).isEqualTo(3);
    assertThat(weigh(fire.killing(Map.of("AM", Count.SOME, "AZ", Count.of(2))))).isEqualTo(4);
    assertThat(weigh(fire.killing(Map.of("AM", Count.of(200))))).as("1 + most 5").isEqualTo(6);
  }

  @Test
  void shouldRefuseATypeWithoutWeightAndANegativeOne() {
    String without = SHIPPED.text().replaceAll("(?m)^  SHELLING: 3\n", "");
    assertThatThrownBy(() -> Weights.read(new ConfigText("weights.yaml", without)))
        .hasMessageContaining("no weight for [SHELLING]; give one to each type");
    String negative = SHIPPED.text().replace("SHELLING: 3", "SHELLING: -3");
    assertThatThrownBy(() -> Weights.read(new ConfigText("weights.yaml", negative)))
        .hasMessageContaining("the weight of SHELLING is -3.0; give 0 or more");
  }

  private static double weigh(org.borderwatch.alerts.Incidents incident) {
    return TopologyRun.WEIGHTS.of(incident.make());
  }
}
