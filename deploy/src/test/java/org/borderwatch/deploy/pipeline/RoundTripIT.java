package org.borderwatch.deploy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.borderwatch.contracts.alert.Escalation;
import org.borderwatch.contracts.article.Verdict;
import org.borderwatch.contracts.config.ConfigException;
import org.borderwatch.contracts.config.ConfigText;
import org.borderwatch.contracts.incident.Correction;
import org.borderwatch.contracts.incident.Incident;
import org.borderwatch.contracts.region.Region;
import org.borderwatch.contracts.stage.Ledger;
import org.borderwatch.contracts.topic.Json;
import org.borderwatch.contracts.topic.Topics;
import org.borderwatch.deploy.cli.Borderwatch;
import org.borderwatch.deploy.cli.Terminal;
import org.borderwatch.deploy.clock.SteppedClock;
import org.borderwatch.deploy.correction.CorrectionDesk;
import org.borderwatch.deploy.correction.CorrectionTopic;
import org.borderwatch.deploy.feeds.FeedSync;
import org.borderwatch.deploy.kafka.EmbeddedKafka;
import org.borderwatch.deploy.kafka.TopicAdmin;
import org.borderwatch.deploy.kafka.TopicReader;
import org.borderwatch.deploy.settings.Settings;
import org.borderwatch.deploy.settings.SettingsReader;
import org.borderwatch.deploy.shell.Pipeline;
import org.borderwatch.ingest.FeedsFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** One article from a feed to a count, through every stage, on a real broker. */
class RoundTripIT {
  private static final Instant START = Instant.parse("2026-11-12T06:00:00Z");

  @TempDir Path directory;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void shouldTakeAnArticleFromItsFeedToACountAndShowWhatItDoes() throws Exception {
    try (LocalPaper paper = new LocalPaper();
        EmbeddedKafka kafka = EmbeddedKafka.start(directory)) {
      paper.publish(
          "kalbajar",
          "Shelling in Kalbajar",
          "The Ministry of Defence of Azerbaijan said that on 11 November 2026 Armenian units shelled"
              + " positions in Kalbajar district, wounding two Azerbaijani soldiers.");
      paper.publish("harvest", "A good harvest", "Farmers brought in more grapes than last year.");
      Settings settings = settings(kafka);
      SteppedClock clock = SteppedClock.at(START);

      assertThatThrownBy(() -> Pipeline.start(settings, clock))
          .as("topics are not made behind the operator's back")
          .isInstanceOf(ConfigException.class)
          .hasMessageContaining("borderwatch topics create");

      prepare(settings, clock, paper);
      try (Pipeline pipeline = Pipeline.start(settings, clock)) {
        await().atMost(Duration.ofSeconds(60)).until(() -> !incidents(settings).isEmpty());
        await().atMost(Duration.ofSeconds(30)).until(() -> counted(settings, "AZ-KAL") == 1);

        Incident incident = incidents(settings).get(0);
        assertThat(incident.district()).isEqualTo("AZ-KAL");
        assertThat(incident.date()).hasToString("2026-11-11");
        assertThat(incident.reports()).hasSize(1);
        assertThat(incident.reports().get(0).url()).isEqualTo(paper.base() + "/kalbajar");

        shouldNotCountWhatAPersonDismisses(settings, clock, incident);
        shouldShowItsHealth(pipeline);
        shouldShowItsMetrics(pipeline);
        assertThat(get(pipeline.boardUrl()).statusCode()).isEqualTo(200);
        assertThat(get(pipeline.boardUrl()).body()).contains("Kalbajar");
        assertThat(pipeline.stages())
            .allSatisfy(s -> assertThat(s.ledger().entries()).allMatch(Ledger.Entry::balances));
        assertThat(articles(settings)).isEqualTo(Map.of(Verdict.ARTICLE, 2L));
      }
    }
  }

  private static void shouldNotCountWhatAPersonDismisses(
      Settings settings, SteppedClock clock, Incident incident) {
    CorrectionTopic topic = new CorrectionTopic(settings.topics(), settings.kafka());
    Region region = Region.read(settings.regionFiles());
    Correction dismissal =
        new CorrectionDesk(region, incidents(settings), clock, "A. Desk", "an exercise")
            .dismiss(incident.id());
    topic.add(dismissal);
    await().atMost(Duration.ofSeconds(30)).until(() -> counted(settings, "AZ-KAL") == 0);
    assertThat(incidents(settings).get(0).corrections().get(0).reason()).isEqualTo("an exercise");
    assertThat(listed(settings)).contains(dismissal.id(), "A. Desk", "dismiss");

    topic.takeBack(dismissal.id(), clock.instant());
    await().atMost(Duration.ofSeconds(30)).until(() -> counted(settings, "AZ-KAL") == 1);
    assertThat(incidents(settings).get(0).corrections()).isEmpty();
    assertThat(listed(settings)).isEmpty();
  }

  private static String listed(Settings settings) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            InputStream.nullInputStream(),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            System.err,
            Map.of(
                "BORDERWATCH_KAFKA_BOOTSTRAP_SERVERS",
                String.valueOf(settings.kafka().get("bootstrap.servers"))));
    assertThat(Borderwatch.run(terminal, "correct", "list")).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  private void shouldShowItsHealth(Pipeline pipeline) throws Exception {
    for (String kind : List.of("live", "ready")) {
      HttpResponse<String> answer = get(pipeline.probes().resolve("/health/" + kind));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      JsonNode body = Json.MAPPER.readTree(answer.body());
      assertThat(body.at("/status").asString()).isEqualTo(kind);
      assertThat(body.at("/stages").valueStream().map(s -> s.at("/name").asString()))
          .containsExactly("ingest", "enrich", "alerts", "board");
      assertThat(body.at("/stages").valueStream())
          .allSatisfy(s -> assertThat(s.at("/detail").asString()).isNotBlank());
    }
  }

  private void shouldShowItsMetrics(Pipeline pipeline) throws Exception {
    String metrics = get(pipeline.probes().resolve("/metrics")).body();
    assertThat(metrics)
        .contains("jvm_memory_used_bytes", "jvm_gc_", "process_uptime_seconds")
        .contains("kafka_stream_", "kafka_consumer_", "kafka_producer_");
    for (String stage : List.of("ingest", "enrich", "alerts", "board")) {
      assertThat(metrics).contains("borderwatch_stage_ready{stage=\"" + stage + "\"} 1.0");
    }
    assertThat(metrics)
        .contains(
            "borderwatch_records_total{outcome=\"out\",reason=\"\",stage=\"enrich\",step=\"scrape\"}"
                + " 2.0");
  }

  private Settings settings(EmbeddedKafka kafka) {
    String state = directory.resolve("state").toString();
    String text =
        "kafka: {bootstrap.servers: '%s'}\nhttp: {port: 0}\nboard: {port: 0}\n"
                .formatted(kafka.bootstrapServers())
            + "ingest: {allowPrivateAddresses: true, hostSpacing: PT0S, obeyRobots: false}\n"
            + "enrich: {streams: {stateDir: '%s'}}\nalerts: {streams: {stateDir: '%s'}}\n"
                .formatted(state, state);
    return SettingsReader.read(new ConfigText("test.yaml", text), Map.of());
  }

  private static void prepare(Settings settings, SteppedClock clock, LocalPaper paper) {
    try (TopicAdmin admin = new TopicAdmin(settings.topics(), settings.kafka())) {
      admin.createMissing(Optional.empty());
    }
    FeedSync sync = new FeedSync(settings.topics(), settings.kafka(), clock);
    ConfigText feeds = new ConfigText("feeds.yaml", paper.feedsYaml());
    assertThat(sync.sync(FeedsFile.read(feeds)).added()).containsExactly("paper-en");
    assertThat(sync.sync(FeedsFile.read(feeds)))
        .isEqualTo(new FeedSync.Synced(List.of(), List.of(), List.of(), 1));
  }

  private static List<Incident> incidents(Settings settings) {
    Topics topics = settings.topics();
    return List.copyOf(TopicReader.latest(topics.incidents(), settings.kafka()).values());
  }

  private static Map<Verdict, Long> articles(Settings settings) {
    return TopicReader.latest(settings.topics().articles(), settings.kafka()).values().stream()
        .collect(Collectors.groupingBy(a -> a.verdict(), Collectors.counting()));
  }

  private static int counted(Settings settings, String district) {
    return TopicReader.latest(settings.topics().escalations(), settings.kafka()).values().stream()
        .filter(e -> e.district().equals(district) && e.window().equals(Duration.ofDays(7)))
        .mapToInt(Escalation::incidents)
        .max()
        .orElse(0);
  }

  private HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(10)).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
