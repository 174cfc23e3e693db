package org.borderwatch.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.borderwatch.contracts.feed.FeedState;
import org.borderwatch.contracts.feed.FeedState.Redirect;

/**
 * Where a feed is polled, after an answer. Many a permanent redirect is a mistake of an afternoon,
 * so one is believed after several sightings over a day.
 *
 * @param url where to poll next
 * @param redirects sightings so far
 */
record Moves(String url, List<Redirect> redirects) {
  private static final int SIGHTINGS = 3;
  private static final Duration OVER = Duration.ofDays(1);
  private static final int FAILURES_BEFORE_RETURN = 10;

  /**
   * @param movedTo where the answer said the feed is for good, or null
   */
  static Moves afterSuccess(FeedState before, String movedTo, Instant now) {
    if (movedTo == null) {
      return new Moves(before.url(), List.of());
    }
    Redirect last =
        before.redirects().stream()
            .filter(r -> r.to().equals(movedTo))
            .findFirst()
            .orElse(new Redirect(movedTo, now, 0));
    Redirect sighted = new Redirect(movedTo, last.firstSeen(), last.sightings() + 1);
    boolean believed =
        sighted.sightings() >= SIGHTINGS && !sighted.firstSeen().plus(OVER).isAfter(now);
    return believed ? new Moves(movedTo, List.of()) : new Moves(before.url(), List.of(sighted));
  }

  /** A feed that moved and then failed for long may have moved back. */
  static Moves afterFailure(FeedState before, int failures) {
    boolean back = failures >= FAILURES_BEFORE_RETURN && before.declaredUrl() != null;
    return new Moves(back ? before.declaredUrl() : before.url(), before.redirects());
  }
}
