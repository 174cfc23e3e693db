package org.borderwatch.deploy.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.borderwatch.contracts.topic.Json;
import tools.jackson.databind.JsonNode;

/** A receiver that only notes when each revision of a district's alert came first. */
final class WebhookClock implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, Long> arrived = new ConcurrentHashMap<>();

  WebhookClock() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException("no port for the receiver", e);
    }
    server.createContext("/", this::receive);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/alerts";
  }

  /** When it came, in nanoseconds of {@link System#nanoTime()}; null while it has not. */
  Long arrived(String district, int revision) {
    return arrived.get(district + "|" + revision);
  }

  private void receive(HttpExchange exchange) throws IOException {
    long now = System.nanoTime();
    JsonNode body = Json.MAPPER.readTree(exchange.getRequestBody().readAllBytes());
    note(body, now);
    body.path("others").forEach(other -> note(other, now));
    exchange.sendResponseHeaders(204, -1);
    exchange.close();
  }

  private void note(JsonNode alert, long now) {
    arrived.putIfAbsent(
        alert.at("/district").asString() + "|" + alert.at("/revision").asInt(), now);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
