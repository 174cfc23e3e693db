package org.borderwatch.alerts.watch;

import java.time.Instant;
import java.util.List;
import org.borderwatch.contracts.alert.Level;

/**
 * What is remembered of a rule in a scope: the alert that is open, or the last that was, and the
 * levels that are reached and wait.
 *
 * @param rule the rule's id
 * @param district ISO 3166-2 code, or the id of a larger scope
 * @param alertId the alert's id; null before the first
 * @param startedAt when the alert first fired, UTC
 * @param level its level now, {@code normal} when it is resolved
 * @param revision its last revision
 * @param changedAt when that came to be, UTC
 * @param belowSince since when the measure has been better than the level's {@code clear} with
 *     somebody watching, UTC, or null
 * @param left the highest level it fell from since it last reached that, or null
 * @param waiting the levels above its own that are reached, the lowest first
 * @param told the incidents that were told of, as they were then
 */
public record Episode(
    String rule,
    String district,
    String alertId,
    Instant startedAt,
    Level level,
    int revision,
    Instant changedAt,
    Instant belowSince,
    Level left,
    List<Waiting> waiting,
    List<Told> told) {

  public Episode {
    waiting = waiting == null ? List.of() : List.copyOf(waiting);
    told = told == null ? List.of() : List.copyOf(told);
  }

  /**
   * A level that is reached, and not yet told.
   *
   * @param level above the episode's
   * @param since when it was reached, UTC, and has been since
   */
  public record Waiting(Level level, Instant since) {}

  /**
   * An incident that a revision told of.
   *
   * @param incident its id
   * @param at when it counts from, UTC
   * @param facts a hash of what would make it news again
   * @param updates how many revisions told of a change of it
   */
  public record Told(String incident, Instant at, String facts, int updates) {}

  static Episode none(String rule, String scope) {
    return new Episode(
        rule, scope, null, null, Level.NORMAL, 0, null, null, null, List.of(), List.of());
  }

  /** The key in the store. */
  public String key() {
    return key(rule, district);
  }

  static String key(String rule, String scope) {
    return rule + "|" + scope;
  }

  boolean open() {
    return level != Level.NORMAL;
  }

  Episode below(Instant since) {
    return new Episode(
        rule, district, alertId, startedAt, level, revision, changedAt, since, left, waiting, told);
  }

  Episode waiting(List<Waiting> levels) {
    return new Episode(
        rule,
        district,
        alertId,
        startedAt,
        level,
        revision,
        changedAt,
        belowSince,
        left,
        levels,
        told);
  }

  /** The next revision, at another level. */
  Episode changed(Level to, Instant at) {
    Level highest = left == null || level.compareTo(left) > 0 ? level : left;
    Level from = highest.compareTo(to) > 0 ? highest : null;
    List<Waiting> above = waiting.stream().filter(w -> w.level().compareTo(to) > 0).toList();
    return new Episode(
        rule,
        district,
        alertId,
        startedAt,
        to,
        revision + 1,
        at,
        null,
        from,
        above,
        to == Level.NORMAL ? List.of() : told);
  }

  /** The next revision, at the same level. */
  Episode updated(Instant at) {
    return new Episode(
        rule,
        district,
        alertId,
        startedAt,
        level,
        revision + 1,
        at,
        belowSince,
        left,
        waiting,
        told);
  }

  Episode telling(List<Told> incidents) {
    return new Episode(
        rule,
        district,
        alertId,
        startedAt,
        level,
        revision,
        changedAt,
        belowSince,
        left,
        waiting,
        incidents);
  }

  /** The episode of a new alert. */
  Episode begun(String id, Instant at) {
    return new Episode(rule, district, id, at, Level.NORMAL, 0, at, null, left, waiting, List.of());
  }
}
