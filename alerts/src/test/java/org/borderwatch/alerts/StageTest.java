package org.borderwatch.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.borderwatch.alerts.Incidents.incident;
import static org.borderwatch.alerts.Incidents.source;

import com.standardwebhooks.Webhook;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.assertj.core.groups.Tuple;
import org.borderwatch.alerts.board.BoardSettings;
import org.borderwatch.alerts.board.BoardStage;
import org.borderwatch.alerts.notify.NotifySettings;
import org.borderwatch.alerts.receiver.ReceiverSettings;
import org.borderwatch.alerts.receiver.TerminalSettings;
import org.borderwatch.alerts.receiver.WebhookSettings;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Delivery;
import org.borderwatch.contracts.alert.Delivery.Outcome;
import org.borderwatch.contracts.incident.IncidentType;
import org.borderwatch.contracts.region.RegionFiles;
import org.borderwatch.contracts.streams.StreamsSettings;
import org.borderwatch.contracts.topic.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole stage, and the board, on a broker. */
class StageTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final RegionFiles FILES = RegionFiles.builtIn("am-az");
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  @TempDir Path directory;
  private final AtomicReference<Instant> clock = new AtomicReference<>(NOON);
  private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
  private final MockWebServer receiver = new MockWebServer();
  private Broker broker;

  @BeforeEach
  void start() throws Exception {
    broker = new Broker(directory.resolve("kafka"));
    receiver.start();
    Files.writeString(directory.resolve("secret"), SECRET + "\n");
  }

  @AfterEach
  void stop() {
    receiver.close();
    broker.close();
  }

  @Test
  void shouldDeliverOnceMoreAfterARefusalAndARestartWithTheSameKey() throws Exception {
    receiver.enqueue(new MockResponse.Builder().code(503).build());
    broker.write(broker.topics.sources(), "agency", source("agency", NOON.toString()), NOON);
    try (AlertsStage stage = stage()) {
      stage.start();
      pipe("a", IncidentType.TERRITORY_SEIZED);
      RecordedRequest first = receiver.takeRequest(30, TimeUnit.SECONDS);
      assertThat(first).as("a webhook within 30 s").isNotNull();
      await().until(() -> deliveries("hook").contains("PENDING, 1 attempt"));
      String body = first.getBody().utf8();
      assertThat(first.getHeaders().get("webhook-signature"))
          .isEqualTo(
              new Webhook(SECRET)
                  .sign(
                      first.getHeaders().get("webhook-id"),
                      Long.parseLong(first.getHeaders().get("webhook-timestamp")),
                      body));
      Alert told = Json.read(body.getBytes(StandardCharsets.UTF_8), Alert.class);
      assertThat(told.evidence()).singleElement().matches(e -> e.incidentId().equals("a"));
      await().until(() -> terminal.toString(StandardCharsets.UTF_8).contains("▲ WATCH"));
    }
    receiver.enqueue(new MockResponse.Builder().code(204).build());
    clock.set(NOON.plusSeconds(60));
    try (AlertsStage again = stage()) {
      again.start();
      RecordedRequest second = receiver.takeRequest(30, TimeUnit.SECONDS);
      assertThat(second).as("tried again").isNotNull();
      await().until(() -> deliveries("hook").contains("DELIVERED, 2 attempts"));
      await().until(() -> again.health().ready());
      List<Delivery> all = broker.read(broker.topics.deliveries());
      assertThat(second.getHeaders().get("webhook-id"))
          .isEqualTo(all.get(all.size() - 1).idempotencyKey());
      assertThat(all.stream().filter(d -> d.receiver().equals("terminal")).map(Delivery::outcome))
          .containsExactly(Outcome.PENDING, Outcome.DELIVERED);

      receiver.enqueue(new MockResponse.Builder().code(204).build());
      clock.set(NOON.plus(Duration.ofHours(26)));
      RecordedRequest third = receiver.takeRequest(30, TimeUnit.SECONDS);
      assertThat(third).as("the count fell with no news").isNotNull();
      await().until(() -> deliveries("hook").contains("DELIVERED, 1 attempt"));
      assertThat(again.ledger().entries()).allMatch(entry -> entry.balances());
    }
    List<Alert> alerts = broker.read(broker.topics.alerts());
    assertThat(alerts)
        .extracting(Alert::change, Alert::at)
        .containsExactly(
            Tuple.tuple(Alert.Change.FIRED, NOON),
            Tuple.tuple(Alert.Change.RESOLVED, NOON.plus(Duration.ofHours(25))));
    assertThat(alerts.get(1).id()).isEqualTo(alerts.get(0).id());
  }

  @Test
  void shouldNotLetASlowReceiverDelayAnother() throws Exception {
    receiver.enqueue(
        new MockResponse.Builder().headersDelay(6, TimeUnit.SECONDS).code(204).build());
    try (AlertsStage stage = stage()) {
      stage.start();
      pipe("a", IncidentType.TERRITORY_SEIZED);
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> deliveries("terminal").contains("DELIVERED"));
      assertThat(deliveries("hook")).isEqualTo("PENDING, 0 attempts");
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> deliveries("hook").contains("DELIVERED, 1 attempt"));
    }
  }

  @Test
  void shouldShowOnTheBoardWhatTheTopicsTell() throws Exception {
    broker.write(broker.topics.sources(), "agency", source("agency", NOON.toString()), NOON);
    pipe("a", IncidentType.TERRITORY_SEIZED);
    receiver.enqueue(new MockResponse.Builder().code(204).build());
    try (AlertsStage stage = stage();
        BoardStage board =
            new BoardStage(
                new BoardSettings("127.0.0.1", 0),
                FILES,
                broker.topics,
                broker.kafka(),
                clock::get,
                new SimpleMeterRegistry())) {
      stage.start();
      board.start();
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> get(board, "/").body().contains("1 open alert"));
      HttpResponse<String> page = get(board, "/");
      assertThat(page.body()).contains("Lachin / Berdzor (AZ-LAC)").contains("Territory seized");
      assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
          .startsWith("default-src 'none'");
      for (String name : List.of("escalations", "alerts", "incidents", "sources")) {
        assertThat(get(board, "/api/v1/" + name).body()).contains("\"items\":[{");
      }
    }
  }

  private void pipe(String id, IncidentType type) {
    broker.write(broker.topics.incidents(), id, incident(id, "AZ-LAC", NOON).of(type).make(), NOON);
  }

  /** The last state of a receiver's deliveries. */
  private String deliveries(String name) {
    return broker.read(broker.topics.deliveries()).stream()
        .filter(delivery -> delivery.receiver().equals(name))
        .reduce((first, last) -> last)
        .map(
            d ->
                d.outcome()
                    + ", "
                    + d.attempts().size()
                    + (d.attempts().size() == 1 ? " attempt" : " attempts"))
        .orElse("none");
  }

  private AlertsStage stage() {
    ReceiverSettings hook =
        new WebhookSettings(
            "hook",
            null,
            null,
            null,
            URI.create("http://receiver.test:" + receiver.getPort() + "/alerts"),
            directory.resolve("secret"),
            null,
            true,
            Map.of("receiver.test", "127.0.0.1"));
    AlertsSettings settings =
        new AlertsSettings(
            new StreamsSettings("0", directory.resolve("state"), null, null, null),
            null,
            null,
            1_000,
            List.of(TerminalSettings.defaults(), hook),
            null,
            new NotifySettings(null, null, null, Duration.ZERO, null, null),
            null,
            null);
    return AlertsStage.create(
        settings,
        FILES,
        broker.topics,
        broker.kafka(),
        clock::get,
        new SimpleMeterRegistry(),
        new PrintStream(terminal, true, StandardCharsets.UTF_8));
  }

  private static HttpResponse<String> get(BoardStage board, String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + board.port() + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }
}
