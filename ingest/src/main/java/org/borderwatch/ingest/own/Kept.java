package org.borderwatch.ingest.own;

import com.github.luben.zstd.Zstd;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.borderwatch.contracts.feed.Feed;
import org.borderwatch.contracts.feed.FeedState;
import org.borderwatch.contracts.feed.Source;
import org.borderwatch.contracts.topic.Json;
import org.borderwatch.contracts.topic.Topics;
import org.borderwatch.ingest.poll.Known;
import org.borderwatch.ingest.poll.Learnt;
import org.borderwatch.ingest.poll.SettledEntries;
import org.borderwatch.ingest.poll.States;

/**
 * What is known of a feed, as it is kept until the feed is due: all but its entries as they are,
 * and the bytes of its last record, compressed, for the entries. Decoded they take ten times the
 * room, at any moment all but a few feeds of tens of thousands wait, and most polls do not need
 * them.
 */
final class Kept implements Known {
  private static final int LEVEL = 1;

  /** For the record's key, headers and framing. */
  private static final int ROOM = 64 * 1024;

  private final byte[] packed;
  private final int length;
  private final FeedState head;
  private final Instant nextPage;

  private Kept(byte[] packed, int length, FeedState head, Instant nextPage) {
    this.packed = packed;
    this.length = length;
    this.head = head;
    this.nextPage = nextPage;
  }

  /** The record for a state, less of it where it would be too long for one. */
  static Written write(FeedState state) {
    FeedState fitting = state;
    byte[] record = Json.write(SettledEntries.pack(fitting));
    while (record.length > Topics.LARGE_MESSAGE_BYTES - ROOM && fitting.seen().size() > 1) {
      fitting = States.shrink(fitting);
      record = Json.write(SettledEntries.pack(fitting));
    }
    return new Written(record, of(compress(record), record.length, fitting));
  }

  /**
   * @param source what {@code sources} tells of the feed, or null
   * @throws SerializationException when the bytes are not a state's
   */
  static Kept read(Raw raw, Source source) {
    byte[] record = Zstd.decompress(raw.packed, raw.length);
    FeedState state = Heads.read(record);
    return of(raw.packed, raw.length, state.asOf(source));
  }

  private static Kept of(byte[] packed, int length, FeedState whole) {
    return new Kept(packed, length, whole.with(List.of(), null), States.nextPage(whole));
  }

  /**
   * What is kept, and to be written, after something was learnt. What {@link FeedState#asOf} gives
   * back from the source's record is in no need of a record of its own.
   */
  Written after(Learnt learnt) {
    FeedState state = learnt.state();
    if (!learnt.sameEntries()) {
      return write(state);
    }
    return state.equals(head.asOf(learnt.source()))
        ? new Written(null, new Kept(packed, length, state, nextPage))
        : write(learnt.whole(this).state());
  }

  @Override
  public FeedState head() {
    return head;
  }

  @Override
  public Instant nextPage() {
    return nextPage;
  }

  /** Decodes it all. */
  @Override
  public FeedState whole() {
    return head.with(decode(packed, length).seen(), null);
  }

  /** As {@link States#of}: whether it can be gone on from with the address the feed has now. */
  boolean isFor(Feed feed) {
    return head.declaredUrl() == null || head.declaredUrl().equals(feed.url());
  }

  /** When the feed wants something done; null for never. */
  Instant due() {
    return States.earlier(head.nextPoll(), nextPage);
  }

  /** How the feed fares, or null where it was not polled yet. */
  Source.Status status() {
    return head.lastAttempt() == null ? null : States.status(head);
  }

  private static byte[] compress(byte[] record) {
    return Zstd.compress(record, LEVEL);
  }

  private static FeedState decode(byte[] packed, int length) {
    FeedState state = Json.read(Zstd.decompress(packed, length), FeedState.class);
    try {
      return SettledEntries.unpack(state);
    } catch (IllegalArgumentException e) {
      throw new SerializationException("not a FeedState: " + e.getMessage(), e);
    }
  }

  /**
   * A state as a record, and as it is kept when that is committed.
   *
   * @param record null where the source's record says it all
   */
  record Written(byte[] record, Kept kept) {}

  /** A record that was read and not looked into yet; a later one may replace it. */
  static final class Raw {
    private final byte[] packed;
    private final int length;

    Raw(byte[] record) {
      packed = compress(record);
      length = record.length;
    }
  }
}
