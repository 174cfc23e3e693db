package org.borderwatch.deploy.kafka;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.borderwatch.contracts.Ids;
import org.borderwatch.contracts.topic.CloudEvents;
import org.borderwatch.contracts.topic.Topic;

/** Writes what a person says, one record at a time. */
public final class TopicWriter {
  private TopicWriter() {}

  /**
   * Returns when the brokers have it.
   *
   * @param source what makes the record, for example {@code borderwatch/correct}
   * @param value null for a tombstone
   * @param at the record's timestamp, UTC
   * @throws KafkaException when it cannot be written
   */
  public static <V> void write(
      Topic<V> topic, Map<String, Object> kafka, String source, String key, V value, Instant at) {
    ProducerRecord<String, V> record =
        new ProducerRecord<>(topic.name(), null, at.toEpochMilli(), key, value);
    CloudEvents.stamp(
        record.headers(), topic.eventType(), source, Ids.hash(key, at.toString()), at);
    Map<String, Object> properties = new HashMap<>(kafka);
    properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
    try (KafkaProducer<String, V> producer =
        new KafkaProducer<>(properties, topic.keys().serializer(), topic.values().serializer())) {
      producer.send(record).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted while writing to " + topic.name(), e);
    } catch (ExecutionException e) {
      throw new KafkaException("cannot write to " + topic.name(), e.getCause());
    }
  }
}
