package org.borderwatch.deploy.cli;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.borderwatch.contracts.feed.Feed;
import org.borderwatch.contracts.feed.Source;
import org.borderwatch.deploy.feeds.FeedSync;
import org.borderwatch.deploy.kafka.TopicReader;
import org.borderwatch.deploy.settings.Settings;
import org.borderwatch.deploy.shell.Clocks;
import org.borderwatch.ingest.FeedsFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code borderwatch feeds}: what is polled. */
@Command(
    name = "feeds",
    mixinStandardHelpOptions = true,
    description = "Brings the region pack's feeds to the topic, and lists how each fares.")
final class FeedsCommand implements Runnable {
  private final Terminal terminal;
  @Spec CommandSpec spec;

  FeedsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "sync or list?");
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = {
        "Makes the feeds topic say what feeds.yaml of the region pack says.",
        "Feeds that did not come from the pack are left alone."
      })
  void sync(@Mixin SettingsOption option) {
    Settings settings = option.readWithKafka(terminal.environment());
    List<Feed> pack = FeedsFile.read(settings.regionFiles().get("feeds.yaml"));
    FeedSync.Synced synced = feedSync(settings).sync(pack);
    synced.added().forEach(id -> terminal.out().println("added   " + id));
    synced.updated().forEach(id -> terminal.out().println("updated " + id));
    synced.removed().forEach(id -> terminal.out().println("removed " + id));
    terminal.out().println(synced.unchanged() + " feeds were as they should be");
  }

  @Command(
      mixinStandardHelpOptions = true,
      description =
          "Lists the feeds that are polled and how each fares; with --pack, without a Kafka.")
  void list(
      @Mixin SettingsOption option,
      @Option(names = "--pack", description = "What the region pack names, polled or not.")
          boolean pack) {
    if (pack) {
      Settings settings = option.read(terminal.environment());
      FeedsFile.read(settings.regionFiles().get("feeds.yaml")).forEach(f -> print(f, null));
      return;
    }
    Settings settings = option.readWithKafka(terminal.environment());
    Map<String, Source> sources = TopicReader.latest(settings.topics().sources(), settings.kafka());
    feedSync(settings).onTopic().values().stream()
        .sorted(Comparator.comparing(Feed::id))
        .forEach(feed -> print(feed, sources.get(feed.id())));
  }

  private void print(Feed feed, Source source) {
    terminal
        .out()
        .printf(
            "%-24s %s %s  %-13s %s%s%n",
            feed.id(),
            feed.country(),
            feed.language(),
            feed.ownership().name().toLowerCase(java.util.Locale.ROOT),
            feed.url(),
            source == null
                ? ""
                : "  "
                    + source.status().name().toLowerCase(java.util.Locale.ROOT)
                    + ": "
                    + source.detail());
  }

  private static FeedSync feedSync(Settings settings) {
    InstantSource clock = Clocks.of(settings.clock());
    return new FeedSync(settings.topics(), settings.kafka(), clock);
  }
}
