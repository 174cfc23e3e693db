package org.borderwatch.alerts.channel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.borderwatch.alerts.receiver.Notice;
import org.borderwatch.alerts.receiver.Receiver;
import org.borderwatch.alerts.receiver.ReceiverSettings;
import org.borderwatch.contracts.topic.Json;

/**
 * Posts the alert as JSON, signed as Standard Webhooks: {@code webhook-id}, {@code
 * webhook-timestamp}, {@code webhook-signature}. Redirects are not followed, and what the receiver
 * answers beyond its status is not read.
 */
final class Webhook implements Receiver {
  private final ReceiverSettings settings;
  private final Duration timeout;
  private final InstantSource clock;
  private final Secret secret;
  private final CloseableHttpClient http;
  private final ScheduledExecutorService watchdog =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "receiver-timeout");
            thread.setDaemon(true);
            return thread;
          });

  Webhook(ReceiverSettings settings, Duration timeout, InstantSource clock) {
    this.settings = settings;
    this.timeout = timeout;
    this.clock = clock;
    this.secret = Secret.of(settings);
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

  @Override
  public Answer tell(Notice notice) {
    Instant now = clock.instant();
    String body = new String(Json.write(notice.alert()), StandardCharsets.UTF_8);
    HttpPost post = new HttpPost(settings.url());
    post.setHeader("webhook-id", notice.idempotencyKey());
    post.setHeader("webhook-timestamp", String.valueOf(now.getEpochSecond()));
    post.setHeader("webhook-signature", secret.sign(notice.idempotencyKey(), now, body));
    post.setEntity(
        new ByteArrayEntity(body.getBytes(StandardCharsets.UTF_8), ContentType.APPLICATION_JSON));
    // The client's own time-outs start anew with each byte.
    Future<?> cut = watchdog.schedule(post::cancel, timeout.toMillis(), TimeUnit.MILLISECONDS);
    AtomicReference<Answer> answered = new AtomicReference<>();
    try {
      return http.execute(
          post,
          response -> {
            answered.set(answer(response, now));
            if (response.getEntity() != null && response.getEntity().getContentLength() != 0) {
              // Its text is not wanted, and to read it to its end could take for ever.
              post.cancel();
            }
            return answered.get();
          });
    } catch (IOException e) {
      if (answered.get() != null) {
        return answered.get();
      }
      String why = post.isCancelled() ? "no answer within " + timeout.toSeconds() + " s" : said(e);
      return Answer.tryAgain(0, why, null);
    } finally {
      cut.cancel(false);
    }
  }

  private static Answer answer(ClassicHttpResponse response, Instant now) {
    int status = response.getCode();
    if (status / 100 == 2) {
      return Answer.accepted(status, "accepted");
    }
    if (status == 408 || status == 425 || status == 429 || status >= 500) {
      return Answer.tryAgain(status, "asked to try again", retryAfter(response, now));
    }
    return Answer.refused(
        status, status / 100 == 3 ? "redirects, which is not followed" : "refused for good");
  }

  /** In seconds or as a date; null where there is none that can be read. */
  static Duration retryAfter(ClassicHttpResponse response, Instant now) {
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

  private static String said(IOException e) {
    return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
  }

  @Override
  public void close() {
    watchdog.shutdownNow();
    http.close(CloseMode.IMMEDIATE);
  }
}
