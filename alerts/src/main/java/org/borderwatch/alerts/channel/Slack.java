package org.borderwatch.alerts.channel;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.borderwatch.alerts.receiver.Notice;
import org.borderwatch.alerts.receiver.Secret;
import org.borderwatch.alerts.receiver.SlackSettings;
import org.borderwatch.alerts.render.Form;
import org.borderwatch.alerts.render.Unrendered;
import org.borderwatch.contracts.alert.Alert.Change;
import org.borderwatch.contracts.topic.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Slack: as a bot by {@code chat.postMessage}, where later messages about an alert go into the
 * thread of the first, or by an incoming webhook, which cannot thread.
 */
final class Slack extends Written {
  /** Slack takes one message a second in a channel. */
  private static final Duration BETWEEN = Duration.ofSeconds(1);

  /** Faults of its own, after which another attempt may do. */
  private static final Set<String> PASSING =
      Set.of(
          "ratelimited",
          "rate_limited",
          "internal_error",
          "fatal_error",
          "service_unavailable",
          "request_timeout");

  private final SlackSettings settings;
  private final Composer composer;
  private final URI address;
  private final Map<String, String> headers;
  private final HttpLine line;
  private final Pace pace = new Pace(BETWEEN);

  Slack(SlackSettings settings, Composer composer, Duration timeout, InstantSource clock) {
    this.settings = settings;
    this.composer = composer;
    if (settings.bot()) {
      Secret token = Secret.of(settings, "token", settings.token(), settings.tokenFile());
      this.address = URI.create(settings.api() + "/chat.postMessage");
      this.headers = Map.of("Authorization", "Bearer " + token.reveal());
      this.line = new HttpLine(settings, timeout, clock, Redaction.of(token));
    } else {
      Secret secret =
          Secret.of(settings, "secretUrl", settings.secretUrl(), settings.secretUrlFile());
      this.address = SecretAddress.of(settings, secret);
      this.headers = Map.of();
      this.line = new HttpLine(settings, timeout, clock, Redaction.of(address));
    }
  }

  @Override
  Answer write(Notice notice) throws Unrendered, InterruptedException {
    String form = composer.text(Form.SLACK, composer.message(notice));
    ObjectNode body = (ObjectNode) Json.MAPPER.readTree(form);
    body.put("unfurl_links", false).put("unfurl_media", false).put("link_names", false);
    if (settings.bot()) {
      body.put("channel", settings.channel());
      if (notice.thread() != null) {
        body.put("thread_ts", notice.thread());
        // Whoever follows the channel and not the thread must see that it got worse.
        body.put("reply_broadcast", notice.alert().change() == Change.RAISED);
      }
    }
    pace.await();
    StringEntity entity =
        new StringEntity(
            body.toString(), ContentType.APPLICATION_JSON.withCharset(StandardCharsets.UTF_8));
    return settings.bot()
        ? line.ask(address, headers, entity, Slack::meaning)
        : line.post(address, headers, entity);
  }

  /** The Web API answers 200 to what it refuses, too. */
  private static Answer meaning(HttpLine.Reply reply) {
    if (reply.status() != 200) {
      return reply.meaning();
    }
    JsonNode said;
    try {
      said = Json.MAPPER.readTree(reply.text());
    } catch (JacksonException e) {
      return Answer.tryAgain(reply.status(), "answered no JSON", reply.retryAfter());
    }
    if (said.path("ok").asBoolean(false)) {
      return Answer.accepted(reply.status(), "accepted", said.path("ts").asString(null));
    }
    String error = said.path("error").asString("").replaceAll("[^a-z_]", "");
    return PASSING.contains(error)
        ? Answer.tryAgain(reply.status(), "asked to try again: " + error, reply.retryAfter())
        : Answer.refused(reply.status(), "refused for good: " + error);
  }

  @Override
  public void close() {
    line.close();
  }
}
