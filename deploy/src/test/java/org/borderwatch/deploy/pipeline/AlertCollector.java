package org.borderwatch.deploy.pipeline;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Level;
import org.borderwatch.contracts.topic.Json;
import tools.jackson.databind.JsonNode;

/**
 * A receiver that drops what it has had, by the idempotency key, as receivers should; now and then
 * it is busy. It keeps what contradicts the promises of delivery.
 */
final class AlertCollector implements AutoCloseable {
  static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final int BUSY_ONE_IN = 10;

  private final HttpServer server;
  private final Random dice;
  private final Set<String> keys = new HashSet<>();
  private final Map<String, String> keyOfRevision = new HashMap<>();
  private final Map<String, Alert> latest = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();
  private int received;
  private int repeats;

  AlertCollector(long seed) throws IOException {
    dice = new Random(seed);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::receive);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/alerts";
  }

  private synchronized void receive(HttpExchange exchange) throws IOException {
    String key = exchange.getRequestHeaders().getFirst("webhook-id");
    JsonNode body = Json.MAPPER.readTree(exchange.getRequestBody().readAllBytes());
    received++;
    boolean busy = dice.nextInt(BUSY_ONE_IN) == 0;
    if (!busy && keys.add(key)) {
      take(key, Json.MAPPER.treeToValue(body, Alert.class));
      body.path("others").forEach(o -> take(key, Json.MAPPER.treeToValue(o, Alert.class)));
    } else if (!busy) {
      repeats++;
    }
    exchange.sendResponseHeaders(busy ? 503 : 204, -1);
    exchange.close();
  }

  private void take(String key, Alert alert) {
    String revision = alert.id() + "|" + alert.revision();
    String before = keyOfRevision.put(revision, key);
    if (before != null) {
      faults.add(revision + " came under " + before + " and again under " + key);
    }
    Alert last = latest.get(alert.district());
    if (last != null && !last.id().equals(alert.id())) {
      faults.add(alert.district() + " has alerts " + last.id() + " and " + alert.id());
    }
    if (last != null && last.revision() >= alert.revision()) {
      faults.add(revision + " came after revision " + last.revision());
    }
    latest.put(alert.district(), alert);
  }

  /** The level that was last told of each district. */
  synchronized Map<String, Level> levels() {
    Map<String, Level> levels = new TreeMap<>();
    latest.forEach((district, alert) -> levels.put(district, alert.level()));
    return levels;
  }

  /** What must not be; empty when all is right. */
  synchronized List<String> faults() {
    return List.copyOf(faults);
  }

  synchronized int received() {
    return received;
  }

  synchronized int revisions() {
    return keyOfRevision.size();
  }

  /** Requests whose key had been taken before. */
  synchronized int repeats() {
    return repeats;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
