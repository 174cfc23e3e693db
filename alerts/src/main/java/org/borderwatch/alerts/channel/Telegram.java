package org.borderwatch.alerts.channel;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.borderwatch.alerts.message.Message;
import org.borderwatch.alerts.receiver.Notice;
import org.borderwatch.alerts.receiver.Receiver;
import org.borderwatch.alerts.receiver.Secret;
import org.borderwatch.alerts.receiver.TelegramSettings;
import org.borderwatch.alerts.render.Form;
import org.borderwatch.alerts.render.Unrendered;
import org.borderwatch.contracts.topic.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Telegram, as a bot. Later messages about an alert reply to the first, under which the map stands.
 */
final class Telegram extends Written {
  /** A bot may write to a group twenty times a minute. */
  private static final Duration BETWEEN = Duration.ofSeconds(3);

  private static final int MOST_DETAIL = 120;

  private final TelegramSettings settings;
  private final Composer composer;
  private final String bot;
  private final HttpLine line;
  private final Redaction redaction;
  private final Pace pace;

  Telegram(TelegramSettings settings, Composer composer, Duration timeout, InstantSource clock) {
    this(settings, composer, timeout, clock, BETWEEN);
  }

  Telegram(
      TelegramSettings settings,
      Composer composer,
      Duration timeout,
      InstantSource clock,
      Duration between) {
    this.settings = settings;
    this.composer = composer;
    Secret token = Secret.of(settings, "token", settings.token(), settings.tokenFile());
    if (!token.reveal().matches("[0-9]+:[A-Za-z0-9_-]+")) {
      throw new IllegalArgumentException(
          "the token of receiver " + settings.name() + " is none of a bot; give 123456:ABC…");
    }
    this.bot = settings.api() + "/bot" + token.reveal() + "/";
    this.redaction = Redaction.of(token);
    this.line = new HttpLine(settings, timeout, clock, redaction);
    this.pace = new Pace(between);
  }

  @Override
  Answer write(Notice notice) throws Unrendered, InterruptedException {
    Message message = composer.message(notice);
    ObjectNode body =
        Json.MAPPER
            .createObjectNode()
            .put("chat_id", settings.chat())
            .put("text", composer.text(Form.TELEGRAM, message))
            .put("parse_mode", "HTML")
            .put("disable_notification", !message.rising() && notice.thread() != null);
    body.putObject("link_preview_options").put("is_disabled", true);
    if (notice.thread() != null) {
      body.set("reply_parameters", reply(notice.thread()));
    }
    pace.await();
    Answer answer =
        ask("sendMessage", new StringEntity(body.toString(), ContentType.APPLICATION_JSON));
    if (answer.verdict() == Receiver.Verdict.ACCEPTED
        && notice.thread() == null
        && settings.map()) {
      return withMap(notice, answer);
    }
    return answer;
  }

  /** The message has arrived: a map that does not is no reason to send it again. */
  private Answer withMap(Notice notice, Answer told) throws InterruptedException {
    Optional<byte[]> map = composer.map(notice.alert());
    if (map.isEmpty() || told.receipt() == null) {
      return told;
    }
    pace.await();
    Answer photo =
        ask(
            "sendPhoto",
            MultipartEntityBuilder.create()
                .addTextBody("chat_id", settings.chat())
                .addTextBody("disable_notification", "true")
                .addTextBody(
                    "reply_parameters",
                    reply(told.receipt()).toString(),
                    ContentType.APPLICATION_JSON)
                .addBinaryBody("photo", map.get(), ContentType.IMAGE_PNG, "map.png")
                .build());
    return photo.verdict() == Receiver.Verdict.ACCEPTED
        ? told
        : Answer.accepted(
            told.status(), "accepted; its map was not: " + photo.detail(), told.receipt());
  }

  private static ObjectNode reply(String message) {
    return Json.MAPPER
        .createObjectNode()
        .put("message_id", message.matches("[0-9]{1,18}") ? Long.parseLong(message) : 0)
        .put("allow_sending_without_reply", true);
  }

  private Answer ask(String method, HttpEntity entity) {
    return line.ask(URI.create(bot + method), Map.of(), entity, this::meaning);
  }

  /** The wait that it asks for stands in the body, and so does the reason of a refusal. */
  private Answer meaning(HttpLine.Reply reply) {
    JsonNode said;
    try {
      said = Json.MAPPER.readTree(reply.text());
    } catch (JacksonException e) {
      return reply.status() == 200
          ? Answer.tryAgain(reply.status(), "answered no JSON", reply.retryAfter())
          : reply.meaning();
    }
    if (reply.status() == 200 && said.path("ok").asBoolean(false)) {
      JsonNode id = said.path("result").path("message_id");
      return Answer.accepted(reply.status(), "accepted", id.isNumber() ? id.asString() : null);
    }
    Answer meaning = reply.meaning();
    int wait = said.path("parameters").path("retry_after").asInt(0);
    if (wait > 0 && meaning.verdict() == Receiver.Verdict.TRY_AGAIN) {
      return Answer.tryAgain(meaning.status(), meaning.detail(), Duration.ofSeconds(wait));
    }
    String why = redaction.words(said.path("description").asString(""));
    String detail = why.isEmpty() ? meaning.detail() : meaning.detail() + ": " + shortened(why);
    return switch (meaning.verdict()) {
      case TRY_AGAIN -> Answer.tryAgain(meaning.status(), detail, meaning.retryAfter());
      default -> Answer.refused(meaning.status(), detail);
    };
  }

  private static String shortened(String why) {
    return org.borderwatch.alerts.words.SafeText.line(why, MOST_DETAIL);
  }

  @Override
  public void close() {
    line.close();
  }
}
