package org.borderwatch.alerts.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.borderwatch.alerts.receiver.Notice;
import org.borderwatch.alerts.receiver.PagerDutySettings;
import org.borderwatch.alerts.receiver.Receiver.Verdict;
import org.borderwatch.alerts.receiver.Secret;
import org.borderwatch.contracts.alert.Delivery;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PagerDutyTest extends Receiving {

  @Test
  void shouldTriggerWithTheAlertsIdAndSayWhatThereIs() throws Exception {
    answer(202, "{\"status\":\"success\"}");
    try (PagerDuty duty = duty()) {
      assertThat(duty.tell(notice(RAISED)).verdict()).isEqualTo(Verdict.ACCEPTED);
    }
    JsonNode event = body(server.takeRequest());
    assertThat(event.path("routing_key").asString()).isEqualTo("R0UT1NGKEY");
    assertThat(event.path("event_action").asString()).isEqualTo("trigger");
    assertThat(event.path("dedup_key").asString()).isEqualTo("a1b2");
    JsonNode payload = event.path("payload");
    assertThat(payload.path("summary").asString())
        .startsWith("▲ CRITICAL, up from watch: Lachin / Berdzor (AZ-LAC): ")
        .hasSizeLessThanOrEqualTo(1024);
    assertThat(payload.path("severity").asString()).isEqualTo("critical");
    assertThat(payload.path("source").asString()).isEqualTo("borderwatch/am-az");
    assertThat(payload.path("timestamp").asString()).isEqualTo("2026-03-02T20:30:00Z");
    assertThat(payload.path("component").asString()).isEqualTo("AZ-LAC");
    assertThat(payload.path("custom_details").path("Count").asString()).startsWith("1 incident");
    assertThat(event.path("client_url").asString()).isEqualTo("https://board.example/#alert-a1b2");
    assertThat(event.path("links").path(0).path("href").asString())
        .isEqualTo("https://news.example/a");
  }

  @Test
  void shouldResolveAndAcknowledgeTheSameIncident() throws Exception {
    answer(202, "{}");
    answer(202, "{}");
    try (PagerDuty duty = duty()) {
      duty.tell(
          new Notice(
              RAISED, null, Delivery.Occasion.ACKNOWLEDGED, "A. Desk", "seen", "k", null, false));
      duty.tell(notice(RESOLVED));
    }
    JsonNode acknowledged = body(server.takeRequest());
    assertThat(acknowledged.path("event_action").asString()).isEqualTo("acknowledge");
    assertThat(acknowledged.path("dedup_key").asString()).isEqualTo("a1b2");
    JsonNode resolved = body(server.takeRequest());
    assertThat(resolved.path("event_action").asString()).isEqualTo("resolve");
    assertThat(resolved.path("dedup_key").asString()).isEqualTo("a1b2");
  }

  @Test
  void shouldLeaveNoIncidentOpenAfterATestNorOpenOneForLateNews() throws Exception {
    answer(202, "{}");
    answer(202, "{}");
    try (PagerDuty duty = duty()) {
      duty.tell(notice(FIRED.asTest()));
      assertThat(duty.tell(notice(FIRED.asLate())).verdict()).isEqualTo(Verdict.ACCEPTED);
    }
    assertThat(body(server.takeRequest()).path("event_action").asString()).isEqualTo("trigger");
    assertThat(body(server.takeRequest()).path("event_action").asString()).isEqualTo("resolve");
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  private PagerDuty duty() {
    return new PagerDuty(
        new PagerDutySettings(
            "duty",
            null,
            null,
            null,
            null,
            new Secret("R0UT1NGKEY"),
            URI.create(base() + "/v2/enqueue"),
            true,
            HOSTS),
        Composers.plain(),
        TIMEOUT,
        () -> NOW);
  }
}
