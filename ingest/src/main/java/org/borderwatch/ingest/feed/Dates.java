package org.borderwatch.ingest.feed;

import java.time.Instant;
import java.util.List;

/** Reads dates and keeps book of what was assumed. */
final class Dates {
  private final Repairs repairs;

  Dates(Repairs repairs) {
    this.repairs = repairs;
  }

  /** The first text that is a date that can be trusted, or null. */
  Instant first(List<String> texts) {
    for (String text : texts) {
      FeedDate date = FeedDate.read(text);
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
