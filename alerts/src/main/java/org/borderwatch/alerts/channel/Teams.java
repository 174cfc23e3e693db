package org.borderwatch.alerts.channel;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.borderwatch.alerts.receiver.Notice;
import org.borderwatch.alerts.receiver.Secret;
import org.borderwatch.alerts.receiver.TeamsSettings;
import org.borderwatch.alerts.render.Form;
import org.borderwatch.alerts.render.Unrendered;
import org.borderwatch.contracts.topic.Json;
import tools.jackson.databind.node.ObjectNode;

/** Microsoft Teams, by a workflow that posts the Adaptive Card it is given. It cannot thread. */
final class Teams extends Written {
  /** Teams takes four messages a second. */
  private static final Duration BETWEEN = Duration.ofMillis(250);

  private final Composer composer;
  private final URI address;
  private final HttpLine line;
  private final Pace pace = new Pace(BETWEEN);

  Teams(TeamsSettings settings, Composer composer, Duration timeout, InstantSource clock) {
    this.composer = composer;
    this.address =
        SecretAddress.of(
            settings,
            Secret.of(settings, "secretUrl", settings.secretUrl(), settings.secretUrlFile()));
    this.line = new HttpLine(settings, timeout, clock, Redaction.of(address));
  }

  @Override
  Answer write(Notice notice) throws Unrendered, InterruptedException {
    String card = composer.text(Form.TEAMS, composer.message(notice));
    ObjectNode body = Json.MAPPER.createObjectNode().put("type", "message");
    body.putArray("attachments")
        .addObject()
        .put("contentType", "application/vnd.microsoft.card.adaptive")
        .putNull("contentUrl")
        .set("content", Json.MAPPER.readTree(card));
    pace.await();
    return line.post(
        address, Map.of(), new StringEntity(body.toString(), ContentType.APPLICATION_JSON));
  }

  @Override
  public void close() {
    line.close();
  }
}
