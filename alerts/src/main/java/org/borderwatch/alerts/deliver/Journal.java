package org.borderwatch.alerts.deliver;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Delivery;
import org.borderwatch.contracts.topic.CloudEvents;
import org.borderwatch.contracts.topic.Json;
import org.borderwatch.contracts.topic.Topics;

/**
 * Writes down what was decided and what became of it. Each transaction commits how far {@code
 * alerts} was read, with the membership of the group: a replica that has lost the partition can
 * write nothing more. One thread's.
 */
final class Journal implements AutoCloseable {
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);

  private final KafkaProducer<String, byte[]> producer;
  private final Topics topics;
  private final InstantSource clock;
  private final List<ProducerRecord<String, byte[]>> unwritten = new ArrayList<>();

  Journal(KafkaProducer<String, byte[]> producer, Topics topics, InstantSource clock) {
    this.producer = producer;
    this.topics = topics;
    this.clock = clock;
  }

  /** Shuts out an earlier process of the same name. */
  void open() {
    producer.initTransactions();
  }

  void note(Delivery delivery) {
    Instant now = clock.instant();
    RecordHeaders headers = new RecordHeaders();
    CloudEvents.stamp(
        headers,
        topics.deliveries().eventType(),
        "borderwatch/alerts",
        delivery.key() + "|" + delivery.outcome().word() + "|" + delivery.attempts().size(),
        now);
    add(topics.deliveries().name(), now, delivery.key(), Json.write(delivery), headers);
  }

  /** An alert that a receiver will not have, or that did not reach it in time. */
  void giveUp(Alert alert, Delivery delivery, String why) {
    RecordHeaders headers = new RecordHeaders();
    header(headers, "error", why);
    header(headers, "stage", "alerts");
    header(headers, "step", "deliver");
    header(headers, "topic", topics.alerts().name());
    header(headers, "delivery", delivery.key());
    header(headers, "receiver", delivery.receiver());
    String dead = topics.deadLetters().name();
    add(dead, clock.instant(), alert.id(), Json.write(alert), headers);
  }

  /** A record that is no alert, as it was. */
  void unreadable(ConsumerRecord<String, byte[]> record, String error) {
    RecordHeaders headers = new RecordHeaders(record.headers());
    header(headers, "error", error);
    header(headers, "stage", "alerts");
    header(headers, "step", "deliver");
    header(headers, "topic", record.topic());
    header(headers, "offset", String.valueOf(record.offset()));
    Instant at = Instant.ofEpochMilli(record.timestamp());
    add(topics.deadLetters().name(), at, record.key(), record.value(), headers);
  }

  boolean isEmpty() {
    return unwritten.isEmpty();
  }

  /** What was noted is another replica's to find out. */
  void discard() {
    unwritten.clear();
  }

  /** Returns when the brokers have it. */
  void write(Consumer<?, ?> reader) {
    Map<TopicPartition, OffsetAndMetadata> read = new HashMap<>();
    reader.assignment().forEach(p -> read.put(p, new OffsetAndMetadata(reader.position(p))));
    producer.beginTransaction();
    unwritten.forEach(producer::send);
    producer.sendOffsetsToTransaction(read, reader.groupMetadata());
    producer.commitTransaction();
    unwritten.clear();
  }

  private void add(String topic, Instant at, String key, byte[] value, RecordHeaders headers) {
    unwritten.add(new ProducerRecord<>(topic, null, at.toEpochMilli(), key, value, headers));
  }

  private static void header(RecordHeaders headers, String key, String value) {
    headers.add(key, String.valueOf(value).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    producer.close(CLOSE_WITHIN);
  }
}
