package org.borderwatch.ingest.own;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.borderwatch.contracts.article.Page;
import org.borderwatch.contracts.feed.Source;
import org.borderwatch.ingest.poll.Booking;
import org.borderwatch.ingest.poll.Learnt;

/** What ingest measures of itself. For one thread. */
final class Meters {
  private final MeterRegistry registry;
  private final Timer lateness;
  private final Map<String, Counter> polls = new HashMap<>();
  private volatile Map<Source.Status, Long> byStatus = Map.of();
  private volatile int silent;

  Meters(MeterRegistry registry) {
    this.registry = registry;
    this.lateness =
        Timer.builder("borderwatch.ingest.lateness")
            .description("how long after it was due a feed's turn began")
            .publishPercentiles(0.5, 0.99)
            .register(registry);
    Gauge.builder("borderwatch.ingest.feeds.silent", () -> silent)
        .description(
            "feeds that answer, and bring nothing new for longer than their own rates make likely")
        .register(registry);
    for (Source.Status status : Source.Status.values()) {
      Gauge.builder("borderwatch.ingest.feeds", () -> byStatus.getOrDefault(status, 0L))
          .description("feeds that this replica owns, by how they fare")
          .tag("status", status.name().toLowerCase(Locale.ROOT))
          .register(registry);
    }
  }

  void taken(Instant due, Instant now) {
    if (due != null && due.isAfter(Instant.EPOCH) && !due.isAfter(now)) {
      lateness.record(Duration.between(due, now));
    }
  }

  void committed(Learnt learnt) {
    for (Booking booking : learnt.bookings()) {
      if (booking.step().equals("poll")) {
        String outcome = booking.filtered() == null ? "read" : booking.filtered();
        polls
            .computeIfAbsent(
                outcome, o -> registry.counter("borderwatch.ingest.polls", "outcome", o))
            .increment();
      }
    }
    for (Page page : learnt.pages()) {
      String status = page.status().name().toLowerCase(Locale.ROOT);
      registry.counter("borderwatch.ingest.pages", "status", status).increment();
      // The reasons are a fixed set of words, so the series stay few.
      for (String reason : page.repairs()) {
        registry.counter("borderwatch.ingest.repairs", "reason", reason).increment();
      }
    }
  }

  void dropped(String why) {
    registry.counter("borderwatch.ingest.dropped", "why", why).increment();
  }

  /**
   * @param quiet how many feeds are quiet for longer than their own rates make likely
   */
  void fares(Map<Source.Status, Long> feeds, int quiet) {
    byStatus = Map.copyOf(feeds);
    silent = quiet;
  }
}
