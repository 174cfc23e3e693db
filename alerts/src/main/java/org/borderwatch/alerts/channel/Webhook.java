package org.borderwatch.alerts.channel;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.borderwatch.alerts.receiver.Notice;
import org.borderwatch.alerts.receiver.Receiver;
import org.borderwatch.alerts.receiver.Secret;
import org.borderwatch.alerts.receiver.WebhookSettings;
import org.borderwatch.contracts.alert.Delivery;
import org.borderwatch.contracts.topic.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * Posts the alert as JSON, with further alerts of its group as {@code others}, signed as Standard
 * Webhooks: {@code webhook-id}, {@code webhook-timestamp}, {@code webhook-signature}. A receiver
 * that answers 410 has gone: it is not asked again until the stage starts anew.
 */
final class Webhook implements Receiver {
  private static final int GONE = 410;

  private final WebhookSettings settings;
  private final InstantSource clock;
  private final Signature signature;
  private final HttpLine line;
  private volatile boolean gone;

  Webhook(WebhookSettings settings, Duration timeout, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
    Secret secret = Secret.of(settings, "secret", settings.secret(), settings.secretFile());
    this.signature = Signature.of(settings.name(), secret);
    this.line = new HttpLine(settings, timeout, clock, Redaction.of(secret));
  }

  @Override
  public Answer tell(Notice notice) {
    if (gone) {
      return Answer.refused(GONE, "not asked: it has answered 410, that it is gone for good");
    }
    Instant now = clock.instant();
    byte[] body = body(notice);
    Answer answer =
        line.post(
            settings.url(),
            Map.of(
                "webhook-id", notice.idempotencyKey(),
                "webhook-timestamp", String.valueOf(now.getEpochSecond()),
                "webhook-signature", signature.of(notice.idempotencyKey(), now, body)),
            new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
    gone = answer.status() == GONE;
    return answer;
  }

  /** The alert's fields, and beside them what the notice says more than that. */
  private static byte[] body(Notice notice) {
    ObjectNode body = Json.MAPPER.valueToTree(notice.alert());
    if (!notice.others().isEmpty()) {
      body.set("others", Json.MAPPER.valueToTree(notice.others()));
    }
    if (notice.occasion() != Delivery.Occasion.REVISION) {
      body.put("occasion", notice.occasion().word());
    }
    if (notice.acknowledgedBy() != null) {
      body.put("acknowledgedBy", notice.acknowledgedBy());
    }
    if (notice.note() != null) {
      body.put("note", notice.note());
    }
    if (notice.possibleRepeat()) {
      body.put("possibleRepeat", true);
    }
    return Json.write(body);
  }

  @Override
  public void close() {
    line.close();
  }
}
