package org.borderwatch.alerts.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.borderwatch.alerts.receiver.Secret;
import org.junit.jupiter.api.Test;

class SignatureTest {
  private static final String OLD = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final String NEW = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

  @Test
  void shouldSignAsTheReferenceDoes() throws Exception {
    Random random = new Random(6);
    for (int i = 0; i < 50; i++) {
      Instant at = Instant.ofEpochSecond(1_700_000_000L + random.nextInt(100_000_000));
      String body = "{\"words\": \"կրակոց " + Long.toHexString(random.nextLong()) + "\"}";
      String id = "msg_" + i;
      assertThat(
              Signature.of("hook", new Secret(OLD))
                  .of(id, at, body.getBytes(StandardCharsets.UTF_8)))
          .isEqualTo(new Webhook(OLD).sign(id, at.getEpochSecond(), body));
    }
  }

  /** The reference takes the time from the system, so the message must be of now. */
  @Test
  void shouldBeVerifiedByWhoeverKnowsOneOfTwoSecrets() throws Exception {
    Instant now = Instant.now();
    String body = "{}";
    String header =
        Signature.of("hook", new Secret(NEW + "\n" + OLD + "\n"))
            .of("msg_1", now, body.getBytes(StandardCharsets.UTF_8));
    Map<String, List<String>> headers =
        Map.of(
            "webhook-id", List.of("msg_1"),
            "webhook-timestamp", List.of(String.valueOf(now.getEpochSecond())),
            "webhook-signature", List.of(header));
    for (String secret : List.of(NEW, OLD)) {
      new Webhook(secret).verify(body, headers);
    }
    assertThatThrownBy(() -> new Webhook(OLD).verify("{ }", headers)).isNotNull();
  }
}
