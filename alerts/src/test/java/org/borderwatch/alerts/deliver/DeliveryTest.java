package org.borderwatch.alerts.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.borderwatch.contracts.alert.Level.NORMAL;
import static org.borderwatch.contracts.alert.Level.WATCH;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.borderwatch.alerts.Alerts;
import org.borderwatch.alerts.Broker;
import org.borderwatch.alerts.channel.Composers;
import org.borderwatch.alerts.channel.Receivers;
import org.borderwatch.alerts.notify.GroupSettings;
import org.borderwatch.alerts.notify.Matching;
import org.borderwatch.alerts.notify.NotifySettings;
import org.borderwatch.alerts.receiver.ReceiverSettings;
import org.borderwatch.alerts.receiver.Secret;
import org.borderwatch.alerts.receiver.WebhookSettings;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Delivery;
import org.borderwatch.contracts.alert.Delivery.Outcome;
import org.borderwatch.contracts.alert.Redrive;
import org.borderwatch.contracts.alert.Silence;
import org.borderwatch.contracts.stage.Ledger;
import org.borderwatch.contracts.topic.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Delivery on a broker, to two receivers over HTTP, by a clock that is moved. */
class DeliveryTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path directory;
  private final AtomicReference<Instant> clock = new AtomicReference<>(NOON);
  private final MockWebServer server = new MockWebServer();
  private final Map<String, MockResponse> answers = new ConcurrentHashMap<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final Ledger ledger = new Ledger();
  private Broker broker;

  private record Request(String receiver, String key, List<String> alerts, boolean accepted) {}

  @BeforeEach
  void start() throws Exception {
    broker = new Broker(directory.resolve("kafka"));
    server.setDispatcher(
        new mockwebserver3.Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return answer(request);
          }
        });
    server.start();
    answers.put("up", status(204));
    answers.put("down", status(204));
  }

  @AfterEach
  void stop() {
    server.close();
    broker.close();
  }

  @Test
  void shouldDeliverEverythingAfterADayOfOutageAndDisturbNobodyElse() {
    answers.put("down", status(503));
    try (Dispatcher dispatcher = dispatcher()) {
      dispatcher.start();
      int alerts = 48;
      for (int i = 0; i < alerts; i++) {
        clock.set(NOON.plus(Duration.ofMinutes(30L * i)));
        write(Alerts.alert("alert-" + i, 1, NORMAL, WATCH));
        int told = i + 1;
        await().atMost(PATIENCE).until(() -> accepted("up").size() == told);
      }
      assertThat(accepted("down")).isEmpty();
      assertThat(requests.stream().filter(r -> r.receiver().equals("down")).count())
          .as("attempts in a day")
          .isBetween(2L * alerts, 10L * alerts);

      answers.put("down", status(204));
      clock.set(NOON.plus(Duration.ofHours(36)));
      await().atMost(PATIENCE).until(() -> accepted("down").size() == alerts);
    }
    for (int i = 0; i < 48; i++) {
      String alert = "alert-" + i + "|1";
      assertThat(keys("down", alert)).as("keys of " + alert).hasSize(1);
      assertThat(keys("up", alert)).hasSize(1);
    }
    assertThat(accepted("down").stream().map(Request::key)).doesNotHaveDuplicates();
    assertThat(broker.read(broker.topics.deadLetters())).isEmpty();
    assertThat(ledger.entries()).allMatch(Ledger.Entry::balances);
  }

  @Test
  void shouldWaitAsLongAsIsAskedAndGoOnAfterARestartWithTheSameKey() {
    answers.put("down", status(429).newBuilder().addHeader("Retry-After", "120").build());
    try (Dispatcher dispatcher = dispatcher()) {
      dispatcher.start();
      write(Alerts.alert("a", 1, NORMAL, WATCH));
      await().atMost(PATIENCE).until(() -> attempts("a|1|down") == 1);
      clock.set(NOON.plusSeconds(119));
      write(Alerts.alert("b", 1, NORMAL, WATCH));
      await().atMost(PATIENCE).until(() -> delivery("b|1|down") != null);
      assertThat(requests.stream().filter(r -> r.alerts().contains("a|1") && !r.accepted()))
          .as("not before its time")
          .hasSize(1);
    }
    answers.put("down", status(204));
    clock.set(NOON.plusSeconds(300));
    try (Dispatcher again = dispatcher()) {
      again.start();
      await().atMost(PATIENCE).until(() -> is("a|1|down", Outcome.DELIVERED));
    }
    Delivery delivered = delivery("a|1|down");
    assertThat(delivered.attempts()).extracting(Delivery.Attempt::status).containsExactly(429, 204);
    assertThat(keys("down", "a|1")).hasSize(1);
    assertThat(delivery("a|1|up").attempts()).hasSize(1);
  }

  @Test
  void shouldDeadLetterWhatIsRefusedAndTryItAgainWhenAPersonWantsIt() {
    answers.put("down", status(400));
    try (Dispatcher dispatcher = dispatcher()) {
      dispatcher.start();
      write(Alerts.alert("a", 1, NORMAL, WATCH));
      await().atMost(PATIENCE).until(() -> is("a|1|down", Outcome.FAILED));
      assertThat(delivery("a|1|down").because()).isEqualTo("refused for good");
      assertThat(broker.read(broker.topics.deadLetters()))
          .singleElement()
          .satisfies(b -> assertThat(Json.read(b, Alert.class).id()).isEqualTo("a"));

      answers.put("down", status(204));
      clock.set(NOON.plusSeconds(60));
      Redrive redrive = new Redrive("a|1|down", "desk", clock.get());
      broker.write(broker.topics.silences(), redrive.key(), redrive, clock.get());
      await().atMost(PATIENCE).until(() -> is("a|1|down", Outcome.DELIVERED));
    }
    assertThat(keys("down", "a|1")).hasSize(1);
  }

  @Test
  void shouldHoldWhatIsSilencedAndSayWhyAndTellItWhenThatEnds() {
    Silence silence =
        new Silence(
            "s",
            List.of(Matching.parse("rule=day-score")),
            NOON,
            NOON.plusSeconds(3600),
            "desk",
            "a drill",
            NOON);
    broker.write(broker.topics.silences(), silence.key(), silence, NOON);
    try (Dispatcher dispatcher = dispatcher()) {
      dispatcher.start();
      write(Alerts.alert("a", 1, NORMAL, WATCH));
      await().atMost(PATIENCE).until(() -> is("a|1|up", Outcome.HELD));
      assertThat(delivery("a|1|up").because()).contains("by desk: a drill");
      assertThat(delivery("a|1|up").nextAttemptAt()).isEqualTo(silence.endsAt());
    }
    assertThat(requests).isEmpty();
    try (Dispatcher again = dispatcher()) {
      again.start();
      clock.set(NOON.plusSeconds(3600));
      await().atMost(PATIENCE).until(() -> is("a|1|up", Outcome.DELIVERED));
    }
    assertThat(accepted("up")).hasSize(1);
  }

  @Test
  void shouldGoOnWithAnotherReplicaWhenOneGoes() {
    answers.put("down", status(503));
    try (Dispatcher other = dispatcher("1")) {
      try (Dispatcher one = dispatcher("0")) {
        one.start();
        write(Alerts.alert("a", 1, NORMAL, WATCH));
        await().atMost(PATIENCE).until(() -> attempts("a|1|down") == 1);
        other.start();
        await().atMost(PATIENCE).until(() -> other.health().ready());
        write(Alerts.alert("b", 1, NORMAL, WATCH));
        await().atMost(PATIENCE).until(() -> is("b|1|up", Outcome.DELIVERED));
      }
      answers.put("down", status(204));
      clock.set(NOON.plusSeconds(600));
      write(Alerts.alert("c", 1, NORMAL, WATCH));
      for (String key : List.of("a|1|down", "b|1|down", "c|1|down", "c|1|up")) {
        await().atMost(PATIENCE).until(() -> is(key, Outcome.DELIVERED));
      }
    }
    assertThat(accepted("down").stream().map(Request::key)).doesNotHaveDuplicates();
    assertThat(accepted("up").stream().flatMap(r -> r.alerts().stream()))
        .containsExactlyInAnyOrder("a|1", "b|1", "c|1");
  }

  private Dispatcher dispatcher() {
    return dispatcher("0");
  }

  private Dispatcher dispatcher(String instanceId) {
    return new Dispatcher(
        List.of(hook("up"), hook("down")),
        new Receivers(Composers.plain(), clock::get, Duration.ofSeconds(5), System.out),
        RetrySettings.defaults(),
        // All alerts of the tests are of one rule in one district, and time goes by leaps.
        new NotifySettings(
            new GroupSettings(null, null, Duration.ZERO),
            null,
            Duration.ZERO,
            Duration.ZERO,
            null,
            null),
        java.time.ZoneOffset.UTC,
        broker.topics,
        broker.kafka(),
        instanceId,
        clock::get,
        ledger,
        new SimpleMeterRegistry());
  }

  private ReceiverSettings hook(String name) {
    return new WebhookSettings(
        name,
        null,
        null,
        null,
        URI.create("http://receiver.test:" + server.getPort() + "/" + name),
        null,
        new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
        true,
        Map.of("receiver.test", "127.0.0.1"));
  }

  private MockResponse answer(RecordedRequest request) {
    String receiver = request.getUrl().encodedPath().substring(1);
    MockResponse answer = answers.get(receiver);
    boolean accepted = answer.getCode() == 204;
    tools.jackson.databind.JsonNode body = Json.MAPPER.readTree(request.getBody().utf8());
    List<String> alerts = new java.util.ArrayList<>();
    alerts.add(body.at("/id").asString() + "|" + body.at("/revision").asInt());
    body.path("others")
        .forEach(o -> alerts.add(o.at("/id").asString() + "|" + o.at("/revision").asInt()));
    requests.add(new Request(receiver, request.getHeaders().get("webhook-id"), alerts, accepted));
    return answer;
  }

  private List<Request> accepted(String receiver) {
    return requests.stream().filter(r -> r.accepted() && r.receiver().equals(receiver)).toList();
  }

  private List<String> keys(String receiver, String alert) {
    return requests.stream()
        .filter(r -> r.receiver().equals(receiver) && r.alerts().contains(alert))
        .map(Request::key)
        .distinct()
        .toList();
  }

  private int attempts(String key) {
    Delivery delivery = delivery(key);
    return delivery == null ? 0 : delivery.attempts().size();
  }

  private boolean is(String key, Outcome outcome) {
    Delivery delivery = delivery(key);
    return delivery != null && delivery.outcome() == outcome;
  }

  private Delivery delivery(String key) {
    return broker.read(broker.topics.deliveries()).stream()
        .filter(d -> d.key().equals(key))
        .reduce((first, last) -> last)
        .orElse(null);
  }

  private void write(Alert alert) {
    broker.write(broker.topics.alerts(), alert.id(), alert, clock.get());
  }

  private static MockResponse status(int code) {
    return new MockResponse.Builder().code(code).build();
  }
}
