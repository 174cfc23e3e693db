package org.borderwatch.deploy.bench;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
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
import org.apache.kafka.streams.Topology;
import org.borderwatch.contracts.stage.Ledger;
import org.borderwatch.contracts.streams.StreamsSettings;
import org.borderwatch.contracts.streams.StreamsStage;
import org.borderwatch.contracts.topic.Topics;

/** What two exactly-once applications that change nothing take, set up as the stages are. */
final class BareHops {
  private static final String IN = "hop-in";
  private static final String BETWEEN = "hop-between";
  private static final String OUT = "hop-out";
  private static final Duration LOOK = Duration.ofMillis(5);

  private final Workbench bench;
  private final Topics topics = Topics.of("hops.");

  BareHops(Workbench bench) {
    this.bench = bench;
  }

  /**
   * @param value what is sent
   * @param perSecond how often
   * @param warmUp how many are not counted
   */
  Latencies measure(byte[] value, int perSecond, int warmUp, int count)
      throws InterruptedException {
    create();
    try (StreamsStage first = hop("first", IN, BETWEEN);
        StreamsStage second = hop("second", BETWEEN, OUT);
        KafkaConsumer<String, byte[]> reader = reader()) {
      first.start();
      second.start();
      while (!first.health().ready() || !second.health().ready()) {
        LockSupport.parkNanos(LOOK.toNanos());
      }
      Map<String, Long> sent = new HashMap<>();
      Map<String, Long> took = new HashMap<>();
      Map<String, Object> p = new HashMap<>(bench.kafka());
      p.put("linger.ms", 0);
      try (KafkaProducer<String, byte[]> producer =
          new KafkaProducer<>(p, new StringSerializer(), new ByteArraySerializer())) {
        long start = System.nanoTime();
        int made = 0;
        long last = start + (long) ((warmUp + count) * 1e9 / perSecond) + 30_000_000_000L;
        while (took.size() < count && System.nanoTime() < last) {
          while (made < warmUp + count && System.nanoTime() - start >= made * 1e9 / perSecond) {
            String key = (made < warmUp ? "warm-" : "") + made;
            sent.put(key, System.nanoTime());
            producer.send(new ProducerRecord<>(IN, key, value));
            made++;
          }
          reader
              .poll(LOOK)
              .forEach(
                  record -> {
                    if (!record.key().startsWith("warm-")) {
                      took.put(record.key(), System.nanoTime() - sent.get(record.key()));
                    }
                  });
        }
      }
      return Latencies.of(took.values(), count);
    }
  }

  private void create() throws InterruptedException {
    try (Admin admin = Admin.create(bench.kafka())) {
      admin
          .createTopics(
              List.of(IN, BETWEEN, OUT).stream()
                  .map(name -> new NewTopic(name, 1, (short) 1))
                  .toList())
          .all()
          .get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("no topics for the hops", e.getCause());
    }
  }

  private StreamsStage hop(String name, String from, String to) {
    Topology topology =
        new Topology()
            .addSource(name + "-in", new StringDeserializer(), new ByteArrayDeserializer(), from)
            .addSink(
                name + "-out", to, new StringSerializer(), new ByteArraySerializer(), name + "-in");
    Path state = bench.file("hops-state");
    return new StreamsStage(
        name,
        topology,
        new StreamsSettings("0", state, null, null, null),
        topics,
        bench.kafka(),
        new Ledger(),
        new SimpleMeterRegistry());
  }

  private KafkaConsumer<String, byte[]> reader() {
    Map<String, Object> p = new HashMap<>(bench.kafka());
    p.put("isolation.level", "read_committed");
    KafkaConsumer<String, byte[]> reader =
        new KafkaConsumer<>(p, new StringDeserializer(), new ByteArrayDeserializer());
    TopicPartition partition = new TopicPartition(OUT, 0);
    reader.assign(List.of(partition));
    reader.seekToBeginning(List.of(partition));
    return reader;
  }
}
