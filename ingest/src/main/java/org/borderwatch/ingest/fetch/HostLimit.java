package org.borderwatch.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.borderwatch.contracts.feed.FeedState.HostWish;
import org.borderwatch.ingest.fetch.HostLimits.Scope;

/** What one host lets us ask, and who has which moment. For one thread. */
final class HostLimit {
  static final Duration WIDEST = Duration.ofMinutes(10);
  static final Duration NARROWEST = Duration.ofSeconds(2);
  private static final Duration COUNTED_OVER = Duration.ofHours(1);
  private static final Duration TOGETHER = Duration.ofMinutes(10);
  private static final Duration LOST_AFTER = Duration.ofMinutes(1);
  private static final int OTHERS_READ = 3;
  private static final int WELL_BEFORE_SOONER = 10;
  private static final double SOONER = 0.9;

  private final Map<String, Instant> booked = new HashMap<>();
  private final Set<String> readSince = new HashSet<>();
  private Duration spacing = Duration.ZERO;
  private Instant freeFrom = Instant.MIN;
  private Instant countedFrom;
  private int asked;
  private int well;
  private String lastLimited;
  private Instant lastLimitedAt = Instant.EPOCH;

  HostLimit(Instant now) {
    countedFrom = now;
  }

  Duration spacing() {
    return spacing;
  }

  /** Whether {@link #take} would give leave. */
  boolean isFree(String address, Instant now) {
    Instant mine = booked.get(address);
    boolean turn = mine == null ? noneWithin(now.plus(spacing), now) : !mine.isAfter(now);
    return turn && !now.isBefore(freeFrom);
  }

  /** Null with leave given, or the moment that is kept for this address. */
  Instant take(String address, Instant now) {
    Instant mine = booked.get(address);
    if (mine != null && mine.isAfter(now)) {
      return mine;
    }
    boolean free = isFree(address, now);
    booked.remove(address);
    if (free) {
      freeFrom = now.plus(spacing);
      moveOn();
      return null;
    }
    booked.values().removeIf(slot -> isLost(slot, now));
    Instant last = booked.isEmpty() ? Instant.MIN : Collections.max(booked.values());
    Instant slot = last.isBefore(now) ? now.plus(apart()) : last.plus(apart());
    slot = slot.isBefore(freeFrom) ? freeFrom : slot;
    booked.put(address, slot);
    return slot;
  }

  /** An answer that was no limit. */
  void answered(String address, Instant now) {
    if (countedFrom.plus(COUNTED_OVER).isBefore(now)) {
      countedFrom = now;
      asked = 0;
    }
    asked++;
    if (!address.equals(lastLimited) && readSince.size() < OTHERS_READ) {
      readSince.add(address);
    }
    if (++well % WELL_BEFORE_SOONER == 0 && !spacing.isZero()) {
      spacing = Duration.ofMillis(Math.round(spacing.toMillis() * SOONER));
      spacing = spacing.compareTo(NARROWEST) < 0 ? Duration.ZERO : spacing;
    }
  }

  Scope limited(String address, int status, Duration retryAfter, Instant now) {
    boolean again = address.equals(lastLimited);
    boolean together = lastLimited != null && now.isBefore(lastLimitedAt.plus(TOGETHER));
    boolean addressOnly =
        status == 429 ? again && readSince.size() >= OTHERS_READ : again || !together;
    lastLimited = address;
    lastLimitedAt = now;
    readSince.clear();
    if (addressOnly) {
      return Scope.ADDRESS;
    }
    Instant until = later(freeFrom, now.plus(retryAfter));
    if (status == 429 && !now.isBefore(countedFrom)) {
      learn(Duration.between(countedFrom, until), retryAfter);
    }
    hold(until);
    return Scope.HOST;
  }

  /** What another replica would have to know, or null where that is nothing. */
  HostWish wish(String host, String address, Instant now) {
    return spacing.isZero() && !freeFrom.isAfter(now)
        ? null
        : new HostWish(
            host,
            spacing.toMillis(),
            freeFrom.isBefore(Instant.EPOCH) ? Instant.EPOCH : freeFrom,
            booked.get(address));
  }

  /** What was known of the host before we took over one of its feeds. */
  void recall(HostWish wish, String address, Instant now) {
    spacing = later(spacing, Duration.ofMillis(wish.spacingMillis()));
    if (wish.until().isAfter(freeFrom)) {
      freeFrom = wish.until();
      countedFrom = later(countedFrom, wish.until());
    }
    if (wish.slot() != null && wish.slot().isAfter(now)) {
      booked.put(address, wish.slot());
    }
  }

  /** Nothing is known that would be missed. */
  boolean isForgettable(Instant now) {
    return spacing.isZero()
        && booked.isEmpty()
        && now.isAfter(freeFrom)
        && now.isAfter(lastLimitedAt.plus(TOGETHER))
        && now.isAfter(countedFrom.plus(COUNTED_OVER));
  }

  /** So many were let through from the end of one stop to the end of the next. */
  private void learn(Duration window, Duration retryAfter) {
    Duration learnt =
        asked > 0 ? window.dividedBy(asked) : later(spacing.multipliedBy(2), retryAfter);
    spacing =
        learnt.compareTo(WIDEST) > 0
            ? WIDEST
            : learnt.compareTo(NARROWEST) < 0 ? NARROWEST : learnt;
    well = 0;
  }

  /** Nobody may ask until then. */
  private void hold(Instant until) {
    freeFrom = until;
    countedFrom = until;
    asked = 0;
    moveOn();
  }

  /** All who have a moment keep their order and come later, if they have to. */
  private void moveOn() {
    if (!booked.isEmpty()) {
      Duration late = Duration.between(Collections.min(booked.values()), freeFrom);
      if (!late.isNegative() && !late.isZero()) {
        booked.replaceAll((address, slot) -> slot.plus(late));
      }
    }
  }

  private boolean noneWithin(Instant until, Instant now) {
    return booked.values().stream()
        .filter(slot -> !isLost(slot, now))
        .noneMatch(slot -> !slot.isAfter(until));
  }

  /** Who had it did not come: the feed was taken away, or is another replica's now. */
  private static boolean isLost(Instant slot, Instant now) {
    return slot.plus(LOST_AFTER).isBefore(now);
  }

  /** With some room, so that one who comes a little late does not put off all the others. */
  private Duration apart() {
    return later(spacing.plus(spacing.dividedBy(50)), NARROWEST);
  }

  private static <T extends Comparable<T>> T later(T one, T other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
