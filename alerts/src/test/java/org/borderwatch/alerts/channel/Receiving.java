package org.borderwatch.alerts.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.borderwatch.alerts.Alerts;
import org.borderwatch.alerts.receiver.Notice;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Level;
import org.borderwatch.contracts.topic.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/** A server in place of a receiver's. */
abstract class Receiving {
  static final Instant NOW = Instant.parse("2026-03-02T20:31:00Z");
  static final Duration TIMEOUT = Duration.ofSeconds(10);
  static final Map<String, String> HOSTS = Map.of("receiver.test", "127.0.0.1");
  static final Alert FIRED = Alerts.alert("a1b2", 1, Level.NORMAL, Level.WATCH);
  static final Alert RAISED = Alerts.alert("a1b2", 2, Level.WATCH, Level.CRITICAL);
  static final Alert RESOLVED = Alerts.alert("a1b2", 3, Level.CRITICAL, Level.NORMAL);

  final MockWebServer server = new MockWebServer();

  @BeforeEach
  final void start() throws Exception {
    server.start();
  }

  @AfterEach
  final void stop() {
    server.close();
  }

  final String base() {
    return "http://receiver.test:" + server.getPort();
  }

  final void answer(int status, String body) {
    server.enqueue(new MockResponse.Builder().code(status).body(body).build());
  }

  final void answer(int status, String body, String header, String value) {
    server.enqueue(
        new MockResponse.Builder().code(status).addHeader(header, value).body(body).build());
  }

  final JsonNode body(RecordedRequest request) {
    return Json.MAPPER.readTree(request.getBody().utf8());
  }

  static Notice notice(Alert alert) {
    return Notice.of(alert, "msg_key");
  }

  static Notice inThread(Alert alert, String thread) {
    return new Notice(alert, null, null, null, null, "msg_key", thread, false);
  }
}
