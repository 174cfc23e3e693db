package org.borderwatch.deploy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.borderwatch.contracts.alert.Acknowledgement;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Delivery;
import org.borderwatch.contracts.alert.Directive;
import org.borderwatch.contracts.alert.Level;
import org.borderwatch.contracts.alert.Redrive;
import org.borderwatch.contracts.alert.Silence;
import org.borderwatch.contracts.topic.Topics;
import org.borderwatch.deploy.cli.Borderwatch;
import org.borderwatch.deploy.cli.Terminal;
import org.borderwatch.deploy.kafka.EmbeddedKafka;
import org.borderwatch.deploy.kafka.TopicAdmin;
import org.borderwatch.deploy.kafka.TopicReader;
import org.borderwatch.deploy.kafka.TopicWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people on duty type, against a broker. */
class DutyIT {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Topics TOPICS = Topics.of("borderwatch.am-az.");

  @TempDir Path directory;
  private Path settings;
  private String said;

  @Test
  void shouldSilenceAcknowledgeShowAndHaveTriedAgain() throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(directory)) {
      Map<String, Object> client = Map.of("bootstrap.servers", kafka.bootstrapServers());
      prepare(client);

      assertThat(run("silence", "preview", "district=AZ-LAC")).isZero();
      assertThat(said).contains("matches 1 of the alerts", "abcdef0123  elevated  day-score");
      assertThat(run("silence", "preview", "district=AM-SU")).isZero();
      assertThat(said).contains("matches 0 of");

      assertThat(run("silence", "add", "district=AZ-XXX", "--for=PT8H", "--author=A", "--reason=b"))
          .isEqualTo(1);
      assertThat(said).contains("there is no district 'AZ-XXX'");
      assertThat(run("silence", "add", "district=AZ-LAC", "--author=A", "--reason=b")).isEqualTo(2);
      assertThat(
              run(
                  "silence",
                  "add",
                  "district=AZ-LAC",
                  "--for=PT8H",
                  "--author=A",
                  "--reason=drill"))
          .isZero();
      assertThat(said).contains("holds", "2026-11-22T18:00:00Z", "district=AZ-LAC  by A: drill");
      Silence silence = only(client, Silence.class);
      assertThat(run("silence", "expire", silence.id())).isZero();
      assertThat(only(client, Silence.class).endsAt()).isEqualTo(NOW);
      assertThat(run("silence", "list")).isZero();
      assertThat(said).isEmpty();
      assertThat(run("silence", "list", "--all")).isZero();
      assertThat(said).contains(silence.id() + "  over");

      assertThat(run("ack", "abcdef", "--owner=desk-1", "--note=calling")).isZero();
      assertThat(only(client, Acknowledgement.class).level()).isEqualTo(Level.ELEVATED);
      assertThat(run("ack", "abcdef", "--owner=desk-1", "--take-back")).isZero();
      assertThat(directives(client)).noneMatch(Acknowledgement.class::isInstance);

      assertThat(run("deliveries", "list")).isZero();
      assertThat(said).contains("abcdef0123|2|desk  failed after 1 attempt, refused for good");
      assertThat(run("deliveries", "show", "abcdef")).isZero();
      assertThat(said).contains("2026-11-22T10:00:00Z  400 refused for good");
      assertThat(run("deliveries", "redrive", "abcdef", "--author=desk-1")).isZero();
      assertThat(only(client, Redrive.class).delivery()).isEqualTo("abcdef0123|2|desk");
      assertThat(run("deliveries", "redrive", "fedcba9", "--author=desk-1")).isEqualTo(1);
      assertThat(said).contains("no alert 'fedcba9'");
    }
  }

  private void prepare(Map<String, Object> client) throws Exception {
    Path clock = Files.writeString(directory.resolve("clock"), NOW.toString());
    settings =
        Files.writeString(
            directory.resolve("settings.yaml"),
            "kafka: {bootstrap.servers: '%s'}%nclock: 'file:%s'%n"
                .formatted(client.get("bootstrap.servers"), clock));
    try (TopicAdmin admin = new TopicAdmin(TOPICS, client)) {
      admin.createMissing(Optional.empty());
    }
    Alert alert =
        new Alert(
            "abcdef0123",
            2,
            "day-score",
            "AZ-LAC",
            "Lachin / Berdzor",
            Level.ELEVATED,
            Level.WATCH,
            Alert.Change.RAISED,
            NOW,
            NOW,
            Duration.ofHours(24),
            1,
            4.5,
            4,
            "",
            List.of());
    TopicWriter.write(TOPICS.alerts(), client, "test", alert.id(), alert, NOW);
    Delivery delivery =
        new Delivery(
            alert.id(),
            2,
            "desk",
            "msg_key",
            Delivery.Outcome.FAILED,
            List.of(new Delivery.Attempt(NOW, 400, "refused for good")),
            null,
            "refused for good",
            false,
            null,
            NOW,
            null);
    TopicWriter.write(TOPICS.deliveries(), client, "test", delivery.key(), delivery, NOW);
  }

  private int run(String... command) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream both = new PrintStream(out, true, StandardCharsets.UTF_8);
    List<String> line = new ArrayList<>(Arrays.asList(command));
    line.addAll(List.of("--settings", settings.toString()));
    int code =
        Borderwatch.run(
            new Terminal(InputStream.nullInputStream(), both, both, Map.of()),
            line.toArray(String[]::new));
    said = out.toString(StandardCharsets.UTF_8);
    return code;
  }

  private static List<Directive> directives(Map<String, Object> client) {
    return List.copyOf(TopicReader.latest(TOPICS.silences(), client).values());
  }

  private static <T> T only(Map<String, Object> client, Class<T> type) {
    List<T> found = directives(client).stream().filter(type::isInstance).map(type::cast).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }
}
