package org.borderwatch.contracts.feed;

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
 * @param intervalSeconds the interval now in force
 * @param failures polls failed in a row
 * @param districts the districts it covers; empty for the whole region
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
    List<String> districts) {

  public Source {
    districts = districts == null ? List.of() : List.copyOf(districts);
  }

  /** How the last poll ended. */
  public enum Status {
    HEALTHY,
    DEGRADED,
    FAILING,
    RETIRED
  }
}
