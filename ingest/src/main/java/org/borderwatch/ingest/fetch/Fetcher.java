package org.borderwatch.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.io.Closer;
import org.borderwatch.ingest.fetch.Answer.Failure;
import org.borderwatch.ingest.fetch.Answer.Fault;
import org.borderwatch.ingest.fetch.Answer.Response;
import org.borderwatch.ingest.url.Site;
import org.borderwatch.ingest.url.WebAddress;

/** Asks for one resource; never throws for what a server does. Thread-safe. */
public final class Fetcher implements Web, AutoCloseable {
  private static final int NOT_MODIFIED = 304;
  private static final int SHORT_BODY = 16 * 1024;

  private final FetchSettings settings;
  private final CloseableHttpClient client;
  private final Deadlines deadlines = new Deadlines();

  public Fetcher(FetchSettings settings) {
    this(settings, new GuardedResolver(settings.hosts(), settings.allowPrivateAddresses()));
  }

  Fetcher(FetchSettings settings, GuardedResolver resolver) {
    this.settings = settings;
    this.client = HttpClients.create(settings, resolver);
  }

  /** Asks, follows redirects and reads the body, all within the total time. */
  @Override
  public Answer fetch(Request request) {
    long deadline = System.nanoTime() + settings.totalTimeout().toNanos();
    String entered = null;
    try {
      Redirects redirects = new Redirects(WebAddress.fetchable(request.url()));
      String first = Site.host(redirects.at());
      String host = first;
      while (true) {
        Answer answer = hop(request, redirects, deadline);
        if (answer != null) {
          return answer;
        }
        String next = Site.host(redirects.at());
        if (!next.equals(host)) {
          host = next;
          leave(request, entered);
          entered = null;
          Failure refusal = next.equals(first) ? null : request.crossing().enter(redirects.at());
          if (refusal != null) {
            return refusal;
          }
          entered = next.equals(first) ? null : redirects.at();
        }
      }
    } catch (Redirects.LostException e) {
      return new Failure(Fault.REDIRECTS, e.getMessage());
    } catch (IllegalArgumentException e) {
      return new Failure(Fault.BAD_ADDRESS, words(e));
    } catch (Body.BombException e) {
      return new Failure(Fault.BOMB, words(e));
    } catch (IOException | RuntimeException e) {
      return new Failure(System.nanoTime() - deadline >= 0 ? Fault.TIME_OUT : fault(e), words(e));
    } finally {
      leave(request, entered);
    }
  }

  private static void leave(Request request, String entered) {
    if (entered != null) {
      request.crossing().leave(entered);
    }
  }

  /** One hop; null when it was a redirect. */
  private Answer hop(Request request, Redirects redirects, long deadline)
      throws IOException, Redirects.LostException {
    HttpClientContext context = HttpClientContext.create();
    try {
      return exchange(request, redirects, deadline, context);
    } catch (NoHttpResponseException | SocketException e) {
      if (!isReused(context)) {
        throw e;
      }
      // The server closed a kept connection just as we asked on it: no fault of either.
      return exchange(request, redirects, deadline, HttpClientContext.create());
    }
  }

  private static boolean isReused(HttpClientContext context) {
    return context.getEndpointDetails() != null
        && context.getEndpointDetails().getRequestCount() > 1;
  }

  private Answer exchange(
      Request request, Redirects redirects, long deadline, HttpClientContext context)
      throws IOException, Redirects.LostException {
    HttpGet get = new HttpGet(redirects.at());
    get.setHeader(HttpHeaders.ACCEPT, request.accept());
    get.setHeader(HttpHeaders.ACCEPT_ENCODING, Body.ACCEPT_ENCODING);
    condition(get, request);
    deadlines.watch(get, deadline);
    try (Closing answer = new Closing(client.executeOpen(null, get, context))) {
      ClassicHttpResponse response = answer.response();
      int status = response.getCode();
      if (Redirects.isRedirect(status)) {
        if (!isShort(response.getEntity())) {
          get.cancel();
        }
        redirects.follow(status, text(response, HttpHeaders.LOCATION));
        return null;
      }
      Body body =
          status == NOT_MODIFIED || response.getEntity() == null
              ? Body.NONE
              : body(get, response, request.maxBytes(), deadline);
      return new Response(
          redirects.at(),
          redirects.movedTo(),
          status,
          text(response, HttpHeaders.CONTENT_TYPE),
          text(response, HttpHeaders.ETAG),
          text(response, HttpHeaders.LAST_MODIFIED),
          RetryAfter.read(
              text(response, HttpHeaders.RETRY_AFTER), text(response, HttpHeaders.DATE)),
          body.bytes(),
          body.truncated(),
          Freshness.of(
              response.getHeaders(HttpHeaders.CACHE_CONTROL),
              text(response, HttpHeaders.EXPIRES),
              text(response, HttpHeaders.DATE),
              text(response, HttpHeaders.AGE)),
          body.received());
    } finally {
      deadlines.done(get);
    }
  }

  /** Closing what was dropped fails, and takes nothing from what was read of it. */
  private record Closing(ClassicHttpResponse response) implements AutoCloseable {
    @Override
    public void close() {
      Closer.closeQuietly(response);
    }
  }

  private static void condition(HttpGet get, Request request) {
    if (request.etag() != null) {
      get.setHeader(new BasicHeader(HttpHeaders.IF_NONE_MATCH, request.etag()));
    }
    if (request.lastModified() != null) {
      get.setHeader(new BasicHeader(HttpHeaders.IF_MODIFIED_SINCE, request.lastModified()));
    }
  }

  private static boolean isShort(HttpEntity entity) {
    return entity == null
        || entity.getContentLength() >= 0 && entity.getContentLength() <= SHORT_BODY;
  }

  /**
   * Closing a response reads its chunks to their end, and some have none: unless it was read to the
   * end, the connection is dropped first.
   */
  private static Body body(HttpGet get, ClassicHttpResponse response, int maxBytes, long deadline)
      throws IOException {
    boolean ended = false;
    try {
      Body body = body(response, maxBytes, deadline);
      ended = !body.truncated();
      return body;
    } finally {
      if (!ended) {
        get.cancel();
      }
    }
  }

  private static Body body(ClassicHttpResponse response, int maxBytes, long deadline)
      throws IOException {
    HttpEntity entity = response.getEntity();
    List<String> codings =
        Arrays.stream(response.getHeaders(HttpHeaders.CONTENT_ENCODING))
            .map(Header::getValue)
            .flatMap(value -> Arrays.stream(value.split(",")))
            .map(String::strip)
            .toList();
    InputStream content = entity.getContent();
    return content == null ? Body.NONE : Body.read(content, codings, maxBytes, deadline);
  }

  private static String text(ClassicHttpResponse response, String header) {
    Header first = response.getFirstHeader(header);
    return first == null || first.getValue() == null || first.getValue().isBlank()
        ? null
        : first.getValue().strip();
  }

  private static Fault fault(Exception e) {
    if (e instanceof GuardedResolver.BlockedAddressException) {
      return Fault.BLOCKED_ADDRESS;
    }
    if (e instanceof UnknownHostException) {
      return Fault.UNKNOWN_HOST;
    }
    if (e instanceof ConnectTimeoutException
        || e instanceof ConnectionRequestTimeoutException
        || e instanceof InterruptedIOException) {
      return Fault.TIME_OUT;
    }
    if (e instanceof SSLException) {
      return Fault.TLS;
    }
    return e instanceof java.net.SocketException ? Fault.NO_CONNECTION : Fault.BROKEN_ANSWER;
  }

  private static String words(Exception e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  @Override
  public void close() {
    deadlines.close();
    try {
      client.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the HTTP client", e);
    }
  }
}
