package org.borderwatch.contracts.alert;

import java.time.Instant;

/**
 * Somebody took an alert up: it is not repeated nor escalated with age, until it rises over the
 * level that was acknowledged.
 *
 * @param alertId the alert
 * @param revision that the person saw
 * @param level that was acknowledged: a higher one opens it again
 * @param owner who took it up
 * @param note in words, or null
 * @param at when, UTC
 */
public record Acknowledgement(
    String alertId, int revision, Level level, String owner, String note, Instant at)
    implements Directive {

  /**
   * @throws IllegalArgumentException when something other than the note is missing
   */
  public Acknowledgement {
    if (alertId == null || level == null || at == null || owner == null || owner.isBlank()) {
      throw new IllegalArgumentException("an acknowledgement needs alertId, level, owner and at");
    }
  }

  /** One for an alert: the latest holds. */
  @Override
  public String key() {
    return "acknowledgement|" + alertId;
  }
}
