package org.borderwatch.alerts.watch;

import java.time.Instant;
import org.borderwatch.alerts.count.Tally;
import org.borderwatch.alerts.rule.Rule;
import org.borderwatch.contracts.Ids;
import org.borderwatch.contracts.alert.Alert.Change;
import org.borderwatch.contracts.alert.Level;

/**
 * The life of an alert: fired, raised, lowered, resolved. A level is reached at once and left only
 * after the hold time below its {@code clear} threshold, so that a count at its threshold does not
 * flap, and never while the district is blind, since then nobody would have told.
 */
final class Life {
  private Life() {}

  /**
   * What is known at a moment.
   *
   * @param at the moment, UTC
   * @param tally the figures of the rule's window
   * @param blind nobody watches the district
   * @param late the moment is before one already judged, so that only rising counts
   */
  record Reading(Instant at, Tally tally, boolean blind, boolean late) {}

  /**
   * What follows.
   *
   * @param episode to be remembered; null when there is nothing
   * @param change to be told; null when there is nothing
   * @param from the level before
   * @param threshold that was passed, up or down
   */
  record Step(Episode episode, Change change, Level from, double threshold) {
    private static Step quiet(Episode episode) {
      return new Step(episode, null, null, 0);
    }
  }

  static Step step(Rule rule, String district, Episode episode, Reading reading) {
    double value = rule.measure().of(reading.tally());
    Level now = episode == null ? Level.NORMAL : episode.level();
    Level reached = supported(rule, reading.tally()) ? rule.levels().reached(value) : Level.NORMAL;
    if (reached.compareTo(now) > 0) {
      Episode before = now == Level.NORMAL ? begin(rule, district, episode, reading) : episode;
      return new Step(
          before.changed(reached, reading.at()),
          now == Level.NORMAL ? Change.FIRED : Change.RAISED,
          now,
          rule.levels().of(reached).raise());
    }
    if (now == Level.NORMAL || reading.late()) {
      return Step.quiet(episode);
    }
    double clear = rule.levels().of(now).clear();
    if (value >= clear || reading.blind()) {
      return Step.quiet(episode.belowSince() == null ? episode : episode.below(null));
    }
    Instant since = episode.belowSince() == null ? reading.at() : episode.belowSince();
    if (reading.at().isBefore(since.plus(rule.hold()))) {
      return Step.quiet(episode.below(since));
    }
    Level kept = rule.levels().kept(value);
    return new Step(
        episode.changed(kept, reading.at()),
        kept == Level.NORMAL ? Change.RESOLVED : Change.LOWERED,
        now,
        clear);
  }

  /** When the hold time ends, if nothing else happens; {@link Instant#MAX} for never. */
  static Instant holdEnds(Rule rule, Episode episode) {
    return episode == null || episode.belowSince() == null
        ? Instant.MAX
        : episode.belowSince().plus(rule.hold());
  }

  private static boolean supported(Rule rule, Tally tally) {
    return tally.sources() >= rule.minSources() && tally.claimants() >= rule.minClaimants();
  }

  /** An alert that resolved at this moment or later, by late news, is the same alert again. */
  private static Episode begin(Rule rule, String district, Episode last, Reading reading) {
    if (last != null && !reading.at().isAfter(last.changedAt())) {
      return last;
    }
    String id = Ids.hash(rule.id(), district, reading.at().toString());
    return new Episode(rule.id(), district, id, reading.at(), Level.NORMAL, 0, reading.at(), null);
  }
}
