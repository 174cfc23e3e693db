package org.borderwatch.deploy.bench;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.borderwatch.contracts.feed.Feed;
import org.borderwatch.contracts.feed.FeedState;
import org.borderwatch.contracts.topic.Json;
import org.borderwatch.contracts.topic.Topics;
import org.borderwatch.deploy.kafka.TopicReader;
import org.borderwatch.ingest.IngestStage;
import tools.jackson.databind.node.ObjectNode;

/**
 * Feeds as they are after weeks of polling: the twenty entries they hold, of the real stage's own
 * making, and a hundred that they held before.
 */
final class Seeds {
  private static final int SETTLED = 100;
  private static final int SETTLED_BYTES = 37;
  private static final long PATIENCE_SECONDS = 60;

  private final Workbench bench;
  private final InstantSource clock;
  private final ObjectNode state;

  /** Lets the stage poll one feed, and goes on from what it then knows. */
  Seeds(Workbench bench, InstantSource clock) throws InterruptedException {
    this.bench = bench;
    this.clock = clock;
    this.state = learn();
  }

  /**
   * Publishes feeds with their states.
   *
   * @param due when each is due
   */
  void sow(Topics topics, Outlets outlets, int feeds, IntFunction<Instant> due) {
    Random random = new Random(1);
    try (KafkaProducer<String, byte[]> producer = producer()) {
      for (int i = 0; i < feeds; i++) {
        Feed feed = feed(outlets, i);
        int partition = Topics.partitionOf(feed.site(), topics.feeds().partitions());
        producer.send(
            new ProducerRecord<>(
                topics.feedStates().name(),
                partition,
                feed.key(),
                state(feed, due.apply(i), random)));
        producer.send(
            new ProducerRecord<>(topics.feeds().name(), partition, feed.key(), Json.write(feed)));
      }
      producer.flush();
    }
  }

  private byte[] state(Feed feed, Instant due, Random random) {
    byte[] settled = new byte[SETTLED * SETTLED_BYTES];
    random.nextBytes(settled);
    return Json.write(
        state
            .put("feedId", feed.id())
            .put("url", feed.url())
            .put("declaredUrl", feed.url())
            .put("nextPoll", due.toString())
            .put("settled", Base64.getEncoder().withoutPadding().encodeToString(settled)));
  }

  private Feed feed(Outlets outlets, int number) {
    String id = Outlets.feedId(number);
    return new Feed(
        id,
        outlets.feedUrl(number, bench.server().port()),
        id + ".example",
        "Outlet " + number,
        "Press house " + number,
        "GE",
        "en",
        Feed.Ownership.PRIVATE,
        "Being measured.",
        List.of(),
        null);
  }

  private ObjectNode learn() throws InterruptedException {
    Topics topics = bench.topics("template.");
    bench.server().serve(new Outlets(1), visit -> {});
    // Its links are to hosts by name; the port is the server's.
    Feed feed = feed(new Outlets(1), unchanged());
    int partition = Topics.partitionOf(feed.site(), topics.feeds().partitions());
    try (KafkaProducer<String, byte[]> producer = producer()) {
      producer.send(
          new ProducerRecord<>(topics.feeds().name(), partition, feed.key(), Json.write(feed)));
    }
    IngestStage stage =
        new IngestStage(
            bench.read("template.", 4).ingest(),
            topics,
            bench.kafka(),
            clock,
            new SimpleMeterRegistry());
    try {
      stage.start();
      Instant until = clock.instant().plusSeconds(PATIENCE_SECONDS);
      while (clock.instant().isBefore(until)) {
        FeedState known = TopicReader.latest(topics.feedStates(), bench.kafka()).get(feed.key());
        if (known != null
            && known.lastSuccess() != null
            && known.seen().stream().noneMatch(s -> s.attempts() != null)) {
          return Json.MAPPER.valueToTree(known);
        }
        Thread.sleep(Duration.ofMillis(200).toMillis());
      }
      throw new IllegalStateException("the stage did not read its first feed: " + stage.health());
    } finally {
      stage.close();
    }
  }

  private static int unchanged() {
    Outlets outlets = new Outlets(1);
    int feed = 0;
    while (!outlets.answer("/feed/" + feed, "x", null).etag().equals(Outlets.lastEtag())) {
      feed++;
    }
    return feed;
  }

  private KafkaProducer<String, byte[]> producer() {
    Map<String, Object> p = new HashMap<>(bench.kafka());
    p.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
    p.put(ProducerConfig.LINGER_MS_CONFIG, 20);
    p.put(ProducerConfig.BATCH_SIZE_CONFIG, 512 * 1024);
    return new KafkaProducer<>(p, new StringSerializer(), new ByteArraySerializer());
  }
}
