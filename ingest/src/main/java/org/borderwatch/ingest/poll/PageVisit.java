package org.borderwatch.ingest.poll;

import java.time.Instant;
import java.util.List;
import org.borderwatch.contracts.feed.Feed;
import org.borderwatch.contracts.feed.FeedState;
import org.borderwatch.contracts.feed.FeedState.Seen;
import org.borderwatch.ingest.fetch.Answer;
import org.borderwatch.ingest.poll.PagePoll.Settled;

/** Puts what came of asking for a page into the feed's state. */
final class PageVisit {
  private final PagePoll first;
  private final PageRecheck again;

  PageVisit(PollRules rules) {
    this.first = new PagePoll(rules);
    this.again = new PageRecheck(rules);
  }

  /**
   * @param answer or null where there was nothing to ask for
   */
  Learnt settle(Feed feed, FeedState state, Seen seen, Answer answer, Instant now) {
    Settled settled = settled(feed, state, seen, answer, now);
    return new Learnt(
        replace(state, seen, settled.seen()),
        false,
        null,
        settled.page() == null ? List.of() : List.of(settled.page()),
        settled.booking() == null ? List.of() : List.of(settled.booking()));
  }

  /** The host asks for less: nothing was asked, and the page has a moment of its own. */
  static Learnt putOff(FeedState state, Seen seen, Instant until) {
    return Learnt.nothing(replace(state, seen, Sightings.putOff(seen, until)));
  }

  private static FeedState replace(FeedState state, Seen before, Seen after) {
    return States.withSeen(
        state, state.seen().stream().map(s -> s.key().equals(before.key()) ? after : s).toList());
  }

  private Settled settled(Feed feed, FeedState state, Seen seen, Answer answer, Instant now) {
    if (answer == null) {
      return first.without(feed, seen, "no link", now);
    }
    return seen.attempts() == null
        ? again.settle(feed, state, seen, answer, now)
        : first.settle(feed, state, seen, answer, now);
  }
}
