package org.borderwatch.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When to ask again. Everything here is a function of the clock it is given.
 *
 * @param pollInterval how often a feed is polled while its rate is not known
 * @param minPollInterval the shortest
 * @param quietPollInterval how often a feed in health is polled at least
 * @param maxPollInterval the longest, but for a server's Retry-After
 * @param recheckAfter after the first sight of an entry, when its page is asked for again
 * @param retryPageAfter after each failure, when a page is asked for again before the entry goes on
 *     without it
 * @param maxPageBytes how much of a page is kept
 * @param maxFeedBytes how much of a feed is read
 */
public record PollRules(
    Duration pollInterval,
    Duration minPollInterval,
    Duration quietPollInterval,
    Duration maxPollInterval,
    List<Duration> recheckAfter,
    List<Duration> retryPageAfter,
    int maxPageBytes,
    int maxFeedBytes) {
  public static final List<Duration> RECHECK_AFTER =
      List.of(
          Duration.ofHours(1),
          Duration.ofHours(6),
          Duration.ofHours(24),
          Duration.ofDays(3),
          Duration.ofDays(7));
  public static final List<Duration> RETRY_PAGE_AFTER =
      List.of(Duration.ofMinutes(2), Duration.ofMinutes(10), Duration.ofMinutes(30));

  /** A page that is missing is asked for again this soon, to know whether it was withdrawn. */
  private static final Duration MISSING_AGAIN = Duration.ofHours(1);

  /** When feeds are polled next. */
  NextPoll nextPoll() {
    return new NextPoll(pollInterval, minPollInterval, quietPollInterval, maxPollInterval);
  }

  /** The next recheck of a page, or null when there is none any more. */
  Instant nextRecheck(Instant firstSeenAt, Instant now) {
    return recheckAfter.stream()
        .map(firstSeenAt::plus)
        .filter(at -> at.isAfter(now))
        .findFirst()
        .orElse(null);
  }

  /** The next look at a page that was not found. */
  Instant nextLookForMissing(Instant firstSeenAt, Instant now) {
    Instant scheduled = nextRecheck(firstSeenAt, now);
    Instant soon = now.plus(MISSING_AGAIN);
    return scheduled == null || soon.isBefore(scheduled) ? soon : scheduled;
  }

  /**
   * When a page that could not be had is asked for again, or null when the entry goes on without.
   *
   * @param attempts in vain, this one included
   */
  Instant nextAttempt(int attempts, Duration retryAfter, Instant now) {
    if (attempts > retryPageAfter.size()) {
      return null;
    }
    Duration wait = retryPageAfter.get(attempts - 1);
    return now.plus(retryAfter != null && retryAfter.compareTo(wait) > 0 ? retryAfter : wait);
  }
}
