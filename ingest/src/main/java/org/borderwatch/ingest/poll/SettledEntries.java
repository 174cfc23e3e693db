package org.borderwatch.ingest.poll;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.borderwatch.contracts.Ids;
import org.borderwatch.contracts.feed.FeedState;
import org.borderwatch.contracts.feed.FeedState.Seen;

/**
 * The entries of which nothing more is asked for, in little room: they are only there to be known
 * again, and there are a hundred to a feed. Two of them are taken for one with a chance of one in
 * 2^64; then an entry would be missed.
 */
public final class SettledEntries {
  private static final int BYTES = 8 + 8 + 16 + 4 + 1;
  private static final int SHORT_HEX = 16;
  private static final int ARTICLE_HEX = 32;
  private static final char HASHED = '~';
  private static final HexFormat HEX = HexFormat.of();

  /** That a page was had; which one does not matter any more. */
  private static final String HAD = "had";

  private SettledEntries() {}

  /** The state with all such entries in {@link FeedState#settled()}. */
  public static FeedState pack(FeedState state) {
    List<Seen> open = new ArrayList<>();
    List<Seen> settled = new ArrayList<>();
    for (Seen seen : state.seen()) {
      (isSettled(seen) ? settled : open).add(seen);
    }
    if (settled.isEmpty()) {
      return state;
    }
    ByteBuffer bytes = ByteBuffer.allocate(settled.size() * BYTES);
    for (Seen seen : settled) {
      bytes
          .put(HEX.parseHex(shortKey(seen.key()), 1, 1 + SHORT_HEX))
          .put(HEX.parseHex(seen.entryHash(), 0, SHORT_HEX))
          .put(HEX.parseHex(seen.articleId()))
          .putInt((int) seen.firstSeenAt().getEpochSecond())
          .put((byte) (seen.bodyHash() == null ? 0 : 1));
    }
    String packed = Base64.getEncoder().withoutPadding().encodeToString(bytes.array());
    return state.with(open, packed);
  }

  /**
   * The state with every entry in {@link FeedState#seen()}; of those that were packed the key and
   * the hash are short forms, and the address is not known.
   *
   * @throws IllegalArgumentException when what was packed cannot be read
   */
  public static FeedState unpack(FeedState state) {
    if (state.settled() == null) {
      return state;
    }
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(state.settled()));
    if (bytes.remaining() % BYTES != 0) {
      throw new IllegalArgumentException(
          bytes.remaining() + " bytes of settled entries, which is no multiple of " + BYTES);
    }
    List<Seen> all = new ArrayList<>(state.seen());
    while (bytes.hasRemaining()) {
      String key = HASHED + hex(bytes, 8);
      String entryHash = hex(bytes, 8);
      String articleId = hex(bytes, 16);
      Instant firstSeenAt = Instant.ofEpochSecond(Integer.toUnsignedLong(bytes.getInt()));
      String bodyHash = bytes.get() == 0 ? null : HAD;
      all.add(
          new Seen(
              key,
              articleId,
              entryHash,
              null,
              firstSeenAt,
              null,
              null,
              bodyHash,
              null,
              0,
              0,
              null,
              null));
    }
    return state.with(all, null);
  }

  /** What stands for a key when it is compared; the short form of a short form is itself. */
  static String shortKey(String key) {
    boolean isShort = key.length() == 1 + SHORT_HEX && key.charAt(0) == HASHED && isHex(key, 1);
    return isShort ? key : HASHED + Ids.hash(key).substring(0, SHORT_HEX);
  }

  /** Whether hashes agree as far as both are known. */
  static boolean sameHash(String one, String other) {
    return one.length() < other.length() ? other.startsWith(one) : one.startsWith(other);
  }

  /** Also what an older release wrote in a form that does not fit stays as it is. */
  private static boolean isSettled(Seen seen) {
    return seen.nextRecheck() == null
        && seen.attempts() == null
        && seen.held() == null
        && seen.entryHash().length() >= SHORT_HEX
        && isHex(seen.entryHash(), 0)
        && seen.articleId().length() == ARTICLE_HEX
        && isHex(seen.articleId(), 0);
  }

  private static boolean isHex(String text, int from) {
    return text.chars().skip(from).allMatch(HexFormat::isHexDigit);
  }

  private static String hex(ByteBuffer bytes, int length) {
    String hex = HEX.formatHex(bytes.array(), bytes.position(), bytes.position() + length);
    bytes.position(bytes.position() + length);
    return hex;
  }
}
