package org.borderwatch.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.borderwatch.contracts.article.Page;
import org.borderwatch.contracts.feed.Feed;
import org.borderwatch.contracts.feed.FeedState;
import org.borderwatch.contracts.feed.Rhythm;
import org.borderwatch.contracts.feed.Source;
import org.borderwatch.ingest.feed.FeedDiscovery;
import org.borderwatch.ingest.feed.FeedParser;
import org.borderwatch.ingest.feed.ParsedFeed;
import org.borderwatch.ingest.fetch.Answer;
import org.borderwatch.ingest.fetch.Answer.Failure;
import org.borderwatch.ingest.fetch.Answer.Response;

/** What an answer means for a feed: a function of the state, the answer and the time. */
final class FeedPoll {
  static final String GAP = "shares no entry with the poll before";
  private static final String STEP = "poll";
  private static final int NOT_MODIFIED = 304;
  private static final int GONE = 410;

  private final NextPoll next;
  private final Fares fares;

  FeedPoll(PollRules rules) {
    this.next = rules.nextPoll();
    this.fares = new Fares(next);
  }

  /** The address that is asked: where the feed was found, or where it is. */
  static String address(FeedState state) {
    return state.foundAt() == null ? state.url() : state.foundAt();
  }

  Learnt settle(Feed feed, FeedState before, Answer answer, Instant now) {
    return settle(feed, Known.of(before), answer, null, now);
  }

  /**
   * @param kept the moment kept for this feed where its whole host asks to be left alone, or null
   */
  Learnt settle(Feed feed, Known known, Answer answer, Plan kept, Instant now) {
    FeedState before = known.head();
    if (answer instanceof Failure failure) {
      String words = failure.fault().words();
      boolean lost = !failure.fault().passing();
      Plan plan = next.afterFailure(feed.id(), before.failures() + 1, null, now);
      return failed(feed, before, words, words + ": " + failure.detail(), plan, lost, now);
    }
    Response response = (Response) answer;
    if (response.status() == NOT_MODIFIED) {
      return quiet(feed, before, response, "not modified", now);
    }
    if (response.status() == GONE && before.foundAt() == null) {
      return retired(feed, before, now);
    }
    if (!response.ok()) {
      String words = "HTTP " + response.status();
      boolean lost = response.status() < 500 && response.status() != 429;
      return failed(feed, before, words, words, plan(feed, before, response, kept, now), lost, now);
    }
    if (Bodies.hash(response.body()).equals(before.bodyHash())) {
      return quiet(feed, before, response, "unchanged", now);
    }
    ParsedFeed parsed =
        FeedParser.parse(
            response.body(), response.contentType(), response.url(), response.truncated());
    return parsed.isFeed()
        ? news(feed, known.whole(), response, parsed, now)
        : notAFeed(feed, before, parsed, response.url(), now);
  }

  private Learnt news(
      Feed feed, FeedState before, Response response, ParsedFeed parsed, Instant now) {
    EntryDiff diff = EntryDiff.between(feed, before.seen(), parsed, now);
    int listed = parsed.entries().size();
    boolean gap =
        before.rhythm() != null && diff.fresh() > 0 && diff.known() == 0 && hadSome(before);
    List<Booking> bookings = new ArrayList<>(diff.bookings());
    bookings.add(Booking.passed(STEP));
    String detail =
        Words.number(listed, "entry")
            + ", "
            + diff.fresh()
            + " new, "
            + diff.edited()
            + " edited"
            + (gap ? "; " + GAP : "")
            + (parsed.repairs().isEmpty() ? "" : "; mended: " + parsed.repairs())
            + found(before);
    Draft draft =
        success(before, feed, response, rhythm(before, diff, parsed, gap, now), now)
            .body(Bodies.hash(response.body()), response.body().length)
            .hints(parsed.hints())
            .seen(diff.seen())
            .detail(detail);
    FeedState after = plan(draft, before, response, gap, now);
    return new Learnt(after, false, fares(feed, after, response, now), List.of(), bookings);
  }

  private static Rhythm rhythm(
      FeedState before, EntryDiff diff, ParsedFeed parsed, boolean gap, Instant now) {
    int listed = parsed.entries().size();
    if (before.rhythm() == null) {
      return Rhythms.begin(parsed.entries().stream().map(Page.Entry::published).toList(), now);
    }
    return diff.fresh() > 0
        ? Rhythms.told(before.rhythm(), diff.fresh(), listed, gap, now)
        : Rhythms.quiet(before.rhythm(), listed);
  }

  private static boolean hadSome(FeedState before) {
    return before.rhythm().listed() > 0 && !before.seen().isEmpty();
  }

  /** A poll that brought nothing new. */
  private Learnt quiet(
      Feed feed, FeedState before, Response response, String filtered, Instant now) {
    Draft draft =
        success(before, feed, response, before.rhythm(), now).detail(filtered + found(before));
    return learnt(
        feed,
        plan(draft, before, response, false, now),
        List.of(new Booking(STEP, filtered)),
        response,
        now);
  }

  private static Draft success(
      FeedState before, Feed feed, Response r, Rhythm rhythm, Instant now) {
    boolean same = r.status() == NOT_MODIFIED;
    return Draft.polled(before, feed, now)
        .moves(Moves.afterSuccess(before, before.foundAt() == null ? r.movedTo() : null, now))
        .validators(
            same && r.etag() == null ? before.etag() : r.etag(),
            same && r.lastModified() == null ? before.lastModified() : r.lastModified())
        .rhythm(rhythm)
        .succeeded(now);
  }

  private FeedState plan(
      Draft draft, FeedState before, Response response, boolean gap, Instant now) {
    FeedState after = draft.state();
    Duration sinceLast =
        gap && before.lastSuccess() != null ? Duration.between(before.lastSuccess(), now) : null;
    return draft
        .next(
            next.afterSuccess(
                after.feedId(), after.rhythm(), after.hints(), response.freshFor(), sinceLast, now))
        .state();
  }

  private static String found(FeedState before) {
    return before.foundAt() == null
        ? ""
        : "; read at "
            + before.foundAt()
            + ", which the page at its address names: give the feed that address";
  }

  /**
   * A page that names one feed of its own site: that is asked next time, until a person decides.
   */
  private Learnt notAFeed(
      Feed feed, FeedState before, ParsedFeed parsed, String pageUrl, Instant now) {
    String what =
        (parsed.format().equals("html") ? "a page" : "no feed")
            + (parsed.alternates().isEmpty() ? "" : "; feeds it names: " + named(parsed));
    String candidate =
        before.foundAt() == null
            ? FoundFeed.ofPage(before.url(), pageUrl, parsed.alternates())
            : null;
    FeedState after =
        Draft.polled(before, feed, now)
            .foundAt(candidate)
            .failed()
            .moves(Moves.afterFailure(before, before.failures() + 1))
            .detail("the address answers with " + what)
            .next(next.afterFailure(feed.id(), before.failures() + 1, null, now))
            .state();
    return learnt(feed, after, List.of(new Booking(STEP, "failed: not a feed")), null, now);
  }

  private static String named(ParsedFeed page) {
    return page.alternates().stream()
        .map(FeedDiscovery.Candidate::url)
        .collect(Collectors.joining(", "));
  }

  /** A host that limits all its feeds alike is no fault of one of them, or not at first. */
  private Plan plan(Feed feed, FeedState before, Response response, Plan kept, Instant now) {
    int failures = before.failures() + 1;
    Plan alone = next.afterFailure(feed.id(), failures, response.retryAfter(), now);
    boolean first = failures < States.FAILING_FROM;
    return kept != null && (first || kept.at().isAfter(alone.at())) ? kept : alone;
  }

  /**
   * @param lost whether a feed that was found through a page is to be looked for again
   */
  private Learnt failed(
      Feed feed,
      FeedState before,
      String words,
      String detail,
      Plan plan,
      boolean lost,
      Instant now) {
    int failures = before.failures() + 1;
    FeedState after =
        Draft.polled(before, feed, now)
            .foundAt(lost ? null : before.foundAt())
            .failed()
            .moves(Moves.afterFailure(before, failures))
            .detail(detail)
            .next(plan)
            .state();
    return learnt(feed, after, List.of(new Booking(STEP, "failed: " + words)), null, now);
  }

  private Learnt retired(Feed feed, FeedState before, Instant now) {
    FeedState after =
        Draft.polled(before, feed, now)
            .validators(null, null)
            .body(null, null)
            .moves(new Moves(before.url(), List.of()))
            .failed()
            .detail(
                "the publisher says this feed is gone for good (HTTP 410); give it another address"
                    + " or remove it")
            .never("the publisher says it is gone for good")
            .state();
    return learnt(feed, after, List.of(new Booking(STEP, "failed: HTTP 410")), null, now);
  }

  /** The host asks for less: nothing was asked, and the feed has a moment of its own. */
  Learnt putOff(Feed feed, FeedState before, Plan plan, Instant now) {
    return learnt(feed, Draft.of(before).next(plan).state(), List.of(), null, now);
  }

  /** A poll that left the entries as they were. */
  private Learnt learnt(
      Feed feed, FeedState after, List<Booking> bookings, Response response, Instant now) {
    return new Learnt(after, true, fares(feed, after, response, now), List.of(), bookings);
  }

  private Source fares(Feed feed, FeedState after, Response response, Instant now) {
    return fares.of(feed, after, response == null ? null : response.freshFor(), now);
  }
}
