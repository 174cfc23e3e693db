package org.borderwatch.deploy.feeds;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.borderwatch.contracts.Ids;
import org.borderwatch.contracts.feed.Feed;
import org.borderwatch.contracts.topic.CloudEvents;
import org.borderwatch.contracts.topic.Topic;
import org.borderwatch.contracts.topic.Topics;
import org.borderwatch.deploy.kafka.TopicReader;

/**
 * Writes what is to be polled: makes the {@code feeds} topic say what the pack says, and adds and
 * removes feeds of another origin, which the pack leaves alone. The stages follow without a
 * restart.
 */
public final class FeedSync {
  private static final String SOURCE = "borderwatch/feeds-sync";

  private final Topics topics;
  private final Map<String, Object> kafka;
  private final InstantSource clock;

  /** Ids of the feeds that were added, changed and removed, and how many stayed as they were. */
  public record Synced(
      List<String> added, List<String> updated, List<String> removed, int unchanged) {}

  public FeedSync(Topics topics, Map<String, Object> kafka, InstantSource clock) {
    this.topics = topics;
    this.kafka = kafka;
    this.clock = clock;
  }

  /** The feeds on the topic, by key. */
  public Map<String, Feed> onTopic() {
    return TopicReader.latest(topics.feeds(), kafka);
  }

  /**
   * @param pack the feeds of the region pack
   */
  public Synced sync(List<Feed> pack) {
    Map<String, Feed> current = onTopic();
    Map<String, Feed> wanted = new LinkedHashMap<>();
    pack.forEach(feed -> wanted.put(feed.key(), feed));

    List<String> added = new ArrayList<>();
    List<String> updated = new ArrayList<>();
    List<String> removed = new ArrayList<>();
    List<ProducerRecord<String, Feed>> records = new ArrayList<>();
    wanted.forEach(
        (key, feed) -> {
          Feed before = current.get(key);
          if (!feed.equals(before)) {
            (before == null ? added : updated).add(feed.id());
            records.add(record(feed, feed));
          }
        });
    current.forEach(
        (key, feed) -> {
          if (feed.origin() == Feed.Origin.PACK && !wanted.containsKey(key)) {
            removed.add(feed.id());
            records.add(record(feed, null));
          }
        });
    send(records);
    return new Synced(added, updated, removed, wanted.size() - added.size() - updated.size());
  }

  /**
   * What came of adding feeds.
   *
   * @param added ids of feeds that were not polled yet
   * @param updated ids of feeds that an earlier import or hand had added
   * @param refused why others were not, one line each
   */
  public record Added(List<String> added, List<String> updated, List<String> refused) {}

  /** Adds feeds that are not of the pack, or changes what was added before under the same id. */
  public Added add(List<Feed> feeds) {
    Map<String, Feed> byId = new HashMap<>();
    Map<String, Feed> byUrl = new HashMap<>();
    for (Feed feed : onTopic().values()) {
      byId.put(feed.id(), feed);
      byUrl.put(feed.url(), feed);
    }
    List<String> added = new ArrayList<>();
    List<String> updated = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    List<ProducerRecord<String, Feed>> records = new ArrayList<>();
    for (Feed feed : feeds) {
      Feed before = byId.get(feed.id());
      Feed same = byUrl.get(feed.url());
      if (before != null && before.origin() == Feed.Origin.PACK) {
        refused.add(feed.id() + ": the region pack has a feed of that id; change it there");
      } else if (same != null && !same.id().equals(feed.id())) {
        refused.add(feed.id() + ": " + feed.url() + " is polled already, as " + same.id());
      } else if (!feed.equals(before)) {
        (before == null ? added : updated).add(feed.id());
        if (before != null && !before.key().equals(feed.key())) {
          records.add(record(before, null));
        }
        records.add(record(feed, feed));
      }
    }
    send(records);
    return new Added(added, updated, refused);
  }

  /**
   * Stops polling a feed. Whoever polls it then removes what is known of it; what it published
   * stays.
   *
   * @return why it cannot be removed, or null when it was
   */
  public String remove(String id) {
    Feed feed = onTopic().values().stream().filter(f -> f.id().equals(id)).findFirst().orElse(null);
    if (feed == null) {
      return "no feed '" + id + "' is polled; 'feeds list' names them";
    }
    if (feed.origin() == Feed.Origin.PACK) {
      return "'" + id + "' is of the region pack: remove it from feeds.yaml, then 'feeds sync'";
    }
    send(List.of(record(feed, null)));
    return null;
  }

  private ProducerRecord<String, Feed> record(Feed feed, Feed value) {
    Topic<Feed> topic = topics.feeds();
    Instant now = clock.instant();
    ProducerRecord<String, Feed> record =
        new ProducerRecord<>(
            topic.name(),
            Topics.partitionOf(feed.site(), topic.partitions()),
            now.toEpochMilli(),
            feed.key(),
            value);
    CloudEvents.stamp(
        record.headers(), topic.eventType(), SOURCE, Ids.hash(feed.key(), now.toString()), now);
    return record;
  }

  private void send(List<ProducerRecord<String, Feed>> records) {
    if (records.isEmpty()) {
      return;
    }
    Map<String, Object> properties = new HashMap<>(kafka);
    properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
    try (KafkaProducer<String, Feed> producer =
        new KafkaProducer<>(
            properties, topics.feeds().keys().serializer(), topics.feeds().values().serializer())) {
      List<Future<?>> sent = new ArrayList<>();
      records.forEach(record -> sent.add(producer.send(record)));
      for (Future<?> each : sent) {
        each.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted while writing feeds", e);
    } catch (ExecutionException e) {
      throw new KafkaException("the feeds could not be written", e.getCause());
    }
  }
}
