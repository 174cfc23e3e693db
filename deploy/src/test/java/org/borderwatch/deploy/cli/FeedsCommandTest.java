package org.borderwatch.deploy.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.borderwatch.contracts.feed.Feed;
import org.borderwatch.contracts.topic.Topics;
import org.borderwatch.deploy.feeds.FeedSync;
import org.borderwatch.deploy.kafka.EmbeddedKafka;
import org.borderwatch.deploy.kafka.TopicAdmin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of feeds on the command line, and what then stands on the topic. */
class FeedsCommandTest {
  private static final String[] OF_ARMENIA = {"--country", "AM", "--language", "hy"};
  @TempDir static Path data;
  private static EmbeddedKafka kafka;
  private static int regions;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final String prefix = "feeds" + regions++ + ".";
  private final Topics topics = Topics.of(prefix);

  @BeforeAll
  static void startBroker() {
    kafka = EmbeddedKafka.start(data);
  }

  @AfterAll
  static void stopBroker() {
    kafka.close();
  }

  @Test
  void shouldAddAFeedChangeItAndTakeItAway() {
    createTopics();

    assertThat(add("ridge", "https://ridge.example/rss")).isZero();
    assertThat(out.toString(UTF_8)).contains("added   ridge");
    assertThat(add("ridge", "https://moved.example/rss")).isZero();
    assertThat(out.toString(UTF_8)).contains("updated ridge");
    assertThat(sync().onTopic().values())
        .as("the other site's record is gone with the change")
        .singleElement()
        .satisfies(
            feed -> {
              assertThat(feed.site()).isEqualTo("moved.example");
              assertThat(feed.origin()).isEqualTo(Feed.Origin.MANUAL);
            });

    assertThat(run("feeds", "remove", "ridge")).isZero();
    assertThat(sync().onTopic()).isEmpty();
    assertThat(run("feeds", "remove", "ridge")).isEqualTo(1);
    assertThat(err.toString(UTF_8)).contains("no feed 'ridge' is polled");
  }

  @Test
  void shouldRefuseAnAddressThatIsPolledAlreadyAndAnIdOfThePack() {
    createTopics();
    sync().sync(List.of(feed("valley", "https://valley.example/rss", Feed.Origin.PACK)));

    assertThat(add("other", "https://valley.example/rss")).isEqualTo(1);
    assertThat(add("valley", "https://elsewhere.example/rss")).isEqualTo(1);
    assertThat(run("feeds", "remove", "valley")).isEqualTo(1);

    assertThat(err.toString(UTF_8))
        .contains("https://valley.example/rss is polled already, as valley")
        .contains("the region pack has a feed of that id")
        .contains("remove it from feeds.yaml");
    assertThat(sync().onTopic().values()).extracting(Feed::id).containsExactly("valley");
  }

  @Test
  void shouldLeaveWhatWasAddedAloneWhenThePackChanges() {
    createTopics();
    sync().sync(List.of(feed("valley", "https://valley.example/rss", Feed.Origin.PACK)));
    add("ridge", "https://ridge.example/rss");

    FeedSync.Synced synced =
        sync().sync(List.of(feed("hill", "https://hill.example/rss", Feed.Origin.PACK)));

    assertThat(synced.added()).containsExactly("hill");
    assertThat(synced.removed()).containsExactly("valley");
    assertThat(sync().onTopic().values())
        .extracting(Feed::id)
        .containsExactlyInAnyOrder("hill", "ridge");
  }

  @Test
  void shouldBringAListThroughTheTopicAndOutAgainAsItWas() throws Exception {
    createTopics();
    add("ridge", "https://ridge.example/rss");
    add("hill", "https://hill.example/news?a=1&b=2");
    Map<String, Feed> before = sync().onTopic();
    assertThat(run("feeds", "export")).isZero();
    String opml = out.toString(UTF_8).substring(out.toString(UTF_8).indexOf("<?xml"));
    Path list = Files.writeString(data.resolve(prefix + "opml"), opml);
    run("feeds", "remove", "ridge");
    run("feeds", "remove", "hill");
    assertThat(sync().onTopic()).isEmpty();

    assertThat(run("feeds", "import", list.toString())).as(err.toString(UTF_8)).isZero();

    Map<String, Feed> after = sync().onTopic();
    assertThat(after.keySet()).isEqualTo(before.keySet());
    assertThat(after.values())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("origin")
        .containsExactlyInAnyOrderElementsOf(before.values());
    assertThat(after.values()).extracting(Feed::origin).containsOnly(Feed.Origin.IMPORT);
    out.reset();
    run("feeds", "export");
    assertThat(out.toString(UTF_8)).isEqualTo(opml);
  }

  private int add(String id, String url) {
    return run(
        "feeds",
        "add",
        id,
        url,
        "--name",
        "The " + id,
        OF_ARMENIA[0],
        OF_ARMENIA[1],
        OF_ARMENIA[2],
        OF_ARMENIA[3]);
  }

  private static Feed feed(String id, String url, Feed.Origin origin) {
    String site = url.split("/")[2];
    return new Feed(
        id, url, site, id, id, "AM", "hy", Feed.Ownership.PRIVATE, null, List.of(), origin);
  }

  private FeedSync sync() {
    return new FeedSync(topics, client(), () -> Instant.parse("2026-11-01T06:00:00Z"));
  }

  private void createTopics() {
    try (TopicAdmin admin = new TopicAdmin(topics, client())) {
      admin.createMissing(Optional.empty());
    }
  }

  private static Map<String, Object> client() {
    return Map.of("bootstrap.servers", kafka.bootstrapServers());
  }

  private int run(String... arguments) {
    Map<String, String> environment =
        Map.of(
            "BORDERWATCH_KAFKA_BOOTSTRAP_SERVERS",
            kafka.bootstrapServers(),
            "BORDERWATCH_TOPIC_PREFIX",
            prefix);
    return Borderwatch.commandLine(
            new Terminal(
                InputStream.nullInputStream(),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                environment))
        .execute(arguments);
  }
}
