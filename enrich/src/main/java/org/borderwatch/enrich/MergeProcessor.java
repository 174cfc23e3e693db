package org.borderwatch.enrich;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
import org.borderwatch.contracts.incident.Correction;
import org.borderwatch.contracts.incident.Incident;
import org.borderwatch.contracts.stage.Ledger;
import org.borderwatch.contracts.topic.Json;
import org.borderwatch.enrich.merge.ArticleReports;
import org.borderwatch.enrich.merge.Change;
import org.borderwatch.enrich.merge.IncidentBook;
import org.borderwatch.enrich.merge.Merging;

/**
 * Reports and people's corrections to incidents. The stores are the truth; the book is a view of
 * them, made anew whenever the task is, and after a record that failed half-way.
 */
final class MergeProcessor implements Processor<String, MergeInput, String, Version> {
  static final String NAME = "merge";
  static final String ARTICLES = "article-reports";
  static final String INCIDENTS = "incidents";
  static final String CORRECTIONS = "corrections";
  static final String CORRECT = "correct";

  private final Merging merging;
  private final Closing closing;
  private final Ledger.Account account;
  private final Ledger.Account corrected;
  private ProcessorContext<String, Version> context;
  private KeyValueStore<String, ArticleReports> articles;
  private KeyValueStore<String, Incident> incidents;
  private KeyValueStore<String, Correction> corrections;
  private IncidentBook book;

  private MergeProcessor(Merging merging, Duration closeAfter, Ledger ledger) {
    this.merging = merging;
    this.closing = new Closing(merging, closeAfter);
    this.account = ledger.step(NAME);
    this.corrected = ledger.step(CORRECT);
  }

  static ProcessorSupplier<String, MergeInput, String, Version> supplier(
      Merging merging, Duration closeAfter, Ledger ledger) {
    return new ProcessorSupplier<>() {
      @Override
      public Processor<String, MergeInput, String, Version> get() {
        return new MergeProcessor(merging, closeAfter, ledger);
      }

      @Override
      public Set<StoreBuilder<?>> stores() {
        return Set.of(
            store(ARTICLES, ArticleReports.class),
            store(INCIDENTS, Incident.class),
            store(CORRECTIONS, Correction.class));
      }
    };
  }

  private static <V> StoreBuilder<KeyValueStore<String, V>> store(String name, Class<V> type) {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(name), Serdes.String(), Json.serde(type));
  }

  @Override
  public void init(ProcessorContext<String, Version> context) {
    this.context = context;
    this.articles = context.getStateStore(ARTICLES);
    this.incidents = context.getStateStore(INCIDENTS);
    this.corrections = context.getStateStore(CORRECTIONS);
    this.book = null;
  }

  @Override
  public void process(Record<String, MergeInput> record) {
    try {
      if (record.value() instanceof MergeInput.Told told) {
        merge(record, told.article());
      } else if (record.value() instanceof MergeInput.Corrected correction) {
        correct(record, correction.correction());
      }
    } catch (RuntimeException e) {
      book = null;
      throw e;
    }
  }

  private void merge(Record<String, MergeInput> record, ArticleReports article) {
    Instant at = Instant.ofEpochMilli(record.timestamp());
    Instant streamTime = Instant.ofEpochMilli(context.currentStreamTimeMs());
    if (closing.isPast(article, streamTime)) {
      account.filtered("closed");
      return;
    }
    List<Change> changes = new ArrayList<>(openBook(at, streamTime));
    changes.addAll(book.put(article, at));
    if (article.reports().isEmpty()) {
      articles.delete(article.articleId());
    } else {
      articles.put(article.articleId(), article);
    }
    emit(record, changes, at, account);
  }

  /** A correction that changes nothing is held: the reports it names may come yet. */
  private void correct(Record<String, MergeInput> record, Correction correction) {
    Instant at = Instant.ofEpochMilli(record.timestamp());
    List<Change> changes =
        new ArrayList<>(openBook(at, Instant.ofEpochMilli(context.currentStreamTimeMs())));
    changes.addAll(book.correct(record.key(), correction, at));
    if (correction == null) {
      corrections.delete(record.key());
    } else {
      corrections.put(record.key(), correction);
    }
    emit(record, changes, at, corrected);
  }

  private void emit(
      Record<String, MergeInput> cause, List<Change> changes, Instant at, Ledger.Account books) {
    changes.forEach(change -> emit(cause, change, at));
    if (changes.isEmpty()) {
      books.filtered("no change");
    } else {
      books.passed();
    }
  }

  /** Makes the book when there is none, and once a day of stream time without what is closed. */
  private List<Change> openBook(Instant at, Instant streamTime) {
    boolean due = closing.isDue(streamTime);
    if (book != null && !due) {
      return List.of();
    }
    List<ArticleReports> held = all(articles);
    List<Incident> stored = all(incidents);
    List<Correction> given = all(corrections);
    Closing.Closed closed =
        due ? closing.at(streamTime, held, given, stored) : Closing.Closed.NOTHING;
    if (book != null && closed.isNothing()) {
      return List.of();
    }
    closed.articles().forEach(articles::delete);
    closed.incidents().forEach(incidents::delete);
    held.removeIf(a -> closed.articles().contains(a.articleId()));
    stored.removeIf(i -> closed.incidents().contains(i.id()));
    boolean restarted = book == null;
    book = new IncidentBook(merging);
    book.load(held, given, stored);
    return restarted ? book.settle(at) : List.of();
  }

  private void emit(Record<String, MergeInput> cause, Change change, Instant at) {
    Version version;
    if (change instanceof Change.Updated updated) {
      incidents.put(change.id(), updated.incident());
      version = Version.of(updated.incident());
    } else {
      Incident last = incidents.delete(change.id());
      if (last == null) {
        return;
      }
      version = Version.withdrawn(last, at);
    }
    context.forward(cause.withKey(change.id()).withValue(version));
  }

  private static <V> List<V> all(KeyValueStore<String, V> store) {
    List<V> values = new ArrayList<>();
    try (KeyValueIterator<String, V> entries = store.all()) {
      entries.forEachRemaining(entry -> values.add(entry.value));
    }
    return values;
  }
}
