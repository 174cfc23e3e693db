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

/** Makes the {@code feeds} topic say what the pack says. Feeds of another origin are left alone. */
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
