package org.borderwatch.ingest.own;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.borderwatch.contracts.feed.FeedState;
import org.borderwatch.contracts.feed.Source;
import org.borderwatch.contracts.topic.Json;
import org.borderwatch.contracts.topic.Topic;
import org.borderwatch.contracts.topic.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the states of the partitions that were assigned, to the end, a step at a time; and all
 * sources with them, which know of later polls ({@link FeedState#asOf}).
 *
 * <p>The end is the high watermark, which only a reader of uncommitted records is told: a poller
 * that lost the partition may have a transaction open that it can still commit, and reading
 * committed records up to there waits until that is decided.
 */
final class StateRestore implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StateRestore.class);

  private final Topic<FeedState> topic;
  private final List<TopicPartition> sourcePartitions;
  private final Consumer<String, byte[]> committed;
  private final Consumer<String, byte[]> uncommitted;
  private final Map<TopicPartition, Long> ends = new HashMap<>();
  private final Map<Integer, Map<String, Kept.Raw>> states = new HashMap<>();
  private final Map<String, byte[]> sources = new HashMap<>();

  /**
   * @param committed a consumer without a group that reads committed records
   * @param uncommitted the same for all records; only asked for ends
   */
  StateRestore(
      Topics topics, Consumer<String, byte[]> committed, Consumer<String, byte[]> uncommitted) {
    this.topic = topics.feedStates();
    this.sourcePartitions =
        IntStream.range(0, topics.sources().partitions())
            .mapToObj(p -> new TopicPartition(topics.sources().name(), p))
            .toList();
    this.committed = committed;
    this.uncommitted = uncommitted;
  }

  /** Begins with these partitions, or begins again. */
  void begin(Set<Integer> partitions) {
    List<TopicPartition> added = new ArrayList<>(sourcePartitions);
    partitions.forEach(p -> added.add(partition(p)));
    ends.putAll(uncommitted.endOffsets(added));
    partitions.forEach(p -> states.put(p, new HashMap<>()));
    committed.assign(ends.keySet());
    committed.seekToBeginning(added);
  }

  void forget(int partition) {
    states.remove(partition);
    ends.remove(partition(partition));
    if (states.isEmpty()) {
      ends.clear();
      sources.clear();
    }
    committed.assign(ends.keySet());
  }

  boolean isUnderWay() {
    return !states.isEmpty();
  }

  /** Reads on; gives the states of the partitions that are now complete. */
  Map<Integer, Map<String, Kept>> step(Duration patience) {
    for (ConsumerRecord<String, byte[]> record : committed.poll(patience)) {
      if (!record.topic().equals(topic.name())) {
        put(sources, record.key(), record.value());
      } else {
        byte[] value = record.value();
        put(
            states.get(record.partition()),
            record.key(),
            value == null ? null : new Kept.Raw(value));
      }
    }
    Map<Integer, Map<String, Kept>> restored = new HashMap<>();
    if (sourcePartitions.stream().allMatch(this::isRead)) {
      for (Integer partition : List.copyOf(states.keySet())) {
        if (isRead(partition(partition))) {
          restored.put(partition, read(states.get(partition)));
          forget(partition);
        }
      }
    }
    return restored;
  }

  private boolean isRead(TopicPartition partition) {
    return committed.position(partition) >= ends.get(partition);
  }

  private static <V> void put(Map<String, V> values, String key, V value) {
    if (value == null) {
      values.remove(key);
    } else {
      values.put(key, value);
    }
  }

  /** Only the last record of each feed is looked into. */
  private Map<String, Kept> read(Map<String, Kept.Raw> records) {
    Map<String, Kept> read = new HashMap<>();
    records.forEach(
        (key, raw) -> {
          try {
            read.put(key, Kept.read(raw, source(key)));
          } catch (SerializationException e) {
            LOG.warn("the state of feed {} cannot be read; it is polled afresh", key, e);
          }
        });
    return read;
  }

  private Source source(String feedKey) {
    String feedId = feedKey.substring(feedKey.indexOf('|') + 1);
    try {
      return Json.read(sources.get(feedId), Source.class);
    } catch (SerializationException e) {
      LOG.warn("the record of source {} cannot be read; the feed may be polled early", feedId, e);
      return null;
    }
  }

  private TopicPartition partition(int number) {
    return new TopicPartition(topic.name(), number);
  }

  @Override
  public void close() {
    committed.close();
    uncommitted.close();
  }
}
