package org.borderwatch.deploy.bench;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.borderwatch.alerts.AlertsStage;
import org.borderwatch.contracts.config.ConfigText;
import org.borderwatch.contracts.config.Yaml;
import org.borderwatch.contracts.incident.Incident;
import org.borderwatch.contracts.region.Region;
import org.borderwatch.contracts.topic.Json;
import org.borderwatch.contracts.topic.Topics;
import org.borderwatch.deploy.settings.Settings;

/**
 * How long it takes from an incident to the webhook that tells its alert, by the whole stage in
 * this process. Most incidents fall where the highest level is reached already; one in twelve
 * raises the level of a district, and is timed.
 */
final class AlertPath {
  private static final int TIMED_ONE_IN = 12;
  private static final int LEVELS = 3;
  private static final Duration LOOK = Duration.ofMillis(2);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final String RULES =
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
      """;

  private final Workbench bench;
  private final InstantSource clock;

  AlertPath(Workbench bench, InstantSource clock) {
    this.bench = bench;
    this.clock = clock;
  }

  /** An incident of a district that raises its alert to this revision, and when it was sent. */
  private record Timed(String district, int revision, long sentAt) {}

  /** What is sent, and the bytes of one. */
  byte[] sample() {
    return Json.write(PlainIncident.of("incident-" + 0, "AZ-LAC", clock.instant()));
  }

  /**
   * @param perSecond incidents a second
   * @param warmUp so many alerts are not counted
   */
  Latencies measure(int perSecond, int warmUp) throws InterruptedException {
    Topics topics = bench.topics("path.");
    try (WebhookClock receiver = new WebhookClock()) {
      Settings settings = settings(receiver);
      List<String> districts =
          List.copyOf(Region.read(settings.regionFiles()).districts().keySet());
      try (AlertsStage stage =
          AlertsStage.create(
              settings.alerts(),
              settings.regionFiles(),
              topics,
              bench.kafka(),
              clock,
              new SimpleMeterRegistry())) {
        stage.start();
        while (!stage.health().ready()) {
          LockSupport.parkNanos(LOOK.toNanos());
        }
        List<Timed> timed = send(topics, districts, receiver, perSecond);
        await(timed, receiver);
        List<Long> took = new ArrayList<>();
        List<Timed> counted = timed.subList(Math.min(warmUp, timed.size()), timed.size());
        for (Timed one : counted) {
          Long arrived = receiver.arrived(one.district(), one.revision());
          if (arrived != null) {
            took.add(arrived - one.sentAt());
          }
        }
        return Latencies.of(took, counted.size());
      }
    }
  }

  private List<Timed> send(
      Topics topics, List<String> districts, WebhookClock receiver, int perSecond) {
    String full = districts.get(0);
    List<Timed> timed = new ArrayList<>();
    Map<String, Object> p = new HashMap<>(bench.kafka());
    p.put("linger.ms", 0);
    try (KafkaProducer<String, Incident> producer =
        new KafkaProducer<>(p, new StringSerializer(), topics.incidents().values().serializer())) {
      int made = 0;
      for (; made < LEVELS; made++) {
        send(producer, topics, made, full);
      }
      await(List.of(new Timed(full, LEVELS, 0)), receiver);
      long start = System.nanoTime();
      int first = made;
      int raising = (districts.size() - 1) * LEVELS;
      while (timed.size() < raising) {
        LockSupport.parkNanos(start + due(made - first, perSecond) - System.nanoTime());
        if (made % TIMED_ONE_IN == 0) {
          String district = districts.get(1 + timed.size() % (districts.size() - 1));
          int revision = 1 + timed.size() / (districts.size() - 1);
          timed.add(new Timed(district, revision, System.nanoTime()));
          send(producer, topics, made, district);
        } else {
          send(producer, topics, made, full);
        }
        made++;
      }
    }
    return timed;
  }

  private static long due(int number, int perSecond) {
    return number * 1_000_000_000L / perSecond;
  }

  private void send(
      KafkaProducer<String, Incident> producer, Topics topics, int number, String district) {
    Instant now = clock.instant();
    Incident incident = PlainIncident.of("incident-" + number, district, now);
    producer.send(
        new ProducerRecord<>(
            topics.incidents().name(), null, now.toEpochMilli(), incident.id(), incident));
  }

  private static void await(List<Timed> timed, WebhookClock receiver) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end
        && timed.stream().anyMatch(t -> receiver.arrived(t.district(), t.revision()) == null)) {
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  private Settings settings(WebhookClock receiver) {
    try {
      Path rules = Files.writeString(bench.file("rules.yaml"), RULES);
      Path secret = Files.writeString(bench.file("secret"), "whsec_YmVuY2ggb2YgYm9yZGVyd2F0Y2g=");
      Map<String, Object> hook =
          Map.of(
              "name",
              "bench",
              "type",
              "webhook",
              "url",
              receiver.url(),
              "secretFile",
              secret.toString(),
              "allowPrivateAddresses",
              true);
      Map<String, Object> alerts = new TreeMap<>();
      alerts.put("streams", Map.of("stateDir", bench.file("path-state").toString()));
      alerts.put("rules", rules.toString());
      alerts.put("receivers", List.of(hook));
      // Each alert by itself and at once: what is measured is the way, not the wish to group.
      alerts.put("notifications", Map.of("repeat", "PT0S", "group", Map.of("interval", "PT0S")));
      String text = Json.MAPPER.writeValueAsString(Map.of("alerts", alerts));
      return Yaml.read(new ConfigText("the benchmark's settings", text), Settings.class);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the benchmark's settings", e);
    }
  }
}
