package org.borderwatch.ingest.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

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
    Instant until = instant(value);
    Instant now = date == null ? null : instant(date.strip());
    return until == null || now == null ? null : bounded(Duration.between(now, until));
  }

  private static Instant instant(String httpDate) {
    try {
      return ZonedDateTime.parse(httpDate, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Duration bounded(Duration wish) {
    return wish.isNegative() ? Duration.ZERO : wish.compareTo(MAX) > 0 ? MAX : wish;
  }
}
