package org.borderwatch.ingest.poll;

import java.time.Instant;
import org.borderwatch.contracts.article.Page;
import org.borderwatch.contracts.feed.Feed;
import org.borderwatch.contracts.feed.FeedState;
import org.borderwatch.contracts.feed.FeedState.Seen;
import org.borderwatch.ingest.fetch.Answer;
import org.borderwatch.ingest.fetch.Answer.Failure;
import org.borderwatch.ingest.fetch.Answer.Response;
import org.borderwatch.ingest.poll.PagePoll.Settled;
import org.borderwatch.ingest.text.PageText;

/**
 * What an answer means for a page that was written before: corrected, withdrawn, or as it was. A
 * function of the state, the answer and the time.
 */
final class PageRecheck {
  static final String STEP = "recheck";
  private static final int NOT_MODIFIED = 304;
  private static final int WITHDRAWN_AFTER = 3;

  private final PollRules rules;

  PageRecheck(PollRules rules) {
    this.rules = rules;
  }

  Settled settle(Feed feed, FeedState state, Seen seen, Answer answer, Instant now) {
    if (answer instanceof Failure f) {
      return same(seen, "failed: " + f.fault().words(), now);
    }
    Response r = (Response) answer;
    if (r.status() == NOT_MODIFIED) {
      return same(seen, "not modified", now);
    }
    if (r.status() == 410) {
      return seen.bodyHash() == null ? same(seen, "page gone", now) : withdrawn(feed, seen, r, now);
    }
    boolean home = r.ok() && Pages.isFrontPage(r.url()) && !Pages.isFrontPage(seen.url());
    if (r.status() == 404 || home) {
      return missing(feed, state, seen, r, now);
    }
    if (!r.ok()) {
      return same(seen, "failed: HTTP " + r.status(), now);
    }
    if (!PageText.isPage(r.contentType(), r.body())) {
      return same(seen, "not a page", now);
    }
    Seen next = Sightings.rechecked(seen, r, rules, now);
    return Bodies.hash(r.body()).equals(seen.bodyHash())
        ? new Settled(next, null, new Booking(STEP, "unchanged"))
        : new Settled(
            next, Pages.fetched(feed, seen, r, rules.maxPageBytes(), now), Booking.passed(STEP));
  }

  private Settled same(Seen seen, String filtered, Instant now) {
    return new Settled(
        Sightings.rechecked(seen, null, rules, now), null, new Booking(STEP, filtered));
  }

  /** A page that is missing counts as withdrawn when it stays so while its site is well. */
  private Settled missing(Feed feed, FeedState state, Seen seen, Response r, Instant now) {
    if (seen.bodyHash() == null) {
      return same(seen, "page not found", now);
    }
    int missing = seen.missing() + (state.failures() == 0 ? 1 : 0);
    return missing >= WITHDRAWN_AFTER
        ? withdrawn(feed, seen, r, now)
        : new Settled(
            Sightings.missing(seen, missing, rules.nextLookForMissing(seen.firstSeenAt(), now)),
            null,
            new Booking(STEP, "page not found"));
  }

  private static Settled withdrawn(Feed feed, Seen seen, Response r, Instant now) {
    Page page = Pages.gone(feed, seen, r, now);
    return new Settled(Sightings.done(seen), page, Booking.passed(STEP));
  }
}
