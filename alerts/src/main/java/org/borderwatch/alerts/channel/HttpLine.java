package org.borderwatch.alerts.channel;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.borderwatch.alerts.receiver.Receiver.Answer;
import org.borderwatch.alerts.receiver.RemoteSettings;

/**
 * Posts to one receiver. Every attempt ends within the timeout, redirects are not followed, and
 * what is said of a failure holds no secret.
 */
final class HttpLine implements AutoCloseable {
  private static final int MOST_TEXT = 64 * 1024;

  private final Duration timeout;
  private final InstantSource clock;
  private final Redaction redaction;
  private final CloseableHttpClient http;
  private final ScheduledExecutorService watchdog =
      Executors.newSingleThreadScheduledExecutor(Watchdogs::thread);

  /**
   * What a receiver answered.
   *
   * @param retryAfter how long it asks to be left alone, or null
   * @param text the beginning of its words; empty where they were not wanted
   */
  record Reply(int status, Duration retryAfter, String text) {

    /** What the status means to any receiver that speaks HTTP. */
    Answer meaning() {
      if (status / 100 == 2) {
        return Answer.accepted(status, "accepted");
      }
      if (status == 408 || status == 425 || status == 429 || status >= 500) {
        return Answer.tryAgain(status, "asked to try again", retryAfter);
      }
      return Answer.refused(
          status, status / 100 == 3 ? "redirects, which is not followed" : "refused for good");
    }
  }

  /**
   * @param timeout for one attempt, in real time
   * @param clock against which a date in Retry-After is reckoned
   */
  HttpLine(RemoteSettings settings, Duration timeout, InstantSource clock, Redaction redaction) {
    this.timeout = timeout;
    this.clock = clock;
    this.redaction = redaction;
    Timeout limit = Timeout.of(timeout);
    this.http =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(
                        new CheckedAddresses(settings.hosts(), settings.allowPrivateAddresses()))
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(limit)
                            .setSocketTimeout(limit)
                            .build())
                    .build())
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setResponseTimeout(limit)
                    .setProtocolUpgradeEnabled(false)
                    .build())
            .setUserAgent("borderwatch")
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableContentCompression()
            .disableAuthCaching()
            .build();
  }

  /** Posts; of the answer only the status is read, for its words could take for ever. */
  Answer post(URI url, Map<String, String> headers, HttpEntity body) {
    return post(url, headers, body, false, Reply::meaning);
  }

  /** Posts, and reads the answer's words too. */
  Answer ask(
      URI url, Map<String, String> headers, HttpEntity body, Function<Reply, Answer> meaning) {
    return post(url, headers, body, true, meaning);
  }

  private Answer post(
      URI url,
      Map<String, String> headers,
      HttpEntity body,
      boolean wordsWanted,
      Function<Reply, Answer> meaning) {
    HttpPost post = new HttpPost(url);
    headers.forEach(post::setHeader);
    post.setEntity(body);
    // The client's own time-outs start anew with each byte.
    Future<?> cut = watchdog.schedule(post::cancel, timeout.toMillis(), TimeUnit.MILLISECONDS);
    AtomicReference<Answer> answered = new AtomicReference<>();
    try {
      return http.execute(
          post,
          response -> {
            answered.set(meaning.apply(reply(response, wordsWanted)));
            if (response.getEntity() != null && response.getEntity().getContentLength() != 0) {
              // What was not read is not waited for.
              post.cancel();
            }
            return answered.get();
          });
    } catch (IOException e) {
      if (answered.get() != null) {
        return answered.get();
      }
      String why =
          post.isCancelled()
              ? "no answer within " + timeout.toSeconds() + " s"
              : redaction.words(e);
      return reached(e) ? Answer.tryAgain(0, why, null) : Answer.notReached(why);
    } finally {
      cut.cancel(false);
    }
  }

  private static boolean reached(IOException e) {
    return !(e instanceof ConnectException
        || e instanceof ConnectTimeoutException
        || e instanceof UnknownHostException);
  }

  private Reply reply(ClassicHttpResponse response, boolean wordsWanted) throws IOException {
    String text = "";
    if (wordsWanted && response.getEntity() != null) {
      try (InputStream in = response.getEntity().getContent()) {
        text = new String(in.readNBytes(MOST_TEXT), StandardCharsets.UTF_8);
      }
    }
    return new Reply(response.getCode(), retryAfter(response, clock.instant()), text);
  }

  /** In seconds or as a date; null where there is none that can be read. */
  private static Duration retryAfter(ClassicHttpResponse response, Instant now) {
    Header header = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
    if (header == null || header.getValue() == null) {
      return null;
    }
    String value = header.getValue().strip();
    if (value.matches("[0-9]{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(value));
    }
    Instant date = DateUtils.parseStandardDate(value);
    return date == null || date.isBefore(now) ? null : Duration.between(now, date);
  }

  @Override
  public void close() {
    watchdog.shutdownNow();
    http.close(CloseMode.IMMEDIATE);
  }
}
