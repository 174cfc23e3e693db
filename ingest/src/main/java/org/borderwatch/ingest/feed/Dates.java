package org.borderwatch.ingest.feed;

import java.time.Instant;
import java.util.Iterator;
import java.util.stream.Stream;

/** Reads dates and keeps book of what was assumed. */
final class Dates {
  private final Repairs repairs;

  Dates(Repairs repairs) {
    this.repairs = repairs;
  }

  /** The first text that is a date that can be trusted, or null. */
  Instant first(Stream<String> texts) {
    for (Iterator<String> each = texts.iterator(); each.hasNext(); ) {
      FeedDate date = FeedDate.read(each.next());
      if (date.repair() != null) {
        repairs.add(date.repair());
      }
      if (date.instant() != null) {
        return date.instant();
      }
    }
    return null;
  }
}
