package org.borderwatch.deploy.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.borderwatch.contracts.feed.Feed;
import org.borderwatch.contracts.feed.FeedState;
import org.borderwatch.ingest.IngestSettings;
import org.borderwatch.ingest.fetch.Answer;
import org.borderwatch.ingest.fetch.HostLimits;
import org.borderwatch.ingest.fetch.HostTurns;
import org.borderwatch.ingest.fetch.Request;
import org.borderwatch.ingest.poll.Known;
import org.borderwatch.ingest.poll.Poller;
import org.borderwatch.ingest.poll.States;
import org.borderwatch.ingest.poll.Turn;

/**
 * A host that lets through one request a minute, with very many feeds on it: the real poller with
 * its default settings, in simulated time.
 */
final class CrowdedHost {
  private static final Instant START = Instant.parse("2026-11-01T06:00:00Z");
  private static final Duration EVERY = Duration.ofMinutes(1);
  private static final Duration BURST = Duration.ofSeconds(50);
  private static final byte[] FEED =
      "<rss><channel><title>x</title></channel></rss>".getBytes(UTF_8);

  private final int feeds;
  private final Duration length;
  private final Set<String> read = new HashSet<>();
  private final List<Instant> asked = new ArrayList<>();
  private Instant now = START;
  private Instant welcome = START;
  private Instant told = START;
  private Instant allRead;
  private int refused;
  private int early;

  /**
   * @param read how many feeds were read at least once
   * @param allRead after how long all were, or null
   * @param asked requests
   * @param refused of them answered 429
   * @param early requests before the end of a Retry-After
   * @param burst most requests within fifty seconds
   */
  record Figures(
      int feeds, int read, Duration allRead, int asked, int refused, int early, int burst) {}

  CrowdedHost(int feeds, Duration length) {
    this.feeds = feeds;
    this.length = length;
  }

  Figures measure() {
    IngestSettings settings = IngestSettings.defaults();
    HostTurns turns =
        new HostTurns(
            settings.hostSpacing(),
            settings.hostConcurrency(),
            () -> Duration.between(START, now).toNanos());
    Poller poller =
        new Poller(
            this::answer,
            turns,
            new HostLimits(),
            null,
            settings.rules(),
            () -> now,
            new SimpleMeterRegistry());
    PriorityQueue<Due> queue =
        new PriorityQueue<>(Comparator.comparing(Due::at).thenComparing(d -> d.feed().id()));
    for (int i = 0; i < feeds; i++) {
      Feed feed = feed(i);
      queue.add(new Due(START, feed, States.of(feed, null)));
    }
    Instant end = START.plus(length);
    while (!queue.isEmpty() && queue.peek().at().isBefore(end)) {
      Due due = queue.poll();
      now = due.at().isAfter(now) ? due.at() : now;
      Turn turn = poller.take(due.feed(), Known.of(due.state()));
      FeedState state = turn.learnt() == null ? due.state() : turn.learnt().state();
      Instant next =
          turn.stayAway() == null ? state.nextPoll() : now.plus(turn.stayAway()).plusMillis(1);
      queue.add(new Due(next, due.feed(), state));
    }
    Duration whole = allRead == null ? null : Duration.between(START, allRead);
    return new Figures(feeds, read.size(), whole, asked.size(), refused, early, burst());
  }

  private Answer answer(Request request) {
    asked.add(now);
    early += now.isBefore(told) ? 1 : 0;
    if (now.isBefore(welcome)) {
      refused++;
      Duration wait = Duration.ofSeconds(Duration.between(now, welcome).toSeconds() + 1);
      told = now.plus(wait);
      return response(request, 429, wait);
    }
    welcome = now.plus(EVERY);
    if (read.add(request.url()) && read.size() == feeds) {
      allRead = now;
    }
    return response(request, 200, null);
  }

  private static Answer response(Request request, int status, Duration retryAfter) {
    return new Answer.Response(
        request.url(),
        null,
        status,
        "application/rss+xml",
        null,
        null,
        retryAfter,
        status == 200 ? FEED : new byte[0],
        false,
        null,
        FEED.length);
  }

  private int burst() {
    int most = 0;
    for (int i = 0, from = 0; i < asked.size(); i++) {
      while (asked.get(from).plus(BURST).isBefore(asked.get(i))) {
        from++;
      }
      most = Math.max(most, i - from + 1);
    }
    return most;
  }

  private static Feed feed(int number) {
    String id = Outlets.feedId(number);
    String url = "http://crowded.example/" + id;
    return new Feed(
        id, url, "crowded.example", id, id, "GE", "en", Feed.Ownership.PRIVATE, null, null, null);
  }

  private record Due(Instant at, Feed feed, FeedState state) {}
}
