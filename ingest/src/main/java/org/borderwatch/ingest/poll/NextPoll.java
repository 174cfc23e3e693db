package org.borderwatch.ingest.poll;

import static org.borderwatch.ingest.poll.Words.number;

import java.time.Duration;
import java.time.Instant;
import org.borderwatch.contracts.Ids;
import org.borderwatch.contracts.feed.Hints;
import org.borderwatch.contracts.feed.Rhythm;

/**
 * When a feed is polled next. A function of what is known, of the feed's id and of the time: the
 * same poll always has the same successor, and no two feeds are in step.
 *
 * @param usual how often, while a feed's rate is not known
 * @param least never sooner
 * @param quiet a feed in health is asked at least this often, unless it or its host asks for less
 * @param most failures and skipped hours stretch it no further; a Retry-After may
 */
record NextPoll(Duration usual, Duration least, Duration quiet, Duration most) {
  /** So many new entries are to be expected of a poll: sooner finds nothing, later is late. */
  static final double ENTRIES_A_POLL = 0.5;

  /** A wish is not followed beyond the time in which so much of the feed is new. */
  private static final double OF_WHAT_IS_LISTED = 0.5;

  private static final int MAX_DOUBLINGS = 20;
  private static final double SPREAD = 0.1;
  private static final double FAILING_SPREAD = 0.25;
  private static final Duration HOUR = Duration.ofHours(1);

  /**
   * After a poll that succeeded.
   *
   * @param freshFor for how long the server says the answer holds, or null
   * @param sinceLast since the poll before, where this one shared no entry with it; else null
   */
  Plan afterSuccess(
      String feedId,
      Rhythm rhythm,
      Hints hints,
      Duration freshFor,
      Duration sinceLast,
      Instant now) {
    Hints said = hints == null ? Hints.NONE : hints;
    double perHour = Rhythms.perHour(rhythm, now);
    Pace pace = pace(perHour, said);
    if (sinceLast != null) {
      Duration sooner = bounded(min(pace.interval(), sinceLast.dividedBy(2)));
      Instant at = least(feedId, sooner, now);
      return new Plan(
          at, "this poll shared no entry with the one before, so that some may have been missed");
    }
    Pace wish = wish(said, freshFor);
    Duration bearable = min(quiet, beforeLoss(rhythm, perHour));
    Duration asked = min(wish.interval(), bearable);
    Plan plan =
        asked.compareTo(pace.interval()) > 0
            ? new Plan(
                // Not before it, and not all at its end.
                now.plus(later(asked, 2 * SPREAD, feedId, now)), wish.because())
            : new Plan(least(feedId, pace.interval(), now), pace.because());
    return skipping(said, based(said, perHour, plan, now), now);
  }

  /** How long a feed is waited for when all is well, without the jitter. */
  Duration interval(Rhythm rhythm, Hints hints, Duration freshFor, Instant now) {
    Hints said = hints == null ? Hints.NONE : hints;
    double perHour = Rhythms.perHour(rhythm, now);
    Duration asked = min(wish(said, freshFor).interval(), min(quiet, beforeLoss(rhythm, perHour)));
    return max(asked, pace(perHour, said).interval());
  }

  /**
   * After a poll that failed: longer each time, never for ever, and never in step with other feeds.
   *
   * @param failures in a row, this one included
   * @param retryAfter the server's wish, or null; it is not cut short
   */
  Plan afterFailure(String feedId, int failures, Duration retryAfter, Instant now) {
    Duration backoff = usual;
    for (int i = 1; i < Math.min(failures, MAX_DOUBLINGS) && backoff.compareTo(most) < 0; i++) {
      backoff = min(most, backoff.multipliedBy(2));
    }
    Instant next = now.plus(spread(backoff, FAILING_SPREAD, feedId, now));
    if (retryAfter == null || !now.plus(retryAfter).isAfter(next)) {
      return new Plan(
          next,
          failures == 1 ? "the last poll failed" : number(failures, "poll") + " in a row failed");
    }
    // Late by some of the interval, so that feeds told the same do not come back all at once.
    Duration late = usual.dividedBy(1000).multipliedBy(1 + Math.round(99 * share(feedId, now)));
    return new Plan(
        now.plus(retryAfter).plus(late),
        "the server asks to be left alone for " + Words.span(retryAfter));
  }

  private Pace pace(double perHour, Hints said) {
    if (!Double.isNaN(perHour)) {
      Duration learnt = of(ENTRIES_A_POLL / perHour);
      String rate = Words.rate(perHour);
      if (learnt.compareTo(quiet) > 0) {
        return new Pace(bounded(quiet), "the feed publishes only " + rate);
      }
      return new Pace(bounded(learnt), "the feed publishes " + rate);
    }
    return said.updateSeconds() > 0
        ? new Pace(
            bounded(Duration.ofSeconds(said.updateSeconds())),
            "the feed says it is updated every "
                + Words.span(Duration.ofSeconds(said.updateSeconds())))
        : new Pace(bounded(usual), "it is not known yet how often the feed publishes");
  }

  private static Pace wish(Hints said, Duration freshFor) {
    Duration ttl = Duration.ofMinutes(said.ttlMinutes());
    Duration fresh = freshFor == null ? Duration.ZERO : freshFor;
    return ttl.compareTo(fresh) >= 0
        ? new Pace(ttl, "the feed asks to be kept for " + Words.span(ttl) + " (ttl)")
        : new Pace(fresh, "the server says its answer holds for " + Words.span(fresh));
  }

  /** The time in which half of what the feed lists is new. */
  private static Duration beforeLoss(Rhythm rhythm, double perHour) {
    return Double.isNaN(perHour) || rhythm.listed() == 0
        ? Duration.ofDays(365)
        : of(OF_WHAT_IS_LISTED * rhythm.listed() / perHour);
  }

  /** While the rate is not known, the moments at which the feed says it is updated. */
  private Plan based(Hints said, double perHour, Plan plan, Instant now) {
    if (!Double.isNaN(perHour) || said.updateBase() == null || said.updateSeconds() == 0) {
      return plan;
    }
    long step = Math.max(said.updateSeconds(), least.toSeconds());
    long since = Math.floorMod(Duration.between(said.updateBase(), now).toSeconds(), step);
    Instant updated = now.plusSeconds(step - since);
    boolean within = updated.isAfter(now.plus(least)) && updated.isBefore(plan.at());
    return within ? new Plan(updated.plusSeconds(least.toSeconds() / 4), plan.because()) : plan;
  }

  /** Past the hours and days at which the feed need not be read, but no further than the most. */
  private Plan skipping(Hints said, Plan plan, Instant now) {
    Instant latest = now.plus(most);
    Instant at = plan.at();
    while (at.isBefore(latest) && skips(said, at)) {
      at = at.truncatedTo(java.time.temporal.ChronoUnit.HOURS).plus(HOUR);
    }
    if (at.equals(plan.at())) {
      return plan;
    }
    // The same minute of the hour as was planned keeps feeds apart.
    Instant apart = at.plusSeconds(plan.at().getEpochSecond() % 600);
    return new Plan(
        apart.isBefore(latest) ? apart : max(plan.at(), latest),
        "the feed asks not to be read at some hours (skipHours, skipDays)");
  }

  private static boolean skips(Hints said, Instant at) {
    var utc = at.atOffset(java.time.ZoneOffset.UTC);
    return (said.skipHours() >> utc.getHour() & 1) == 1
        || (said.skipDays() >> utc.getDayOfWeek().ordinal() & 1) == 1;
  }

  private Instant least(String feedId, Duration interval, Instant now) {
    return now.plus(max(least, spread(interval, SPREAD, feedId, now)));
  }

  private Duration bounded(Duration interval) {
    return max(least, min(quiet, interval));
  }

  private static Duration of(double hours) {
    return Duration.ofSeconds(Math.round(Math.min(hours, 24.0 * 365) * 3600));
  }

  private static Duration spread(Duration interval, double by, String feedId, Instant now) {
    double noise = 2 * share(feedId, now) - 1;
    return interval.plusMillis(Math.round(interval.toMillis() * by * noise));
  }

  private static Duration later(Duration interval, double by, String feedId, Instant now) {
    return interval.plusMillis(Math.round(interval.toMillis() * by * share(feedId, now)));
  }

  /** Between 0 and 1; the same for the same feed and moment, so that rules stay functions. */
  private static double share(String feedId, Instant now) {
    String hash = Ids.hash(feedId, now.toString());
    return Integer.parseInt(hash.substring(0, 6), 16) / (double) 0xffffff;
  }

  private static <T extends Comparable<T>> T min(T one, T other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static <T extends Comparable<T>> T max(T one, T other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private record Pace(Duration interval, String because) {}
}
