package org.borderwatch.ingest.own;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.borderwatch.contracts.feed.FeedState;
import org.borderwatch.contracts.topic.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the states of the partitions that were assigned, to the end, a step at a time.
 *
 * <p>The end is the high watermark, which only a reader of uncommitted records is told: a poller
 * that lost the partition may have a transaction open that it can still commit, and reading
 * committed records up to there waits until that is decided.
 */
final class StateRestore implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StateRestore.class);

  private final Topic<FeedState> topic;
  private final Consumer<String, byte[]> committed;
  private final Consumer<String, byte[]> uncommitted;
  private final Map<TopicPartition, Long> ends = new HashMap<>();
  private final Map<Integer, Map<String, Kept.Raw>> states = new HashMap<>();

  /**
   * @param committed a consumer without a group that reads committed records
   * @param uncommitted the same for all records; only asked for ends
   */
  StateRestore(
      Topic<FeedState> topic,
      Consumer<String, byte[]> committed,
      Consumer<String, byte[]> uncommitted) {
    this.topic = topic;
    this.committed = committed;
    this.uncommitted = uncommitted;
  }

  /** Begins with these partitions, or begins again. */
  void begin(Set<Integer> partitions) {
    List<TopicPartition> added =
        partitions.stream().map(p -> new TopicPartition(topic.name(), p)).toList();
    ends.putAll(uncommitted.endOffsets(added));
    partitions.forEach(p -> states.put(p, new HashMap<>()));
    committed.assign(ends.keySet());
    committed.seekToBeginning(added);
  }

  void forget(int partition) {
    states.remove(partition);
    if (ends.remove(new TopicPartition(topic.name(), partition)) != null) {
      committed.assign(ends.keySet());
    }
  }

  boolean isUnderWay() {
    return !ends.isEmpty();
  }

  /** Reads on; gives the states of the partitions that are now complete. */
  Map<Integer, Map<String, Kept>> step(Duration patience) {
    for (ConsumerRecord<String, byte[]> record : committed.poll(patience)) {
      Map<String, Kept.Raw> partition = states.get(record.partition());
      if (record.value() == null) {
        partition.remove(record.key());
      } else {
        partition.put(record.key(), new Kept.Raw(record.value()));
      }
    }
    Set<TopicPartition> complete = new HashSet<>();
    for (TopicPartition partition : new ArrayList<>(ends.keySet())) {
      if (committed.position(partition) >= ends.get(partition)) {
        complete.add(partition);
      }
    }
    Map<Integer, Map<String, Kept>> restored = new HashMap<>();
    for (TopicPartition partition : complete) {
      restored.put(partition.partition(), read(states.get(partition.partition())));
      forget(partition.partition());
    }
    return restored;
  }

  /** Only the last record of each feed is looked into. */
  private static Map<String, Kept> read(Map<String, Kept.Raw> records) {
    Map<String, Kept> read = new HashMap<>();
    records.forEach(
        (key, raw) -> {
          try {
            read.put(key, Kept.read(raw));
          } catch (SerializationException e) {
            LOG.warn("the state of feed {} cannot be read; it is polled afresh", key, e);
          }
        });
    return read;
  }

  @Override
  public void close() {
    committed.close();
    uncommitted.close();
  }
}
