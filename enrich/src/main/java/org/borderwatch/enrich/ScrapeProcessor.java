package org.borderwatch.enrich;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
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
import org.borderwatch.contracts.article.Article;
import org.borderwatch.contracts.article.Page;
import org.borderwatch.contracts.stage.Ledger;
import org.borderwatch.contracts.topic.Json;
import org.borderwatch.enrich.revision.Revision;
import org.borderwatch.enrich.scrape.Scraper;

/** Pages to articles: each text once, a changed text as the next revision. */
final class ScrapeProcessor implements Processor<String, Page, String, Article> {
  static final String NAME = "scrape";
  static final String REVISIONS = "revisions";

  private static final Duration TIDIED = Duration.ofDays(1);

  private final Scraper scraper;
  private final EnrichSettings settings;
  private final Ledger.Account account;
  private ProcessorContext<String, Article> context;
  private KeyValueStore<String, Revision> revisions;

  private ScrapeProcessor(Scraper scraper, EnrichSettings settings, Ledger ledger) {
    this.scraper = scraper;
    this.settings = settings;
    this.account = ledger.step(NAME);
  }

  static ProcessorSupplier<String, Page, String, Article> supplier(
      Scraper scraper, EnrichSettings settings, Ledger ledger) {
    return new ProcessorSupplier<>() {
      @Override
      public Processor<String, Page, String, Article> get() {
        return new ScrapeProcessor(scraper, settings, ledger);
      }

      @Override
      public Set<StoreBuilder<?>> stores() {
        return Set.of(
            Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(REVISIONS),
                Serdes.String(),
                Json.serde(Revision.class)));
      }
    };
  }

  @Override
  public void init(ProcessorContext<String, Article> context) {
    this.context = context;
    this.revisions = context.getStateStore(REVISIONS);
    context.schedule(TIDIED, PunctuationType.STREAM_TIME, at -> tidy(Instant.ofEpochMilli(at)));
  }

  @Override
  public void process(Record<String, Page> record) {
    if (record.value() == null) {
      account.filtered("no page");
      return;
    }
    for (Article read : scraper.articles(record.value())) {
      revise(record, read);
    }
  }

  private void revise(Record<String, Page> record, Article read) {
    Revision before = revisions.get(read.id());
    String heldBack = before == null ? null : before.holdsBack(read);
    if (heldBack != null) {
      account.filtered(heldBack);
      return;
    }
    Revision revision = Revision.of(read, before);
    revisions.put(read.id(), revision);
    context.forward(record.withKey(read.id()).withValue(revision.number(read, before)));
    account.passed();
  }

  /** Lets go of texts that are not expected to change any more, and later of the articles. */
  private void tidy(Instant streamTime) {
    Instant textsFrom = streamTime.minus(settings.changesWithin());
    Instant articlesFrom = streamTime.minus(settings.closeAfter());
    Map<String, Revision> shorter = new HashMap<>();
    try (KeyValueIterator<String, Revision> all = revisions.all()) {
      while (all.hasNext()) {
        var entry = all.next();
        if (entry.value.isOlderThan(articlesFrom)) {
          shorter.put(entry.key, null);
        } else if (entry.value.isOlderThan(textsFrom) && !entry.value.text().isEmpty()) {
          shorter.put(entry.key, entry.value.withoutText());
        }
      }
    }
    shorter.forEach(revisions::put);
  }
}
