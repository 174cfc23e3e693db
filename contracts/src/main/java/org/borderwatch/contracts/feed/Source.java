package org.borderwatch.contracts.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * How a source fares: the small value on the {@code sources} topic, from which a district is known
 * to be watched or blind.
 *
 * @param feedId the feed
 * @param name what readers call the publisher
 * @param status how the last poll ended
 * @param detail the status in words a person can act on
 * @param lastAttempt when it was last polled, UTC
 * @param lastSuccess when a poll last succeeded, UTC, or null
 * @param nextPoll when it will be polled next, UTC
 * @param intervalSeconds within how long an answer is expected of it when all is well; failures do
 *     not stretch it
 * @param failures polls failed in a row
 * @param districts the districts it covers; empty for the whole region
 * @param because why {@code nextPoll} is when it is, in words, or null
 * @param perHour how many new entries an hour it usually brings, or null while that is not known
 * @param lastNew when a poll last brought a new entry, UTC, or null
 * @param gaps how often a poll shared no entry with the one before, so that some were missed
 * @param lastGap when that was last so, UTC, or null
 * @param silentSince where it is quiet for longer than its own rate makes likely: since when, UTC;
 *     else null
 */
public record Source(
    String feedId,
    String name,
    Status status,
    String detail,
    Instant lastAttempt,
    Instant lastSuccess,
    Instant nextPoll,
    long intervalSeconds,
    int failures,
    List<String> districts,
    @JsonInclude(JsonInclude.Include.NON_NULL) String because,
    @JsonInclude(JsonInclude.Include.NON_NULL) Double perHour,
    @JsonInclude(JsonInclude.Include.NON_NULL) Instant lastNew,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) int gaps,
    @JsonInclude(JsonInclude.Include.NON_NULL) Instant lastGap,
    @JsonInclude(JsonInclude.Include.NON_NULL) Instant silentSince) {

  public Source {
    districts = districts == null ? List.of() : List.copyOf(districts);
  }

  /** A source of which only the outcome of its polls is known. */
  public Source(
      String feedId,
      String name,
      Status status,
      String detail,
      Instant lastAttempt,
      Instant lastSuccess,
      Instant nextPoll,
      long intervalSeconds,
      int failures,
      List<String> districts) {
    this(
        feedId,
        name,
        status,
        detail,
        lastAttempt,
        lastSuccess,
        nextPoll,
        intervalSeconds,
        failures,
        districts,
        null,
        null,
        null,
        0,
        null,
        null);
  }

  /** How the last poll ended. */
  public enum Status {
    HEALTHY,
    DEGRADED,
    FAILING,
    RETIRED
  }
}
