package org.borderwatch.alerts.channel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.borderwatch.alerts.receiver.Secret;

/**
 * Signs as Standard Webhooks 1.0: HMAC-SHA256 over {@code id.timestamp.body}. While one secret is
 * exchanged for another, each of them signs, so that the receiver may know either.
 */
final class Signature {
  private static final String PREFIX = "whsec_";
  private static final String ALGORITHM = "HmacSHA256";

  private final List<SecretKeySpec> keys;

  private Signature(List<SecretKeySpec> keys) {
    this.keys = keys;
  }

  /**
   * @param secrets {@code whsec_…} in base64, several with white space between
   * @throws IllegalArgumentException naming the receiver and the remedy, never the secret
   */
  static Signature of(String receiver, Secret secrets) {
    try {
      return new Signature(
          Arrays.stream(secrets.reveal().split("\\s+"))
              .map(text -> text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text)
              .map(text -> new SecretKeySpec(Base64.getDecoder().decode(text), ALGORITHM))
              .toList());
    } catch (IllegalArgumentException e) {
      // The cause may quote the secret, so it is not passed on.
      throw new IllegalArgumentException(
          "the secret of receiver " + receiver + " is empty or not base64; give whsec_…");
    }
  }

  /** The header's value: {@code v1,…}, the newest secret's first. */
  String of(String id, Instant at, byte[] body) {
    byte[] before = (id + "." + at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8);
    return keys.stream()
        .map(key -> "v1," + sign(key, before, body))
        .collect(Collectors.joining(" "));
  }

  private static String sign(SecretKeySpec key, byte[] before, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(before);
      return Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}
