package org.borderwatch.ingest.own;

import com.github.luben.zstd.Zstd;
import java.time.Instant;
import org.apache.kafka.common.errors.SerializationException;
import org.borderwatch.contracts.feed.Feed;
import org.borderwatch.contracts.feed.FeedState;
import org.borderwatch.contracts.feed.Source;
import org.borderwatch.contracts.topic.Json;
import org.borderwatch.contracts.topic.Topics;
import org.borderwatch.ingest.poll.SettledEntries;
import org.borderwatch.ingest.poll.States;

/**
 * What is known of a feed, as it is kept until the feed is due: the bytes of its record,
 * compressed, and the little that is asked of them meanwhile. A state takes ten times the room when
 * it is decoded, and at any moment all but a few feeds of tens of thousands wait.
 */
final class Kept {
  private static final int LEVEL = 1;

  /** For the record's key, headers and framing. */
  private static final int ROOM = 64 * 1024;

  private final byte[] packed;
  private final int length;
  private final String declaredUrl;
  private final Instant due;
  private final Source.Status status;

  private Kept(byte[] packed, int length, FeedState state) {
    this.packed = packed;
    this.length = length;
    this.declaredUrl = state.declaredUrl();
    this.due = States.due(state);
    this.status = state.lastAttempt() == null ? null : States.status(state);
  }

  /** The record for a state, less of it where it would be too long for one. */
  static Written write(FeedState state) {
    FeedState fitting = state;
    byte[] record = Json.write(SettledEntries.pack(fitting));
    while (record.length > Topics.LARGE_MESSAGE_BYTES - ROOM && fitting.seen().size() > 1) {
      fitting = States.shrink(fitting);
      record = Json.write(SettledEntries.pack(fitting));
    }
    return new Written(record, new Kept(compress(record), record.length, fitting));
  }

  /**
   * @throws SerializationException when they are not a state's
   */
  static Kept read(Raw raw) {
    return new Kept(raw.packed, raw.length, decode(raw.packed, raw.length));
  }

  /** Decodes it all. */
  FeedState state() {
    return decode(packed, length);
  }

  /** As {@link States#of}: whether it can be gone on from with the address the feed has now. */
  boolean isFor(Feed feed) {
    return declaredUrl == null || declaredUrl.equals(feed.url());
  }

  /** When the feed wants something done; null for never. */
  Instant due() {
    return due;
  }

  /** How the feed fares, or null where it was not polled yet. */
  Source.Status status() {
    return status;
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

  /** A state as a record, and as it is kept when that is committed. */
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
