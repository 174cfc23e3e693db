package org.borderwatch.enrich;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.borderwatch.contracts.article.Article;
import org.borderwatch.contracts.feed.PageHealth;
import org.borderwatch.contracts.incident.Incident;
import org.borderwatch.contracts.region.Region;
import org.borderwatch.contracts.stage.Ledger;
import org.borderwatch.contracts.topic.Json;
import org.borderwatch.contracts.topic.Topic;
import org.borderwatch.contracts.topic.Topics;
import org.borderwatch.enrich.code.Coder;
import org.borderwatch.enrich.drift.Sight;
import org.borderwatch.enrich.merge.ArticleReports;
import org.borderwatch.enrich.merge.Merging;
import org.borderwatch.enrich.scrape.Scraper;

/**
 * {@code pages → scrape → articles → code → reports → merge → incidents, incident-log}; people's
 * {@code corrections} go into {@code merge} beside the reports.
 *
 * <p>Beside it {@code articles → sights → drift → page-health}: how each feed's pages read.
 *
 * <p>Coding reads {@code articles} back from their topic, so that it can be done again from there.
 * Scraping and coding are parallel by article; merging is one task, because the two sides may name
 * different districts for one event. Every record carries the time of ingest of the page that
 * caused it.
 */
public final class EnrichTopology {
  /** The application's name, and the stage's. */
  static final String NAME = "enrich";

  private EnrichTopology() {}

  /**
   * @param ledger takes the steps {@code scrape}, {@code code}, {@code drift}, {@code merge} and
   *     {@code correct}
   * @param registry takes the gauge of drifting pages
   */
  public static Topology build(
      EnrichSettings settings,
      Region region,
      Scraper scraper,
      Coder coder,
      Merging merging,
      Topics topics,
      Ledger ledger,
      MeterRegistry registry) {
    StreamsBuilder builder = new StreamsBuilder();

    KStream<String, Article> scraped =
        from(builder, "pages", topics.pages())
            .process(
                ScrapeProcessor.supplier(scraper, settings, ledger),
                Named.as(ScrapeProcessor.NAME));
    to(scraped, "articles", topics.articles());
    KStream<String, Article> articles = from(builder, "articles", topics.articles());

    KStream<String, ArticleReports> reports =
        articles
            .process(CodeProcessor.supplier(region, coder, ledger), Named.as(CodeProcessor.NAME))
            .repartition(
                Repartitioned.<String, ArticleReports>as("reports")
                    .withKeySerde(Serdes.String())
                    .withValueSerde(Json.serde(ArticleReports.class))
                    .withNumberOfPartitions(1));

    KStream<String, MergeInput> told = reports.mapValues(MergeInput.Told::new, Named.as("told"));
    KStream<String, MergeInput> corrected =
        from(builder, "corrections", topics.corrections())
            .mapValues(MergeInput.Corrected::new, Named.as("corrected"));
    KStream<String, Version> versions =
        told.merge(corrected, Named.as("told-and-corrected"))
            .process(
                MergeProcessor.supplier(merging, settings.closeAfter(), ledger),
                Named.as(MergeProcessor.NAME));
    KStream<String, Incident> current = versions.mapValues(Version::current, Named.as("current"));
    to(current, "incidents", topics.incidents());
    KStream<String, Incident> every = versions.mapValues(Version::logged, Named.as("every"));
    to(every, "incident-log", topics.incidentLog());

    KStream<String, PageHealth> health =
        articles
            .filter((id, article) -> article != null && Sight.isIn(article), Named.as("first-read"))
            .map(
                (id, article) -> KeyValue.pair(article.outlet().feedId(), Sight.of(article)),
                Named.as("seen"))
            .repartition(
                Repartitioned.<String, Sight>as("sights")
                    .withKeySerde(Serdes.String())
                    .withValueSerde(Json.serde(Sight.class))
                    .withNumberOfPartitions(1))
            .process(
                DriftProcessor.supplier(new DriftMeter(registry), ledger),
                Named.as(DriftProcessor.NAME));
    to(health, "page-health", topics.pageHealth());

    return builder.build();
  }

  private static <V> KStream<String, V> from(StreamsBuilder builder, String name, Topic<V> topic) {
    return builder.stream(
        topic.name(), Consumed.with(topic.keys(), topic.values()).withName("from-" + name));
  }

  private static <V> void to(KStream<String, V> stream, String name, Topic<V> topic) {
    stream
        .process(Stamping.supplier(topic), Named.as("stamp-" + name))
        .to(topic.name(), Produced.with(topic.keys(), topic.values()).withName("to-" + name));
  }
}
