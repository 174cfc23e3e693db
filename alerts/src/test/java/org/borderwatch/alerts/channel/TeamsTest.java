package org.borderwatch.alerts.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import mockwebserver3.RecordedRequest;
import org.borderwatch.alerts.receiver.Receiver.Answer;
import org.borderwatch.alerts.receiver.Receiver.Verdict;
import org.borderwatch.alerts.receiver.Secret;
import org.borderwatch.alerts.receiver.TeamsSettings;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TeamsTest extends Receiving {

  @Test
  void shouldPostACardToTheWorkflow() throws Exception {
    answer(202, "");
    try (Teams teams = teams()) {
      assertThat(teams.tell(notice(RAISED))).isEqualTo(Answer.accepted(202, "accepted"));
    }
    RecordedRequest request = server.takeRequest();
    assertThat(request.getTarget()).isEqualTo("/workflows/abc/triggers?sig=verysecret");
    assertThat(request.getBody().utf8().getBytes(StandardCharsets.UTF_8).length)
        .isLessThan(28 * 1024);
    JsonNode body = body(request);
    assertThat(body.path("type").asString()).isEqualTo("message");
    JsonNode attachment = body.path("attachments").path(0);
    assertThat(attachment.path("contentType").asString())
        .isEqualTo("application/vnd.microsoft.card.adaptive");
    JsonNode card = attachment.path("content");
    assertThat(card.path("type").asString()).isEqualTo("AdaptiveCard");
    assertThat(card.path("body").path(0).path("text").asString())
        .isEqualTo("▲ CRITICAL, up from watch: Lachin / Berdzor (AZ-LAC)");
    assertThat(card.path("actions").path(0).path("url").asString())
        .isEqualTo("https://board.example/#alert-a1b2");
  }

  @Test
  void shouldWaitAsLongAsTeamsAsks() throws Exception {
    answer(429, "", "Retry-After", "17");
    try (Teams teams = teams()) {
      Answer answer = teams.tell(notice(FIRED));
      assertThat(answer.verdict()).isEqualTo(Verdict.TRY_AGAIN);
      assertThat(answer.retryAfter()).isEqualTo(Duration.ofSeconds(17));
    }
  }

  private Teams teams() {
    return new Teams(
        new TeamsSettings(
            "room",
            null,
            null,
            null,
            null,
            new Secret(base() + "/workflows/abc/triggers?sig=verysecret"),
            true,
            HOSTS),
        Composers.plain(),
        TIMEOUT,
        () -> NOW);
  }
}
