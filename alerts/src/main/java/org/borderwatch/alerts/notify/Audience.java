package org.borderwatch.alerts.notify;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Level;

/**
 * One receiver, as far as it matters what it is told.
 *
 * @param name in the settings
 * @param concerns which revisions it wants to know of
 * @param quiet its quiet hours
 * @param zone of quiet hours that name none
 * @param step the escalation step from which on it is told; null for one that is told at once
 */
public record Audience(
    String name,
    Predicate<Alert> concerns,
    List<QuietHours> quiet,
    ZoneId zone,
    EscalationStep step) {

  public Audience {
    quiet = List.copyOf(quiet);
  }

  /**
   * @param zone the region's
   */
  public static Audience of(
      String name, Predicate<Alert> concerns, NotifySettings settings, ZoneId zone) {
    return new Audience(
        name,
        concerns,
        settings.quietHours().stream().filter(q -> q.receivers().contains(name)).toList(),
        zone,
        settings.escalate().stream().filter(s -> s.to().contains(name)).findFirst().orElse(null));
  }

  /** Whether it is to know of a revision, before it was told anything of the alert. */
  boolean wants(Alert alert) {
    return concerns.test(alert) && (step == null || high(alert).compareTo(step.level()) >= 0);
  }

  static Level high(Alert alert) {
    return alert.level().compareTo(alert.previousLevel()) > 0
        ? alert.level()
        : alert.previousLevel();
  }

  /** When the quiet ends that holds an alert of this level; null when none does. */
  Instant quietUntil(Level level, Instant now) {
    return quiet.stream()
        .filter(hours -> !hours.lets(level))
        .map(hours -> hours.end(now, zone))
        .filter(Objects::nonNull)
        .max(Instant::compareTo)
        .orElse(null);
  }
}
