package org.borderwatch.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import org.borderwatch.contracts.article.Page;
import org.borderwatch.contracts.feed.Feed;
import org.borderwatch.contracts.feed.FeedState;
import org.borderwatch.contracts.feed.FeedState.Seen;
import org.borderwatch.ingest.fetch.Answer;
import org.borderwatch.ingest.fetch.Answer.Failure;
import org.borderwatch.ingest.fetch.Answer.Response;
import org.borderwatch.ingest.text.PageText;

/**
 * What an answer means for a page that a version is due of: one that is new, or whose entry was
 * edited. A function of the state, the answer and the time.
 */
final class PagePoll {
  private final PollRules rules;

  PagePoll(PollRules rules) {
    this.rules = rules;
  }

  Settled settle(Feed feed, FeedState state, Seen seen, Answer answer, Instant now) {
    if (answer instanceof Failure f) {
      return f.fault().passing()
          ? later(feed, seen, f.fault().words(), null, now)
          : without(feed, seen, f.fault().words(), now);
    }
    Response r = (Response) answer;
    if (r.ok()) {
      return had(feed, state, seen, r, now);
    }
    return switch (r.status()) {
      case 404 -> without(feed, seen, "page not found", now);
      case 410 -> gone(feed, seen, r, now);
      case 408, 425, 429 -> later(feed, seen, "HTTP " + r.status(), r.retryAfter(), now);
      default ->
          r.status() >= 500
              ? later(feed, seen, "HTTP " + r.status(), r.retryAfter(), now)
              : without(feed, seen, "HTTP " + r.status(), now);
    };
  }

  /** The entry goes on by itself: it has no page, or none that can be had. */
  Settled without(Feed feed, Seen seen, String reason, Instant now) {
    if (seen.bodyHash() != null) {
      // The version before, with its page, is better than the edited entry alone.
      Seen kept = Sightings.written(seen, seen.url(), null, rules, now);
      return new Settled(kept, null, new Booking(EntryDiff.STEP, "page lost: " + reason));
    }
    Page page = Pages.entryOnly(feed, seen, reason, now);
    return new Settled(
        Sightings.written(seen, seen.url(), null, rules, now),
        page,
        Booking.passed(EntryDiff.STEP));
  }

  private Settled had(Feed feed, FeedState state, Seen seen, Response r, Instant now) {
    if (!PageText.isPage(r.contentType(), r.body())) {
      return without(feed, seen, "not a page", now);
    }
    if (Pages.isFrontPage(r.url()) && !Pages.isFrontPage(seen.url())) {
      return without(feed, seen, "redirected to the front page", now);
    }
    String articleId = seen.bodyHash() == null ? articleId(state, seen, r) : seen.articleId();
    for (Seen other : state.seen()) {
      if (other.articleId().equals(articleId) && !other.key().equals(seen.key())) {
        return Pages.sameTitle(other, seen)
            ? new Settled(Sightings.done(seen), null, new Booking(EntryDiff.STEP, "same article"))
            : without(
                feed,
                Sightings.named(seen, EntryIdentity.apart(articleId, seen.key())),
                "address shared with another entry",
                now);
      }
    }
    Seen known = Sightings.named(seen, articleId);
    return new Settled(
        Sightings.written(known, r.url(), r, rules, now),
        Pages.fetched(feed, known, r, rules.maxPageBytes(), now),
        Booking.passed(EntryDiff.STEP));
  }

  /** By the page's own word where that can be believed, else by where it was served from. */
  private static String articleId(FeedState state, Seen seen, Response r) {
    String served = EntryIdentity.articleId(r.url());
    String canonical = CanonicalLink.of(r.body(), r.url());
    if (canonical == null) {
      return served;
    }
    String named = EntryIdentity.articleId(canonical);
    boolean anothers =
        state.seen().stream()
            .filter(other -> other.articleId().equals(named) && !other.key().equals(seen.key()))
            .anyMatch(other -> !Pages.sameTitle(other, seen));
    return anothers ? served : named;
  }

  private Settled gone(Feed feed, Seen seen, Response r, Instant now) {
    return seen.bodyHash() == null
        ? without(feed, seen, "page gone", now)
        : new Settled(
            Sightings.done(seen), Pages.gone(feed, seen, r, now), Booking.passed(EntryDiff.STEP));
  }

  private Settled later(Feed feed, Seen seen, String reason, Duration retryAfter, Instant now) {
    int attempts = seen.attempts() + 1;
    Instant next = rules.nextAttempt(attempts, retryAfter, now);
    return next == null
        ? without(feed, seen, reason, now)
        : new Settled(Sightings.waiting(seen, attempts, next), null, null);
  }

  /**
   * What came of asking for one page.
   *
   * @param seen what is now known of the entry
   * @param page to be written, or null
   * @param booking for the ledger, or null while the page is still waited for
   */
  record Settled(Seen seen, Page page, Booking booking) {}
}
