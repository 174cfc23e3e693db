package org.borderwatch.ingest.poll;

import java.time.Instant;
import java.util.List;
import org.borderwatch.contracts.feed.Feed;
import org.borderwatch.contracts.feed.FeedState;
import org.borderwatch.contracts.feed.FeedState.Seen;
import org.borderwatch.contracts.feed.Source;

/** Where a feed's state begins, and when it wants something done. */
public final class States {
  static final int FAILING_FROM = 3;

  private States() {}

  /**
   * The state to go on from: what is known, unless the feed was given another address since; a feed
   * without a state is due at once.
   *
   * @param known or null
   */
  public static FeedState of(Feed feed, FeedState known) {
    boolean sameAddress =
        known != null && (known.declaredUrl() == null || known.declaredUrl().equals(feed.url()));
    if (sameAddress) {
      return known;
    }
    FeedState fresh =
        new FeedState(
            feed.id(),
            feed.url(),
            null,
            null,
            null,
            Instant.EPOCH,
            null,
            null,
            0,
            "not polled yet",
            List.of(),
            known == null ? List.of() : known.seen(),
            feed.url());
    return Draft.of(fresh)
        .next(new Plan(Instant.EPOCH, "it was not polled yet"))
        .rhythm(known == null ? null : known.rhythm())
        .state();
  }

  /** When the feed or one of its pages is to be asked for next; null for never. */
  public static Instant due(FeedState state) {
    return earlier(state.nextPoll(), nextPage(state));
  }

  /** When the first of its pages is to be asked for; null for never. */
  public static Instant nextPage(FeedState state) {
    Instant next = null;
    for (Seen seen : state.seen()) {
      next = earlier(next, seen.nextRecheck());
    }
    return next;
  }

  /** The earlier of two moments, of which null is never. */
  public static Instant earlier(Instant one, Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }

  /** How the feed fares, as its state tells. */
  public static Source.Status status(FeedState state) {
    if (state.nextPoll() == null) {
      return Source.Status.RETIRED;
    }
    if (state.failures() == 0) {
      return Source.Status.HEALTHY;
    }
    return state.failures() < FAILING_FROM ? Source.Status.DEGRADED : Source.Status.FAILING;
  }

  /** Since when a feed that is polled is quieter than its own rate makes likely, or null. */
  public static Instant silentSince(FeedState state, Instant now) {
    return state.nextPoll() == null ? null : Rhythms.silentSince(state.rhythm(), now);
  }

  /** Less of a state that is too long for a record: the latest entries, without their texts. */
  public static FeedState shrink(FeedState state) {
    return withSeen(
        state,
        state.seen().stream()
            .limit(Math.max(1, state.seen().size() / 2))
            .map(Sightings::slim)
            .toList());
  }

  static FeedState withSeen(FeedState s, List<Seen> seen) {
    return Draft.of(s).seen(seen).state();
  }
}
