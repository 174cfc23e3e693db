package org.borderwatch.ingest.poll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import org.borderwatch.contracts.feed.Feed;
import org.borderwatch.contracts.feed.FeedState;
import org.borderwatch.ingest.fetch.Answer;
import org.borderwatch.ingest.fetch.Answer.Response;
import org.borderwatch.ingest.fetch.HostLimits;
import org.borderwatch.ingest.fetch.HostTurns;
import org.borderwatch.ingest.fetch.Request;
import org.borderwatch.ingest.fetch.Web;
import org.junit.jupiter.api.Test;

/** The real poller and its rules on a simulated web and clock. */
class PoliteSimulationTest {
  private static final Instant START = Instant.parse("2026-11-01T06:00:00Z");

  /** Under {@code -Pdeep} the whole of each simulation, else as much as shows the same. */
  private static final boolean WHOLE = Integer.getInteger("borderwatch.seeds", 300) > 300;

  private Instant now = START;

  @Test
  void shouldRefreshTwoHundredFeedsOfAHostThatAllowsOneRequestAMinute() {
    Strict host = new Strict(Duration.ofMinutes(1));
    Polling polling = new Polling(host);
    for (int i = 0; i < 200; i++) {
      polling.add("http://crowded.example/feed-" + i);
    }

    int hours = WHOLE ? 24 : 12;
    polling.run(Duration.ofHours(hours));
    System.out.printf(
        Locale.ROOT,
        "host of one request a minute, 200 feeds, %d h: %d asked, %d refused, least read %d times,"
            + " most %d%n",
        hours,
        host.asked,
        host.refused,
        host.read.values().stream().min(Integer::compare).orElseThrow(),
        host.read.values().stream().max(Integer::compare).orElseThrow());

    assertThat(host.early).as("requests before the end of a Retry-After").isEmpty();
    assertThat(host.read.keySet()).as("feeds read").hasSize(200);
    assertThat(host.read.values()).as("times each was read").allMatch(n -> n >= hours / 6);
    assertThat(host.refused).as("refused of " + host.asked).isLessThan(host.asked / 6);
    assertThat(host.mostWithin(Duration.ofSeconds(50))).as("at once").isLessThanOrEqualTo(2);
  }

  @Test
  void shouldNotLetALimitedHostHoldUpAnother() {
    Strict strict = new Strict(Duration.ofMinutes(1));
    Open open = new Open();
    Polling polling =
        new Polling(r -> r.url().contains("crowded.example") ? strict.fetch(r) : open.fetch(r));
    for (int i = 0; i < 50; i++) {
      polling.add("http://crowded.example/feed-" + i);
      polling.add("http://open-" + i + ".example/feed");
    }

    polling.run(Duration.ofHours(6));

    assertThat(open.read.keySet()).hasSize(50);
    assertThat(open.read.values()).allMatch(n -> n >= 6);
  }

  @Test
  void shouldSaveMostOfTheBytesThatUnconditionalPollingCosts() {
    Newsrooms web = new Newsrooms();
    Polling polling = new Polling(web);
    int feeds = WHOLE ? 30 : 6;
    for (int i = 0; i < feeds; i++) {
      polling.add("http://outlet-" + i + ".example/feed");
    }

    polling.run(Duration.ofDays(2));

    double saved = 1 - (double) web.sent / web.unconditional;
    System.out.printf(
        Locale.ROOT,
        "%d feeds, 2 days: %d polls, %d answered 304, %,d of %,d bytes sent, %.1f %% saved; an entry"
            + " was read %.1f minutes after it was published%n",
        feeds,
        web.polls,
        web.notModified,
        web.sent,
        web.unconditional,
        100 * saved,
        web.delaySum / web.delays / 60);
    assertThat(saved).isGreaterThan(0.35);
    assertThat(web.missed).as("entries that left their feed unread").isZero();
  }

  /** Feeds that are polled when they are due, one after another. */
  private final class Polling {
    private final Poller poller;
    private final PriorityQueue<Due> queue =
        new PriorityQueue<>(Comparator.comparing(Due::at).thenComparing(d -> d.feed().id()));
    private int feeds;

    Polling(Web web) {
      HostTurns turns =
          new HostTurns(Duration.ofSeconds(1), 2, () -> Duration.between(START, now).toNanos());
      poller =
          new Poller(
              web,
              turns,
              new HostLimits(),
              null,
              Polls.RULES,
              () -> now,
              new SimpleMeterRegistry());
    }

    void add(String url) {
      Feed feed =
          new Feed(
              "feed-" + feeds++,
              url,
              "x",
              "x",
              "x",
              "AM",
              "en",
              Feed.Ownership.PRIVATE,
              null,
              null,
              null);
      queue.add(new Due(START, feed, States.of(feed, null)));
    }

    void run(Duration length) {
      Instant end = START.plus(length);
      while (queue.peek().at().isBefore(end)) {
        Due due = queue.poll();
        now = due.at().isAfter(now) ? due.at() : now;
        Turn turn = poller.take(due.feed(), Known.of(due.state()));
        FeedState state = turn.learnt() == null ? due.state() : turn.learnt().state();
        Instant next =
            turn.stayAway() == null ? state.nextPoll() : now.plus(turn.stayAway()).plusMillis(1);
        queue.add(new Due(next, due.feed(), state));
      }
    }
  }

  private record Due(Instant at, Feed feed, FeedState state) {}

  /** Lets through one request in so much time, and says when the next is welcome. */
  private final class Strict implements Web {
    private final Duration every;
    private final Map<String, Integer> read = new HashMap<>();
    private final List<Instant> early = new ArrayList<>();
    private final List<Instant> times = new ArrayList<>();
    private Instant welcome = START;
    private Instant told = START;
    private int asked;
    private int refused;

    Strict(Duration every) {
      this.every = every;
    }

    @Override
    public Answer fetch(Request request) {
      asked++;
      times.add(now);
      if (now.isBefore(told)) {
        early.add(now);
      }
      if (now.isBefore(welcome)) {
        refused++;
        Duration wait = Duration.ofSeconds(Duration.between(now, welcome).toSeconds() + 1);
        told = now.plus(wait);
        return answer(429, request, "", wait, null);
      }
      welcome = now.plus(every);
      read.merge(request.url(), 1, Integer::sum);
      return answer(200, request, Polls.rss(), null, null);
    }

    int mostWithin(Duration span) {
      int most = 0;
      for (int i = 0, from = 0; i < times.size(); i++) {
        while (times.get(from).plus(span).isBefore(times.get(i))) {
          from++;
        }
        most = Math.max(most, i - from + 1);
      }
      return most;
    }
  }

  private final class Open implements Web {
    private final Map<String, Integer> read = new HashMap<>();

    @Override
    public Answer fetch(Request request) {
      read.merge(request.url(), 1, Integer::sum);
      return answer(200, request, Polls.rss(), null, null);
    }
  }

  /** Outlets of different rates, the last twenty entries listed, with an ETag. */
  private final class Newsrooms implements Web {
    private static final int LISTED = 20;
    private static final int ENTRY_BYTES = 1_500;
    private final Map<String, List<Instant>> published = new HashMap<>();
    private final Map<String, Integer> readUpTo = new HashMap<>();
    private final Set<String> begun = new HashSet<>();
    private final Map<Instant, String> written = new HashMap<>();
    private long polls;
    private long notModified;
    private long sent;
    private long unconditional;
    private long missed;
    private double delaySum;
    private long delays;

    @Override
    public Answer fetch(Request request) {
      if (!request.url().endsWith("/feed")) {
        return answer(404, request, "", null, null);
      }
      List<Instant> all = published.computeIfAbsent(request.url(), this::history);
      int up = -1 - Collections.binarySearch(all, now.plusNanos(1));
      polls++;
      int bytes = Math.min(up, LISTED) * ENTRY_BYTES;
      unconditional += bytes;
      String etag = "\"" + up + "\"";
      if (etag.equals(request.etag())) {
        notModified++;
        return answer(304, request, "", null, etag);
      }
      sent += bytes;
      int before = readUpTo.getOrDefault(request.url(), up);
      if (begun.add(request.url())) {
        before = up;
      }
      missed += Math.max(0, up - before - LISTED);
      for (int i = before; i < up; i++) {
        delaySum += Duration.between(all.get(i), now).toSeconds();
        delays++;
      }
      readUpTo.put(request.url(), up);
      StringBuilder items = new StringBuilder();
      for (int i = up - 1; i >= Math.max(0, up - LISTED); i--) {
        items.append(written.computeIfAbsent(all.get(i), Newsrooms::item));
      }
      return answer(200, request, Polls.rss(items.toString()), null, etag);
    }

    private static String item(Instant at) {
      return "<item><guid>"
          + at
          + "</guid><title>t</title><pubDate>"
          + DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC))
          + "</pubDate></item>";
    }

    /** From one entry in two days to ten an hour, by day and by night alike. */
    private List<Instant> history(String url) {
      Random random = new Random(url.hashCode());
      double perHour = 0.02 * Math.pow(500, random.nextDouble());
      List<Instant> all = new ArrayList<>();
      Instant at = START.minus(Duration.ofDays(30));
      while (at.isBefore(START.plus(Duration.ofDays(4)))) {
        at = at.plusSeconds((long) (-Math.log(1 - random.nextDouble()) / perHour * 3600) + 1);
        all.add(at);
      }
      return all;
    }
  }

  private static Response answer(
      int status, Request request, String body, Duration retryAfter, String etag) {
    byte[] bytes = body.getBytes(UTF_8);
    return new Response(
        request.url(),
        null,
        status,
        "application/rss+xml",
        etag,
        null,
        retryAfter,
        bytes,
        false,
        null,
        bytes.length);
  }
}
