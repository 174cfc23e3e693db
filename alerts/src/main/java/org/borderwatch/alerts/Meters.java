package org.borderwatch.alerts;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.borderwatch.contracts.alert.Alert;

/**
 * What the stage shows of its counting: {@code borderwatch.alerts} (by rule, level and change),
 * {@code borderwatch.districts.blind}, and {@code borderwatch.evaluation.lag}, how many seconds the
 * last judged moment is behind the clock (up to a minute is the grid).
 */
final class Meters {
  private final MeterRegistry registry;
  private final AtomicLong blind = new AtomicLong();
  private final AtomicReference<Instant> judgedTo = new AtomicReference<>();

  Meters(MeterRegistry registry, InstantSource clock) {
    this.registry = registry;
    Gauge.builder("borderwatch.districts.blind", blind, AtomicLong::get)
        .description("districts that no healthy source covers")
        .register(registry);
    Gauge.builder("borderwatch.evaluation.lag", judgedTo, to -> lag(to.get(), clock.instant()))
        .description("the last judged moment behind the clock")
        .baseUnit("seconds")
        .register(registry);
  }

  void alert(Alert alert) {
    registry
        .counter(
            "borderwatch.alerts",
            "rule",
            alert.rule(),
            "level",
            alert.level().word(),
            "change",
            alert.change().word())
        .increment();
  }

  void judged(Instant to) {
    judgedTo.set(to);
  }

  void blind(long districts) {
    blind.set(districts);
  }

  private static double lag(Instant to, Instant clock) {
    return to == null ? 0 : Math.max(0, Duration.between(to, clock).toMillis() / 1000.0);
  }
}
