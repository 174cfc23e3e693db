package org.borderwatch.ingest.fetch;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Dates in HTTP headers, in the one form that is still written (RFC 9110, 5.6.7). */
final class HttpDate {
  private HttpDate() {}

  /** The moment, or null where the text is null or no such date. */
  static Instant read(String text) {
    try {
      return text == null
          ? null
          : ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
