package org.borderwatch.alerts.notify;

import java.time.Instant;
import org.borderwatch.contracts.alert.Level;

/**
 * What a receiver knows of an alert.
 *
 * @param settled the last revision that was decided on: told, on its way, or not to be told
 * @param level that it was last told; normal where it was told nothing
 * @param high the higher of that level and the one before it
 * @param at when it was last told, or, of what is on its way, tried; null where it was not
 * @param newsAt the same, of news alone: without repeats and acknowledgements
 * @param underWay a message is on its way, and the next of this alert waits for it
 */
public record Told(
    int settled, Level level, Level high, Instant at, Instant newsAt, boolean underWay) {
  public static final Told NOTHING = new Told(0, Level.NORMAL, Level.NORMAL, null, null, false);

  /** Whether it was told that the alert fires, and not yet that it is over. */
  boolean firing() {
    return level != Level.NORMAL;
  }
}
