package org.borderwatch.deploy.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.borderwatch.contracts.feed.Feed;
import org.borderwatch.contracts.feed.Source;
import org.borderwatch.contracts.topic.Json;
import org.borderwatch.deploy.feeds.FeedSync;
import org.borderwatch.deploy.kafka.TopicReader;
import org.borderwatch.deploy.settings.Settings;
import org.borderwatch.deploy.shell.Clocks;
import org.borderwatch.deploy.shell.Logging;
import org.borderwatch.ingest.FeedTrial;
import org.borderwatch.ingest.FeedsFile;
import org.borderwatch.ingest.Opml;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code borderwatch feeds}: what is polled. */
@Command(
    name = "feeds",
    mixinStandardHelpOptions = true,
    description = "Says what is polled, lists how each feed fares, and tries one out.")
final class FeedsCommand implements Runnable {
  private final Terminal terminal;
  @Spec CommandSpec spec;

  FeedsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "sync, list, test, import, export, add or remove?");
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
          boolean pack,
      @Option(names = "--json", description = "One JSON object a feed.") boolean json) {
    List<FeedList.Line> lines;
    if (pack) {
      Settings settings = option.read(terminal.environment());
      lines =
          FeedsFile.read(settings.regionFiles().get("feeds.yaml")).stream()
              .map(feed -> new FeedList.Line(feed, null))
              .toList();
    } else {
      Settings settings = option.readWithKafka(terminal.environment());
      Map<String, Source> sources =
          TopicReader.latest(settings.topics().sources(), settings.kafka());
      lines =
          feedSync(settings).onTopic().values().stream()
              .sorted(Comparator.comparing(Feed::id))
              .map(feed -> new FeedList.Line(feed, sources.get(feed.id())))
              .toList();
    }
    if (json) {
      lines.forEach(line -> terminal.out().println(text(line)));
    } else {
      FeedList.print(lines, terminal.out());
    }
  }

  @Command(
      name = "test",
      mixinStandardHelpOptions = true,
      description = {
        "Asks for an address once, as ingest would, and shows what the reader makes of it, how it",
        "would be polled, and which feeds a page in its place points to. Exit 1 if it is no feed."
      })
  int test(
      @Mixin SettingsOption option,
      @Parameters(paramLabel = "URL", description = "Where the feed is.") String url,
      @Option(names = "--json", description = "All of it, as one JSON object.") boolean json) {
    Logging.onlyWarningsOnConsole();
    Settings settings = option.read(terminal.environment());
    FeedTrial trial = FeedTrial.of(url, settings.ingest(), Clocks.of(settings.clock()).instant());
    if (json) {
      terminal.out().println(text(trial));
    } else {
      FeedReport.print(trial, terminal.out());
    }
    return trial.isFeed() ? 0 : 1;
  }

  @Command(
      name = "import",
      mixinStandardHelpOptions = true,
      description = {
        "Adds the feeds of an OPML file. What it does not say of a feed is taken from the options;",
        "a feed of which the country or the language stays unknown is refused."
      })
  int importOpml(
      @Mixin SettingsOption option,
      @Parameters(paramLabel = "FILE.opml", description = "The list.") Path file,
      @Mixin FeedDefaults defaults)
      throws IOException {
    Settings settings = option.readWithKafka(terminal.environment());
    Opml.Listed listed =
        Opml.read(Files.readString(file, StandardCharsets.UTF_8), defaults.defaults());
    listed.faults().forEach(terminal.err()::println);
    return told(feedSync(settings).add(listed.feeds()), !listed.faults().isEmpty());
  }

  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = "Writes the feeds that are polled as OPML 2.0; with --pack, without a Kafka.")
  void exportOpml(
      @Mixin SettingsOption option,
      @Option(names = "--pack", description = "What the region pack names, polled or not.")
          boolean pack) {
    Settings settings =
        pack ? option.read(terminal.environment()) : option.readWithKafka(terminal.environment());
    List<Feed> feeds =
        pack
            ? FeedsFile.read(settings.regionFiles().get("feeds.yaml"))
            : feedSync(settings).onTopic().values().stream()
                .sorted(Comparator.comparing(Feed::id))
                .toList();
    terminal.out().print(Opml.write("Feeds of " + settings.region(), feeds));
  }

  @Command(mixinStandardHelpOptions = true, description = "Adds a feed, or changes one added so.")
  int add(
      @Mixin SettingsOption option,
      @Parameters(index = "0", paramLabel = "ID", description = "Such as azernews-en.") String id,
      @Parameters(index = "1", paramLabel = "URL", description = "Where it is.") String url,
      @Option(names = "--name", required = true, description = "What readers call the publisher.")
          String name,
      @Mixin FeedDefaults defaults) {
    Settings settings = option.readWithKafka(terminal.environment());
    return told(feedSync(settings).add(List.of(defaults.feed(id, url, name, spec))), false);
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Stops polling a feed that was added or imported.")
  int remove(
      @Mixin SettingsOption option,
      @Parameters(paramLabel = "ID", description = "As 'feeds list' names it.") String id) {
    String refused = feedSync(option.readWithKafka(terminal.environment())).remove(id);
    if (refused != null) {
      terminal.err().println(refused);
      return 1;
    }
    terminal.out().println("removed " + id);
    return 0;
  }

  private int told(FeedSync.Added added, boolean faults) {
    added.added().forEach(id -> terminal.out().println("added   " + id));
    added.updated().forEach(id -> terminal.out().println("updated " + id));
    added.refused().forEach(terminal.err()::println);
    return faults || !added.refused().isEmpty() ? 1 : 0;
  }

  private static String text(Object value) {
    return new String(Json.write(value), StandardCharsets.UTF_8);
  }

  private static FeedSync feedSync(Settings settings) {
    InstantSource clock = Clocks.of(settings.clock());
    return new FeedSync(settings.topics(), settings.kafka(), clock);
  }
}
