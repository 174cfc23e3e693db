package org.borderwatch.alerts;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;
import org.borderwatch.contracts.topic.Topic;
import org.borderwatch.contracts.topic.Topics;

/** A broker in this process, with the topics of the pipeline. */
public final class Broker implements AutoCloseable {
  public final Topics topics = Topics.of("test.");
  private final KafkaRaftServer server;
  private final String address;

  public Broker(Path directory) throws Exception {
    // The broker upper-cases names by the default locale, and does not start in a Turkish one.
    Locale.setDefault(Locale.ROOT);
    int[] ports = freePorts();
    address = "127.0.0.1:" + ports[0];
    Map<String, String> p = new HashMap<>();
    p.put("node.id", "1");
    p.put("process.roles", "broker,controller");
    p.put("listeners", "PLAINTEXT://" + address + ",CONTROLLER://127.0.0.1:" + ports[1]);
    p.put("advertised.listeners", "PLAINTEXT://" + address);
    p.put("controller.listener.names", "CONTROLLER");
    p.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    p.put("controller.quorum.voters", "1@127.0.0.1:" + ports[1]);
    p.put("log.dirs", directory.toString());
    p.put("message.max.bytes", String.valueOf(Topics.LARGE_MESSAGE_BYTES + 1024 * 1024));
    p.put("offsets.topic.replication.factor", "1");
    p.put("offsets.topic.num.partitions", "1");
    p.put("transaction.state.log.replication.factor", "1");
    p.put("transaction.state.log.min.isr", "1");
    p.put("transaction.state.log.num.partitions", "1");
    p.put("share.coordinator.state.topic.replication.factor", "1");
    p.put("share.coordinator.state.topic.min.isr", "1");
    p.put("group.initial.rebalance.delay.ms", "0");
    p.put("log.cleaner.dedupe.buffer.size", "2097152");
    p.put("broker.heartbeat.interval.ms", "200");
    p.put("broker.session.timeout.ms", "3000");
    try (PrintStream quiet =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      new Formatter()
          .setNodeId(1)
          .setClusterId(Uuid.randomUuid().toString())
          .setDirectories(List.of(directory.toString()))
          .setMetadataLogDirectory(directory.toString())
          .setControllerListenerName("CONTROLLER")
          .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
          .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
          .setPrintStream(quiet)
          .run();
    }
    server = new KafkaRaftServer(new KafkaConfig(p, false), Time.SYSTEM);
    server.startup();
    try (Admin admin = Admin.create(kafka())) {
      admin
          .createTopics(
              topics.all().stream()
                  .map(
                      topic ->
                          new NewTopic(topic.name(), topic.partitions(), (short) 1)
                              .configs(topic.config()))
                  .toList())
          .all()
          .get();
    }
  }

  /** What a stage is given to reach it. */
  public Map<String, Object> kafka() {
    return Map.of("bootstrap.servers", address);
  }

  /** Writes a value, stamped. */
  public <V> void write(Topic<V> topic, String key, V value, Instant at) {
    try (KafkaProducer<String, V> producer =
        new KafkaProducer<>(kafka(), new StringSerializer(), topic.values().serializer())) {
      producer.send(new ProducerRecord<>(topic.name(), 0, at.toEpochMilli(), key, value));
    }
  }

  /** What a one-partition topic holds now, as committed. */
  public <V> List<V> read(Topic<V> topic) {
    Map<String, Object> p = new HashMap<>(kafka());
    p.put("isolation.level", "read_committed");
    List<V> values = new ArrayList<>();
    try (KafkaConsumer<String, V> consumer =
        new KafkaConsumer<>(p, topic.keys().deserializer(), topic.values().deserializer())) {
      TopicPartition partition = new TopicPartition(topic.name(), 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).get(partition);
      while (consumer.position(partition) < end) {
        consumer.poll(java.time.Duration.ofMillis(100)).forEach(r -> values.add(r.value()));
      }
    }
    return values;
  }

  private static int[] freePorts() throws IOException {
    InetAddress local = InetAddress.getLoopbackAddress();
    try (ServerSocket one = new ServerSocket(0, 1, local);
        ServerSocket two = new ServerSocket(0, 1, local)) {
      return new int[] {one.getLocalPort(), two.getLocalPort()};
    }
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
