package org.borderwatch.ingest.own;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.borderwatch.contracts.topic.Topics;

/**
 * The Kafka clients of a poller.
 *
 * @param kafka {@code bootstrap.servers} and what else is passed through
 * @param group the consumer group of all pollers of the region
 * @param instanceId this poller's name, the same after a restart
 */
public record Clients(Map<String, Object> kafka, String group, String instanceId) {
  private static final int TRANSACTION_TIMEOUT_MS = 5_000;
  private static final int SESSION_TIMEOUT_MS = 6_000;
  private static final int HEARTBEAT_MS = 1_500;
  private static final int LINGER_MS = 100;
  private static final int BATCH_BYTES = 512 * 1024;

  /** Static membership: a poller that restarts within the session takes up its feeds again. */
  Consumer<String, byte[]> member() {
    Map<String, Object> p = consumer("read_committed");
    p.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    p.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, instanceId);
    p.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_TIMEOUT_MS);
    p.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT_MS);
    p.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        CooperativeStickyAssignor.class.getName());
    return new KafkaConsumer<>(p);
  }

  /** A consumer without a group. */
  Consumer<String, byte[]> reader(String isolation) {
    return new KafkaConsumer<>(consumer(isolation));
  }

  /** A stable id: what a killed poller left open is aborted when it is back. */
  Producer<String, byte[]> producer() {
    Map<String, Object> p = new HashMap<>(kafka);
    p.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
    p.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    p.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, group + "-" + instanceId);
    p.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_TIMEOUT_MS);
    p.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
    // Each transaction is flushed at once and as a whole; until then its records wait for others.
    p.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MS);
    p.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
    p.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.LARGE_MESSAGE_BYTES);
    p.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 8L * Topics.LARGE_MESSAGE_BYTES);
    return new KafkaProducer<>(p);
  }

  private Map<String, Object> consumer(String isolation) {
    Map<String, Object> p = new HashMap<>(kafka);
    p.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
    p.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    p.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    p.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    p.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation);
    return p;
  }
}
