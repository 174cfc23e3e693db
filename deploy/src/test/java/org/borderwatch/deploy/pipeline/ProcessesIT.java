package org.borderwatch.deploy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.borderwatch.deploy.clock.SteppedClock;
import org.borderwatch.deploy.demo.DemoSettings;
import org.borderwatch.deploy.demo.Playback;
import org.borderwatch.deploy.feeds.FeedSync;
import org.borderwatch.deploy.kafka.EmbeddedKafka;
import org.borderwatch.deploy.kafka.TopicAdmin;
import org.borderwatch.deploy.newsroom.Newsroom;
import org.borderwatch.deploy.newsroom.Scenario;
import org.borderwatch.deploy.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scenario through three processes, as in production, while each is killed once. */
class ProcessesIT {
  private static final Duration BUSY = Duration.ofMillis(50);

  @TempDir Path directory;

  @Test
  void shouldComeOutAsDeclaredWhenEachStageIsKilledInTheMiddle() throws Exception {
    Scenario scenario = Scenario.readAt(InstantSource.system().instant());
    Path time = directory.resolve("clock");
    SteppedClock clock = SteppedClock.at(scenario.moments().get(0), time);
    try (EmbeddedKafka kafka = EmbeddedKafka.start(directory);
        Newsroom newsroom = Newsroom.start(scenario, clock, 0)) {
      String text =
          DemoSettings.text(
              newsroom, kafka.bootstrapServers(), directory, "file:" + time, 0, false);
      Path file = Files.writeString(directory.resolve("borderwatch.yaml"), text);
      Settings settings = DemoSettings.read(text);
      prepare(settings, clock, newsroom);

      try (Launched ingest = launch("ingest", file);
          Launched enrich = launch("enrich", file);
          Launched alerts = launch("alerts", file)) {
        List<Instant> steps = scenario.steps();
        Map<Instant, Launched> killed =
            Map.of(
                steps.get(steps.size() / 4), ingest,
                steps.get(steps.size() / 2), enrich,
                steps.get(steps.size() * 3 / 4), alerts);
        Playback.Stage stage =
            new Playback.Stage(
                scenario,
                clock,
                newsroom,
                settings.topics(),
                settings.kafka(),
                List.of(DemoSettings.DESK),
                Duration.ofSeconds(90));
        try (Playback playback = new Playback(stage, moment -> killAt(moment, killed, newsroom))) {
          playback.play();

          assertThat(playback.differences()).isEmpty();
        }
      }
    }
  }

  private Launched launch(String stage, Path settings) throws IOException {
    return Launched.start(
        directory.resolve(stage + ".log"), stage, "--settings", settings.toString());
  }

  private static void prepare(Settings settings, SteppedClock clock, Newsroom newsroom) {
    try (TopicAdmin admin = new TopicAdmin(settings.topics(), settings.kafka())) {
      admin.createMissing(Optional.empty());
    }
    new FeedSync(settings.topics(), settings.kafka(), clock).sync(newsroom.feeds());
  }

  /** When the step's first request has come in, so that there is work under way. */
  private static void killAt(Instant moment, Map<Instant, Launched> killed, Newsroom newsroom) {
    Launched stage = killed.get(moment);
    if (stage == null) {
      return;
    }
    try {
      await().atMost(Duration.ofSeconds(30)).until(() -> !newsroom.visits().quietFor(BUSY));
      stage.kill();
      stage.startAgain();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
