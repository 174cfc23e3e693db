package org.borderwatch.alerts.deliver;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.borderwatch.contracts.topic.Topics;

/** The clients that delivery needs. */
final class Kafka {
  private static final Duration PATIENCE = Duration.ofMillis(200);
  private static final String GROUP = "deliver";

  private final Map<String, Object> properties;
  private final Topics topics;
  private final String instanceId;

  Kafka(Map<String, Object> properties, Topics topics, String instanceId) {
    this.properties = properties;
    this.topics = topics;
    this.instanceId = instanceId;
  }

  /** A member of the group that shares out {@code alerts}. */
  KafkaConsumer<String, byte[]> member() {
    Map<String, Object> p = reading();
    p.put(ConsumerConfig.GROUP_ID_CONFIG, topics.application(GROUP));
    p.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, instanceId);
    p.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
    p.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 1_500);
    return new KafkaConsumer<>(p);
  }

  /** Writes in transactions; a second process of the same name shuts the first one out. */
  KafkaProducer<String, byte[]> producer() {
    Map<String, Object> p = new HashMap<>(properties);
    p.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
    p.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    p.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, topics.application(GROUP) + "-" + instanceId);
    p.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 10_000);
    p.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
    p.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    p.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.LARGE_MESSAGE_BYTES);
    return new KafkaProducer<>(p);
  }

  /** Reads a topic as it stands, from its first record to its last committed one. */
  void readAll(String topic, Consumer<ConsumerRecord<String, byte[]>> each) {
    try (KafkaConsumer<String, byte[]> reader = reader()) {
      List<TopicPartition> partitions =
          reader.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      reader.assign(partitions);
      reader.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = reader.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> reader.position(p) < ends.get(p))) {
        reader.poll(PATIENCE).forEach(each);
      }
    }
  }

  /** Reads what it is assigned, without a group. */
  KafkaConsumer<String, byte[]> reader() {
    return new KafkaConsumer<>(reading());
  }

  private Map<String, Object> reading() {
    Map<String, Object> p = new HashMap<>(properties);
    p.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
    p.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    p.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    p.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    p.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    p.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    return p;
  }
}
