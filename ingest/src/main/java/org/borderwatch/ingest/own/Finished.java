package org.borderwatch.ingest.own;

import java.util.List;
import org.borderwatch.contracts.feed.FeedState;
import org.borderwatch.contracts.topic.Json;
import org.borderwatch.ingest.own.FeedTable.Owned;
import org.borderwatch.ingest.poll.Learnt;
import org.borderwatch.ingest.poll.Turn;

/**
 * A turn that a worker has taken for a feed, made ready to be written.
 *
 * @param before what was known of it until then, entries aside
 * @param state the state's record, or null where none is to be written
 * @param source the source's record, or null where none is to be written
 * @param pages the pages' records, in the order of what was learnt
 * @param after what is kept of the feed when that is committed
 */
record Finished(
    Owned owned,
    FeedState before,
    Turn turn,
    byte[] state,
    byte[] source,
    List<byte[]> pages,
    Kept after) {

  static Finished of(Owned owned, Kept kept, Turn turn) {
    Learnt learnt = turn.learnt();
    if (learnt == null) {
      return new Finished(owned, kept.head(), turn, null, null, List.of(), kept);
    }
    Kept.Written written = kept.after(learnt);
    return new Finished(
        owned,
        kept.head(),
        turn,
        written.record(),
        Json.write(learnt.source()),
        learnt.pages().stream().map(Json::write).toList(),
        written.kept());
  }

  /** How much it adds to a transaction, in bytes. */
  long weight() {
    long pageBytes = pages.stream().mapToLong(p -> p.length).sum();
    return pageBytes + (state == null ? 0 : state.length) + (source == null ? 0 : source.length);
  }
}
