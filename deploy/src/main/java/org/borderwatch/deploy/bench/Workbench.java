package org.borderwatch.deploy.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.borderwatch.contracts.config.ConfigText;
import org.borderwatch.contracts.config.Yaml;
import org.borderwatch.contracts.topic.Json;
import org.borderwatch.contracts.topic.Topics;
import org.borderwatch.deploy.kafka.EmbeddedKafka;
import org.borderwatch.deploy.kafka.TopicAdmin;
import org.borderwatch.deploy.settings.Settings;

/** What every measurement needs: a broker, a server, a directory, and someone who waits. */
final class Workbench implements AutoCloseable {
  private final Path directory;
  private final EmbeddedKafka kafka;
  private final OutletServer server = new OutletServer();
  private final PrintStream progress;

  /**
   * @param directory for the broker's data and logs; emptied in the end
   * @param progress where a person is told how far it is
   */
  Workbench(Path directory, PrintStream progress) {
    this.directory = directory;
    this.progress = progress;
    this.kafka = EmbeddedKafka.start(directory);
  }

  OutletServer server() {
    return server;
  }

  Map<String, Object> kafka() {
    return Map.of("bootstrap.servers", kafka.bootstrapServers());
  }

  Path file(String name) {
    return directory.resolve(name);
  }

  void tell(String format, Object... arguments) {
    progress.printf(format + "%n", arguments);
  }

  /** Topics of their own for each measurement. */
  Topics topics(String prefix) {
    Topics topics = Topics.of(prefix);
    try (TopicAdmin admin = new TopicAdmin(topics, kafka())) {
      admin.createMissing(Optional.empty());
    }
    return topics;
  }

  /** Settings of a poller that asks this machine, unspaced, and each feed every ten minutes. */
  Path settings(String prefix, int workers) {
    Path file = file(prefix + "yaml");
    try {
      return Files.writeString(file, text(prefix, workers));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /** The same, read. */
  Settings read(String prefix, int workers) {
    return Yaml.read(
        new ConfigText("the benchmark's settings", text(prefix, workers)), Settings.class);
  }

  private String text(String prefix, int workers) {
    Map<String, Object> settings = new TreeMap<>();
    settings.put("topicPrefix", prefix);
    settings.put("kafka", kafka());
    settings.put("http", Map.of("port", 0));
    settings.put(
        "ingest",
        Map.of(
            "allowPrivateAddresses",
            true,
            "hosts",
            Map.of(Outlets.STORIES, "127.0.0.1"),
            "hostSpacing",
            "PT0S",
            "hostConcurrency",
            workers,
            "workers",
            workers,
            "pollInterval",
            "PT10M",
            "minPollInterval",
            "PT10M",
            "contact",
            "bench@borderwatch.example"));
    return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(settings);
  }

  @Override
  public void close() {
    server.close();
    kafka.close();
    try (Stream<Path> files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + directory, e);
    }
  }
}
