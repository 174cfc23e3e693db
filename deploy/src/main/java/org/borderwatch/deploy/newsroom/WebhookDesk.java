package org.borderwatch.deploy.newsroom;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Receives alerts as a monitoring desk's own service would: it verifies the Standard Webhooks
 * signature and drops what it has had before. The time of the signature is not compared with any
 * clock, since the scenario's is played. Thread-safe.
 */
public final class WebhookDesk {
  private static final String PREFIX = "whsec_";
  private static final String SECRET =
      PREFIX
          + Base64.getEncoder()
              .encodeToString("the desk of a played newsroom".getBytes(StandardCharsets.UTF_8));

  private final List<Delivered> delivered = new CopyOnWriteArrayList<>();

  /**
   * A message as it came.
   *
   * @param id its {@code webhook-id}, the same when it is sent again
   * @param signed whether its signature is right
   * @param repeat whether the id had come before
   * @param body as it came
   */
  public record Delivered(String id, boolean signed, boolean repeat, String body) {}

  String secret() {
    return SECRET;
  }

  /** Everything received, repeats too, in order. */
  public List<Delivered> delivered() {
    return List.copyOf(delivered);
  }

  Answer receive(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String id = header(exchange, "webhook-id");
    String signature = header(exchange, "webhook-signature");
    boolean signed = verify(id, header(exchange, "webhook-timestamp"), body, signature);
    boolean repeat = delivered.stream().anyMatch(message -> message.id().equals(id));
    delivered.add(new Delivered(id, signed, repeat, body));
    return Answer.empty(signed ? 204 : 401, Map.of());
  }

  static boolean verify(String id, String timestamp, String body, String signatures) {
    byte[] expected =
        ("v1," + sign(id + "." + timestamp + "." + body)).getBytes(StandardCharsets.UTF_8);
    for (String signature : signatures.split(" ", -1)) {
      if (MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8))) {
        return true;
      }
    }
    return false;
  }

  static String sign(String content) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(
          new SecretKeySpec(
              Base64.getDecoder().decode(SECRET.substring(PREFIX.length())), "HmacSHA256"));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  private static String header(HttpExchange exchange, String name) {
    String value = exchange.getRequestHeaders().getFirst(name);
    return value == null ? "" : value;
  }
}
