package org.borderwatch.deploy.pipeline;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.borderwatch.contracts.Ids;

/** An outlet on loopback with one feed, which answers conditional requests. */
final class LocalPaper implements AutoCloseable {
  private final HttpServer server;
  private final List<Story> stories = new CopyOnWriteArrayList<>();
  private final AtomicInteger feedsSent = new AtomicInteger();
  private final AtomicInteger notModified = new AtomicInteger();
  private final AtomicInteger pagesSent = new AtomicInteger();

  private record Story(String slug, String title, String text) {}

  LocalPaper() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
    server.createContext("/", this::answer);
    server.start();
  }

  void publish(String slug, String title, String text) {
    stories.add(0, new Story(slug, title, text));
  }

  String feedUrl() {
    return base() + "/rss";
  }

  String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** {@code feeds.yaml} of a pack with this paper alone. */
  String feedsYaml() {
    return "feeds:\n  - id: paper-en\n    url: "
        + feedUrl()
        + "\n    name: The Paper\n    owner: Paper Press\n    country: GE\n    language: en\n"
        + "    ownership: private\n    knownFor: Tests.\n";
  }

  int feedsSent() {
    return feedsSent.get();
  }

  int notModified() {
    return notModified.get();
  }

  int pagesSent() {
    return pagesSent.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.equals("/rss")) {
      String feed = feed();
      String etag = '"' + Ids.hash(feed) + '"';
      if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        notModified.incrementAndGet();
        exchange.sendResponseHeaders(304, -1);
        exchange.close();
        return;
      }
      feedsSent.incrementAndGet();
      exchange.getResponseHeaders().set("ETag", etag);
      send(exchange, 200, "application/rss+xml", feed);
      return;
    }
    for (Story story : stories) {
      if (path.equals("/" + story.slug())) {
        pagesSent.incrementAndGet();
        send(exchange, 200, "text/html; charset=utf-8", page(story));
        return;
      }
    }
    send(exchange, 404, "text/plain", "not here");
  }

  private String feed() {
    StringBuilder feed =
        new StringBuilder("<rss version=\"2.0\"><channel><title>The Paper</title>");
    for (Story story : stories) {
      feed.append("<item><title>")
          .append(story.title())
          .append("</title><link>")
          .append(base())
          .append('/')
          .append(story.slug())
          .append("</link><guid>")
          .append(story.slug())
          .append("</guid></item>");
    }
    return feed.append("</channel></rss>").toString();
  }

  private static String page(Story story) {
    return "<!doctype html><html lang=\"en\"><head><title>"
        + story.title()
        + "</title></head><body><article><h1>"
        + story.title()
        + "</h1><p>"
        + story.text()
        + "</p><p>The statement gave no further details, and there was no comment from the other"
        + " side when this report was written. Traffic on the main road went on as usual.</p>"
        + "</article></body></html>";
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
