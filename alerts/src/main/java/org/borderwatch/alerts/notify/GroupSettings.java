package org.borderwatch.alerts.notify;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.borderwatch.contracts.alert.Alert;

/**
 * Which alerts are told in one message.
 *
 * @param by alerts that agree in these are one group, of {@code rule} and {@code district}; default
 *     none, so that all alerts of the region are one
 * @param waitFor so long after an alert's revision others of its group are waited for; default PT0S
 * @param interval so long after a message the next of its group waits, unless an alert becomes
 *     critical; default PT1M
 */
public record GroupSettings(List<String> by, Duration waitFor, Duration interval) {
  private static final Set<String> KEYS = Set.of("rule", "district");

  public GroupSettings {
    by = by == null ? List.of() : List.copyOf(by);
    waitFor = NotifySettings.atLeastNone("group.waitFor", waitFor, Duration.ZERO);
    interval = NotifySettings.atLeastNone("group.interval", interval, Duration.ofMinutes(1));
    if (!KEYS.containsAll(by)) {
      throw new IllegalArgumentException(
          "alerts cannot be grouped by " + by + "; give none, rule, district or both");
    }
  }

  public static GroupSettings defaults() {
    return new GroupSettings(null, null, null);
  }

  /** Equal for the alerts of one group. */
  String key(Alert alert) {
    return (by.contains("rule") ? alert.rule() : "")
        + "|"
        + (by.contains("district") ? alert.over().id() : "");
  }
}
