package org.borderwatch.ingest.poll;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.borderwatch.contracts.feed.Feed;
import org.borderwatch.contracts.feed.FeedState;
import org.borderwatch.contracts.feed.FeedState.HostWish;
import org.borderwatch.contracts.feed.FeedState.Seen;
import org.borderwatch.ingest.fetch.Answer.Failure;
import org.borderwatch.ingest.fetch.HostLimits;
import org.borderwatch.ingest.fetch.HostTurns;
import org.borderwatch.ingest.fetch.Request;
import org.borderwatch.ingest.fetch.Robots;
import org.borderwatch.ingest.fetch.Web;
import org.borderwatch.ingest.poll.Asking.What;
import org.borderwatch.ingest.url.Site;

/** Does what a feed is due for: asks, and leaves the meaning to the rules. Thread-safe. */
public final class Poller {
  private static final int MAX_PAGES = 20;
  private static final int MAX_CHARS = 4 * 1024 * 1024;
  private static final Duration MAX_TIME = Duration.ofSeconds(5);

  private final Asking asking;
  private final HostTurns turns;
  private final Robots robots;
  private final PollRules rules;
  private final FeedPoll feeds;
  private final PageVisit pages;
  private final InstantSource clock;
  private final Traffic traffic;

  /**
   * @param robots or null where robots.txt is not asked for
   */
  public Poller(
      Web web,
      HostTurns turns,
      HostLimits limits,
      Robots robots,
      PollRules rules,
      InstantSource clock,
      MeterRegistry meters) {
    this.asking = new Asking(web, turns, limits, clock, meters);
    this.turns = turns;
    this.robots = robots;
    this.rules = rules;
    this.feeds = new FeedPoll(rules);
    this.pages = new PageVisit(rules);
    this.clock = clock;
    this.traffic = new Traffic(meters);
  }

  /** How many partitions of feeds this replica owns, of how many: {@link HostTurns#share}. */
  public void share(int owned, int partitions) {
    turns.share(owned, partitions);
  }

  /** Takes up what a feed's state tells of the hosts it waits for. */
  public void recall(FeedState state) {
    asking.recall(state.hosts(), FeedPoll.address(state));
  }

  /**
   * Polls the feed if it is due, and asks for pages that are, as many as a turn allows; what is
   * left stays due. Waits for nobody but servers.
   */
  public Turn take(Feed feed, Known known) {
    Instant now = clock.instant();
    FeedState before = known.head();
    Learnt polled = null;
    if (isDue(before.nextPoll(), now)) {
      Asked asked = poll(feed, before);
      if (asked.stayAway() != null) {
        return new Turn(null, asked.stayAway());
      }
      polled =
          asked.answer() == null
              ? feeds.putOff(feed, before, asked.plan(), now)
              : feeds.settle(feed, known, asked.answer(), asked.plan(), clock.instant());
      polled = hosted(polled, FeedPoll.address(before));
      traffic.polled(before, asked.answer(), polled);
      if (polled.sameEntries() && !isDue(known.nextPage(), now)) {
        return new Turn(polled, null);
      }
    }
    Learnt begun = polled == null ? Learnt.nothing(known.whole()) : polled.whole(known);
    Turn turn = visitPages(feed, begun, now);
    boolean learnt = polled != null || turn.learnt() != begun;
    return learnt ? turn : new Turn(null, turn.stayAway());
  }

  /** With what the host of an address is now known to let us ask. */
  private Learnt hosted(Learnt learnt, String url) {
    List<HostWish> before = learnt.state().hosts();
    List<HostWish> now = asking.wishes(before, url);
    return now.equals(before) ? learnt : learnt.with(Draft.of(learnt.state()).hosts(now).state());
  }

  private static boolean isDue(Instant at, Instant now) {
    return at != null && !at.isAfter(now);
  }

  private Turn visitPages(Feed feed, Learnt begun, Instant now) {
    Learnt learnt = begun;
    Duration stayAway = null;
    Set<String> busy = new HashSet<>();
    long started = System.nanoTime();
    int visited = 0;
    int chars = 0;
    for (Seen seen : due(learnt.state(), now)) {
      if (visited == MAX_PAGES
          || chars > MAX_CHARS
          || System.nanoTime() - started > MAX_TIME.toNanos()) {
        return new Turn(learnt, null);
      }
      String host = seen.url() == null ? "" : Site.host(seen.url());
      if (busy.contains(host)) {
        continue;
      }
      Asked asked = page(seen, isElsewhere(feed, seen.url()));
      if (asked.stayAway() != null) {
        busy.add(host);
        stayAway = stayAway == null ? asked.stayAway() : min(stayAway, asked.stayAway());
        continue;
      }
      if (asked.answer() == null && asked.until() != null) {
        learnt = learnt.then(PageVisit.putOff(learnt.state(), seen, asked.until()));
        learnt = hosted(learnt, seen.url());
        continue;
      }
      visited++;
      Learnt page = pages.settle(feed, learnt.state(), seen, asked.answer(), clock.instant());
      chars += page.pages().stream().mapToInt(p -> p.html() == null ? 0 : p.html().length()).sum();
      learnt = learnt.then(page);
      learnt = asked.until() == null ? learnt : hosted(learnt, seen.url());
    }
    return new Turn(learnt, stayAway);
  }

  /** The oldest entries first, as they were published. */
  private static List<Seen> due(FeedState state, Instant now) {
    List<Seen> due = new ArrayList<>();
    for (int i = state.seen().size() - 1; i >= 0; i--) {
      Seen seen = state.seen().get(i);
      if (isDue(seen.nextRecheck(), now)) {
        due.add(seen);
      }
    }
    due.sort(Comparator.comparing(Seen::nextRecheck));
    return due;
  }

  private Asked poll(Feed feed, FeedState state) {
    return asking.ask(
        What.FEED,
        isElsewhere(feed, FeedPoll.address(state)),
        Request.feed(
            FeedPoll.address(state), state.etag(), state.lastModified(), rules.maxFeedBytes()),
        null);
  }

  /** Whether a host is not of the feed's own site, so that other replicas may ask it too. */
  private static boolean isElsewhere(Feed feed, String url) {
    try {
      return url != null && !Site.isOf(url, feed.site());
    } catch (IllegalArgumentException e) {
      // No host is asked for it; asking says what is wrong with it.
      return false;
    }
  }

  private Asked page(Seen seen, boolean shared) {
    if (seen.url() == null) {
      return Asked.answered(null);
    }
    if (robots != null && !robots.isKnown(seen.url())) {
      Asked asked = asking.ask(What.ROBOTS, seen.url(), shared, () -> robots.ask(seen.url()));
      if (asked.answer() == null) {
        return asked;
      }
    }
    Failure objection = robots == null ? null : robots.objection(seen.url());
    if (objection != null) {
      return Asked.answered(objection);
    }
    return asking.ask(
        What.PAGE,
        shared,
        Request.page(seen.url(), seen.etag(), seen.lastModified(), rules.maxPageBytes()),
        robots);
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
