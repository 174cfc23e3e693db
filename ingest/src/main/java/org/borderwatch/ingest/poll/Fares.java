package org.borderwatch.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import org.borderwatch.contracts.feed.Feed;
import org.borderwatch.contracts.feed.FeedState;
import org.borderwatch.contracts.feed.Rhythm;
import org.borderwatch.contracts.feed.Source;

/** How a feed fares, for people and for who asks whether a district is watched. */
final class Fares {
  private final NextPoll next;

  Fares(NextPoll next) {
    this.next = next;
  }

  /**
   * @param freshFor for how long the last answer holds, or null
   */
  Source of(Feed feed, FeedState state, Duration freshFor, Instant now) {
    Rhythm rhythm = state.rhythm();
    Instant silentSince = States.silentSince(state, now);
    double perHour = Rhythms.usualPerHour(rhythm);
    return new Source(
        feed.id(),
        feed.name(),
        States.status(state),
        state.detail() + (silentSince == null ? "" : silence(rhythm, now)),
        state.lastAttempt(),
        state.lastSuccess(),
        state.nextPoll(),
        expectedWithin(state, freshFor, now).toSeconds(),
        state.failures(),
        feed.districts(),
        state.because(),
        Double.isNaN(perHour) ? null : Math.round(perHour * 1000) / 1000.0,
        rhythm == null || rhythm.told() == 0 && rhythm.hours() == 0 ? null : rhythm.lastNew(),
        rhythm == null ? 0 : rhythm.gaps(),
        rhythm == null ? null : rhythm.lastGap(),
        silentSince);
  }

  /**
   * A source counts as heard of for some of these intervals. A rush of news shortens its polls, but
   * a host that hiccups for some minutes has not gone blind, so the usual interval is the least.
   */
  private Duration expectedWithin(FeedState state, Duration freshFor, Instant now) {
    Duration interval = next.interval(state.rhythm(), state.hints(), freshFor, now);
    Duration planned =
        state.failures() > 0 || state.nextPoll() == null || state.lastAttempt() == null
            ? Duration.ZERO
            : Duration.between(state.lastAttempt(), state.nextPoll());
    return longest(longest(next.usual(), interval), planned);
  }

  private static String silence(Rhythm rhythm, Instant now) {
    Duration quiet = Duration.between(rhythm.lastNew(), now);
    return "; nothing new for "
        + Words.span(quiet)
        + ", in which it usually brings about "
        + Words.number(Words.roundly(Rhythms.usuallyWithin(rhythm, now)), "entry");
  }

  private static Duration longest(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
