package org.borderwatch.deploy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.borderwatch.contracts.alert.Level;
import org.borderwatch.contracts.incident.Incident;
import org.borderwatch.contracts.region.Region;
import org.borderwatch.contracts.region.RegionFiles;
import org.borderwatch.contracts.topic.Topics;
import org.borderwatch.deploy.bench.PlainIncident;
import org.borderwatch.deploy.kafka.EmbeddedKafka;
import org.borderwatch.deploy.kafka.TopicAdmin;
import org.borderwatch.deploy.kafka.TopicWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Incidents come while the process that counts and delivers is killed and the broker restarted, by
 * a seeded schedule. What must have arrived is worked out from the incidents alone: a district's
 * level is the number of its incidents.
 */
class AlertKillsIT {
  private static final int KILLS =
      Integer.getInteger(
          "borderwatch.kills", Integer.getInteger("borderwatch.seeds", 300) >= 5000 ? 100 : 4);
  private static final long SEED = Long.getLong("borderwatch.seed", 20261122L);
  private static final List<Level> LEVELS =
      List.of(Level.NORMAL, Level.WATCH, Level.ELEVATED, Level.CRITICAL);
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  @TempDir Path directory;
  private final Random dice = new Random(SEED);
  private final Topics topics = Topics.of("kill.");
  private final Map<String, Integer> truth = new TreeMap<>();
  private EmbeddedKafka kafka;
  private int made;

  @Test
  void shouldLoseAndRepeatNothingHoweverOftenItIsKilled() throws Exception {
    List<String> districts =
        List.copyOf(Region.read(RegionFiles.builtIn("am-az")).districts().keySet());
    kafka = EmbeddedKafka.start(directory);
    String address = kafka.bootstrapServers();
    Map<String, Object> client = Map.of("bootstrap.servers", address);
    try (TopicAdmin admin = new TopicAdmin(topics, client)) {
      admin.createMissing(Optional.empty());
    }
    try (AlertCollector collector = new AlertCollector(dice.nextLong());
        Launched alerts =
            Launched.start(
                directory.resolve("alerts.log"), "alerts", "--settings", settings(collector))) {
      for (int kill = 1; kill <= KILLS; kill++) {
        // Wherever it is just then: starting, taking up, counting, telling.
        int before = collector.received();
        happen(districts, client, 1 + dice.nextInt(4));
        if (dice.nextInt(4) > 0) {
          await().atMost(PATIENCE).until(() -> collector.received() > before);
        }
        happen(districts, client, 1 + dice.nextInt(4));
        alerts.kill();
        if (kill % 10 == 3) {
          restartBroker(address);
        }
        alerts.startAgain();
      }
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(collector.levels())
                      .as("seed %d after %d kills", SEED, KILLS)
                      .isEqualTo(levels()));
      assertThat(collector.faults()).as("seed " + SEED).isEmpty();
      System.out.printf(
          "%d kills, seed %d: %d incidents, %d revisions arrived, %d requests, %d with a key that"
              + " had come before%n",
          KILLS, SEED, made, collector.revisions(), collector.received(), collector.repeats());
    } finally {
      kafka.close();
    }
  }

  /** From the input alone. */
  private Map<String, Level> levels() {
    Map<String, Level> levels = new HashMap<>();
    truth.forEach(
        (district, count) -> levels.put(district, LEVELS.get(Math.min(count, LEVELS.size() - 1))));
    return new TreeMap<>(levels);
  }

  private void happen(List<String> districts, Map<String, Object> client, int incidents) {
    for (int i = 0; i < incidents; i++) {
      String district = districts.get(dice.nextInt(districts.size()));
      truth.merge(district, 1, Integer::sum);
      Incident incident =
          PlainIncident.of("incident-" + made, district, InstantSource.system().instant());
      made++;
      TopicWriter.write(
          topics.incidents(),
          client,
          "borderwatch/test",
          incident.id(),
          incident,
          incident.updatedAt());
    }
  }

  private void restartBroker(String address) {
    kafka.close();
    int port = Integer.parseInt(address.substring(address.indexOf(':') + 1));
    kafka = EmbeddedKafka.start(directory, port);
  }

  private String settings(AlertCollector collector) throws IOException {
    Path secret = Files.writeString(directory.resolve("secret"), AlertCollector.SECRET);
    Path rules =
        Files.writeString(
            directory.resolve("rules.yaml"),
            """
            rules:
              - id: each
                description: Every incident
                window: P7D
                measure: incidents
                districts: all
                levels:
                  watch: {raise: 1, clear: 1}
                  elevated: {raise: 2, clear: 2}
                  critical: {raise: 3, clear: 3}
                hold: PT1H
            """);
    String text =
        """
        topicPrefix: kill.
        kafka: {bootstrap.servers: "%s"}
        http: {port: 0}
        alerts:
          streams: {stateDir: "%s"}
          rules: "%s"
          receivers:
            - {name: desk, type: webhook, url: "%s", secretFile: "%s", allowPrivateAddresses: true}
          retry:
            after: [PT0.1S, PT0.2S, PT0.4S, PT0.8S, PT1S, PT1S, PT1S, PT1S, PT1S, PT1S, PT1S, PT1S]
          notifications: {repeat: PT0S, group: {interval: PT0S}}
        """
            .formatted(
                kafka.bootstrapServers(),
                directory.resolve("state"),
                rules,
                collector.url(),
                secret);
    return Files.writeString(directory.resolve("alerts.yaml"), text).toString();
  }
}
