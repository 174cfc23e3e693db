package org.borderwatch.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.borderwatch.contracts.feed.Rhythm;

/**
 * Learning how often a feed tells something new.
 *
 * <p>The usual rate is a count over hours watched, both fading with a week, so that night and
 * weekend average out; beside it a count that fades with three hours follows a rush of news.
 * Between two polls that brought something, nothing is stored: the quiet hours since then are added
 * when the rate is asked for.
 */
final class Rhythms {
  private static final double WEEK = 7 * 24;
  private static final double RUSH = 3;
  private static final double MONTH = 30 * 24;

  /** From published times in the first reading, no more is believed than this. */
  private static final double FIRST_HOURS = 48;

  private static final int FIRST_ENTRIES = 3;

  /** With less evidence the rate is not known. */
  private static final double MIN_TOLD = 2;

  private static final double MIN_HOURS = 0.5;

  /** With less, nobody can say that a feed is quieter than usual. */
  private static final double MIN_TOLD_FOR_SILENCE = 5;

  private static final double MIN_HOURS_FOR_SILENCE = 24;

  /** Newsrooms sleep: so many hours of each day that was begun do not count as silence. */
  private static final double NIGHT = 10;

  /** Silence is what a steady feed of its rate would show once in ten thousand such times. */
  private static final double UNLIKELY = 1e-4;

  /** And longer than the longest quiet time it has had, weekends included. */
  private static final double BEYOND_LONGEST = 1.25;

  private Rhythms() {}

  /**
   * The first reading: what the entries' own times tell.
   *
   * @param published of the feed's entries; nulls where it does not say
   */
  static Rhythm begin(List<Instant> published, Instant now) {
    List<Double> ages =
        published.stream()
            .filter(Objects::nonNull)
            .map(at -> hours(at, now))
            .filter(age -> age >= 0)
            .sorted()
            .toList();
    List<Double> recent = ages.stream().filter(age -> age <= FIRST_HOURS).toList();
    if (ages.size() < FIRST_ENTRIES) {
      return new Rhythm(0, 0, 0, now, 0, published.size(), 0, null);
    }
    boolean older = recent.size() < ages.size();
    double watched = older ? FIRST_HOURS : Math.max(MIN_HOURS, ages.get(ages.size() - 1));
    double rush = recent.stream().mapToDouble(age -> Math.exp(-age / RUSH)).sum();
    Instant newest = now.minusMillis((long) (ages.get(0) * 3_600_000));
    // The hours since the newest entry are not lost: they are the quiet time up to now.
    double until = Math.max(MIN_HOURS, watched - ages.get(0));
    return new Rhythm(recent.size(), until, rush, newest, 0, published.size(), 0, null);
  }

  /**
   * A reading that brought something new.
   *
   * @param fresh how many entries are new, at least one
   * @param listed how many the feed holds
   * @param gap whether none of them was known
   */
  static Rhythm told(Rhythm before, int fresh, int listed, boolean gap, Instant now) {
    double quiet = Math.max(0, hours(before.lastNew(), now));
    double faded = Math.exp(-quiet / WEEK);
    // Where some were missed there were more than were seen.
    double count = gap ? 2.0 * fresh : fresh;
    return new Rhythm(
        before.told() * faded + count,
        watched(before, quiet),
        before.lately() * Math.exp(-quiet / RUSH) + count,
        now,
        Math.max(before.longestQuietHours() * Math.exp(-quiet / MONTH), quiet),
        listed,
        before.gaps() + (gap ? 1 : 0),
        gap ? now : before.lastGap());
  }

  /** A reading that brought nothing new. */
  static Rhythm quiet(Rhythm before, int listed) {
    return before.listed() == listed
        ? before
        : new Rhythm(
            before.told(),
            before.hours(),
            before.lately(),
            before.lastNew(),
            before.longestQuietHours(),
            listed,
            before.gaps(),
            before.lastGap());
  }

  /**
   * New entries an hour as things stand, the quiet time up to now included.
   *
   * @return NaN while that is not known
   */
  static double perHour(Rhythm r, Instant now) {
    if (r == null) {
      return Double.NaN;
    }
    double quiet = Math.max(0, hours(r.lastNew(), now));
    double told = r.told() * Math.exp(-quiet / WEEK);
    double watched = watched(r, quiet);
    boolean known = watched >= MIN_HOURS && (r.told() >= MIN_TOLD || watched >= 24);
    if (!known) {
      return Double.NaN;
    }
    double rush = r.lately() * Math.exp(-quiet / RUSH) / RUSH;
    return Math.max(told / watched, rush);
  }

  /**
   * New entries an hour as it was up to the last one.
   *
   * @return NaN while that is not known
   */
  static double usualPerHour(Rhythm r) {
    return r == null || r.told() < MIN_TOLD || r.hours() < MIN_HOURS
        ? Double.NaN
        : r.told() / r.hours();
  }

  /** Since when the feed is quieter than its own rate makes likely, or null where it is not. */
  static Instant silentSince(Rhythm r, Instant now) {
    if (r == null || r.told() < MIN_TOLD_FOR_SILENCE || r.hours() < MIN_HOURS_FOR_SILENCE) {
      return null;
    }
    double quiet = hours(r.lastNew(), now);
    double awake = quiet - NIGHT * Math.ceil(quiet / 24);
    double expected = usualPerHour(r) * 24 / (24 - NIGHT) * Math.max(0, awake);
    boolean unlikely = Math.exp(-expected) < UNLIKELY;
    return unlikely && quiet > BEYOND_LONGEST * r.longestQuietHours() ? r.lastNew() : null;
  }

  /** How many entries such a quiet time usually brings. */
  static double usuallyWithin(Rhythm r, Instant now) {
    return usualPerHour(r) * hours(r.lastNew(), now);
  }

  private static double watched(Rhythm r, double quiet) {
    return r.hours() * Math.exp(-quiet / WEEK) - WEEK * Math.expm1(-quiet / WEEK);
  }

  private static double hours(Instant from, Instant to) {
    return Duration.between(from, to).toMillis() / 3_600_000.0;
  }
}
