package org.borderwatch.alerts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.borderwatch.alerts.count.PastIncident;
import org.borderwatch.alerts.watch.Episode;
import org.borderwatch.alerts.watch.Progress;
import org.borderwatch.alerts.watch.Watch;
import org.borderwatch.contracts.alert.Escalation;
import org.borderwatch.contracts.feed.Source;
import org.borderwatch.contracts.incident.Incident;
import org.borderwatch.contracts.topic.Json;

/** What a watch must remember, in the stores of its task. */
final class WatchStores {
  private static final String PROGRESS = "progress";

  final KeyValueStore<String, Incident> liveIncidents;
  final KeyValueStore<String, PastIncident> pastIncidents;
  final KeyValueStore<String, Source> knownSources;
  final KeyValueStore<String, Episode> episodes;
  final KeyValueStore<String, Escalation> told;
  private final KeyValueStore<String, Progress> moments;

  WatchStores(ProcessorContext<String, Object> context) {
    liveIncidents = context.getStateStore("live-incidents");
    pastIncidents = context.getStateStore("past-incidents");
    knownSources = context.getStateStore("known-sources");
    episodes = context.getStateStore("episodes");
    told = context.getStateStore("told-escalations");
    moments = context.getStateStore("moments");
  }

  static Set<StoreBuilder<?>> builders() {
    return Set.of(
        store("live-incidents", Incident.class),
        store("past-incidents", PastIncident.class),
        store("known-sources", Source.class),
        store("episodes", Episode.class),
        store("told-escalations", Escalation.class),
        store("moments", Progress.class));
  }

  /**
   * A few thousand incidents at most, and some ten thousand short lines of past ones: in memory,
   * with a compacted changelog.
   */
  private static <V> StoreBuilder<KeyValueStore<String, V>> store(String name, Class<V> type) {
    return Stores.keyValueStoreBuilder(
            Stores.inMemoryKeyValueStore(name), Serdes.String(), Json.serde(type))
        .withCachingDisabled();
  }

  Progress progress() {
    Progress left = moments.get(PROGRESS);
    return left == null ? Progress.NONE : left;
  }

  void progress(Progress now) {
    moments.put(PROGRESS, now);
  }

  /** Has a new watch take up what an earlier one left. */
  void restore(Watch watch) {
    watch.restore(
        all(liveIncidents),
        all(pastIncidents),
        all(knownSources),
        all(episodes),
        all(told),
        progress());
  }

  private static <V> List<V> all(KeyValueStore<String, V> store) {
    List<V> values = new ArrayList<>();
    try (KeyValueIterator<String, V> entries = store.all()) {
      entries.forEachRemaining(entry -> values.add(entry.value));
    }
    return values;
  }
}
