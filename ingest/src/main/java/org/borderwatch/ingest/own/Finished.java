package org.borderwatch.ingest.own;

import org.borderwatch.contracts.feed.FeedState;
import org.borderwatch.ingest.own.FeedTable.Owned;
import org.borderwatch.ingest.poll.Turn;

/**
 * A turn that a worker has taken for a feed.
 *
 * @param before what was known of it until then, or null when the turn failed
 * @param after what is to be written, or null when nothing was learnt
 */
record Finished(Owned owned, FeedState before, Turn turn, Kept.Written after) {

  static Finished of(Owned owned, FeedState before, Turn turn) {
    Kept.Written after = turn.learnt() == null ? null : Kept.write(turn.learnt().state());
    return new Finished(owned, before, turn, after);
  }

  /** About how much it adds to a transaction, in bytes. */
  long weight() {
    if (after == null) {
      return 0;
    }
    return after.record().length
        + turn.learnt().pages().stream()
            .mapToLong(p -> p.html() == null ? 0 : p.html().length())
            .sum();
  }
}
