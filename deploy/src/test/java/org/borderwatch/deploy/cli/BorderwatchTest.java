package org.borderwatch.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.borderwatch.contracts.topic.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class BorderwatchTest {
  @TempDir Path directory;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  static Stream<String> commands() {
    return Borderwatch.commandLine(new Terminal(System.in, System.out, System.err, Map.of()))
        .getSubcommands()
        .keySet()
        .stream();
  }

  @Test
  void shouldHaveTheCommandsOfTheDesign() {
    assertThat(commands())
        .containsExactlyInAnyOrder(
            "demo",
            "local",
            "ingest",
            "enrich",
            "alerts",
            "board",
            "bench",
            "topics",
            "feeds",
            "correct",
            "silence",
            "ack",
            "deliveries",
            "backtest",
            "rules",
            "region",
            "check",
            "test-receivers",
            "read-feed",
            "scrape",
            "code");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void shouldHelpOnEachCommand(String command) {
    assertThat(run("", Map.of(), command, "--help")).isZero();
    assertThat(out()).startsWith("Usage: borderwatch " + command).contains("--help");
    assertThat(out().lines().skip(1).filter(l -> !l.startsWith(" ")).count())
        .as("sentences on what it does")
        .isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "frobnicate",
        "topics",
        "feeds",
        "correct",
        "correct dismiss abc",
        "region",
        "scrape",
        "read-feed",
        "check --no"
      })
  void shouldRefuseAWrongCommandLineInWords(String line) {
    String[] arguments = line.isEmpty() ? new String[0] : line.split(" ");

    assertThat(run("", Map.of(), arguments)).isEqualTo(2);
    assertThat(err()).isNotBlank().doesNotContain("Exception");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ingest", "enrich", "alerts", "board", "topics check", "feeds sync"})
  void shouldAskForAKafkaWhereOneIsNeeded(String line) {
    assertThat(run("", Map.of(), line.split(" "))).isEqualTo(2);
    assertThat(err())
        .contains("kafka.bootstrap.servers is missing", "BORDERWATCH_KAFKA_BOOTSTRAP_SERVERS")
        .doesNotContain("Exception");
  }

  @Test
  void shouldSayWhichBrokerDoesNotAnswer() {
    Map<String, String> nobody =
        Map.of(
            "BORDERWATCH_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1",
            "BORDERWATCH_KAFKA_DEFAULT_API_TIMEOUT_MS", "300",
            "BORDERWATCH_KAFKA_REQUEST_TIMEOUT_MS", "200");

    assertThat(run("", nobody, "topics", "check")).isEqualTo(1);
    assertThat(err()).contains("127.0.0.1:1").doesNotContain("\tat ");
  }

  @Test
  void shouldFindTheShippedSettingsAndPackRight() {
    assertThat(run("", Map.of(), "check", "--settings", "borderwatch.yaml")).as(err()).isZero();
    assertThat(out()).contains("all is as it should be");
  }

  @Test
  void shouldNameEveryFaultOfSettingsAndPack() throws IOException {
    Path settings = Files.writeString(directory.resolve("s.yaml"), "http:\n  prot: 1\n");
    Path pack = Files.createDirectory(directory.resolve("pack"));
    Files.writeString(
        pack.resolve("feeds.yaml"),
        "feeds:\n  - {id: a-en, url: 'https://a.example/rss', name: A, country: AZ, language: en,"
            + " ownership: state, districts: [AZ-NOWHERE]}\n"
            + "  - {id: B, url: 'ftp://b', name: B}\n");
    Files.writeString(pack.resolve("merging.yaml"), "surprise: true\n");
    Files.writeString(pack.resolve("weights.yaml"), "surprise: true\n");
    Files.writeString(pack.resolve("rules.yaml"), "surprise: true\n");

    int code =
        run(
            "",
            Map.of(),
            "check",
            "--settings",
            settings.toString(),
            "--region-pack",
            pack.toString());

    assertThat(code).isEqualTo(1);
    assertThat(err())
        .contains("s.yaml:2: unknown key 'prot'")
        .contains("feeds.yaml:3")
        .contains("merging.yaml:1", "weights.yaml:", "rules.yaml:")
        .doesNotContain("Exception");
  }

  @Test
  void shouldNameADistrictThatTheRegionHasNot() throws IOException {
    Path pack = Files.createDirectory(directory.resolve("pack"));
    Files.writeString(
        pack.resolve("feeds.yaml"),
        "feeds:\n  - id: a-en\n    url: https://a.example/rss\n    name: A\n    country: AZ\n"
            + "    language: en\n    ownership: state\n    districts: [AZ-NOWHERE]\n");

    assertThat(run("", Map.of(), "check", "--region-pack", pack.toString())).isEqualTo(1);
    assertThat(err()).contains("feeds.yaml:2: feed 'a-en' covers AZ-NOWHERE");
  }

  @Test
  void shouldListThePackWithoutAKafka() {
    assertThat(run("", Map.of(), "feeds", "list", "--pack")).isZero();
    assertThat(out().lines()).hasSizeGreaterThanOrEqualTo(30);
  }

  @Test
  void shouldReadFeedsOneObjectAFile() throws IOException {
    Path feed =
        Files.writeString(
            directory.resolve("f.xml"),
            "<rss version='2.0'><channel><title>Daily</title><item><title>A & B</title>"
                + "<link>/a</link><pubDate>Tue, 10 Nov 2026 10:00:00 +0400</pubDate></item>"
                + "</channel></rss>");

    assertThat(run("", Map.of(), "read-feed", "--url", "https://d.example/rss", feed.toString()))
        .isZero();

    JsonNode read = Json.MAPPER.readTree(out());
    assertThat(names(read))
        .containsExactlyInAnyOrder("file", "format", "encoding", "repairs", "feed", "entries");
    assertThat(read.at("/file").asString()).isEqualTo("f.xml");
    assertThat(read.at("/entries/0/title").asString()).isEqualTo("A & B");
    assertThat(read.at("/entries/0/link").asString()).isEqualTo("https://d.example/a");
    assertThat(read.at("/entries/0/published").asString()).isEqualTo("2026-11-10T06:00:00Z");
  }

  @Test
  void shouldScrapeFoldersAndPackedPages() throws IOException {
    String page =
        "<html><head><title>Quiet night | Daily</title></head><body><h1>Quiet night</h1>"
            + "<article><p>%s</p><p>%s</p></article></body></html>";
    String words =
        "The night between the two days passed without a shot along the line. ".repeat(5);
    Path folder = Files.createDirectories(directory.resolve("pages/deeper"));
    Files.writeString(folder.resolve("b.html"), String.format(page, words, words));
    Files.write(directory.resolve("pages/a.html.gz"), gzip(String.format(page, words, words)));
    Files.writeString(folder.resolve("b.html.url"), "https://d.example/2026/11/22/b\n");

    assertThat(run("", Map.of(), "scrape", directory.resolve("pages").toString())).isZero();

    List<JsonNode> lines = out().lines().map(l -> Json.MAPPER.readTree(l)).toList();
    assertThat(lines).extracting(l -> l.at("/id").asString()).containsExactly("a", "b");
    assertThat(lines).allSatisfy(l -> assertThat(l.at("/verdict").asString()).isEqualTo("ARTICLE"));
    assertThat(lines)
        .allSatisfy(l -> assertThat(l.at("/title").asString()).isEqualTo("Quiet night"));
    assertThat(lines.get(1).at("/url").asString()).isEqualTo("https://d.example/2026/11/22/b");
    assertThat(names(lines.get(0)))
        .contains(
            "id",
            "verdict",
            "title",
            "author",
            "date",
            "modified",
            "language",
            "url",
            "text",
            "paragraphs",
            "provenance");
  }

  @Test
  void shouldCodeArticlesAndMergeThemOverTheWholeInput() {
    String first =
        "{\"id\":\"x1\",\"url\":\"https://one.example/1\",\"title\":\"Shelling in Kalbajar\","
            + "\"published\":\"2026-11-12\",\"text\":\"The Ministry of Defence of Azerbaijan said"
            + " that on November 11 Armenian units shelled positions in Kalbajar district,"
            + " wounding two Azerbaijani soldiers.\"}";
    String second = first.replace("x1", "x2").replace("one.example/1", "two.example/2");
    String bad = "{\"id\":\"x3\",\"published\":\"soon\"}";

    assertThat(run(first + "\n" + bad + "\nno\n" + second + "\n", Map.of(), "code")).isEqualTo(1);

    assertThat(err()).contains("-:2", "soon", "2026-11-22").contains("-:3").doesNotContain("\tat ");
    List<JsonNode> lines = out().lines().map(l -> Json.MAPPER.readTree(l)).toList();
    assertThat(lines).extracting(l -> l.at("/id").asString()).containsExactly("x1", "x2");
    JsonNode told = lines.get(0).at("/incidents/0");
    assertThat(told.at("/date").asString()).isEqualTo("2026-11-11");
    assertThat(told.at("/districts/0").asString()).isEqualTo("AZ-KAL");
    assertThat(told.at("/injured/AZ").asInt()).isEqualTo(2);
    assertThat(told.at("/background").isNull()).isTrue();
    assertThat(told.at("/incident").asString())
        .isNotEmpty()
        .isEqualTo(lines.get(1).at("/incidents/0/incident").asString());
  }

  @Test
  void shouldExplainATextByTheWordsItRestsOn() throws IOException {
    Path text =
        Files.writeString(
            directory.resolve("story.txt"),
            "Shelling in Kalbajar\nThe Ministry of Defence of Azerbaijan said that on 11 November"
                + " 2026 Armenian units shelled positions in Kalbajar district.\n");

    assertThat(run("", Map.of(), "code", "--explain", text.toString())).isZero();

    assertThat(out()).contains("=== story", "report 1", "[Kalbajar", "AZ-KAL", "2026-11-11");
  }

  @Test
  void shouldExplainWhyASentenceGaveNoReport() throws IOException {
    Path text =
        Files.writeString(
            directory.resolve("threat.txt"),
            "Talks in Kalbajar\nOfficers in Kalbajar warned that they would open fire if shots came"
                + " from Armenia.\nTwo soldiers died in a traffic accident in Kalbajar.\n");

    assertThat(run("", Map.of(), "code", "--explain", text.toString())).isZero();

    assertThat(out()).contains("passed over", "hypothetical: 'warned'", "accident: ");
  }

  @Test
  void shouldSayInWordsThatAFileCannotBeRead() {
    assertThat(run("", Map.of(), "code", directory.resolve("none.txt").toString())).isOne();

    assertThat(err()).contains("none.txt: no such file", "name files").doesNotContain("\tat ");
  }

  private int run(String in, Map<String, String> environment, String... arguments) {
    out.reset();
    err.reset();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            environment);
    return Borderwatch.run(terminal, arguments);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private static Set<String> names(JsonNode object) {
    return object.propertyNames().stream().collect(Collectors.toSet());
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }
}
