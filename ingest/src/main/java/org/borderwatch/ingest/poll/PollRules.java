package org.borderwatch.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.borderwatch.contracts.Ids;

/**
 * When to ask again. Everything here is a function of the clock it is given.
 *
 * @param pollInterval how often a feed is polled
 * @param minPollInterval the shortest
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

  private static final int MAX_DOUBLINGS = 20;
  private static final double SPREAD = 0.1;
  private static final double FAILING_SPREAD = 0.25;

  /** After a poll that succeeded. */
  Instant afterSuccess(String feedId, Instant now) {
    return now.plus(spread(pollInterval, SPREAD, feedId, now));
  }

  /**
   * After a poll that failed: longer each time, never for ever, and never in step with other feeds.
   *
   * @param failures in a row, this one included
   * @param retryAfter the server's wish, or null; it is not cut short
   */
  Instant afterFailure(String feedId, int failures, Duration retryAfter, Instant now) {
    Duration backoff = pollInterval;
    for (int i = 1; i < Math.min(failures, MAX_DOUBLINGS); i++) {
      backoff = backoff.multipliedBy(2);
      if (backoff.compareTo(maxPollInterval) >= 0) {
        backoff = maxPollInterval;
        break;
      }
    }
    Instant next = now.plus(spread(backoff, FAILING_SPREAD, feedId, now));
    if (retryAfter == null || !now.plus(retryAfter).isAfter(next)) {
      return next;
    }
    // Late by some of the interval, so that the feeds of one host do not come back all at once.
    Duration after = pollInterval.multipliedBy(1 + Math.round(99 * (1 + noise(feedId, now)) / 2));
    return now.plus(retryAfter).plus(after.dividedBy(1000));
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

  /** The interval in force after so many failures, for people to read. */
  long intervalSeconds(Instant from, Instant next) {
    return next == null ? 0 : Duration.between(from, next).toSeconds();
  }

  private static Duration spread(Duration interval, double by, String feedId, Instant now) {
    return interval.plusMillis(Math.round(interval.toMillis() * by * noise(feedId, now)));
  }

  /** Between -1 and 1; the same for the same feed and moment, so that rules stay functions. */
  private static double noise(String feedId, Instant now) {
    String hash = Ids.hash(feedId, now.toString());
    return Integer.parseInt(hash.substring(0, 6), 16) / (double) 0x7fffff - 1;
  }
}
