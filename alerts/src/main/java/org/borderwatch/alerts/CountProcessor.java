package org.borderwatch.alerts;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.borderwatch.alerts.count.LiveSet;
import org.borderwatch.alerts.count.PastIncident;
import org.borderwatch.alerts.count.Weights;
import org.borderwatch.alerts.rule.Rule;
import org.borderwatch.alerts.watch.Episode;
import org.borderwatch.alerts.watch.News;
import org.borderwatch.alerts.watch.Progress;
import org.borderwatch.alerts.watch.Watch;
import org.borderwatch.contracts.Ids;
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

  /** So many looks in a row found that something came: then the clock counts all the same. */
  private static final int PATIENCE = 300;

  private final AlertsSettings settings;
  private final Region region;
  private final List<Rule> rules;
  private final Weights weights;
  private final Topics topics;
  private final InstantSource clock;
  private final Ledger.Account account;
  private final Meters meters;

  private ProcessorContext<String, Object> context;
  private WatchStores stores;
  private Watch watch;
  private Progress progress;
  private Headers cause = new RecordHeaders();
  private Instant causedAt;
  private boolean cameSinceLook;
  private int busyLooks;

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
        return WatchStores.builders();
      }
    };
  }

  @Override
  public void init(ProcessorContext<String, Object> processorContext) {
    context = processorContext;
    stores = new WatchStores(context);
    watch = Watch.of(region, weights, rules, settings.windows(), settings.blindAfterIntervals());
    stores.restore(watch);
    progress = stores.progress();
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
      stores.knownSources.put(record.key(), source);
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
        stores.liveIncidents.put(id, incident);
        account.passed();
      }
      case REMOVED -> {
        stores.liveIncidents.delete(id);
        account.passed();
      }
      case REPEATED -> account.filtered("repeated");
      case NOT_COUNTING -> account.filtered("does not count");
    }
  }

  /**
   * The clock counts where nothing came since the last look: then the open moment is whole, and no
   * older record is on its way, as there would be after a pause. A stream of records that never
   * pauses must not stop it, though: after half a minute it counts too.
   */
  private void look() {
    boolean quiet = !cameSinceLook;
    cameSinceLook = false;
    busyLooks = quiet ? 0 : busyLooks + 1;
    if (quiet || busyLooks >= PATIENCE) {
      busyLooks = 0;
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
    stores.progress(now);
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
    stores.told.put(escalation.district() + "|" + escalation.window(), escalation);
    // What comes late is judged at the last moment again: the moment alone would not be unique.
    String id = escalation.key() + "|" + judgedAt + "|" + hash(escalation);
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
    stores.episodes.put(episode.key(), episode);
  }

  @Override
  public void forget(String incidentId) {
    stores.liveIncidents.delete(incidentId);
  }

  @Override
  public void past(String incidentId, PastIncident entry) {
    stores.pastIncidents.put(incidentId, entry);
  }

  private static String hash(Object value) {
    return Ids.hash(new String(Json.write(value), StandardCharsets.UTF_8));
  }

  private void forward(
      Topic<?> topic, String key, Object value, String id, Instant at, String sink) {
    Headers headers = at.equals(causedAt) ? new RecordHeaders(cause) : new RecordHeaders();
    CloudEvents.stamp(headers, topic.eventType(), "borderwatch/" + AlertsTopology.NAME, id, at);
    context.forward(new Record<>(key, value, at.toEpochMilli(), headers), sink);
  }
}
