package org.borderwatch.alerts.deliver;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.borderwatch.alerts.notify.Cause;
import org.borderwatch.alerts.notify.Matching;
import org.borderwatch.alerts.notify.Said;
import org.borderwatch.contracts.alert.Delivery;
import org.borderwatch.contracts.stage.Ledger;

/**
 * What delivery shows of itself: the ledger's step {@code deliver}, {@code borderwatch.deliveries}
 * (by receiver and outcome: {@code delivered}, {@code failed}, or {@code pending} for an attempt
 * that will be made again), {@code borderwatch.deliveries.held} (by receiver and cause), {@code
 * borderwatch.deliveries.waiting}, and {@code borderwatch.silences.void}: silences in force that
 * can hold for nothing, since a matcher names no field or is no expression.
 */
final class Books {
  private final Ledger.Account account;
  private final MeterRegistry registry;
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicInteger voidSilences = new AtomicInteger();

  Books(Ledger ledger, MeterRegistry registry) {
    this.account = ledger.step("deliver");
    this.registry = registry;
    Gauge.builder("borderwatch.deliveries.waiting", waiting, AtomicInteger::get)
        .description("messages that a receiver has not taken yet")
        .register(registry);
    Gauge.builder("borderwatch.silences.void", voidSilences, AtomicInteger::get)
        .description("silences in force that hold for nothing, for a mistake in a matcher")
        .register(registry);
  }

  void attempted(Delivery delivery) {
    registry
        .counter(
            "borderwatch.deliveries",
            "receiver",
            delivery.receiver(),
            "outcome",
            delivery.outcome().word())
        .increment();
    switch (delivery.outcome()) {
      case DELIVERED -> account.passed();
      case FAILED -> account.deadLettered();
      default -> {}
    }
  }

  void held(String receiver, Cause cause) {
    registry
        .counter("borderwatch.deliveries.held", "receiver", receiver, "cause", cause.words())
        .increment();
  }

  void suppressed(Cause cause) {
    account.filtered(cause.words());
  }

  void notConcerned() {
    account.filtered("not the receiver's to know");
  }

  void unreadable() {
    account.deadLettered();
  }

  void waiting(int letters) {
    waiting.set(letters);
  }

  void said(Said said, Instant now) {
    voidSilences.set(
        (int)
            said.silences().stream()
                .filter(silence -> Said.holds(silence, now))
                .filter(s -> s.matchers().stream().anyMatch(m -> Matching.fault(m) != null))
                .count());
  }
}
