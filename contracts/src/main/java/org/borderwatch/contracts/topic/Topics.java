package org.borderwatch.contracts.topic;

import static org.borderwatch.contracts.topic.Topic.Cleanup.COMPACT;
import static org.borderwatch.contracts.topic.Topic.Cleanup.COMPACT_AND_DELETE;
import static org.borderwatch.contracts.topic.Topic.Cleanup.DELETE;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Utils;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Delivery;
import org.borderwatch.contracts.alert.Directive;
import org.borderwatch.contracts.alert.Escalation;
import org.borderwatch.contracts.article.Article;
import org.borderwatch.contracts.article.Page;
import org.borderwatch.contracts.feed.Feed;
import org.borderwatch.contracts.feed.FeedState;
import org.borderwatch.contracts.feed.PageHealth;
import org.borderwatch.contracts.feed.Source;
import org.borderwatch.contracts.incident.Correction;
import org.borderwatch.contracts.incident.Incident;

/** The catalogue of topics of one region: the only place that names one. */
public final class Topics {
  /** Room for a page of 2 MiB of text with its JSON escapes. Also the producers' limit. */
  public static final int LARGE_MESSAGE_BYTES = 8 * 1024 * 1024;

  private static final int MESSAGE_BYTES = 1024 * 1024;
  private static final int PARALLEL = 6;

  private final String prefix;

  private Topics(String prefix) {
    this.prefix = prefix;
  }

  /**
   * @param prefix for example {@code borderwatch.am-az.}
   */
  public static Topics of(String prefix) {
    return new Topics(prefix);
  }

  /** What to poll. Partitioned by site, so that one poller owns a site. */
  public Topic<Feed> feeds() {
    return topic("feeds", "feed", Feed.class, PARALLEL, COMPACT, 0, MESSAGE_BYTES);
  }

  /** What is known of each feed. Partitioned as {@link #feeds()}. */
  public Topic<FeedState> feedStates() {
    return topic(
        "feed-states", "feed-state", FeedState.class, PARALLEL, COMPACT, 0, LARGE_MESSAGE_BYTES);
  }

  /** How each source fares. */
  public Topic<Source> sources() {
    return topic("sources", "source", Source.class, 1, COMPACT, 0, MESSAGE_BYTES);
  }

  /**
   * How the pages of each feed read now, against before. Not on {@link #sources()}: those are
   * ingest's, and a value of one key has one writer.
   */
  public Topic<PageHealth> pageHealth() {
    return topic("page-health", "page-health", PageHealth.class, 1, COMPACT, 0, MESSAGE_BYTES);
  }

  public Topic<Page> pages() {
    return topic("pages", "page", Page.class, PARALLEL, DELETE, 30, LARGE_MESSAGE_BYTES);
  }

  public Topic<Article> articles() {
    return topic(
        "articles",
        "article",
        Article.class,
        PARALLEL,
        COMPACT_AND_DELETE,
        400,
        LARGE_MESSAGE_BYTES);
  }

  /** The merged incidents as they stand. One partition: merging is one task a region. */
  public Topic<Incident> incidents() {
    return topic("incidents", "incident", Incident.class, 1, COMPACT, 0, LARGE_MESSAGE_BYTES);
  }

  /**
   * Every version of every incident, in order. It has no tombstones: a withdrawal is a version with
   * a {@code reportCount} of 0.
   */
  public Topic<Incident> incidentLog() {
    return topic("incident-log", "incident", Incident.class, 1, DELETE, 400, LARGE_MESSAGE_BYTES);
  }

  /** What people corrected. One partition: merging is one task a region. */
  public Topic<Correction> corrections() {
    return topic("corrections", "correction", Correction.class, 1, COMPACT, 0, MESSAGE_BYTES);
  }

  public Topic<Escalation> escalations() {
    return topic(
        "escalations", "escalation", Escalation.class, 1, COMPACT_AND_DELETE, 400, MESSAGE_BYTES);
  }

  /** Every revision is kept for longer than its delivery may take, compaction or not. */
  public Topic<Alert> alerts() {
    return topic("alerts", "alert", Alert.class, 1, COMPACT_AND_DELETE, 400, MESSAGE_BYTES)
        .keepingEachRecord(Duration.ofDays(7));
  }

  public Topic<Delivery> deliveries() {
    return topic(
        "deliveries", "delivery", Delivery.class, 1, COMPACT_AND_DELETE, 400, MESSAGE_BYTES);
  }

  /** What people say about alerts: silences and acknowledgements. */
  public Topic<Directive> silences() {
    return topic("silences", "directive", Directive.class, 1, COMPACT, 0, MESSAGE_BYTES);
  }

  /** Records that no stage could read, as they were; why is in their headers. */
  public Topic<byte[]> deadLetters() {
    return new Topic<>(
        prefix + "dead-letters",
        "org.borderwatch.dead-letter.v1",
        Serdes.String(),
        Serdes.ByteArray(),
        1,
        Topic.config(DELETE, 30, LARGE_MESSAGE_BYTES));
  }

  public List<Topic<?>> all() {
    return List.of(
        feeds(),
        feedStates(),
        sources(),
        pageHealth(),
        pages(),
        articles(),
        incidents(),
        incidentLog(),
        corrections(),
        escalations(),
        alerts(),
        deliveries(),
        silences(),
        deadLetters());
  }

  /** The name of a consumer group or Streams application of this region. */
  public String application(String stage) {
    return prefix + stage;
  }

  /** The partition of {@code feeds} and {@code feed-states} that a site's feeds are on. */
  public static int partitionOf(String site, int partitions) {
    return Utils.toPositive(Utils.murmur2(site.getBytes(StandardCharsets.UTF_8))) % partitions;
  }

  private <V> Topic<V> topic(
      String name,
      String event,
      Class<V> type,
      int partitions,
      Topic.Cleanup cleanup,
      int retentionDays,
      int maxMessageBytes) {
    Serde<V> values = Json.serde(type);
    return new Topic<>(
        prefix + name,
        "org.borderwatch." + event + ".v1",
        Serdes.String(),
        values,
        partitions,
        Topic.config(cleanup, retentionDays, maxMessageBytes));
  }
}
