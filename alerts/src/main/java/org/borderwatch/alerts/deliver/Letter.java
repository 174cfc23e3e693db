package org.borderwatch.alerts.deliver;

import java.time.Instant;
import java.util.List;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Delivery;

/**
 * One message on its way to one receiver. It is on the topic as a delivery for each of its alerts,
 * which share its idempotency key and its attempts.
 *
 * @param alerts the one it is about, then further ones of its group
 * @param deliveries of each alert, in the same order
 */
record Letter(List<Alert> alerts, List<Delivery> deliveries) {
  Letter {
    alerts = List.copyOf(alerts);
    deliveries = List.copyOf(deliveries);
  }

  /** All its deliveries stand alike. */
  Delivery lead() {
    return deliveries.get(0);
  }

  String receiver() {
    return lead().receiver();
  }

  /** The same on every attempt. */
  String key() {
    return lead().idempotencyKey();
  }

  Instant due() {
    return lead().nextAttemptAt();
  }

  Letter with(List<Delivery> now) {
    return new Letter(alerts, now);
  }
}
