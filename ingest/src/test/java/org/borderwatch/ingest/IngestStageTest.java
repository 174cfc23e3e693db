package org.borderwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.borderwatch.contracts.article.Page;
import org.borderwatch.contracts.feed.Feed;
import org.borderwatch.contracts.feed.FeedState;
import org.borderwatch.contracts.feed.Source;
import org.borderwatch.contracts.stage.Ledger;
import org.borderwatch.contracts.topic.Json;
import org.borderwatch.contracts.topic.Topic;
import org.borderwatch.contracts.topic.Topics;
import org.borderwatch.ingest.url.Site;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** The stage on a real broker, against a real server. */
class IngestStageTest {
  private static final Duration WITHIN = Duration.ofSeconds(40);
  private static final Instant START = Instant.parse("2026-11-01T06:00:00Z");
  private static final Locale LANGUAGE = Locale.getDefault();
  @TempDir private static Path dir;
  private static EmbeddedKafka broker;

  private final Outlet outlet = new Outlet();
  private final MockWebServer server = new MockWebServer();
  private final List<IngestStage> stages = new ArrayList<>();
  private volatile Instant now = START;
  private final InstantSource clock = () -> now;
  private Topics topics;

  @BeforeAll
  static void startBroker() throws Exception {
    // The broker spells names of enums in the machine's language, which fails in Turkish.
    Locale.setDefault(Locale.ROOT);
    broker = EmbeddedKafka.start(dir);
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
    Locale.setDefault(LANGUAGE);
  }

  @BeforeEach
  void createTopics(TestInfo test) throws Exception {
    server.setDispatcher(outlet);
    server.start(InetAddress.getLoopbackAddress(), 0);
    topics = Topics.of(test.getTestMethod().orElseThrow().getName() + ".");
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      admin
          .createTopics(
              topics.all().stream()
                  .map(t -> new NewTopic(t.name(), t.partitions(), (short) 1).configs(t.config()))
                  .toList())
          .all()
          .get();
    }
  }

  @AfterEach
  void stop() {
    stages.forEach(IngestStage::close);
    server.close();
  }

  @Test
  void shouldWriteThePageOfEachEntryOnceAndGoOnConditionallyAfterARestart() throws Exception {
    outlet.feed("/rss", "\"v1\"", "one", "two");
    publish(feed("valley", "/rss"));
    IngestStage first = start("a");
    settle(first);

    assertThat(pages())
        .extracting(Page::status)
        .containsExactly(Page.Status.FETCHED, Page.Status.FETCHED);
    assertThat(pages()).extracting(p -> p.entry().title()).containsExactlyInAnyOrder("two", "one");
    assertThat(records(topics.pages())).allMatch(r -> r.timestamp() == START.toEpochMilli());

    now = START.plus(Duration.ofMinutes(30));
    settle(first);
    first.close();
    now = START.plus(Duration.ofHours(3));
    IngestStage second = start("a");
    settle(second);

    assertThat(pages()).hasSize(2);
    assertThat(outlet.asked("/rss")).containsExactly("", "\"v1\"", "\"v1\"");
    assertThat(second.ledger().entries()).allMatch(Ledger.Entry::balances);
    assertThat(sources()).last().extracting(Source::status).isEqualTo(Source.Status.HEALTHY);
  }

  @Test
  void shouldTakeOverTheFeedsOfAPollerThatIsGoneAndLoseAndDoubleNothing() throws Exception {
    for (int i = 0; i < 12; i++) {
      outlet.feed("/rss" + i, "\"v\"", "a" + i, "b" + i);
      publish(feed("feed-" + i, "/rss" + i));
    }
    IngestStage one = start("a");
    settle(one);
    IngestStage other = start("b");
    await().atMost(WITHIN).until(() -> other.health().ready() && one.health().ready());
    now = now.plus(Duration.ofHours(8));
    await().atMost(WITHIN).until(() -> one.isSettled() && other.isSettled());
    one.close();
    for (int i = 0; i < 12; i++) {
      outlet.feed("/rss" + i, "\"w\"", "a" + i, "b" + i, "c" + i);
    }
    now = now.plus(Duration.ofHours(8));

    await().atMost(WITHIN).untilAsserted(() -> assertThat(pages()).hasSize(36));
    settle(other);
    assertThat(pages()).extracting(Page::articleId).doesNotHaveDuplicates().hasSize(36);
    for (int i = 0; i < 12; i++) {
      assertThat(outlet.asked("/rss" + i)).as("/rss%s", i).first().isEqualTo("");
      assertThat(outlet.asked("/rss" + i).stream().skip(1)).doesNotContain("");
    }
  }

  @Test
  void shouldWriteACorrectedEntryAsANewVersionAndAWithdrawnPageAsGone() throws Exception {
    outlet.feed("/rss", null, "one", "two");
    publish(feed("valley", "/rss"));
    IngestStage stage = start("a");
    settle(stage);
    outlet.pages.put("/rss/one", new MockResponse.Builder().code(410).build());
    outlet.summaries.put("two", "corrected");
    outlet.feed("/rss", null, "one", "two");

    now = START.plus(Duration.ofHours(2));
    settle(stage);

    assertThat(pages()).hasSize(4);
    assertThat(pages().stream().skip(2))
        .extracting(p -> p.entry().title() + " " + p.status())
        .containsExactlyInAnyOrder("one GONE", "two FETCHED");
    assertThat(pages())
        .extracting(Page::articleId)
        .hasSize(4)
        .satisfies(ids -> assertThat(ids.stream().distinct()).hasSize(2));
  }

  @Test
  void shouldForgetAFeedThatIsTakenAway() throws Exception {
    outlet.feed("/rss", null, "one");
    Feed feed = feed("valley", "/rss");
    publish(feed);
    IngestStage stage = start("a");
    settle(stage);
    send(feed.key(), null, Topics.partitionOf(feed.site(), topics.feeds().partitions()));
    await().atMost(WITHIN).until(() -> stage.health().detail().contains(" 0 feeds"));

    now = START.plus(Duration.ofDays(1));
    settle(stage);

    assertThat(outlet.asked("/rss")).hasSize(1);
    for (Topic<?> topic : List.of(topics.feedStates(), topics.sources())) {
      await()
          .atMost(WITHIN)
          .untilAsserted(
              () -> assertThat(records(topic)).last().extracting(ConsumerRecord::value).isNull());
    }
    int written = records(topics.feedStates()).size();
    stage.close();
    settle(start("a"));
    assertThat(records(topics.feedStates())).as("once is enough").hasSize(written);
  }

  @Test
  void shouldGoOnAfterARestartFromPollsThatWroteNoStateOfTheirOwn() throws Exception {
    outlet.feed("/rss", "\"v1\"", "one");
    publish(feed("valley", "/rss"));
    IngestStage first = start("a");
    settle(first);
    int states = records(topics.feedStates()).size();
    now = START.plus(Duration.ofHours(5));
    settle(first);
    int asked = outlet.asked("/rss").size();
    first.close();

    settle(start("a"));

    assertThat(outlet.asked("/rss")).as("it is not due before its moment").hasSize(asked);
    assertThat(asked).isGreaterThan(1);
    FeedState last =
        Json.read(records(topics.feedStates()).get(states - 1).value(), FeedState.class);
    Source source = sources().get(sources().size() - 1);
    assertThat(last.asOf(source).nextPoll()).isEqualTo(source.nextPoll()).isAfter(now);
  }

  @Test
  void shouldPollAFeedThatIsAddedWhileItRunsWithoutARestart() throws Exception {
    outlet.feed("/rss", null, "one");
    publish(feed("valley", "/rss"));
    IngestStage stage = start("a");
    settle(stage);

    outlet.feed("/more", null, "two");
    publish(feed("ridge", "/more"));
    await().atMost(WITHIN).until(() -> pages().size() == 2);

    assertThat(pages())
        .extracting(p -> p.outlet().feedId())
        .containsExactlyInAnyOrder("valley", "ridge");
    assertThat(outlet.asked("/rss")).hasSize(1);
  }

  private IngestStage start(String instance) {
    IngestSettings settings =
        new IngestSettings(
            instance,
            null,
            4,
            null,
            null,
            null,
            null,
            null,
            true,
            Duration.ZERO,
            4,
            true,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    IngestStage stage =
        new IngestStage(
            settings,
            topics,
            Map.of("bootstrap.servers", broker.bootstrapServers()),
            clock,
            new SimpleMeterRegistry());
    stage.start();
    stages.add(stage);
    return stage;
  }

  private static void settle(IngestStage stage) {
    await()
        .atMost(WITHIN)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> stage.health().ready() && stage.isSettled());
  }

  private Feed feed(String id, String path) {
    String url = "http://" + server.getHostName() + ":" + server.getPort() + path;
    return new Feed(
        id, url, id + ".example", id, id, "AM", "hy", Feed.Ownership.PRIVATE, null, null, null);
  }

  private void publish(Feed feed) throws Exception {
    assertThat(Site.of(feed.url())).isNotEmpty();
    send(
        feed.key(), Json.write(feed), Topics.partitionOf(feed.site(), topics.feeds().partitions()));
  }

  private void send(String key, byte[] value, int partition) throws Exception {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(topics.feeds().name(), partition, key, value)).get();
    }
  }

  private List<Page> pages() {
    return records(topics.pages()).stream().map(r -> Json.read(r.value(), Page.class)).toList();
  }

  private List<Source> sources() {
    return records(topics.sources()).stream().map(r -> Json.read(r.value(), Source.class)).toList();
  }

  /** Everything committed on a topic, in the order of time and offset. */
  private List<ConsumerRecord<String, byte[]>> records(Topic<?> topic) {
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
          java.util.stream.IntStream.range(0, topic.partitions())
              .mapToObj(p -> new TopicPartition(topic.name(), p))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = ends(partitions);
      List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(100)).forEach(all::add);
      }
      all.sort(java.util.Comparator.comparing(ConsumerRecord::timestamp));
      return all;
    }
  }

  /** With what is still open: reading committed records up to there waits for it. */
  private Map<TopicPartition, Long> ends(List<TopicPartition> partitions) {
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", broker.bootstrapServers()),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      return consumer.endOffsets(partitions);
    }
  }

  /** Serves feeds with a validator, and a page for each of their entries. */
  private final class Outlet extends Dispatcher {
    private final Map<String, String> feeds = new ConcurrentHashMap<>();
    private final Map<String, String> etags = new ConcurrentHashMap<>();
    private final Map<String, String> summaries = new ConcurrentHashMap<>();
    private final Map<String, MockResponse> pages = new ConcurrentHashMap<>();
    private final Map<String, List<String>> asked = new ConcurrentHashMap<>();

    void feed(String path, String etag, String... titles) {
      StringBuilder items = new StringBuilder();
      for (String title : titles) {
        items.append(
            "<item><title>%s</title><link>%s/%s</link><description>%s</description></item>"
                .formatted(title, path, title, summaries.getOrDefault(title, "")));
      }
      if (etag != null) {
        etags.put(path, etag);
      }
      feeds.put(path, "<rss version='2.0'><channel>" + items + "</channel></rss>");
    }

    /** The validators that came with each request. */
    List<String> asked(String path) {
      return asked.getOrDefault(path, List.of());
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
      String path = request.getUrl().encodedPath();
      String match = request.getHeaders().get("If-None-Match");
      asked
          .computeIfAbsent(path, p -> new CopyOnWriteArrayList<>())
          .add(match == null ? "" : match);
      if (path.equals("/robots.txt")) {
        return new MockResponse.Builder().code(404).build();
      }
      if (pages.containsKey(path)) {
        return pages.get(path);
      }
      String feed = feeds.get(path);
      if (feed == null) {
        return new MockResponse.Builder()
            .addHeader("Content-Type", "text/html")
            .body("<html><title>" + path + "</title></html>")
            .build();
      }
      String etag = etags.get(path);
      if (etag != null && etag.equals(match)) {
        return new MockResponse.Builder().code(304).addHeader("ETag", etag).build();
      }
      MockResponse.Builder answer =
          new MockResponse.Builder().addHeader("Content-Type", "application/rss+xml").body(feed);
      return etag == null ? answer.build() : answer.addHeader("ETag", etag).build();
    }
  }
}
