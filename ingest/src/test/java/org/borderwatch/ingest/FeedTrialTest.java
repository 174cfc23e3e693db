package org.borderwatch.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Instant;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.borderwatch.contracts.topic.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedTrialTest {
  private static final Instant NOW = Instant.parse("2026-11-01T06:00:00Z");
  private final MockWebServer server = new MockWebServer();

  @BeforeEach
  void start() throws IOException {
    server.start(InetAddress.getByName("127.0.0.1"), 0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void shouldShowWhatTheReaderMakesOfAFeedAndHowItWouldBePolled() {
    server.enqueue(
        new MockResponse.Builder()
            .addHeader("ETag", "\"1\"")
            .addHeader("Cache-Control", "max-age=1800")
            .body(
                "<rss version='2.0'><channel><title>Valley</title><item><title>one</title></item>"
                    + "</channel></rss>")
            .build());

    FeedTrial trial = trial(true);

    assertThat(trial.isFeed()).isTrue();
    assertThat(trial.etag()).isEqualTo("\"1\"");
    assertThat(trial.freshForSeconds()).isEqualTo(1800);
    assertThat(trial.pollSeconds()).isBetween(1800L, 2160L);
    assertThat(trial.because()).isEqualTo("the server says its answer holds for 30 minutes");
    assertThat(new String(Json.write(trial), UTF_8)).contains("\"title\":\"Valley\"");
  }

  @Test
  void shouldNameTheFeedsThatAPageInItsPlacePointsTo() {
    server.enqueue(
        new MockResponse.Builder()
            .addHeader("Content-Type", "text/html")
            .body("<html><link rel=alternate type='application/rss+xml' href='/rss'><p>x</html>")
            .build());

    FeedTrial trial = trial(true);

    assertThat(trial.isFeed()).isFalse();
    assertThat(trial.candidates()).singleElement().matches(c -> c.url().endsWith("/rss"));
  }

  @Test
  void shouldSayWhyThereIsNoAnswer() {
    server.enqueue(new MockResponse.Builder().code(503).addHeader("Retry-After", "120").build());

    FeedTrial trial = trial(true);

    assertThat(trial.failure()).isEqualTo("HTTP 503");
    assertThat(trial.retryAfterSeconds()).isEqualTo(120);
    assertThat(trial(false).failure()).startsWith("blocked address: ");
  }

  private FeedTrial trial(boolean allowPrivate) {
    IngestSettings settings =
        Json.read(
            ("{\"allowPrivateAddresses\":" + allowPrivate + "}").getBytes(UTF_8),
            IngestSettings.class);
    return FeedTrial.of(server.url("/").toString(), settings, NOW);
  }
}
