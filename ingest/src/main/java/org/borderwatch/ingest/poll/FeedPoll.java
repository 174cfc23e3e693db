package org.borderwatch.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.borderwatch.contracts.feed.Feed;
import org.borderwatch.contracts.feed.FeedState;
import org.borderwatch.contracts.feed.FeedState.Seen;
import org.borderwatch.contracts.feed.Source;
import org.borderwatch.ingest.feed.FeedParser;
import org.borderwatch.ingest.feed.ParsedFeed;
import org.borderwatch.ingest.fetch.Answer;
import org.borderwatch.ingest.fetch.Answer.Failure;
import org.borderwatch.ingest.fetch.Answer.Response;
import org.borderwatch.ingest.text.WellFormed;

/** What an answer means for a feed: a function of the state, the answer and the time. */
final class FeedPoll {
  private static final String STEP = "poll";
  private static final int NOT_MODIFIED = 304;
  private static final int GONE = 410;
  private static final int MAX_DETAIL = 500;

  private final PollRules rules;

  FeedPoll(PollRules rules) {
    this.rules = rules;
  }

  Learnt settle(Feed feed, FeedState before, Answer answer, Instant now) {
    if (answer instanceof Failure failure) {
      String words = failure.fault().words();
      return failed(feed, before, words, words + ": " + failure.detail(), null, now);
    }
    Response response = (Response) answer;
    if (response.status() == NOT_MODIFIED) {
      return read(feed, before, response, before.bodyHash(), "not modified", now);
    }
    if (response.status() == GONE) {
      return retired(feed, before, now);
    }
    if (!response.ok()) {
      String words = "HTTP " + response.status();
      return failed(feed, before, words, words, response.retryAfter(), now);
    }
    String bodyHash = Bodies.hash(response.body());
    if (bodyHash.equals(before.bodyHash())) {
      return read(feed, before, response, bodyHash, "unchanged", now);
    }
    ParsedFeed parsed =
        FeedParser.parse(
            response.body(), response.contentType(), response.url(), response.truncated());
    return parsed.isFeed()
        ? news(feed, before, response, bodyHash, parsed, now)
        : failed(feed, before, "not a feed", notAFeed(parsed), null, now);
  }

  private static String notAFeed(ParsedFeed parsed) {
    String what = parsed.format().equals("html") ? "a page" : "no feed";
    return "the address answers with "
        + what
        + (parsed.alternates().isEmpty() ? "" : "; feeds it names: " + parsed.alternates());
  }

  private Learnt news(
      Feed feed,
      FeedState before,
      Response response,
      String bodyHash,
      ParsedFeed parsed,
      Instant now) {
    EntryDiff diff = EntryDiff.between(feed, before.seen(), parsed, now);
    List<Booking> bookings = new ArrayList<>(diff.bookings());
    bookings.add(Booking.passed(STEP));
    String detail =
        parsed.entries().size()
            + " entries, "
            + diff.fresh()
            + " new, "
            + diff.edited()
            + " edited"
            + (parsed.repairs().isEmpty() ? "" : "; mended: " + parsed.repairs());
    return success(feed, before, response, bodyHash, diff.seen(), detail, bookings, now);
  }

  /** A poll that brought nothing new. */
  private Learnt read(
      Feed feed,
      FeedState before,
      Response response,
      String bodyHash,
      String filtered,
      Instant now) {
    List<Booking> bookings = List.of(new Booking(STEP, filtered));
    return success(feed, before, response, bodyHash, before.seen(), filtered, bookings, now);
  }

  private Learnt success(
      Feed feed,
      FeedState before,
      Response response,
      String bodyHash,
      List<Seen> seen,
      String detail,
      List<Booking> bookings,
      Instant now) {
    boolean same = response.status() == NOT_MODIFIED;
    Moves moves = Moves.afterSuccess(before, response.movedTo(), now);
    FeedState after =
        new FeedState(
            feed.id(),
            moves.url(),
            same && response.etag() == null ? before.etag() : response.etag(),
            same && response.lastModified() == null
                ? before.lastModified()
                : response.lastModified(),
            bodyHash,
            rules.afterSuccess(feed.id(), now),
            now,
            now,
            0,
            WellFormed.cut(detail, MAX_DETAIL),
            moves.redirects(),
            seen,
            feed.url());
    return learnt(feed, after, bookings);
  }

  private Learnt failed(
      Feed feed, FeedState before, String words, String detail, Duration retryAfter, Instant now) {
    int failures = before.failures() + 1;
    Moves moves = Moves.afterFailure(before, failures);
    FeedState after =
        new FeedState(
            feed.id(),
            moves.url(),
            before.etag(),
            before.lastModified(),
            before.bodyHash(),
            rules.afterFailure(feed.id(), failures, retryAfter, now),
            now,
            before.lastSuccess(),
            failures,
            WellFormed.cut(detail, MAX_DETAIL),
            moves.redirects(),
            before.seen(),
            feed.url());
    return learnt(feed, after, List.of(new Booking(STEP, "failed: " + words)));
  }

  private Learnt retired(Feed feed, FeedState before, Instant now) {
    FeedState after =
        new FeedState(
            feed.id(),
            before.url(),
            null,
            null,
            null,
            null,
            now,
            before.lastSuccess(),
            before.failures() + 1,
            "the publisher says this feed is gone for good (HTTP 410); give it another address or"
                + " remove it",
            List.of(),
            before.seen(),
            feed.url());
    return learnt(feed, after, List.of(new Booking(STEP, "failed: HTTP 410")));
  }

  private Learnt learnt(Feed feed, FeedState after, List<Booking> bookings) {
    Source source =
        new Source(
            feed.id(),
            feed.name(),
            States.status(after),
            after.detail(),
            after.lastAttempt(),
            after.lastSuccess(),
            after.nextPoll(),
            rules.intervalSeconds(after.lastAttempt(), after.nextPoll()),
            after.failures(),
            feed.districts());
    return new Learnt(after, source, List.of(), bookings);
  }
}
