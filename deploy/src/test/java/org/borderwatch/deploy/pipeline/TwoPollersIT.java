package org.borderwatch.deploy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.borderwatch.contracts.article.Page;
import org.borderwatch.contracts.feed.Feed;
import org.borderwatch.contracts.topic.Topics;
import org.borderwatch.deploy.feeds.FeedSync;
import org.borderwatch.deploy.kafka.EmbeddedKafka;
import org.borderwatch.deploy.kafka.TopicAdmin;
import org.borderwatch.deploy.kafka.TopicReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two pollers as processes on one broker, of which one is killed while it polls. */
class TwoPollersIT {
  private static final int FEEDS = 24;
  private static final Duration SESSION = Duration.ofSeconds(6);

  /** The session ends, the transactions that were open are ended, a machine is busy. */
  private static final Duration TAKEN_OVER_WITHIN = SESSION.multipliedBy(5);

  @TempDir Path directory;

  @Test
  void shouldLoseAndDoubleNothingAndAskConditionallyWhenOneIsKilledInTheMiddle() throws Exception {
    List<LocalPaper> papers = new ArrayList<>();
    try (EmbeddedKafka kafka = EmbeddedKafka.start(directory)) {
      Map<String, Object> client = Map.of("bootstrap.servers", kafka.bootstrapServers());
      Topics topics = Topics.of("two.");
      for (int i = 0; i < FEEDS; i++) {
        LocalPaper paper = new LocalPaper();
        paper.publish("first", "First of " + i, "It was quiet.");
        papers.add(paper);
      }
      prepare(topics, client, papers);
      try (Launched one = launch("one", kafka);
          Launched other = launch("other", kafka)) {
        awaitPages(topics, client, FEEDS);

        papers.forEach(p -> p.publish("second", "Second of " + papers.indexOf(p), "Shots."));
        await()
            .atMost(Duration.ofSeconds(60))
            .pollInterval(Duration.ofMillis(5))
            .until(() -> papers.stream().anyMatch(p -> p.pagesSent() == 2));
        one.kill();
        long killed = System.nanoTime();
        awaitPages(topics, client, 2 * FEEDS);
        Duration took = Duration.ofNanos(System.nanoTime() - killed);
        papers.forEach(p -> p.publish("third", "Third of " + papers.indexOf(p), "Fire."));
        awaitPages(topics, client, 3 * FEEDS);

        assertThat(took)
            .as("until everything of the killed poller was polled by the other")
            .isLessThan(TAKEN_OVER_WITHIN);
        assertThat(other.output()).contains("is ours, with the states of");
      }
      // Whoever was killed had read three editions at most; each is sent once, or once more to
      // the other when the first reading was never committed.
      for (LocalPaper paper : papers) {
        assertThat(paper.feedsSent()).as("unconditional answers").isBetween(3, 4);
        assertThat(paper.notModified()).as("conditional answers").isPositive();
      }
      assertThat(TopicReader.latest(topics.feedStates(), client).values())
          .hasSize(FEEDS)
          .allMatch(s -> s.etag() != null && s.failures() == 0);
    } finally {
      papers.forEach(LocalPaper::close);
    }
  }

  /** Every page of every paper, each once. */
  private static void awaitPages(Topics topics, Map<String, Object> client, int pages) {
    await()
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofMillis(300))
        .until(() -> titles(topics, client).size() >= pages);
    List<String> titles = titles(topics, client);
    Set<String> different = new TreeSet<>(titles);
    assertThat(titles).hasSize(pages);
    assertThat(different).hasSize(pages);
  }

  private static List<String> titles(Topics topics, Map<String, Object> client) {
    List<String> titles = new ArrayList<>();
    TopicReader.readAll(topics.pages(), client, (key, page) -> titles.add(title(page)));
    return titles;
  }

  private static String title(Page page) {
    return page.entry().title();
  }

  private static void prepare(Topics topics, Map<String, Object> client, List<LocalPaper> papers) {
    try (TopicAdmin admin = new TopicAdmin(topics, client)) {
      admin.createMissing(Optional.empty());
    }
    List<Feed> feeds = new ArrayList<>();
    for (int i = 0; i < papers.size(); i++) {
      String id = "paper-" + i;
      String url = papers.get(i).feedUrl();
      feeds.add(
          new Feed(
              id,
              url,
              id + ".example",
              id,
              id,
              "GE",
              "en",
              Feed.Ownership.PRIVATE,
              "Tests.",
              null,
              null));
    }
    new FeedSync(topics, client, InstantSource.system()).sync(feeds);
  }

  private Launched launch(String name, EmbeddedKafka kafka) throws IOException {
    String settings =
        """
        topicPrefix: two.
        kafka: {bootstrap.servers: "%s"}
        http: {port: 0}
        ingest:
          instanceId: %s
          allowPrivateAddresses: true
          hostSpacing: PT0S
          minPollInterval: PT1S
          pollInterval: PT1S
          maxPollInterval: PT2S
        """
            .formatted(kafka.bootstrapServers(), name);
    Path file = Files.writeString(directory.resolve(name + ".yaml"), settings);
    return Launched.start(
        directory.resolve(name + ".log"), "ingest", "--settings", file.toString());
  }
}
