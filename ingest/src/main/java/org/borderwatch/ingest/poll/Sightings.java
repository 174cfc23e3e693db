package org.borderwatch.ingest.poll;

import java.time.Instant;
import org.borderwatch.contracts.feed.FeedState.Held;
import org.borderwatch.contracts.feed.FeedState.Seen;
import org.borderwatch.ingest.fetch.Answer.Response;

/** The steps an entry that was seen goes through. */
final class Sightings {
  private Sightings() {}

  /** The feed tells it differently: its page is due at once, as that of the next version. */
  static Seen edited(Seen s, EntryIdentity identity, Held held, Instant now) {
    return Sighting.of(s)
        .entry(identity.entryHash(), held)
        .url(s.url() == null ? identity.url() : s.url())
        .validators(null, null)
        .next(now)
        .attempts(0)
        .seen();
  }

  /** Its page's own address gave it its name. */
  static Seen named(Seen s, String articleId) {
    return Sighting.of(s).article(articleId).seen();
  }

  /**
   * A version was written, or will not be.
   *
   * @param url where its page is
   * @param r the page, or null where there was none
   */
  static Seen written(Seen s, String url, Response r, PollRules rules, Instant now) {
    Instant next = url == null ? null : rules.nextRecheck(s.firstSeenAt(), now);
    Sighting written = Sighting.of(s).url(url).next(next).missing(0).attempts(null);
    if (r == null) {
      return written.validators(null, null).held(next == null ? null : s.held()).seen();
    }
    return written
        .validators(r.etag(), r.lastModified())
        .body(Bodies.hash(r.body()))
        .held(next == null ? null : Holding.slim(s.held()))
        .seen();
  }

  /** Its page could not be had for now. */
  static Seen waiting(Seen s, int attempts, Instant next) {
    return Sighting.of(s).attempts(attempts).next(next).seen();
  }

  /** Its page is asked for later, for no fault of its own. */
  static Seen putOff(Seen s, Instant next) {
    return Sighting.of(s).next(next).seen();
  }

  /**
   * Its page was asked for again.
   *
   * @param r the page, or null where the answer brought none
   */
  static Seen rechecked(Seen s, Response r, PollRules rules, Instant now) {
    Instant next = rules.nextRecheck(s.firstSeenAt(), now);
    Sighting again =
        Sighting.of(s).next(next).rechecked().attempts(null).held(next == null ? null : s.held());
    return r == null
        ? again.seen()
        : again
            .validators(r.etag(), r.lastModified())
            .body(Bodies.hash(r.body()))
            .missing(0)
            .seen();
  }

  /** Its page was not found. */
  static Seen missing(Seen s, int missing, Instant next) {
    return Sighting.of(s).next(next).rechecked().missing(missing).attempts(null).seen();
  }

  /** With less of what the feed said. */
  static Seen slim(Seen s) {
    return Sighting.of(s).held(Holding.slim(s.held())).seen();
  }

  /** Nothing more is asked for. */
  static Seen done(Seen s) {
    return Sighting.of(s).validators(null, null).next(null).attempts(null).held(null).seen();
  }
}
