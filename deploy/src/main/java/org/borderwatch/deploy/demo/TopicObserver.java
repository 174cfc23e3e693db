package org.borderwatch.deploy.demo;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Delivery;
import org.borderwatch.contracts.article.Article;
import org.borderwatch.contracts.article.Page;
import org.borderwatch.contracts.feed.FeedState;
import org.borderwatch.contracts.feed.Source;
import org.borderwatch.contracts.incident.Incident;
import org.borderwatch.contracts.topic.Json;
import org.borderwatch.contracts.topic.Topics;

/**
 * Follows the pipeline's topics from their beginning, committed records only, from outside of it.
 * Used by one thread.
 */
final class TopicObserver implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(5);

  /** Is told of what comes, after {@link Observed} knows of it. */
  interface Listener {
    void page(Page page);

    void article(Article article);

    /**
     * @param before null for a new one
     * @param after null for one that was taken back
     */
    void incident(Incident before, Incident after);

    void alert(Alert alert);
  }

  private final KafkaConsumer<String, byte[]> consumer;
  private final Map<String, BiConsumer<String, byte[]>> readers = new HashMap<>();
  private final Observed observed = new Observed();
  private final Listener listener;

  TopicObserver(Topics topics, Map<String, Object> kafka, Listener listener) {
    this.listener = listener;
    Map<String, Object> properties = new HashMap<>(kafka);
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    this.consumer =
        new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
    readers.put(topics.feedStates().name(), this::feedState);
    readers.put(topics.sources().name(), this::source);
    readers.put(topics.pages().name(), this::page);
    readers.put(topics.articles().name(), this::article);
    readers.put(topics.incidents().name(), this::incident);
    readers.put(topics.alerts().name(), this::alert);
    readers.put(topics.deliveries().name(), this::delivery);
    readers.put(topics.deadLetters().name(), (key, value) -> observed.deadLetter());
    List<TopicPartition> partitions = readers.keySet().stream().flatMap(this::partitions).toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  private Stream<TopicPartition> partitions(String topic) {
    List<PartitionInfo> found = consumer.partitionsFor(topic);
    return found.stream().map(p -> new TopicPartition(p.topic(), p.partition()));
  }

  /** What is known. */
  Observed observed() {
    return observed;
  }

  /**
   * Reads what has come.
   *
   * @return whether anything had
   */
  boolean drain() {
    boolean any = false;
    for (ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
        !records.isEmpty();
        records = consumer.poll(POLL)) {
      any = true;
      for (ConsumerRecord<String, byte[]> record : records) {
        readers.get(record.topic()).accept(record.key(), record.value());
      }
    }
    return any;
  }

  private void feedState(String key, byte[] value) {
    observed.feedState(key, Json.read(value, FeedState.class));
  }

  private void source(String key, byte[] value) {
    observed.source(key, Json.read(value, Source.class));
  }

  private void page(String key, byte[] value) {
    observed.page();
    if (value != null) {
      listener.page(Json.read(value, Page.class));
    }
  }

  private void article(String key, byte[] value) {
    Article article = Json.read(value, Article.class);
    observed.article(key, article);
    if (article != null) {
      listener.article(article);
    }
  }

  private void incident(String key, byte[] value) {
    Incident after = Json.read(value, Incident.class);
    listener.incident(observed.incident(key, after), after);
  }

  private void alert(String key, byte[] value) {
    Alert alert = Json.read(value, Alert.class);
    observed.alert(alert);
    listener.alert(alert);
  }

  private void delivery(String key, byte[] value) {
    observed.delivery(key, Json.read(value, Delivery.class));
  }

  @Override
  public void close() {
    consumer.close();
  }
}
