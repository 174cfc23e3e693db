package org.borderwatch.alerts.deliver;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import org.borderwatch.contracts.alert.Delivery;
import org.borderwatch.contracts.stage.Ledger;

/**
 * What delivery shows of itself: the ledger's step {@code deliver}, {@code borderwatch.deliveries}
 * (by receiver and outcome: {@code delivered}, {@code failed}, or {@code pending} for an attempt
 * that will be made again) and {@code borderwatch.deliveries.waiting}.
 */
final class Books {
  private final Ledger.Account account;
  private final MeterRegistry registry;
  private final AtomicInteger waiting = new AtomicInteger();

  Books(Ledger ledger, MeterRegistry registry) {
    this.account = ledger.step("deliver");
    this.registry = registry;
    Gauge.builder("borderwatch.deliveries.waiting", waiting, AtomicInteger::get)
        .description("revisions of alerts that a receiver has not taken yet")
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
      case FAILED -> account.filtered("given up");
      case PENDING -> {}
    }
  }

  void notConcerned() {
    account.filtered("below the receiver's level");
  }

  void unreadable() {
    account.deadLettered();
  }

  void waiting(int letters) {
    waiting.set(letters);
  }
}
