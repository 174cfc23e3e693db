package org.borderwatch.deploy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.borderwatch.contracts.article.Article;
import org.borderwatch.contracts.feed.FeedState;
import org.borderwatch.contracts.topic.Topics;
import org.borderwatch.deploy.kafka.TopicReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code borderwatch local} as a person starts it, on a pack of one paper. */
class LocalIT {
  private static final Pattern BROKER = Pattern.compile("Kafka +(127\\.0\\.0\\.1:\\d+)");
  private static final Topics TOPICS = Topics.of("borderwatch.am-az.");

  @TempDir Path directory;

  @Test
  void shouldKeepItsDataAndGoOnAfterARestart() throws Exception {
    try (LocalPaper paper = new LocalPaper()) {
      paper.publish("one", "A quiet week", "The week passed without an incident on the road.");
      Path pack = Files.createDirectory(directory.resolve("pack"));
      Files.writeString(pack.resolve("feeds.yaml"), paper.feedsYaml());
      Path settings =
          Files.writeString(
              directory.resolve("s.yaml"),
              "regionPack: "
                  + pack
                  + "\nhttp: {port: 0}\nboard: {port: 0}\n"
                  + "ingest: {allowPrivateAddresses: true, hostSpacing: PT0S, obeyRobots: false,"
                  + " pollInterval: PT1S, minPollInterval: PT1S}\n");
      String[] command = {
        "local", "--data", directory.resolve("data").toString(), "--settings", settings.toString()
      };

      try (Launched local = Launched.start(directory.resolve("out.log"), command)) {
        Map<String, Object> first = client(local, 1);
        await().atMost(Duration.ofSeconds(60)).until(() -> titles(first).size() == 1);
        await().atMost(Duration.ofSeconds(30)).until(() -> paper.notModified() > 0);
        int feedsSent = paper.feedsSent();
        local.stop();

        local.startAgain();
        Map<String, Object> second = client(local, 2);
        int polls = paper.notModified();
        await().atMost(Duration.ofSeconds(60)).until(() -> paper.notModified() > polls);
        assertThat(paper.feedsSent())
            .as("asked conditionally after the restart")
            .isEqualTo(feedsSent);
        assertThat(titles(second)).containsExactly("A quiet week");
        assertThat(states(second)).hasSize(1).allMatch(s -> s.failures() == 0);

        paper.publish("two", "A loud week", "The week passed with a festival in the valley.");
        await().atMost(Duration.ofSeconds(60)).until(() -> titles(second).size() == 2);
        assertThat(paper.pagesSent()).as("each page once").isEqualTo(2);
        local.stop();
      }
    }
  }

  /** The broker takes another port on each start. */
  private static Map<String, Object> client(Launched local, int start) {
    return Map.of("bootstrap.servers", local.awaitOutput(BROKER, start));
  }

  private static List<String> titles(Map<String, Object> kafka) {
    return TopicReader.latest(TOPICS.articles(), kafka).values().stream()
        .map(Article::title)
        .toList();
  }

  private static List<FeedState> states(Map<String, Object> kafka) {
    return List.copyOf(TopicReader.latest(TOPICS.feedStates(), kafka).values());
  }
}
