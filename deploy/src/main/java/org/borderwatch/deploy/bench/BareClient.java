package org.borderwatch.deploy.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/**
 * The HTTP client alone: asks what a poller asked, reads the answers and forgets them. What a
 * poller could do at best.
 */
public final class BareClient {
  private static final int CONNECTIONS = 256;

  private BareClient() {}

  /** Writes down what is to be asked, a line each. */
  static void write(Path file, List<OutletServer.Visit> visits) {
    try {
      Files.write(
          file,
          visits.stream().map(v -> v.url() + "\t" + (v.etag() == null ? "" : v.etag())).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /**
   * Asks for everything that stands in the file, in its order.
   *
   * @param threads how many requests are under way at once
   */
  public static void ask(Path file, int threads) throws IOException, InterruptedException {
    List<String> lines = Files.readAllLines(file);
    AtomicInteger next = new AtomicInteger();
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try (CloseableHttpClient client = client(threads)) {
      for (int i = 0; i < threads; i++) {
        executor.execute(
            () -> {
              for (int n = next.getAndIncrement(); n < lines.size(); n = next.getAndIncrement()) {
                ask(client, lines.get(n).split("\t", 2));
              }
            });
      }
      executor.shutdown();
      executor.awaitTermination(1, TimeUnit.HOURS);
    }
  }

  private static void ask(CloseableHttpClient client, String[] request) {
    HttpGet get = new HttpGet(request[0]);
    if (!request[1].isEmpty()) {
      get.setHeader("If-None-Match", request[1]);
    }
    try {
      client.execute(
          get,
          answer ->
              answer.getEntity() == null ? null : EntityUtils.toByteArray(answer.getEntity()));
    } catch (IOException e) {
      throw new UncheckedIOException("the benchmark's own server does not answer", e);
    }
  }

  private static CloseableHttpClient client(int threads) {
    return HttpClientBuilder.create()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(threads)
                .setMaxConnTotal(threads + CONNECTIONS)
                .setDnsResolver(new Loopback())
                .build())
        .disableAutomaticRetries()
        .disableCookieManagement()
        .build();
  }

  /** Every name is here. */
  private static final class Loopback implements org.apache.hc.client5.http.DnsResolver {
    @Override
    public java.net.InetAddress[] resolve(String host) throws java.net.UnknownHostException {
      boolean named = host.equals(Outlets.STORIES);
      return java.net.InetAddress.getAllByName(named ? "127.0.0.1" : host);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }
}
