package org.borderwatch.ingest.poll;

import java.time.Instant;
import org.borderwatch.contracts.feed.FeedState;

/**
 * What is known of a feed, in parts: most polls bring nothing new, and then nobody needs the
 * entries, which are nearly all of it.
 */
public interface Known {
  /** All but the entries, which may be missing. */
  FeedState head();

  /** When the first of the entries' pages is due, UTC; null for never. */
  Instant nextPage();

  /** With every entry in {@link FeedState#seen()}. */
  FeedState whole();

  /** A state of which all is at hand. */
  static Known of(FeedState state) {
    return new Whole(state);
  }

  /** All of it. */
  record Whole(FeedState whole) implements Known {
    @Override
    public FeedState head() {
      return whole;
    }

    @Override
    public Instant nextPage() {
      return States.nextPage(whole);
    }
  }
}
