package org.borderwatch.alerts.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.borderwatch.alerts.count.Tally;
import org.borderwatch.alerts.rule.Finding;
import org.borderwatch.alerts.rule.Rule;
import org.borderwatch.alerts.rule.Sense;
import org.borderwatch.contracts.Ids;
import org.borderwatch.contracts.alert.Alert.Change;
import org.borderwatch.contracts.alert.Level;

/**
 * The life of an alert: pending, fired, raised, lowered, resolved. A level is told when it has been
 * reached for as long as the rule's {@code for}, and left after the hold time better than its
 * {@code clear}, so that a count at its threshold does not flap; what flaps over both tells of
 * itself once a {@code pause}. A level is never left while the district is blind, since then nobody
 * would have told, nor while too little is known to judge.
 */
final class Life {
  private Life() {}

  /**
   * What is known at a moment.
   *
   * @param at the moment, UTC
   * @param tally the figures of the rule's window
   * @param finding how they stand to what the rule compares them with
   * @param blind nobody watches the district
   * @param late the moment is before one already judged, so that only rising counts
   */
  record Reading(Instant at, Tally tally, Finding finding, boolean blind, boolean late) {}

  /**
   * What follows.
   *
   * @param episode to be remembered; null when there is nothing
   * @param change to be told; null when there is nothing
   * @param from the level before
   * @param threshold that was passed, up or down
   */
  record Step(Episode episode, Change change, Level from, double threshold) {
    static Step quiet(Episode episode) {
      return new Step(episode, null, null, 0);
    }
  }

  static Step step(Rule rule, String scope, Episode episode, Reading reading) {
    Level now = episode == null ? Level.NORMAL : episode.level();
    Level reached = reached(rule, reading);
    if (reading.late()) {
      return late(rule, scope, episode, reading, now, reached);
    }
    Episode waiting = wait(rule, scope, episode, reading, now, reached);
    Level ready = Level.NORMAL;
    for (Episode.Waiting level : waiting == null ? List.<Episode.Waiting>of() : waiting.waiting()) {
      ready = reading.at().isBefore(readyAt(rule, waiting, level)) ? ready : level.level();
    }
    if (ready.compareTo(now) > 0) {
      return rise(rule, scope, waiting, ready, reading.at());
    }
    return now == Level.NORMAL ? Step.quiet(waiting) : fall(rule, waiting, reading);
  }

  /** When something next happens of itself; {@link Instant#MAX} for never. */
  static Instant next(Rule rule, Episode episode) {
    if (episode == null) {
      return Instant.MAX;
    }
    Instant next = Instant.MAX;
    for (Episode.Waiting level : episode.waiting()) {
      next = earlier(next, readyAt(rule, episode, level));
    }
    return episode.belowSince() == null ? next : earlier(next, fallsAt(rule, episode));
  }

  /** When a level that is reached is told, if it stays so: later where it was left just now. */
  static Instant readyAt(Rule rule, Episode episode, Episode.Waiting level) {
    Instant ready = level.since().plus(rule.lasting());
    boolean again = episode.left() != null && level.level().compareTo(episode.left()) <= 0;
    Instant paused = again ? episode.changedAt().plus(rule.pause()) : ready;
    return paused.isAfter(ready) ? paused : ready;
  }

  private static Instant fallsAt(Rule rule, Episode episode) {
    Instant held = episode.belowSince().plus(rule.hold());
    Instant paused = episode.changedAt().plus(rule.pause());
    return paused.isAfter(held) ? paused : held;
  }

  /** The highest level whose threshold is passed, with enough to support it. */
  static Level reached(Rule rule, Reading reading) {
    Tally tally = reading.tally();
    boolean supported =
        reading.finding().sufficient()
            && tally.incidents() >= rule.minIncidents()
            && tally.sources() >= rule.minSources()
            && tally.claimants() >= rule.minClaimants();
    return supported
        ? rule.levels().reached(reading.finding().value(), rule.comparison().sense())
        : Level.NORMAL;
  }

  /**
   * A moment before the last can only raise, and only what nothing was told of since: what it was
   * after that is judged at the last moment anyway.
   */
  private static Step late(
      Rule rule, String scope, Episode episode, Reading reading, Level now, Level reached) {
    boolean untold =
        episode == null || episode.changedAt() == null || reading.at().isAfter(episode.changedAt());
    return rule.lasting().isZero()
            && untold
            && reached.compareTo(now) > 0
            && !left(episode, reached)
        ? rise(rule, scope, orNone(rule, scope, episode), reached, reading.at())
        : Step.quiet(episode);
  }

  private static boolean left(Episode episode, Level level) {
    return episode != null && episode.left() != null && level.compareTo(episode.left()) <= 0;
  }

  /** The episode with the levels that are reached now, each since when it has been. */
  private static Episode wait(
      Rule rule, String scope, Episode episode, Reading reading, Level now, Level reached) {
    List<Episode.Waiting> levels = new ArrayList<>();
    for (Level level : Level.values()) {
      if (level.compareTo(now) > 0
          && level.compareTo(reached) <= 0
          && rule.levels().of(level) != null) {
        levels.add(new Episode.Waiting(level, since(episode, level, reading.at())));
      }
    }
    if (episode == null) {
      return levels.isEmpty() ? null : Episode.none(rule.id(), scope).waiting(levels);
    }
    return levels.equals(episode.waiting()) ? episode : episode.waiting(levels);
  }

  private static Instant since(Episode episode, Level level, Instant at) {
    return episode == null
        ? at
        : episode.waiting().stream()
            .filter(waiting -> waiting.level() == level)
            .map(Episode.Waiting::since)
            .findFirst()
            .orElse(at);
  }

  private static Step rise(Rule rule, String scope, Episode episode, Level to, Instant at) {
    Level from = episode.level();
    Episode before = from == Level.NORMAL ? begin(rule, scope, episode, at) : episode;
    return new Step(
        before.changed(to, at),
        from == Level.NORMAL ? Change.FIRED : Change.RAISED,
        from,
        rule.levels().of(to).raise());
  }

  private static Step fall(Rule rule, Episode episode, Reading reading) {
    Level now = episode.level();
    double value = reading.finding().value();
    double clear = rule.levels().of(now).clear();
    Sense sense = rule.comparison().sense();
    Level kept = rule.levels().kept(value, sense);
    if (!reading.finding().sufficient() || reading.blind() || kept.compareTo(now) >= 0) {
      return Step.quiet(episode.belowSince() == null ? episode : episode.below(null));
    }
    Episode below = episode.belowSince() == null ? episode.below(reading.at()) : episode;
    if (reading.at().isBefore(fallsAt(rule, below))) {
      return Step.quiet(below);
    }
    return new Step(
        below.changed(kept, reading.at()),
        kept == Level.NORMAL ? Change.RESOLVED : Change.LOWERED,
        now,
        clear);
  }

  /** An alert that resolved at this very moment is the same alert again. */
  private static Episode begin(Rule rule, String scope, Episode last, Instant at) {
    if (last.alertId() != null && !at.isAfter(last.changedAt())) {
      return last;
    }
    return last.begun(Ids.hash(rule.id(), scope, at.toString()), at);
  }

  private static Episode orNone(Rule rule, String scope, Episode episode) {
    return episode == null ? Episode.none(rule.id(), scope) : episode;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
