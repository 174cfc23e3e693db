package org.borderwatch.alerts.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import mockwebserver3.RecordedRequest;
import org.borderwatch.alerts.receiver.Receiver.Answer;
import org.borderwatch.alerts.receiver.Receiver.Verdict;
import org.borderwatch.alerts.receiver.Secret;
import org.borderwatch.alerts.receiver.TelegramSettings;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TelegramTest extends Receiving {
  private static final String TOKEN = "123456:ABC-DEF_secret";
  private static final String SENT = "{\"ok\":true,\"result\":{\"message_id\":4711}}";

  @Test
  void shouldSendTheMessageAndTheMapBelowIt() throws Exception {
    answer(200, SENT);
    answer(200, "{\"ok\":true,\"result\":{\"message_id\":4712}}");
    try (Telegram telegram = telegram(Composers.withMap())) {
      assertThat(telegram.tell(notice(FIRED))).isEqualTo(Answer.accepted(200, "accepted", "4711"));
    }
    RecordedRequest message = server.takeRequest();
    assertThat(message.getTarget()).isEqualTo("/bot" + TOKEN + "/sendMessage");
    JsonNode body = body(message);
    assertThat(body.path("chat_id").asString()).isEqualTo("-100123");
    assertThat(body.path("parse_mode").asString()).isEqualTo("HTML");
    assertThat(body.path("text").asString()).startsWith("<b>▲ WATCH: ");
    assertThat(body.path("link_preview_options").path("is_disabled").asBoolean()).isTrue();
    assertThat(body.has("reply_parameters")).isFalse();
    assertThat(body.path("disable_notification").asBoolean(true)).isFalse();
    RecordedRequest map = server.takeRequest();
    assertThat(map.getTarget()).isEqualTo("/bot" + TOKEN + "/sendPhoto");
    assertThat(map.getBody().utf8())
        .contains("filename=\"map.png\"", "image/png", "PNG", "\"message_id\":4711");
  }

  @Test
  void shouldReplyToTheFirstMessageWithoutAnotherMap() throws Exception {
    answer(200, SENT);
    try (Telegram telegram = telegram(Composers.withMap())) {
      telegram.tell(inThread(RESOLVED, "4711"));
    }
    JsonNode body = body(server.takeRequest());
    assertThat(body.path("reply_parameters").path("message_id").asInt()).isEqualTo(4711);
    assertThat(body.path("disable_notification").asBoolean()).isTrue();
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void shouldNotSendTheMessageAgainForItsMap() throws Exception {
    answer(200, SENT);
    answer(400, "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: no photos\"}");
    try (Telegram telegram = telegram(Composers.withMap())) {
      Answer answer = telegram.tell(notice(FIRED));
      assertThat(answer.verdict()).isEqualTo(Verdict.ACCEPTED);
      assertThat(answer.detail()).contains("its map was not", "no photos");
    }
  }

  @Test
  void shouldHeedTheWaitThatStandsInTheBody() throws Exception {
    answer(
        429,
        "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry after 35\","
            + "\"parameters\":{\"retry_after\":35}}");
    try (Telegram telegram = telegram(Composers.plain())) {
      Answer answer = telegram.tell(notice(FIRED));
      assertThat(answer.verdict()).isEqualTo(Verdict.TRY_AGAIN);
      assertThat(answer.retryAfter()).isEqualTo(Duration.ofSeconds(35));
    }
  }

  @Test
  void shouldSayWhyItWasRefusedWithoutTheToken() throws Exception {
    answer(
        403,
        "{\"ok\":false,\"description\":\"Forbidden: bot " + TOKEN + " was kicked\\u001b[2J\"}");
    try (Telegram telegram = telegram(Composers.plain())) {
      Answer answer = telegram.tell(notice(FIRED));
      assertThat(answer.verdict()).isEqualTo(Verdict.REFUSED);
      assertThat(answer.detail()).contains("was kicked").doesNotContain(TOKEN, "\u001b");
    }
  }

  @Test
  void shouldShowNothingOfTheTokenWhenNobodyAnswers() {
    server.close();
    try (Telegram telegram = telegram(Composers.plain())) {
      assertThat(telegram.tell(notice(FIRED)).detail()).doesNotContain(TOKEN, "secret");
    }
    assertThat(settings().toString()).doesNotContain("ABC");
  }

  private Telegram telegram(Composer composer) {
    return new Telegram(settings(), composer, TIMEOUT, () -> NOW, Duration.ZERO);
  }

  private TelegramSettings settings() {
    return new TelegramSettings(
        "group",
        null,
        null,
        null,
        "-100123",
        null,
        new Secret(TOKEN),
        null,
        URI.create(base()),
        true,
        HOSTS);
  }
}
