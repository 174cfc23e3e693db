package org.borderwatch.alerts.channel;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.borderwatch.alerts.message.Message;
import org.borderwatch.alerts.receiver.Notice;
import org.borderwatch.alerts.receiver.PagerDutySettings;
import org.borderwatch.alerts.receiver.Receiver;
import org.borderwatch.alerts.receiver.Secret;
import org.borderwatch.alerts.render.Form;
import org.borderwatch.alerts.render.Unrendered;
import org.borderwatch.alerts.words.SafeText;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Delivery.Occasion;
import org.borderwatch.contracts.alert.Level;
import org.borderwatch.contracts.topic.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * PagerDuty, by Events API v2: the alert's id is the {@code dedup_key}, by which its revisions make
 * one incident. Late news opens none, for nothing would ever resolve it; a test is resolved at
 * once.
 */
final class PagerDuty extends Written {
  private static final int SUMMARY = 1_024;

  private final PagerDutySettings settings;
  private final Composer composer;
  private final Secret key;
  private final HttpLine line;

  PagerDuty(PagerDutySettings settings, Composer composer, Duration timeout, InstantSource clock) {
    this.settings = settings;
    this.composer = composer;
    this.key = Secret.of(settings, "secret", settings.secret(), settings.secretFile());
    this.line = new HttpLine(settings, timeout, clock, Redaction.of(key));
  }

  /** Each alert of a group is an incident of its own; told twice, it still is one. */
  @Override
  Answer write(Notice notice) throws Unrendered {
    Answer answer = one(notice);
    for (Alert other : notice.others()) {
      if (answer.verdict() != Receiver.Verdict.ACCEPTED) {
        return answer;
      }
      answer = one(notice.about(other));
    }
    return answer;
  }

  private Answer one(Notice notice) throws Unrendered {
    Alert alert = notice.alert();
    if (alert.late()) {
      return Answer.accepted(0, "not sent: late news opens no incident");
    }
    String action =
        alert.level() == Level.NORMAL
            ? "resolve"
            : notice.occasion() == Occasion.ACKNOWLEDGED ? "acknowledge" : "trigger";
    ObjectNode event = event(alert, action);
    if (action.equals("trigger")) {
      describe(event, notice);
    }
    Answer answer = send(event);
    return alert.test() && answer.verdict() == Receiver.Verdict.ACCEPTED
        ? send(event(alert, "resolve"))
        : answer;
  }

  private ObjectNode event(Alert alert, String action) {
    return Json.MAPPER
        .createObjectNode()
        .put("routing_key", key.reveal())
        .put("event_action", action)
        .put("dedup_key", alert.id());
  }

  private void describe(ObjectNode event, Notice notice) throws Unrendered {
    Alert alert = notice.alert();
    Message message = composer.message(notice);
    ObjectNode payload = event.putObject("payload");
    payload.put(
        "summary",
        SafeText.units(composer.text(Form.HEADLINE, message) + ": " + message.sentence(), SUMMARY));
    payload.put("source", "borderwatch/" + composer.region().id());
    payload.put("severity", severity(alert.level()));
    payload.put("timestamp", alert.at().toString());
    payload.put("component", alert.over().id());
    payload.put("group", composer.region().id());
    payload.put("class", alert.rule());
    ObjectNode details = payload.putObject("custom_details");
    message.facts().forEach(fact -> details.put(fact.name(), fact.value()));
    details.put("text", composer.text(Form.TEXT, message));
    event.put("client", "Borderwatch");
    composer.board(alert).ifPresent(board -> event.put("client_url", board.toString()));
    ArrayNode links = event.putArray("links");
    message
        .sources()
        .forEach(
            source ->
                links
                    .addObject()
                    .put("href", source.url())
                    .put("text", source.outlet() + " (" + source.host() + ")"));
    message
        .actions()
        .forEach(action -> links.addObject().put("href", action.url()).put("text", action.label()));
  }

  private static String severity(Level level) {
    return switch (level) {
      case NORMAL -> "info";
      case WATCH -> "warning";
      case ELEVATED -> "error";
      case CRITICAL -> "critical";
    };
  }

  private Answer send(ObjectNode event) {
    return line.post(
        settings.url(), Map.of(), new StringEntity(event.toString(), ContentType.APPLICATION_JSON));
  }

  @Override
  public void close() {
    line.close();
  }
}
