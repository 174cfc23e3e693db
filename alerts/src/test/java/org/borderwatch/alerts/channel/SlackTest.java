package org.borderwatch.alerts.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import mockwebserver3.RecordedRequest;
import org.borderwatch.alerts.receiver.Receiver.Answer;
import org.borderwatch.alerts.receiver.Receiver.Verdict;
import org.borderwatch.alerts.receiver.Secret;
import org.borderwatch.alerts.receiver.SlackSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SlackTest extends Receiving {
  private static final String TOKEN = "xoxb-1234-secretpart";

  @Test
  void shouldPostAsABotAndRememberWhereTheThreadBegins() throws Exception {
    answer(200, "{\"ok\": true, \"channel\": \"C1\", \"ts\": \"1503435956.000247\"}");
    try (Slack slack = bot()) {
      Answer answer = slack.tell(notice(FIRED));
      assertThat(answer).isEqualTo(Answer.accepted(200, "accepted", "1503435956.000247"));
    }
    RecordedRequest request = server.takeRequest();
    assertThat(request.getMethod()).isEqualTo("POST");
    assertThat(request.getTarget()).isEqualTo("/api/chat.postMessage");
    assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + TOKEN);
    assertThat(request.getHeaders().get("Content-Type"))
        .isEqualTo("application/json; charset=UTF-8");
    JsonNode body = body(request);
    assertThat(body.path("channel").asString()).isEqualTo("#border");
    assertThat(body.has("thread_ts")).isFalse();
    assertThat(body.path("link_names").asBoolean(true)).isFalse();
    assertThat(body.path("unfurl_links").asBoolean(true)).isFalse();
    assertThat(body.path("text").asString()).startsWith("▲ WATCH: Lachin / Berdzor (AZ-LAC): ");
    assertThat(body.path("blocks").path(0).path("type").asString()).isEqualTo("header");
  }

  @Test
  void shouldTellALaterRevisionInTheThreadAndARiseInTheChannelToo() throws Exception {
    answer(200, "{\"ok\": true, \"ts\": \"2\"}");
    answer(200, "{\"ok\": true, \"ts\": \"3\"}");
    long began = System.nanoTime();
    try (Slack slack = bot()) {
      slack.tell(inThread(RAISED, "1.0"));
      slack.tell(inThread(RESOLVED, "1.0"));
    }
    assertThat(Duration.ofNanos(System.nanoTime() - began))
        .as("one message a second")
        .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    JsonNode raised = body(server.takeRequest());
    assertThat(raised.path("thread_ts").asString()).isEqualTo("1.0");
    assertThat(raised.path("reply_broadcast").asBoolean()).isTrue();
    JsonNode resolved = body(server.takeRequest());
    assertThat(resolved.path("thread_ts").asString()).isEqualTo("1.0");
    assertThat(resolved.path("reply_broadcast").asBoolean(true)).isFalse();
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "200 | {\"ok\":false,\"error\":\"channel_not_found\"} | REFUSED   | channel_not_found",
        "200 | {\"ok\":false,\"error\":\"invalid_auth\"}      | REFUSED   | invalid_auth",
        "200 | {\"ok\":false,\"error\":\"ratelimited\"}       | TRY_AGAIN | ratelimited",
        "200 | {\"ok\":false,\"error\":\"internal_error\"}    | TRY_AGAIN | internal_error",
        "200 | <html>a proxy</html>                           | TRY_AGAIN | answered no JSON",
        "429 | {}                                             | TRY_AGAIN | asked to try again",
        "503 | {}                                             | TRY_AGAIN | asked to try again",
        "403 | {}                                             | REFUSED   | refused for good",
      })
  void shouldTakeAnAnswerForWhatItMeans(int status, String body, Verdict verdict, String detail)
      throws Exception {
    answer(status, body, "Retry-After", "30");
    try (Slack slack = bot()) {
      Answer answer = slack.tell(notice(FIRED));
      assertThat(answer.verdict()).isEqualTo(verdict);
      assertThat(answer.detail()).contains(detail);
      assertThat(answer.retryAfter())
          .isEqualTo(verdict == Verdict.TRY_AGAIN ? Duration.ofSeconds(30) : null);
    }
  }

  @Test
  void shouldPostToAnIncomingWebhookWithoutAChannel() throws Exception {
    answer(200, "ok");
    String secret = base() + "/services/T000/B000/verysecret";
    try (Slack slack = webhook(secret)) {
      assertThat(slack.tell(inThread(FIRED, "ignored")).verdict()).isEqualTo(Verdict.ACCEPTED);
    }
    RecordedRequest request = server.takeRequest();
    assertThat(request.getTarget()).isEqualTo("/services/T000/B000/verysecret");
    assertThat(request.getHeaders().get("Authorization")).isNull();
    assertThat(body(request).has("channel")).isFalse();
    assertThat(body(request).has("thread_ts")).isFalse();
  }

  @Test
  void shouldShowNothingOfASecretAddress() throws Exception {
    SlackSettings settings = settings(null, null, new Secret("no address/verysecret"));
    assertThatThrownBy(() -> new Slack(settings, Composers.plain(), TIMEOUT, () -> NOW))
        .hasMessageContaining("receiver slack")
        .hasMessageNotContaining("verysecret")
        .hasNoCause();
    assertThat(settings.toString()).doesNotContain("verysecret");
    server.close();
    try (Slack slack = webhook(base() + "/services/T000/B000/verysecret")) {
      assertThat(slack.tell(notice(FIRED)).detail())
          .contains("receiver.test")
          .doesNotContain("verysecret", "T000");
    }
  }

  private Slack bot() {
    return new Slack(
        settings("#border", new Secret(TOKEN), null), Composers.plain(), TIMEOUT, () -> NOW);
  }

  private Slack webhook(String address) {
    return new Slack(
        settings(null, null, new Secret(address)), Composers.plain(), TIMEOUT, () -> NOW);
  }

  private SlackSettings settings(String channel, Secret token, Secret address) {
    return new SlackSettings(
        "slack",
        null,
        null,
        null,
        channel,
        null,
        token,
        null,
        address,
        URI.create(base() + "/api"),
        true,
        HOSTS);
  }
}
