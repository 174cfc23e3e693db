package org.borderwatch.ingest.poll;

import java.time.Instant;
import org.borderwatch.contracts.feed.FeedState.Held;
import org.borderwatch.contracts.feed.FeedState.Seen;
import org.borderwatch.ingest.fetch.Answer.Response;

/** The steps an entry that was seen goes through. */
final class Sightings {
  private Sightings() {}

  /** Its page's own address gave it its name. */
  static Seen named(Seen s, String articleId) {
    return new Seen(
        s.key(),
        articleId,
        s.entryHash(),
        s.url(),
        s.firstSeenAt(),
        s.etag(),
        s.lastModified(),
        s.bodyHash(),
        s.nextRecheck(),
        s.rechecks(),
        s.missing(),
        s.attempts(),
        s.held());
  }

  /**
   * A version was written, or will not be.
   *
   * @param url where its page is
   * @param r the page, or null where there was none
   */
  static Seen written(Seen s, String url, Response r, PollRules rules, Instant now) {
    Instant next = url == null ? null : rules.nextRecheck(s.firstSeenAt(), now);
    return new Seen(
        s.key(),
        s.articleId(),
        s.entryHash(),
        url,
        s.firstSeenAt(),
        r == null ? null : r.etag(),
        r == null ? null : r.lastModified(),
        r == null ? s.bodyHash() : Bodies.hash(r.body()),
        next,
        s.rechecks(),
        0,
        null,
        next == null ? null : r == null ? s.held() : Holding.slim(s.held()));
  }

  /** Its page could not be had for now. */
  static Seen waiting(Seen s, int attempts, Instant next) {
    return new Seen(
        s.key(),
        s.articleId(),
        s.entryHash(),
        s.url(),
        s.firstSeenAt(),
        s.etag(),
        s.lastModified(),
        s.bodyHash(),
        next,
        s.rechecks(),
        s.missing(),
        attempts,
        s.held());
  }

  /** Its page is asked for later, for no fault of its own. */
  static Seen putOff(Seen s, Instant next) {
    return new Seen(
        s.key(),
        s.articleId(),
        s.entryHash(),
        s.url(),
        s.firstSeenAt(),
        s.etag(),
        s.lastModified(),
        s.bodyHash(),
        next,
        s.rechecks(),
        s.missing(),
        s.attempts(),
        s.held());
  }

  /**
   * Its page was asked for again.
   *
   * @param r the page, or null where the answer brought none
   */
  static Seen rechecked(Seen s, Response r, PollRules rules, Instant now) {
    Instant next = rules.nextRecheck(s.firstSeenAt(), now);
    Held held = next == null ? null : s.held();
    return new Seen(
        s.key(),
        s.articleId(),
        s.entryHash(),
        s.url(),
        s.firstSeenAt(),
        r == null ? s.etag() : r.etag(),
        r == null ? s.lastModified() : r.lastModified(),
        r == null ? s.bodyHash() : Bodies.hash(r.body()),
        next,
        s.rechecks() + 1,
        r == null ? s.missing() : 0,
        null,
        held);
  }

  /** Its page was not found. */
  static Seen missing(Seen s, int missing, Instant next) {
    return new Seen(
        s.key(),
        s.articleId(),
        s.entryHash(),
        s.url(),
        s.firstSeenAt(),
        s.etag(),
        s.lastModified(),
        s.bodyHash(),
        next,
        s.rechecks() + 1,
        missing,
        null,
        s.held());
  }

  /** With less of what the feed said. */
  static Seen slim(Seen s) {
    return new Seen(
        s.key(),
        s.articleId(),
        s.entryHash(),
        s.url(),
        s.firstSeenAt(),
        s.etag(),
        s.lastModified(),
        s.bodyHash(),
        s.nextRecheck(),
        s.rechecks(),
        s.missing(),
        s.attempts(),
        Holding.slim(s.held()));
  }

  /** Nothing more is asked for. */
  static Seen done(Seen s) {
    return new Seen(
        s.key(),
        s.articleId(),
        s.entryHash(),
        s.url(),
        s.firstSeenAt(),
        null,
        null,
        s.bodyHash(),
        null,
        s.rechecks(),
        s.missing(),
        null,
        null);
  }
}
