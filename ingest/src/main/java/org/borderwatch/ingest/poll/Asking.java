package org.borderwatch.ingest.poll;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.borderwatch.contracts.feed.FeedState.HostWish;
import org.borderwatch.ingest.fetch.Answer;
import org.borderwatch.ingest.fetch.Answer.Failure;
import org.borderwatch.ingest.fetch.Answer.Fault;
import org.borderwatch.ingest.fetch.Answer.Response;
import org.borderwatch.ingest.fetch.HostLimits;
import org.borderwatch.ingest.fetch.HostTurns;
import org.borderwatch.ingest.fetch.Request;
import org.borderwatch.ingest.fetch.Robots;
import org.borderwatch.ingest.fetch.Web;
import org.borderwatch.ingest.url.Site;
import org.borderwatch.ingest.url.WebAddress;

/** Asking hosts with manners: in turn, and no more than they let us. */
final class Asking {
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int UNAVAILABLE = 503;

  /** Of which a feed remembers what they asked for. */
  private static final int MOST_HOSTS = 4;

  private final Web web;
  private final HostTurns turns;
  private final HostLimits limits;
  private final InstantSource clock;
  private final MeterRegistry meters;
  private final Map<What, Timer> timers = new EnumMap<>(What.class);

  /** What is asked for. */
  enum What {
    FEED,
    PAGE,
    ROBOTS
  }

  Asking(Web web, HostTurns turns, HostLimits limits, InstantSource clock, MeterRegistry meters) {
    this.web = web;
    this.turns = turns;
    this.limits = limits;
    this.clock = clock;
    this.meters = meters;
    for (What what : What.values()) {
      String tag = what.name().toLowerCase(Locale.ROOT);
      timers.put(what, meters.timer("borderwatch.ingest.fetch", "what", tag));
    }
  }

  /**
   * @param shared whether other replicas may ask the address's host too, which divides what it
   *     allows
   * @param robots whose rules hold where a redirect leads to another host, or null
   */
  Asked ask(What what, boolean shared, Request request, Robots robots) {
    HostCrossing crossing = new HostCrossing(turns, limits, robots, clock);
    Asked asked = ask(what, request.url(), shared, () -> web.fetch(request.crossing(crossing)));
    return crossing.refusal() == null ? asked : crossing.refusal();
  }

  /**
   * What the hosts of a feed are known to let us ask, with what is known now of one.
   *
   * @param before what was known of them
   * @param url an address of that one
   */
  List<HostWish> wishes(List<HostWish> before, String url) {
    String host;
    try {
      host = Site.host(WebAddress.fetchable(url));
    } catch (IllegalArgumentException e) {
      return before;
    }
    Instant now = clock.instant();
    HostWish wish = limits.wish(host, url, now);
    if (wish == null && before.isEmpty()) {
      return before;
    }
    Stream<HostWish> others =
        before.stream().filter(w -> !w.host().equals(host) && w.until().isAfter(now));
    return Stream.concat(Stream.ofNullable(wish), others).limit(MOST_HOSTS).toList();
  }

  /** Takes up what was known of hosts before the feed was ours. */
  void recall(List<HostWish> wishes, String url) {
    wishes.forEach(w -> limits.recall(w, url, clock.instant()));
  }

  /**
   * @param url whose host is asked
   * @param shared whether other replicas may ask this host too, which divides what it allows
   */
  Asked ask(What what, String url, boolean shared, Supplier<Answer> request) {
    String host;
    try {
      host = Site.host(WebAddress.fetchable(url));
    } catch (IllegalArgumentException e) {
      return Asked.answered(new Failure(Fault.BAD_ADDRESS, e.getMessage()));
    }
    // A turn is real time that others could have used: none is taken to be told to wait.
    boolean free = limits.isFree(host, url, clock.instant());
    Duration wait = free ? turns.take(host, shared) : null;
    if (wait != null) {
      return Asked.busy(wait);
    }
    if (!free) {
      Instant until = limits.take(host, url, clock.instant());
      return until == null ? Asked.busy(Duration.ZERO) : Asked.limited(until, limited(host));
    }
    long started = System.nanoTime();
    try {
      Instant until = limits.take(host, url, clock.instant());
      if (until != null) {
        return Asked.limited(until, limited(host));
      }
      Answer answer = request.get();
      boolean limited = note(host, url, answer);
      timers.get(what).record(System.nanoTime() - started, TimeUnit.NANOSECONDS);
      return limited
          ? Asked.refused(answer, limits.take(host, url, clock.instant()), limited(host))
          : Asked.answered(answer);
    } finally {
      turns.done(host);
    }
  }

  private String limited(String host) {
    Duration spacing = limits.spacing(host);
    return spacing.isZero()
        ? host + " asks to be left alone"
        : host + " lets us ask about once in " + Words.span(spacing) + ", and others wait too";
  }

  /** Whether the host as a whole asks to be left alone. */
  private boolean note(String host, String url, Answer answer) {
    if (!(answer instanceof Response r)) {
      return false;
    }
    boolean limit = r.status() == UNAVAILABLE && r.retryAfter() != null;
    if (limit || r.status() == TOO_MANY_REQUESTS) {
      HostLimits.Scope scope =
          limits.limited(host, url, r.status(), r.retryAfter(), clock.instant());
      meters
          .counter("borderwatch.ingest.limits", "scope", scope.name().toLowerCase(Locale.ROOT))
          .increment();
      return scope == HostLimits.Scope.HOST;
    }
    limits.answered(host, url, clock.instant());
    return false;
  }
}
