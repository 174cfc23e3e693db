package org.borderwatch.deploy.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;
import org.borderwatch.contracts.topic.Topics;

/**
 * One KRaft node, broker and controller in one, on the loopback interface of this process. Its data
 * is in a directory and survives a restart.
 */
public final class EmbeddedKafka implements AutoCloseable {
  private static final String CONTROLLER = "CONTROLLER";
  private static final int NODE = 1;

  private final KafkaRaftServer server;
  private final String bootstrapServers;

  private EmbeddedKafka(KafkaRaftServer server, String bootstrapServers) {
    this.server = server;
    this.bootstrapServers = bootstrapServers;
  }

  /**
   * Returns when the broker takes requests, about two seconds later.
   *
   * @param data where its data is; an empty directory is formatted first
   */
  public static EmbeddedKafka start(Path data) {
    return start(data, 0);
  }

  /**
   * The same on a port, so that clients find it again after a restart.
   *
   * @param port 0 for a free one
   */
  public static EmbeddedKafka start(Path data, int port) {
    // The broker upper-cases names by the default locale, and does not start in a Turkish one.
    Locale.setDefault(Locale.ROOT);
    try {
      Path logs = Files.createDirectories(data.toAbsolutePath().resolve("kafka"));
      if (!Files.exists(logs.resolve("meta.properties"))) {
        format(logs);
      }
      List<Integer> ports = freePorts();
      String listener = "127.0.0.1:" + (port == 0 ? ports.get(0) : port);
      KafkaRaftServer server =
          new KafkaRaftServer(
              new KafkaConfig(properties(logs, listener, ports.get(1)), false), Time.SYSTEM);
      server.startup();
      return new EmbeddedKafka(server, listener);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep Kafka's data in " + data, e);
    }
  }

  private static void format(Path logs) throws IOException {
    try (PrintStream quiet =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      new Formatter()
          .setNodeId(NODE)
          .setClusterId(Uuid.randomUuid().toString())
          .setDirectories(List.of(logs.toString()))
          .setMetadataLogDirectory(logs.toString())
          .setControllerListenerName(CONTROLLER)
          .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
          .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
          .setPrintStream(quiet)
          .run();
    } catch (Exception e) {
      throw new IOException("formatting " + logs + " failed", e);
    }
  }

  private static Map<String, String> properties(Path logs, String listener, int controllerPort) {
    Map<String, String> p = new HashMap<>();
    p.put("node.id", String.valueOf(NODE));
    p.put("process.roles", "broker,controller");
    p.put("listeners", "PLAINTEXT://" + listener + ",CONTROLLER://127.0.0.1:" + controllerPort);
    p.put("advertised.listeners", "PLAINTEXT://" + listener);
    p.put("controller.listener.names", CONTROLLER);
    p.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    p.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
    p.put("log.dirs", logs.toString());
    p.put("auto.create.topics.enable", "false");
    p.put("message.max.bytes", String.valueOf(Topics.LARGE_MESSAGE_BYTES + 1024 * 1024));
    p.putAll(aloneInItsCluster());
    p.putAll(small());
    return p;
  }

  /** A single node is its own replica, and waits for nobody. */
  private static Map<String, String> aloneInItsCluster() {
    return Map.ofEntries(
        Map.entry("offsets.topic.replication.factor", "1"),
        Map.entry("offsets.topic.num.partitions", "1"),
        Map.entry("transaction.state.log.replication.factor", "1"),
        Map.entry("transaction.state.log.min.isr", "1"),
        Map.entry("transaction.state.log.num.partitions", "1"),
        Map.entry("share.coordinator.state.topic.replication.factor", "1"),
        Map.entry("share.coordinator.state.topic.min.isr", "1"),
        Map.entry("share.coordinator.state.topic.num.partitions", "1"),
        // What a killed process left open is ended when its time is up, not up to 10 s later.
        Map.entry("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000"),
        Map.entry("group.initial.rebalance.delay.ms", "0"),
        Map.entry("group.streams.initial.rebalance.delay.ms", "0"),
        Map.entry("broker.heartbeat.interval.ms", "500"),
        Map.entry("broker.session.timeout.ms", "9000"));
  }

  /** The defaults are made for a machine of its own: 128 MiB for the log cleaner alone. */
  private static Map<String, String> small() {
    return Map.ofEntries(
        Map.entry("log.cleaner.dedupe.buffer.size", "2097152"),
        Map.entry("log.cleaner.io.buffer.size", "65536"),
        Map.entry("log.cleaner.threads", "1"),
        Map.entry("num.network.threads", "2"),
        Map.entry("num.io.threads", "4"),
        Map.entry("background.threads", "2"),
        Map.entry("num.recovery.threads.per.data.dir", "1"),
        Map.entry("log.index.size.max.bytes", "262144"),
        Map.entry("log.segment.bytes", "67108864"));
  }

  /** Two at once, so that they differ. */
  private static List<Integer> freePorts() throws IOException {
    try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return List.of(one.getLocalPort(), other.getLocalPort());
    }
  }

  /** Host and port for {@code bootstrap.servers}. */
  public String bootstrapServers() {
    return bootstrapServers;
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
