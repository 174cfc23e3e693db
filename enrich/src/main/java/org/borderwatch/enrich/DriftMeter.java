package org.borderwatch.enrich;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.borderwatch.contracts.feed.PageHealth.Drift;

/**
 * The gauge {@code borderwatch.pages.drifting} by feed and drift: 1 while the feed's pages read
 * unlike before, 0 when that has passed. A feed that never drifted has none.
 */
final class DriftMeter {
  static final String NAME = "borderwatch.pages.drifting";

  private final MeterRegistry registry;
  private final Map<String, Set<Drift>> drifting = new ConcurrentHashMap<>();

  DriftMeter(MeterRegistry registry) {
    this.registry = registry;
  }

  /** Registering a gauge again is finding it. */
  void show(String feedId, Set<Drift> drifts) {
    drifting.put(feedId, drifts);
    for (Drift drift : drifts) {
      Gauge.builder(NAME, drifting, d -> d.getOrDefault(feedId, Set.of()).contains(drift) ? 1 : 0)
          .description("1 while the pages of a feed read unlike before")
          .tags(Tags.of("feed", feedId, "drift", drift.name().toLowerCase(Locale.ROOT)))
          .register(registry);
    }
  }

  void hideAll() {
    drifting.clear();
  }
}
