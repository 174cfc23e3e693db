package org.borderwatch.enrich;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.borderwatch.contracts.feed.PageHealth;
import org.borderwatch.contracts.feed.PageHealth.Drift;
import org.borderwatch.contracts.stage.Ledger;
import org.borderwatch.contracts.topic.Json;
import org.borderwatch.enrich.drift.Expectation;
import org.borderwatch.enrich.drift.Sight;

/** Sights of pages, by feed, to the health of its pages: a value where it changes. */
final class DriftProcessor implements Processor<String, Sight, String, PageHealth> {
  static final String NAME = "drift";
  static final String EXPECTATIONS = "expectations";

  private final DriftMeter meter;
  private final Ledger.Account account;
  private ProcessorContext<String, PageHealth> context;
  private KeyValueStore<String, Watched> expectations;

  private DriftProcessor(DriftMeter meter, Ledger ledger) {
    this.meter = meter;
    this.account = ledger.step(NAME);
  }

  /**
   * A feed's expectation.
   *
   * @param since when the first of its drifts was noticed, or null
   */
  record Watched(Expectation expectation, Instant since) {
    static final Watched NEW = new Watched(Expectation.NONE, null);
  }

  static ProcessorSupplier<String, Sight, String, PageHealth> supplier(
      DriftMeter meter, Ledger ledger) {
    return new ProcessorSupplier<>() {
      @Override
      public Processor<String, Sight, String, PageHealth> get() {
        return new DriftProcessor(meter, ledger);
      }

      @Override
      public Set<StoreBuilder<?>> stores() {
        return Set.of(
            Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(EXPECTATIONS),
                Serdes.String(),
                Json.serde(Watched.class)));
      }
    };
  }

  @Override
  public void init(ProcessorContext<String, PageHealth> context) {
    this.context = context;
    this.expectations = context.getStateStore(EXPECTATIONS);
    try (KeyValueIterator<String, Watched> all = expectations.all()) {
      all.forEachRemaining(e -> meter.show(e.key, e.value.expectation().drifts()));
    }
  }

  @Override
  public void process(Record<String, Sight> record) {
    Watched before = expectations.get(record.key());
    before = before == null ? Watched.NEW : before;
    Expectation now = before.expectation().with(record.value());
    Set<Drift> drifts = now.drifts();
    Instant at = Instant.ofEpochMilli(record.timestamp());
    Instant since = drifts.isEmpty() ? null : before.since() == null ? at : before.since();
    expectations.put(record.key(), new Watched(now, since));
    if (drifts.equals(before.expectation().drifts())) {
      account.filtered("as before");
      return;
    }
    meter.show(record.key(), drifts);
    context.forward(
        record.withValue(
            new PageHealth(
                record.key(),
                record.value().name(),
                List.copyOf(drifts).stream().sorted().toList(),
                now.usual(),
                now.last(),
                since,
                at)));
    account.passed();
  }

  /** Another replica may take the feeds over, and then shows them. */
  @Override
  public void close() {
    meter.hideAll();
  }
}
