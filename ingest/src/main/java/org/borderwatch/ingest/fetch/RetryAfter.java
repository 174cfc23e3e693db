package org.borderwatch.ingest.fetch;

import java.time.Duration;
import java.time.Instant;

/** The Retry-After header, in seconds or as a date by the server's own clock. */
final class RetryAfter {
  private static final Duration MAX = Duration.ofDays(7);

  private RetryAfter() {}

  /**
   * @param date the answer's Date header, or null
   * @return between nothing and a week; null where the header says nothing that can be read
   */
  static Duration read(String retryAfter, String date) {
    if (retryAfter == null) {
      return null;
    }
    String value = retryAfter.strip();
    if (value.matches("[0-9]{1,9}")) {
      return bounded(Duration.ofSeconds(Long.parseLong(value)));
    }
    Instant until = HttpDate.read(value);
    Instant now = HttpDate.read(date);
    return until == null || now == null ? null : bounded(Duration.between(now, until));
  }

  private static Duration bounded(Duration wish) {
    return wish.isNegative() ? Duration.ZERO : wish.compareTo(MAX) > 0 ? MAX : wish;
  }
}
