package org.borderwatch.ingest.own;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.borderwatch.contracts.article.Page;
import org.borderwatch.contracts.topic.CloudEvents;
import org.borderwatch.contracts.topic.Topic;
import org.borderwatch.contracts.topic.Topics;

/** Writes what was learnt of some feeds in one transaction with the offsets of {@code feeds}. */
final class Committer implements AutoCloseable {
  private static final String SOURCE = "borderwatch/ingest";

  private final Topics topics;
  private final Supplier<Producer<String, byte[]>> producers;
  private Producer<String, byte[]> producer;

  Committer(Topics topics, Supplier<Producer<String, byte[]>> producers) {
    this.topics = topics;
    this.producers = producers;
  }

  /**
   * Makes a producer, which ends whatever the one before left open.
   *
   * @throws org.apache.kafka.common.KafkaException when the brokers cannot be had
   */
  void renew() {
    close();
    producer = producers.get();
    producer.initTransactions();
  }

  /**
   * Commits all of it or nothing.
   *
   * @param removed feeds of which nothing is to be known any more
   * @param time the record's timestamp for what carries none of its own
   * @throws RuntimeException when it is not known to be committed; {@link #renew} is then needed
   */
  void commit(
      List<Finished> finished,
      List<Roster.Removed> removed,
      Map<TopicPartition, OffsetAndMetadata> offsets,
      ConsumerGroupMetadata group,
      Instant time) {
    producer.beginTransaction();
    for (Finished f : finished) {
      write(f, time);
    }
    for (Roster.Removed r : removed) {
      send(topics.feedStates(), r.partition(), r.key(), null, time);
      if (r.feedId() != null) {
        send(topics.sources(), null, r.feedId(), null, time);
      }
    }
    // All of it must be in the log before the group's coordinator is asked whether the partitions
    // are still ours: who takes them over waits for every transaction that was open by then.
    producer.flush();
    producer.sendOffsetsToTransaction(offsets, group);
    producer.commitTransaction();
  }

  private void write(Finished finished, Instant time) {
    FeedTable.Owned owned = finished.owned();
    List<Page> pages = finished.turn().learnt().pages();
    for (int i = 0; i < pages.size(); i++) {
      Page page = pages.get(i);
      send(topics.pages(), null, page.articleId(), finished.pages().get(i), page.fetchedAt());
    }
    if (finished.source() != null) {
      send(topics.sources(), null, owned.feed.id(), finished.source(), time);
    }
    if (finished.state() != null) {
      send(topics.feedStates(), owned.partition, owned.feed.key(), finished.state(), time);
    }
  }

  private void send(Topic<?> topic, Integer partition, String key, byte[] value, Instant time) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(topic.name(), partition, time.toEpochMilli(), key, value);
    CloudEvents.stamp(record.headers(), topic.eventType(), SOURCE, key + "@" + time, time);
    producer.send(record);
  }

  @Override
  public void close() {
    if (producer != null) {
      // Whatever is open is aborted, here or by the next producer of the same id.
      producer.close(Duration.ZERO);
      producer = null;
    }
  }
}
