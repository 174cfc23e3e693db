package org.borderwatch.deploy.newsroom;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.borderwatch.contracts.Ids;
import org.borderwatch.contracts.feed.Feed;

/**
 * An HTTP server on loopback that is every outlet of a scenario, told apart by the Host header, as
 * the web stands at the moment its clock shows. {@code desk.example/webhook} receives alerts.
 */
public final class Newsroom implements AutoCloseable {
  /** The host that receives webhooks. */
  public static final String DESK_HOST = "desk.example";

  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  static {
    // The JDK's server writes head and body apart: with Nagle's delay each answer takes 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final Scenario scenario;
  private final InstantSource clock;
  private final HttpServer server;
  private final ExecutorService threads;
  private final Map<String, Desk> desks = new LinkedHashMap<>();
  private final Visits visits = new Visits();
  private final WebhookDesk webhooks = new WebhookDesk();

  private Newsroom(Scenario scenario, InstantSource clock, int port) throws IOException {
    this.scenario = scenario;
    this.clock = clock;
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
    for (NewsOutlet outlet : scenario.outlets()) {
      desks.put(outlet.host(), new Desk(scenario, outlet, port()));
    }
    this.threads =
        Executors.newFixedThreadPool(
            8,
            task -> {
              Thread thread = new Thread(task, "newsroom");
              thread.setDaemon(true);
              return thread;
            });
    server.setExecutor(threads);
    server.createContext("/", this::serve);
  }

  /**
   * @param clock as of when it answers
   * @param port 0 for a free one
   */
  public static Newsroom start(Scenario scenario, InstantSource clock, int port)
      throws IOException {
    Newsroom newsroom = new Newsroom(scenario, clock, port);
    newsroom.server.start();
    return newsroom;
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** The feeds of its outlets. */
  public List<Feed> feeds() {
    return scenario.feeds(port());
  }

  /** Names to addresses, for a pipeline that must find the outlets without DNS. */
  public Map<String, String> hosts() {
    String address = server.getAddress().getAddress().getHostAddress();
    Map<String, String> hosts = new LinkedHashMap<>();
    desks.keySet().forEach(host -> hosts.put(host, address));
    hosts.put(DESK_HOST, address);
    return hosts;
  }

  /** Where alerts are to be delivered; by address, so that it needs no DNS. */
  public String webhookUrl() {
    return "http://"
        + server.getAddress().getAddress().getHostAddress()
        + ":"
        + port()
        + "/webhook";
  }

  /** The Standard Webhooks secret that {@link #webhookUrl()} verifies with. */
  public String webhookSecret() {
    return webhooks.secret();
  }

  /** What was delivered to the webhook. */
  public WebhookDesk webhooks() {
    return webhooks;
  }

  /** What was asked of it. */
  public Visits visits() {
    return visits;
  }

  private void serve(HttpExchange exchange) throws IOException {
    visits.begin();
    try (exchange) {
      String host = host(exchange);
      String path = exchange.getRequestURI().getPath();
      Desk desk = desks.get(host);
      if (desk == null) {
        send(exchange, path.equals("/webhook") ? webhooks.receive(exchange) : NO_SUCH_HOST);
        return;
      }
      Instant now = clock.instant();
      Answer answer = desk.answer(path, now);
      boolean notModified = notModified(exchange, answer);
      visits.count(desk.outlet().id(), desk.isFeed(path), notModified ? 304 : answer.status(), now);
      if (answer.delayMillis() > 0) {
        pause(answer.delayMillis());
      }
      if (notModified) {
        exchange.sendResponseHeaders(304, -1);
      } else {
        send(exchange, answer);
      }
    } finally {
      visits.end();
    }
  }

  private static final Answer NO_SUCH_HOST = Answer.empty(421, Map.of());

  private static String host(HttpExchange exchange) {
    String host = exchange.getRequestHeaders().getFirst("Host");
    int colon = host == null ? -1 : host.lastIndexOf(':');
    return host == null ? "" : colon < 0 ? host : host.substring(0, colon);
  }

  /** Sets the validators of the answer, and says whether the request already has it. */
  private static boolean notModified(HttpExchange exchange, Answer answer) {
    if (answer.lastModified() == null || answer.status() != 200) {
      return false;
    }
    String lastModified = HTTP_DATE.format(answer.lastModified().truncatedTo(ChronoUnit.SECONDS));
    String etag =
        "\""
            + Ids.hash(new String(answer.body(), java.nio.charset.StandardCharsets.ISO_8859_1))
            + "\"";
    exchange.getResponseHeaders().set("ETag", etag);
    exchange.getResponseHeaders().set("Last-Modified", lastModified);
    String ifNoneMatch = exchange.getRequestHeaders().getFirst("If-None-Match");
    if (ifNoneMatch != null) {
      return ifNoneMatch.contains(etag);
    }
    return lastModified.equals(exchange.getRequestHeaders().getFirst("If-Modified-Since"));
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", answer.contentType());
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    byte[] body = answer.body();
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(answer.status(), body.length == 0 || head ? -1 : body.length);
    if (body.length > 0 && !head) {
      exchange.getResponseBody().write(body);
    }
  }

  private static void pause(int millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
