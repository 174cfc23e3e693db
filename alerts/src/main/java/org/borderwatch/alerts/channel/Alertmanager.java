package org.borderwatch.alerts.channel;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.borderwatch.alerts.message.Message;
import org.borderwatch.alerts.receiver.AlertmanagerSettings;
import org.borderwatch.alerts.receiver.Notice;
import org.borderwatch.alerts.receiver.Secret;
import org.borderwatch.alerts.render.Form;
import org.borderwatch.alerts.render.Unrendered;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Level;
import org.borderwatch.contracts.topic.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An Alertmanager, by its API v2. Its labels are what an alert is known by there, so they hold only
 * what never changes; the level is an annotation.
 */
final class Alertmanager extends Written {
  /** A test, or late news, ends by itself after so long. */
  private static final Duration PASSING = Duration.ofMinutes(5);

  private final AlertmanagerSettings settings;
  private final Composer composer;
  private final InstantSource clock;
  private final URI address;
  private final Map<String, String> headers;
  private final HttpLine line;

  Alertmanager(
      AlertmanagerSettings settings, Composer composer, Duration timeout, InstantSource clock) {
    this.settings = settings;
    this.composer = composer;
    this.clock = clock;
    this.address = URI.create(settings.url().toString().replaceAll("/+$", "") + "/api/v2/alerts");
    if (settings.user() == null) {
      this.headers = Map.of();
      this.line = new HttpLine(settings, timeout, clock, Redaction.of());
    } else {
      Secret password =
          Secret.of(settings, "password", settings.password(), settings.passwordFile());
      byte[] pair = (settings.user() + ":" + password.reveal()).getBytes(StandardCharsets.UTF_8);
      String encoded = Base64.getEncoder().encodeToString(pair);
      this.headers = Map.of("Authorization", "Basic " + encoded);
      this.line =
          new HttpLine(settings, timeout, clock, Redaction.of(password, new Secret(encoded)));
    }
  }

  @Override
  Answer write(Notice notice) throws Unrendered {
    ArrayNode alerts = Json.MAPPER.createArrayNode();
    describe(alerts.addObject(), notice.about(notice.alert()));
    for (Alert other : notice.others()) {
      describe(alerts.addObject(), notice.about(other));
    }
    return line.post(
        address, headers, new StringEntity(alerts.toString(), ContentType.APPLICATION_JSON));
  }

  private void describe(ObjectNode one, Notice notice) throws Unrendered {
    Alert alert = notice.alert();
    Message message = composer.message(notice);
    one.putObject("labels")
        .put("alertname", "Borderwatch")
        .put("alert", alert.id())
        .put("rule", alert.rule())
        .put("district", alert.over().id())
        .put("region", composer.region().id());
    one.putObject("annotations")
        .put("summary", composer.text(Form.HEADLINE, message))
        .put("description", composer.text(Form.TEXT, message))
        .put("level", alert.level().word())
        .put("revision", String.valueOf(alert.revision()));
    one.put("startsAt", alert.startedAt().toString());
    one.put("endsAt", ends(alert).toString());
    composer.board(alert).ifPresent(board -> one.put("generatorURL", board.toString()));
  }

  private Instant ends(Alert alert) {
    if (alert.level() == Level.NORMAL) {
      return alert.at();
    }
    return clock.instant().plus(alert.test() || alert.late() ? PASSING : settings.validFor());
  }

  @Override
  public void close() {
    line.close();
  }
}
