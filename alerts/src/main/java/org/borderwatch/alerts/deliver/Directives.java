package org.borderwatch.alerts.deliver;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.borderwatch.alerts.notify.Said;
import org.borderwatch.contracts.alert.Directive;
import org.borderwatch.contracts.topic.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The topic {@code silences} as a table that follows it. One thread's. */
final class Directives implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Directives.class);
  private static final Duration PATIENCE = Duration.ofMillis(200);

  private final KafkaConsumer<String, byte[]> consumer;
  private final Map<String, Directive> byKey = new TreeMap<>();
  private Said said = Said.NOTHING;

  /** Returns when it has read all that is there. */
  Directives(KafkaConsumer<String, byte[]> consumer, String topic) {
    this.consumer = consumer;
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
      take(consumer.poll(PATIENCE));
    }
  }

  /**
   * Takes what has come, without waiting for more.
   *
   * @return whether anything has
   */
  boolean refresh() {
    return take(consumer.poll(Duration.ZERO));
  }

  /** As it stands. */
  Said said() {
    return said;
  }

  private boolean take(ConsumerRecords<String, byte[]> records) {
    for (ConsumerRecord<String, byte[]> record : records) {
      try {
        Directive directive = Json.read(record.value(), Directive.class);
        if (directive == null) {
          byKey.remove(record.key());
        } else {
          byKey.put(record.key(), directive);
        }
      } catch (SerializationException e) {
        LOG.warn(
            "offset {} of {} holds for nothing: {}",
            record.offset(),
            record.topic(),
            e.getMessage());
        byKey.remove(record.key());
      }
    }
    if (!records.isEmpty()) {
      said = new Said(byKey.values());
    }
    return !records.isEmpty();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
