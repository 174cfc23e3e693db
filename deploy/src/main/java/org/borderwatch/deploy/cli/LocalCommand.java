package org.borderwatch.deploy.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.borderwatch.contracts.feed.Feed;
import org.borderwatch.deploy.feeds.FeedSync;
import org.borderwatch.deploy.kafka.EmbeddedKafka;
import org.borderwatch.deploy.kafka.TopicAdmin;
import org.borderwatch.deploy.settings.Settings;
import org.borderwatch.deploy.shell.Clocks;
import org.borderwatch.deploy.shell.Logging;
import org.borderwatch.deploy.shell.Pipeline;
import org.borderwatch.ingest.FeedsFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code borderwatch local}: the whole pipeline on this machine, on the region's real feeds. */
@Command(
    name = "local",
    mixinStandardHelpOptions = true,
    description = {
      "Runs everything on this machine, on the region's real feeds.",
      "Kafka and all stages in one process, with data in a directory: started again, it goes on",
      "where it was."
    })
final class LocalCommand implements Runnable {
  private final Terminal terminal;
  @Mixin SettingsOption settings;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "borderwatch-data",
      description = "Where data, state and the log are kept; default: ${DEFAULT-VALUE}.")
  Path data;

  LocalCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    Path directory = directory();
    Logging.toFile(directory.resolve("borderwatch.log"));
    Settings read = settings.read(environment(directory));
    List<Feed> pack = FeedsFile.read(read.regionFiles().get("feeds.yaml"));
    InstantSource clock = Clocks.of(read.clock());

    EmbeddedKafka kafka = EmbeddedKafka.start(directory);
    Settings here = read.withBootstrapServers(kafka.bootstrapServers());
    Pipeline pipeline;
    try {
      try (TopicAdmin admin = new TopicAdmin(here.topics(), here.kafka())) {
        admin.createMissing(Optional.empty());
      }
      FeedSync.Synced synced = new FeedSync(here.topics(), here.kafka(), clock).sync(pack);
      pipeline = Pipeline.start(here, clock);
      tell(directory, here, pack.size(), synced, pipeline);
    } catch (RuntimeException e) {
      kafka.close();
      throw e;
    }
    Running.untilStopped(
        () -> {
          pipeline.close();
          kafka.close();
        });
  }

  private Path directory() {
    try {
      return Files.createDirectories(data).toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep data in " + data, e);
    }
  }

  /** State belongs to the data, unless the person says otherwise. */
  private Map<String, String> environment(Path directory) {
    Map<String, String> environment = new TreeMap<>(terminal.environment());
    String state = directory.resolve("state").toString();
    environment.putIfAbsent("BORDERWATCH_ENRICH_STREAMS_STATE_DIR", state);
    environment.putIfAbsent("BORDERWATCH_ALERTS_STREAMS_STATE_DIR", state);
    return environment;
  }

  private void tell(
      Path directory, Settings here, int feeds, FeedSync.Synced synced, Pipeline pipeline) {
    terminal
        .out()
        .printf(
            "Polling %d feeds of %s (%d new, %d gone).%n"
                + "Board    %s%nMetrics  %s/metrics%nKafka    %s, topics %s*%nData     %s%n"
                + "Ctrl-C stops; the next start goes on from there.%n",
            feeds,
            here.region(),
            synced.added().size(),
            synced.removed().size(),
            pipeline.boardUrl(),
            pipeline.probes(),
            here.kafka().get("bootstrap.servers"),
            here.topicPrefix(),
            directory);
  }
}
