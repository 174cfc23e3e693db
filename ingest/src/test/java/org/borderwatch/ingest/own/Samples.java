package org.borderwatch.ingest.own;

import java.time.Instant;
import java.util.List;
import org.borderwatch.contracts.Ids;
import org.borderwatch.contracts.feed.Feed;
import org.borderwatch.contracts.feed.FeedState;
import org.borderwatch.contracts.feed.FeedState.Seen;
import org.borderwatch.contracts.feed.Source;

/** Feeds, states and sources for tests of who owns them. */
final class Samples {
  static final Instant NOW = Instant.parse("2026-11-01T06:00:00Z");

  private Samples() {}

  static Feed feed(String id) {
    return feed(id, "http://" + id + ".example/rss");
  }

  static Feed feed(String id, String url) {
    return new Feed(
        id, url, id + ".example", id, id, "AM", "hy", Feed.Ownership.PRIVATE, null, null, null);
  }

  static FeedState state(String id, Instant nextPoll, int failures, Seen... seen) {
    return new FeedState(
        id,
        feed(id).url(),
        '"' + id + '"',
        null,
        null,
        nextPoll,
        NOW,
        NOW,
        failures,
        "x",
        null,
        List.of(seen),
        feed(id).url());
  }

  static Seen seen(String key, Instant nextRecheck) {
    return new Seen(
        key,
        Ids.hash(key, "article"),
        Ids.hash(key, "entry"),
        "http://valley.example/" + key,
        NOW,
        null,
        null,
        Ids.hash(key, "body"),
        nextRecheck,
        1,
        0,
        null,
        null);
  }

  /** How the source fares after a poll that told nothing new. */
  static Source polled(String id, Instant at, Instant next) {
    return new Source(
        id,
        id,
        Source.Status.HEALTHY,
        "not modified",
        at,
        at,
        next,
        900,
        0,
        List.of(),
        "it is so",
        null,
        null,
        0,
        null,
        null);
  }
}
