package org.borderwatch.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.borderwatch.contracts.article.Page;
import org.borderwatch.contracts.feed.FeedState.Seen;

/**
 * Entries whose texts were told before under another id and address. Ministries issue the same
 * sentence day after day, so only what was published within hours of the first, and is long enough
 * not to be a headline that comes again, counts as told.
 */
final class Repeats {
  private static final int LONG_ENOUGH = 80;
  private static final int HASH = 16;
  private static final Duration WITHIN = Duration.ofHours(6);

  private final Map<String, Instant> firstSeen = new HashMap<>();

  Repeats(List<Seen> before) {
    before.forEach(s -> add(s.entryHash(), s.firstSeenAt()));
  }

  void add(String entryHash, Instant at) {
    if (entryHash.length() >= HASH) {
      firstSeen.merge(entryHash.substring(0, HASH), at, (a, b) -> a.isBefore(b) ? a : b);
    }
  }

  /** Whether an entry that is new by its id and its address is not by its texts. */
  boolean isTold(Page.Entry entry, String entryHash) {
    Instant first = entry.published() == null ? null : firstSeen.get(entryHash.substring(0, HASH));
    int length = length(entry.title()) + Math.max(length(entry.summary()), length(entry.content()));
    return first != null
        && length >= LONG_ENOUGH
        && Duration.between(entry.published(), first).abs().compareTo(WITHIN) <= 0;
  }

  private static int length(String text) {
    return text == null ? 0 : text.length();
  }
}
