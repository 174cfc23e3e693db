package org.borderwatch.ingest;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.assertj.core.api.SoftAssertions;
import org.borderwatch.contracts.config.ConfigText;
import org.borderwatch.contracts.config.Yaml;
import org.borderwatch.contracts.feed.Feed;
import org.borderwatch.contracts.feed.FeedState;
import org.borderwatch.contracts.topic.Json;
import org.borderwatch.contracts.topic.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stage among servers that mean it ill, and some that do not. */
class HostileServersTest {
  private static final Instant NOW = Instant.parse("2026-11-01T06:00:00Z");
  private static final int KIND = 20;
  private static final int MAX_FEED = 4 * 1024 * 1024;

  /** What lies in the sockets' buffers of both ends, at most. */
  private static final long BUFFERS = 12L * 1024 * 1024;

  @TempDir private static Path dir;

  @Test
  void shouldEndEachWithAReasonTakeLittleOfItAndKeepNoOtherFeedWaiting() throws Exception {
    Locale language = Locale.getDefault();
    // The broker spells names of enums in the machine's language, which fails in Turkish.
    Locale.setDefault(Locale.ROOT);
    try (EmbeddedKafka broker = EmbeddedKafka.start(dir);
        HostileServer hostile = new HostileServer();
        MockWebServer kind = new MockWebServer()) {
      AtomicInteger kindAsked = new AtomicInteger();
      kind.setDispatcher(new Kind(kindAsked));
      kind.start(InetAddress.getLoopbackAddress(), 0);
      Topics topics = topics(broker);
      try (KafkaProducer<String, byte[]> producer = producer(broker)) {
        hostile.cases().keySet().forEach(n -> send(producer, topics, feed(n, hostile.url(n))));
        for (int i = 0; i < KIND; i++) {
          String url = "http://" + kind.getHostName() + ":" + kind.getPort() + "/" + i;
          send(producer, topics, feed("kind-" + i, url));
        }
      }
      try (IngestStage stage = stage(broker, topics)) {
        stage.start();
        await().atMost(Duration.ofMinutes(3)).until(() -> kindAsked.get() == KIND);
        await()
            .atMost(Duration.ofMinutes(4))
            .pollInterval(Duration.ofMillis(500))
            .until(() -> states(broker, topics).keySet().containsAll(hostile.cases().keySet()));
        check(hostile, states(broker, topics));
      }
    } finally {
      Locale.setDefault(language);
    }
  }

  private static void check(HostileServer hostile, Map<String, FeedState> states) {
    SoftAssertions softly = new SoftAssertions();
    for (int i = 0; i < KIND; i++) {
      softly.assertThat(states.get("kind-" + i).failures()).as("kind %s", i).isZero();
    }
    hostile
        .cases()
        .forEach(
            (name, c) -> {
              FeedState state = states.get(name);
              softly.assertThat(state).as(name).isNotNull();
              if (state != null) {
                softly.assertThat(state.lastAttempt()).as(name).isEqualTo(NOW);
                softly.assertThat(state.detail()).as(name).isNotBlank().contains(c.reason());
                softly.assertThat(state.detail().length()).as(name).isLessThanOrEqualTo(500);
                if (!c.reason().isEmpty()) {
                  softly.assertThat(state.failures()).as(name).isEqualTo(1);
                }
                softly.assertThat(state.nextPoll()).as(name).isAfter(NOW);
              }
              // Answers before the answer are read and forgotten until the time is up.
              if (!name.equals("endless-interim")) {
                softly.assertThat(hostile.taken(name)).as(name).isLessThan(MAX_FEED + BUFFERS);
              }
            });
    softly.assertAll();
  }

  private static IngestStage stage(EmbeddedKafka broker, Topics topics) {
    IngestSettings settings =
        Yaml.read(
            new ConfigText(
                "test",
                "{workers: 6, allowPrivateAddresses: true, hostSpacing: PT0S, hostConcurrency: 6,"
                    + " connectTimeout: PT1S, responseTimeout: PT1S, totalTimeout: PT2S,"
                    + " maxFeedBytes: "
                    + MAX_FEED
                    + "}"),
            IngestSettings.class);
    return new IngestStage(
        settings,
        topics,
        Map.of("bootstrap.servers", broker.bootstrapServers()),
        () -> NOW,
        new SimpleMeterRegistry());
  }

  private static Topics topics(EmbeddedKafka broker) throws Exception {
    Topics topics = Topics.of("hostile.");
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      admin
          .createTopics(
              topics.all().stream()
                  .map(t -> new NewTopic(t.name(), t.partitions(), (short) 1).configs(t.config()))
                  .toList())
          .all()
          .get();
    }
    return topics;
  }

  private static KafkaProducer<String, byte[]> producer(EmbeddedKafka broker) {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", broker.bootstrapServers()),
        new StringSerializer(),
        new ByteArraySerializer());
  }

  private static void send(KafkaProducer<String, byte[]> producer, Topics topics, Feed feed) {
    int partition = Topics.partitionOf(feed.site(), topics.feeds().partitions());
    producer.send(
        new ProducerRecord<>(topics.feeds().name(), partition, feed.key(), Json.write(feed)));
  }

  private static Map<String, FeedState> states(EmbeddedKafka broker, Topics topics) {
    Map<String, FeedState> states = new HashMap<>();
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "isolation.level",
                "read_committed"),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          IntStream.range(0, topics.feedStates().partitions())
              .mapToObj(p -> new TopicPartition(topics.feedStates().name(), p))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = ends(broker, partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer
            .poll(Duration.ofMillis(100))
            .forEach(
                r -> {
                  FeedState state = Json.read(r.value(), FeedState.class);
                  states.put(state.feedId(), state);
                });
      }
    }
    return states;
  }

  /** With what is still open: reading committed records up to there waits for it. */
  private static Map<TopicPartition, Long> ends(
      EmbeddedKafka broker, List<TopicPartition> partitions) {
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", broker.bootstrapServers()),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      return consumer.endOffsets(partitions);
    }
  }

  private static Feed feed(String id, String url) {
    return new Feed(
        id, url, id + ".example", id, id, "AM", "hy", Feed.Ownership.PRIVATE, null, null, null);
  }

  private static final class Kind extends Dispatcher {
    private final AtomicInteger asked;

    Kind(AtomicInteger asked) {
      this.asked = asked;
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
      asked.incrementAndGet();
      return new MockResponse.Builder()
          .addHeader("Content-Type", "text/xml")
          .body("<rss version=\"2.0\"><channel><title>Kind</title></channel></rss>")
          .build();
    }
  }
}
