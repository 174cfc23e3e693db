package org.borderwatch.alerts.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import mockwebserver3.RecordedRequest;
import org.borderwatch.alerts.receiver.AlertmanagerSettings;
import org.borderwatch.alerts.receiver.Receiver.Verdict;
import org.borderwatch.alerts.receiver.Secret;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AlertmanagerTest extends Receiving {

  @Test
  void shouldKeepItsLabelsThroughTheLifeOfAnAlert() throws Exception {
    for (int i = 0; i < 3; i++) {
      answer(200, "");
    }
    try (Alertmanager manager = manager()) {
      assertThat(manager.tell(notice(FIRED)).verdict()).isEqualTo(Verdict.ACCEPTED);
      manager.tell(notice(RAISED));
      manager.tell(notice(RESOLVED));
    }
    RecordedRequest request = server.takeRequest();
    assertThat(request.getTarget()).isEqualTo("/am/api/v2/alerts");
    assertThat(request.getHeaders().get("Authorization")).isEqualTo("Basic b3BzOnBhc3M=");
    JsonNode fired = body(request).path(0);
    JsonNode raised = body(server.takeRequest()).path(0);
    JsonNode resolved = body(server.takeRequest()).path(0);
    assertThat(fired.path("labels").toString())
        .isEqualTo(
            "{\"alertname\":\"Borderwatch\",\"alert\":\"a1b2\",\"rule\":\"day-score\","
                + "\"district\":\"AZ-LAC\",\"region\":\"am-az\"}")
        .isEqualTo(raised.path("labels").toString())
        .isEqualTo(resolved.path("labels").toString());
    assertThat(raised.path("annotations").path("level").asString()).isEqualTo("critical");
    assertThat(fired.path("startsAt").asString()).isEqualTo("2026-03-02T20:30:00Z");
    assertThat(fired.path("endsAt").asString()).isEqualTo("2026-03-03T20:31:00Z");
    assertThat(resolved.path("endsAt").asString()).isEqualTo("2026-03-02T20:30:00Z");
    assertThat(fired.path("generatorURL").asString())
        .isEqualTo("https://board.example/#alert-a1b2");
  }

  private Alertmanager manager() {
    return new Alertmanager(
        new AlertmanagerSettings(
            "ops",
            null,
            null,
            null,
            URI.create(base() + "/am/"),
            Duration.ofDays(1),
            "ops",
            null,
            new Secret("pass"),
            true,
            HOSTS),
        Composers.plain(),
        TIMEOUT,
        () -> NOW);
  }
}
