package org.borderwatch.alerts.channel;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import org.borderwatch.alerts.receiver.ReceiverSettings;

/** The signing secret of a webhook, by file or as the shell gives it. It is never shown. */
final class Secret {
  private final Webhook signer;

  private Secret(Webhook signer) {
    this.signer = signer;
  }

  /**
   * @throws IllegalArgumentException naming the receiver and the remedy, never the secret
   */
  static Secret of(ReceiverSettings receiver) {
    String text = read(receiver);
    try {
      return new Secret(new Webhook(text.strip()));
    } catch (IllegalArgumentException | EmptyWebhookSecretException e) {
      // The cause may quote the secret, so it is not passed on.
      throw new IllegalArgumentException(
          "the secret of receiver " + receiver.name() + " is empty or not base64; give whsec_…");
    }
  }

  String sign(String id, Instant at, String body) {
    try {
      return signer.sign(id, at.getEpochSecond(), body);
    } catch (WebhookSigningException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
    }
  }

  private static String read(ReceiverSettings receiver) {
    if (receiver.secretFile() != null) {
      try {
        return Files.readString(receiver.secretFile());
      } catch (IOException e) {
        throw new IllegalArgumentException(
            "the secret of receiver "
                + receiver.name()
                + " cannot be read from "
                + receiver.secretFile()
                + "; check the file and its permissions",
            e);
      }
    }
    return receiver.secret();
  }

  @Override
  public String toString() {
    return "(secret)";
  }
}
