package org.borderwatch.alerts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.borderwatch.alerts.count.LiveSet;
import org.borderwatch.alerts.count.Weights;
import org.borderwatch.alerts.rule.Rule;
import org.borderwatch.alerts.watch.Episode;
import org.borderwatch.alerts.watch.News;
import org.borderwatch.alerts.watch.Progress;
import org.borderwatch.alerts.watch.Watch;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Escalation;
import org.borderwatch.contracts.feed.Source;
import org.borderwatch.contracts.incident.Incident;
import org.borderwatch.contracts.region.Region;
import org.borderwatch.contracts.stage.Ledger;
import org.borderwatch.contracts.topic.CloudEvents;
import org.borderwatch.contracts.topic.Json;
import org.borderwatch.contracts.topic.Topic;
import org.borderwatch.contracts.topic.Topics;

/**
 * Keeps a {@link Watch} over the region: feeds it the records and the clock, keeps what it must
 * remember in stores, and forwards its news. The stores are the truth; the watch is a view of them,
 * made anew whenever the task is.
 */
final class CountProcessor implements Processor<String, Object, String, Object>, News {
  static final String NAME = "count";
  static final String ESCALATIONS = "escalations";
  static final String ALERTS = "alerts";

  /** The clock may be moved by hand, by hours: so often it is looked at, in real time. */
  private static final Duration LOOK = Duration.ofMillis(100);

  private static final String PROGRESS = "progress";

  private final AlertsSettings settings;
  private final Region region;
  private final List<Rule> rules;
  private final Weights weights;
  private final Topics topics;
  private final InstantSource clock;
  private final Ledger.Account account;
  private final Meters meters;

  private ProcessorContext<String, Object> context;
  private KeyValueStore<String, Incident> liveIncidents;
  private KeyValueStore<String, Source> knownSources;
  private KeyValueStore<String, Episode> episodes;
  private KeyValueStore<String, Escalation> told;
  private KeyValueStore<String, Progress> moments;
  private Watch watch;
  private Progress progress;
  private Headers cause = new RecordHeaders();
  private Instant causedAt;
  private boolean cameSinceLook;

  private CountProcessor(
      AlertsSettings settings,
      Region region,
      List<Rule> rules,
      Weights weights,
      Topics topics,
      InstantSource clock,
      Ledger ledger,
      Meters meters) {
    this.settings = settings;
    this.region = region;
    this.rules = rules;
    this.weights = weights;
    this.topics = topics;
    this.clock = clock;
    this.account = ledger.step(NAME);
    this.meters = meters;
  }

  static ProcessorSupplier<String, Object, String, Object> supplier(
      AlertsSettings settings,
      Region region,
      List<Rule> rules,
      Weights weights,
      Topics topics,
      InstantSource clock,
      Ledger ledger,
      Meters meters) {
    return new ProcessorSupplier<>() {
      @Override
      public Processor<String, Object, String, Object> get() {
        return new CountProcessor(settings, region, rules, weights, topics, clock, ledger, meters);
      }

      @Override
      public Set<StoreBuilder<?>> stores() {
        return Set.of(
            store("live-incidents", Incident.class),
            store("known-sources", Source.class),
            store("episodes", Episode.class),
            store("told-escalations", Escalation.class),
            store("moments", Progress.class));
      }
    };
  }

  /** A few thousand incidents at most: in memory, with a compacted changelog. */
  private static <V> StoreBuilder<KeyValueStore<String, V>> store(String name, Class<V> type) {
    return Stores.keyValueStoreBuilder(
            Stores.inMemoryKeyValueStore(name), Serdes.String(), Json.serde(type))
        .withCachingDisabled();
  }

  @Override
  public void init(ProcessorContext<String, Object> processorContext) {
    context = processorContext;
    liveIncidents = context.getStateStore("live-incidents");
    knownSources = context.getStateStore("known-sources");
    episodes = context.getStateStore("episodes");
    told = context.getStateStore("told-escalations");
    moments = context.getStateStore("moments");
    watch = Watch.of(region, weights, rules, settings.windows(), settings.blindAfterIntervals());
    Progress left = moments.get(PROGRESS);
    progress = left == null ? Progress.NONE : left;
    watch.restore(all(liveIncidents), all(knownSources), all(episodes), all(told), progress);
    // More records of the moment that was left open may be on their way.
    cameSinceLook = true;
    context.schedule(LOOK, PunctuationType.WALL_CLOCK_TIME, realTime -> look());
  }

  @Override
  public void process(Record<String, Object> record) {
    Instant at = Instant.ofEpochMilli(record.timestamp());
    boolean isSource =
        context
            .recordMetadata()
            .map(metadata -> metadata.topic().equals(topics.sources().name()))
            .orElse(false);
    if (isSource) {
      Source source = (Source) record.value();
      watch.source(record.key(), source, at, clock.instant(), this);
      knownSources.put(record.key(), source);
    } else {
      count(record.key(), (Incident) record.value(), at);
    }
    // What was told up to here came of the moments before.
    cause = record.headers();
    causedAt = at;
    cameSinceLook = true;
    remember();
  }

  private void count(String id, Incident incident, Instant at) {
    LiveSet.Change change = watch.incident(id, incident, at, clock.instant(), this);
    switch (change) {
      case COUNTED -> {
        liveIncidents.put(id, incident);
        account.passed();
      }
      case REMOVED -> {
        liveIncidents.delete(id);
        account.passed();
      }
      case REPEATED -> account.filtered("repeated");
      case NOT_COUNTING -> account.filtered("does not count");
    }
  }

  /**
   * The clock counts only where nothing came since the last look: then the open moment is whole,
   * and no older record is on its way, as there would be after a pause.
   */
  private void look() {
    boolean quiet = !cameSinceLook;
    cameSinceLook = false;
    if (quiet) {
      watch.advance(clock.instant(), this);
    }
    if (remember() || !quiet) {
      countBlind();
    }
  }

  private boolean remember() {
    Progress now = watch.progress();
    if (now.equals(progress)) {
      return false;
    }
    moments.put(PROGRESS, now);
    progress = now;
    meters.judged(now.judgedTo());
    return true;
  }

  private void countBlind() {
    Instant now = clock.instant();
    meters.blind(
        region.districts().keySet().stream()
            .filter(district -> watch.blind(district, now))
            .count());
  }

  @Override
  public void escalation(Escalation escalation, Instant judgedAt) {
    told.put(escalation.district() + "|" + escalation.window(), escalation);
    String id = escalation.key() + "|" + judgedAt;
    forward(topics.escalations(), escalation.key(), escalation, id, judgedAt, ESCALATIONS);
  }

  @Override
  public void alert(Alert alert) {
    meters.alert(alert);
    String id = alert.id() + "|" + alert.revision();
    forward(topics.alerts(), alert.id(), alert, id, alert.at(), ALERTS);
  }

  @Override
  public void remember(Episode episode) {
    episodes.put(episode.key(), episode);
  }

  @Override
  public void forget(String incidentId) {
    liveIncidents.delete(incidentId);
  }

  private void forward(
      Topic<?> topic, String key, Object value, String id, Instant at, String sink) {
    Headers headers = at.equals(causedAt) ? new RecordHeaders(cause) : new RecordHeaders();
    CloudEvents.stamp(headers, topic.eventType(), "borderwatch/" + AlertsTopology.NAME, id, at);
    context.forward(new Record<>(key, value, at.toEpochMilli(), headers), sink);
  }

  private static <V> List<V> all(KeyValueStore<String, V> store) {
    List<V> values = new ArrayList<>();
    try (KeyValueIterator<String, V> entries = store.all()) {
      entries.forEachRemaining(entry -> values.add(entry.value));
    }
    return values;
  }
}
