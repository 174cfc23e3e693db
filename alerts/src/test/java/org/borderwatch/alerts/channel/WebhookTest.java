package org.borderwatch.alerts.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.borderwatch.contracts.alert.Level.NORMAL;
import static org.borderwatch.contracts.alert.Level.WATCH;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.borderwatch.alerts.Alerts;
import org.borderwatch.alerts.receiver.Notice;
import org.borderwatch.alerts.receiver.Receiver;
import org.borderwatch.alerts.receiver.WebhookSettings;
import org.borderwatch.contracts.alert.Alert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookTest {
  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final Alert ALERT = Alerts.alert("a", 1, NORMAL, WATCH);

  @TempDir Path directory;
  private final MockWebServer server = new MockWebServer();

  @BeforeEach
  void start() throws Exception {
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "200, ACCEPTED", "204, ACCEPTED", "301, REFUSED", "302, REFUSED", "400, REFUSED",
    "401, REFUSED", "404, REFUSED", "410, REFUSED", "408, TRY_AGAIN", "425, TRY_AGAIN",
    "429, TRY_AGAIN", "500, TRY_AGAIN", "503, TRY_AGAIN",
  })
  void shouldTakeTheStatusForWhatItMeans(int status, Receiver.Verdict verdict) throws Exception {
    server.enqueue(
        new MockResponse.Builder()
            .code(status)
            .addHeader("Location", server.url("/elsewhere").toString())
            .body("secret-looking words of the receiver")
            .build());
    Receiver.Answer answer = tell(true, Duration.ofSeconds(10));
    assertThat(answer.verdict()).isEqualTo(verdict);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.detail()).doesNotContain("words of the receiver");
    assertThat(server.getRequestCount()).as("no redirect, no retry of its own").isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "120                            | PT2M",
        "Mon, 02 Mar 2026 12:05:00 GMT  | PT5M",
        "Mon, 02 Mar 2026 11:05:00 GMT  | ",
        "soon                           | ",
        "99999999999999                 | ",
      })
  void shouldHeedRetryAfter(String header, Duration wait) throws Exception {
    server.enqueue(new MockResponse.Builder().code(429).addHeader("Retry-After", header).build());
    assertThat(tell(true, Duration.ofSeconds(10)).retryAfter()).isEqualTo(wait);
  }

  @Test
  void shouldAskNoMoreOnceItIsGone() throws Exception {
    server.enqueue(new MockResponse.Builder().code(410).build());
    Path file = Files.writeString(directory.resolve("secret"), SECRET);
    try (Webhook webhook = new Webhook(settings(file, true), Duration.ofSeconds(10), () -> NOW)) {
      assertThat(webhook.tell(Notice.of(ALERT, "msg_1")).status()).isEqualTo(410);
      assertThat(webhook.tell(Notice.of(ALERT, "msg_2")).verdict())
          .isEqualTo(Receiver.Verdict.REFUSED);
    }
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void shouldNotWaitForWordsItDoesNotWant() throws Exception {
    server.enqueue(
        new MockResponse.Builder()
            .code(200)
            .body("welcome")
            .bodyDelay(2, TimeUnit.SECONDS)
            .build());
    assertThat(tell(true, Duration.ofSeconds(1)).verdict()).isEqualTo(Receiver.Verdict.ACCEPTED);
  }

  @Test
  void shouldGiveUpAnAttemptThatIsNotAnswered() throws Exception {
    server.enqueue(new MockResponse.Builder().headersDelay(2, TimeUnit.SECONDS).code(200).build());
    Receiver.Answer answer = tell(true, Duration.ofMillis(300));
    assertThat(answer.verdict()).isEqualTo(Receiver.Verdict.TRY_AGAIN);
    assertThat(answer.status()).isZero();
  }

  @Test
  void shouldNotReachAPrivateAddressUnlessThatIsMeant() throws Exception {
    Receiver.Answer answer = tell(false, Duration.ofSeconds(10));
    assertThat(answer.verdict()).isEqualTo(Receiver.Verdict.TRY_AGAIN);
    assertThat(answer.detail()).contains("set allowPrivateAddresses");
    assertThat(server.getRequestCount()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, false",
    "10.1.2.3, false",
    "172.20.0.1, false",
    "192.168.1.1, false",
    "169.254.169.254, false",
    "100.64.0.1, false",
    "0.0.0.0, false",
    "255.255.255.255, false",
    "224.0.0.1, false",
    "198.18.0.1, false",
    "192.0.0.8, false",
    "::1, false",
    "fe80::1, false",
    "fd00::1, false",
    "::ffff:10.0.0.1, false",
    "64:ff9b::a00:1, false",
    "2002:a00:1::, false",
    "2001:0:1::1, false",
    "93.184.215.14, true",
    "100.63.0.1, true",
    "2606:4700::1, true",
  })
  void shouldKnowAPublicAddress(String address, boolean isPublic) throws Exception {
    assertThat(CheckedAddresses.isPublic(InetAddress.getByName(address))).isEqualTo(isPublic);
  }

  @Test
  void shouldRefuseASecretThatWillNotDoWithoutShowingIt() throws Exception {
    Path file = Files.writeString(directory.resolve("secret"), "whsec_not-base64!");
    assertThatThrownBy(() -> new Webhook(settings(file, true), Duration.ofSeconds(1), () -> NOW))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("receiver hook")
        .hasMessageNotContaining("not-base64")
        .hasNoCause();
  }

  private Receiver.Answer tell(boolean allowPrivate, Duration timeout) throws Exception {
    Path file = Files.writeString(directory.resolve("secret"), SECRET);
    try (Webhook webhook = new Webhook(settings(file, allowPrivate), timeout, () -> NOW)) {
      return webhook.tell(Notice.of(ALERT, "msg_key"));
    }
  }

  private WebhookSettings settings(Path secret, boolean allowPrivate) {
    return new WebhookSettings(
        "hook",
        null,
        null,
        null,
        URI.create("http://receiver.test:" + server.getPort() + "/alerts"),
        secret,
        null,
        allowPrivate,
        Map.of("receiver.test", "127.0.0.1"));
  }
}
