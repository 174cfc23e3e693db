package org.borderwatch.alerts.board;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.borderwatch.contracts.stage.Health;
import org.borderwatch.contracts.topic.Topic;
import org.borderwatch.contracts.topic.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the topics of the board from their beginning, and goes on reading. It belongs to no group,
 * so any number of boards see everything; after a fault it begins anew.
 */
final class TopicReader implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TopicReader.class);
  private static final Duration LOOK = Duration.ofMillis(200);
  private static final Duration ASK = Duration.ofSeconds(10);
  private static final long PAUSE_MILLIS = 1_000;

  private final Map<String, Object> kafka;
  private final Map<String, BiConsumer<String, byte[]>> topics = new HashMap<>();
  private final Thread thread;
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile Health health = Health.starting("reading the topics from their beginning");

  TopicReader(Map<String, Object> kafka, Topics names, Picture picture) {
    this.kafka = kafka;
    read(names.escalations(), picture::escalation);
    read(names.alerts(), picture::alert);
    read(names.incidents(), picture::incident);
    read(names.sources(), picture::source);
    read(names.pageHealth(), picture::pageHealth);
    this.thread = new Thread(this::run, "board-reader");
    this.thread.setDaemon(true);
  }

  private <V> void read(Topic<V> topic, BiConsumer<String, V> to) {
    topics.put(
        topic.name(),
        (key, bytes) ->
            to.accept(key, topic.values().deserializer().deserialize(topic.name(), bytes)));
  }

  void start() {
    thread.start();
  }

  Health health() {
    return health;
  }

  private void run() {
    while (closing.getCount() > 0) {
      try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(properties())) {
        follow(consumer);
      } catch (RuntimeException e) {
        LOG.warn("the board reads its topics anew, after: {}", e.toString());
        health = Health.starting("cannot read the topics: " + e.getClass().getSimpleName());
        pause();
      }
    }
  }

  private void follow(KafkaConsumer<String, byte[]> consumer) {
    List<TopicPartition> partitions =
        topics.keySet().stream()
            .flatMap(topic -> consumer.partitionsFor(topic, ASK).stream())
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, ASK);
    boolean caughtUp = false;
    while (closing.getCount() > 0) {
      consumer.poll(LOOK).forEach(this::take);
      if (!caughtUp
          && partitions.stream().allMatch(p -> consumer.position(p, ASK) >= ends.get(p))) {
        caughtUp = true;
        health = Health.ready("showing what the topics tell");
      }
    }
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    try {
      topics.get(record.topic()).accept(record.key(), record.value());
    } catch (SerializationException e) {
      LOG.warn("offset {} of {} is left out: {}", record.offset(), record.topic(), e.getMessage());
    }
  }

  private Map<String, Object> properties() {
    Map<String, Object> p = new HashMap<>(kafka);
    p.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
    p.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    p.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    p.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    p.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    p.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    return p;
  }

  private void pause() {
    try {
      closing.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closing.countDown();
    try {
      thread.join(5_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
