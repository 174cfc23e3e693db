package org.borderwatch.alerts.watch;

import java.time.Instant;
import org.borderwatch.contracts.alert.Level;

/**
 * What is remembered of a rule in a district: the alert that is open, or the last that was.
 *
 * @param rule the rule's id
 * @param district ISO 3166-2 code
 * @param alertId the alert's id
 * @param startedAt when the alert first fired, UTC
 * @param level its level now, {@code normal} when it is resolved
 * @param revision its last revision
 * @param changedAt when that came to be, UTC
 * @param belowSince since when the measure has been below the level's {@code clear} with somebody
 *     watching, UTC, or null
 */
public record Episode(
    String rule,
    String district,
    String alertId,
    Instant startedAt,
    Level level,
    int revision,
    Instant changedAt,
    Instant belowSince) {

  /** The key in the store. */
  public String key() {
    return key(rule, district);
  }

  static String key(String rule, String district) {
    return rule + "|" + district;
  }

  boolean open() {
    return level != Level.NORMAL;
  }

  Episode below(Instant since) {
    return new Episode(rule, district, alertId, startedAt, level, revision, changedAt, since);
  }

  Episode changed(Level to, Instant at) {
    return new Episode(rule, district, alertId, startedAt, to, revision + 1, at, null);
  }
}
