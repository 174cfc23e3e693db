package org.borderwatch.deploy.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.borderwatch.contracts.topic.Topic;

/** Reads a topic from its beginning to where it ends now, committed records only. */
public final class TopicReader {
  private static final Duration POLL = Duration.ofMillis(200);

  private TopicReader() {}

  /** The latest value of each key, in the order in which keys first came; no tombstones. */
  public static <V> Map<String, V> latest(Topic<V> topic, Map<String, Object> kafka) {
    Map<String, V> latest = new LinkedHashMap<>();
    readAll(
        topic,
        kafka,
        (key, value) -> {
          if (value == null) {
            latest.remove(key);
          } else {
            latest.put(key, value);
          }
        });
    return latest;
  }

  /** Every record, in the order of its partition. A tombstone's value is null. */
  public static <V> void readAll(
      Topic<V> topic, Map<String, Object> kafka, BiConsumer<String, V> each) {
    readEach(topic, kafka, record -> each.accept(record.key(), record.value()));
  }

  /** Every record with its timestamp, in the order of its partition. */
  public static <V> void readEach(
      Topic<V> topic, Map<String, Object> kafka, Consumer<ConsumerRecord<String, V>> each) {
    Map<String, Object> properties = new HashMap<>(kafka);
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    properties.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
    try (KafkaConsumer<String, V> consumer =
        new KafkaConsumer<>(
            properties, topic.keys().deserializer(), topic.values().deserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic.name()).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer.poll(POLL).forEach(each);
      }
    }
  }
}
