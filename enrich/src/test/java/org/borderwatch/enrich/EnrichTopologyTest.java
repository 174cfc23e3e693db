package org.borderwatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.borderwatch.contracts.article.Article;
import org.borderwatch.contracts.article.Page;
import org.borderwatch.contracts.article.Verdict;
import org.borderwatch.contracts.feed.PageHealth;
import org.borderwatch.contracts.feed.PageHealth.Drift;
import org.borderwatch.contracts.incident.Correction;
import org.borderwatch.contracts.incident.Incident;
import org.borderwatch.contracts.incident.Status;
import org.borderwatch.contracts.region.RegionFiles;
import org.borderwatch.contracts.stage.Ledger;
import org.borderwatch.contracts.streams.StreamsSettings;
import org.borderwatch.contracts.streams.StreamsStage;
import org.borderwatch.contracts.topic.Topic;
import org.borderwatch.contracts.topic.Topics;
import org.borderwatch.enrich.merge.ArticleReports;
import org.borderwatch.enrich.revision.Revision;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes in at {@code pages} and what comes out, with the rules of the real region pack. */
class EnrichTopologyTest {
  private static final Topics TOPICS = Topics.of("borderwatch.am-az.");
  private static final Instant MORNING = Instant.parse("2026-11-10T06:00:00Z");

  private static final String[] CLAIM = {
    "The Ministry of Defense of Azerbaijan said that on November 9 units of the Armenian armed forces"
        + " opened fire with small arms at positions of the Azerbaijani army in Lachin district.",
    "One Azerbaijani serviceman was wounded, the ministry added in its statement on Tuesday."
  };
  private static final String[] DENIAL = {
    "The Ministry of Defense of Armenia denied the report that on November 9 Armenian units opened"
        + " fire at Azerbaijani positions in Lachin district.",
    "The statement of the Azerbaijani ministry does not correspond to reality, it said on Tuesday."
  };

  @TempDir Path stateDir;

  private final Ledger ledger = new Ledger();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private TopologyTestDriver driver;
  private TestInputTopic<String, Page> pages;
  private TestOutputTopic<String, Article> articles;
  private TestOutputTopic<String, Incident> incidents;
  private TestOutputTopic<String, Incident> log;

  @BeforeEach
  void start() {
    Properties properties =
        StreamsStage.properties(
            EnrichTopology.NAME,
            new StreamsSettings("0", stateDir, null, null, null),
            TOPICS,
            Map.of("bootstrap.servers", "none:9092"),
            ledger);
    // The driver drops what a failed read sends within a transaction; a broker does not.
    properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
    driver = new TopologyTestDriver(topology(), properties);
    Topic<Page> in = TOPICS.pages();
    pages = driver.createInputTopic(in.name(), in.keys().serializer(), in.values().serializer());
    articles = output(TOPICS.articles());
    incidents = output(TOPICS.incidents());
    log = output(TOPICS.incidentLog());
  }

  @AfterEach
  void stop() {
    driver.close();
    assertThat(ledger.entries()).allMatch(Ledger.Entry::balances);
  }

  private Topology topology() {
    return EnrichStage.topology(
        EnrichSettings.defaults(), RegionFiles.builtIn("am-az"), TOPICS, ledger, registry);
  }

  private <V> TestOutputTopic<String, V> output(Topic<V> topic) {
    return driver.createOutputTopic(
        topic.name(), topic.keys().deserializer(), topic.values().deserializer());
  }

  private void pipe(Page page) {
    pages.pipeInput(page.articleId(), page, page.fetchedAt());
  }

  @Test
  void shouldMakeAnArticleAndAnIncidentWithThePagesTimestamp() {
    Page page = claim();
    pipe(page);

    TestRecord<String, Article> article = articles.readRecord();
    assertThat(article.key()).isEqualTo(page.articleId());
    assertThat(article.getRecordTime()).isEqualTo(MORNING);
    assertThat(article.value().revision()).isEqualTo(1);
    assertThat(article.value().verdict()).isEqualTo(Verdict.ARTICLE);
    assertThat(article.value().language()).isEqualTo("en");
    assertThat(header(article, "ce_type")).isEqualTo("org.borderwatch.article.v1");

    TestRecord<String, Incident> incident = incidents.readRecord();
    assertThat(incident.getRecordTime()).isEqualTo(MORNING);
    assertThat(incident.value().district()).isEqualTo("AZ-LAC");
    assertThat(incident.value().updatedAt()).isEqualTo(MORNING);
    assertThat(header(incident, "ce_type")).isEqualTo("org.borderwatch.incident.v1");
    assertThat(log.readRecord().value()).isEqualTo(incident.value());
  }

  @Test
  void shouldWriteTheSamePageTwiceAsOneArticle() {
    pipe(claim());
    pipe(Pages.changed(claim(), MORNING.plusSeconds(900), CLAIM));

    assertThat(articles.readValuesToList()).hasSize(1);
    assertThat(incidents.readValuesToList()).hasSize(1);
    assertThat(entry("scrape").filtered()).containsEntry("unchanged", 1L);
  }

  @Test
  void shouldCorrectTheIncidentByAChangedPage() {
    pipe(claim());
    pipe(
        Pages.changed(
            claim(),
            MORNING.plusSeconds(3600),
            CLAIM[0].replace("Lachin district", "Kalbajar district"),
            CLAIM[1]));

    assertThat(articles.readValuesToList()).extracting(Article::revision).containsExactly(1, 2);
    assertThat(standing()).extracting(Incident::district).containsExactly("AZ-KAL");
  }

  @Test
  void shouldTellWhatARevisionChangedAndThatItsPublisherSaysSo() {
    pipe(claim());
    String note = "Correction: an earlier report named another day.";
    String changed = CLAIM[1].replace("One Azerbaijani serviceman was", "Two servicemen were");
    pipe(Pages.changed(claim(), MORNING.plusSeconds(3600), CLAIM[0], changed, note));

    List<Article> revisions = articles.readValuesToList();
    assertThat(revisions.get(0).changes()).isEmpty();
    assertThat(revisions.get(0).corrections()).isEmpty();
    assertThat(revisions.get(1).corrections()).containsExactly(2);
    assertThat(revisions.get(1).changes())
        .extracting(c -> c.before() == null ? null : c.before().text(), c -> c.after().text())
        .containsExactly(tuple(CLAIM[1], changed), tuple(null, note));
  }

  @Test
  void shouldWithdrawTheIncidentOfAnArticleThatBecomesARetraction() {
    pipe(claim());
    pipe(
        Pages.changed(
            claim(),
            MORNING.plusSeconds(3600),
            "This article has been retracted because the events it described could not be confirmed.",
            "We are sorry for having misled our readers."));

    assertThat(articles.readValuesToList().get(1).verdict()).isEqualTo(Verdict.WITHDRAWN);
    assertThat(standing()).isEmpty();
  }

  @Test
  void shouldRememberTextsOnlyWhileTheyMayChangeAndArticlesOnlyWhileTheirEventsAreOpen() {
    pipe(claim());
    KeyValueStore<String, Revision> revisions = driver.getKeyValueStore(ScrapeProcessor.REVISIONS);
    String id = claim().articleId();
    assertThat(revisions.get(id).text()).hasSize(2);

    pipe(Pages.article("east", "INT", MORNING.plus(Duration.ofDays(15)), "Football", SPORT));
    assertThat(revisions.get(id).text()).isEmpty();
    pipe(Pages.changed(claim(), MORNING.plus(Duration.ofDays(15)), CLAIM[0], SPORT[0]));
    assertThat(revisions.get(id).number()).as("a change is still one").isEqualTo(2);

    pipe(Pages.article("east", "INT", MORNING.plus(Duration.ofDays(200)), "Tennis", SPORT));
    assertThat(revisions.get(id)).isNull();
    assertThat(contents(ScrapeProcessor.REVISIONS)).hasSize(1);
  }

  @Test
  void shouldWithdrawTheIncidentOfAPageThatIsGone() {
    Page page = claim();
    pipe(page);
    pipe(Pages.gone(page, MORNING.plusSeconds(7200)));

    assertThat(articles.readValuesToList())
        .extracting(Article::verdict)
        .containsExactly(Verdict.ARTICLE, Verdict.WITHDRAWN);
    List<Incident> versions = incidents.readValuesToList();
    assertThat(versions).hasSize(2);
    assertThat(versions.get(1)).as("a tombstone").isNull();
    assertThat(log.readValuesToList()).extracting(Incident::reportCount).containsExactly(1, 0);
  }

  @Test
  void shouldKeepTheArticleWhenItsPageIsLaterBehindANotice() {
    pipe(claim());
    pipe(
        Pages.changed(
            claim(),
            MORNING.plusSeconds(3600),
            "We value your privacy. We and our partners use cookies to store information.",
            "Accept all cookies or manage cookies in the cookie settings."));

    assertThat(articles.readValuesToList()).hasSize(1);
    assertThat(entry("scrape").filtered()).containsEntry("read before: consent notice", 1L);
  }

  @Test
  void shouldSendBytesThatAreNoPageToTheDeadLettersAndGoOn() {
    driver
        .createInputTopic(TOPICS.pages().name(), new StringSerializer(), new ByteArraySerializer())
        .pipeInput("broken", "{\"articleId\":".getBytes(StandardCharsets.UTF_8), MORNING);
    pipe(claim());

    assertThat(articles.readValuesToList()).hasSize(1);
    TestRecord<String, byte[]> dead = output(TOPICS.deadLetters()).readRecord();
    assertThat(dead.key()).isEqualTo("broken");
    assertThat(new String(dead.value(), StandardCharsets.UTF_8)).isEqualTo("{\"articleId\":");
    assertThat(entry("read").deadLettered()).isEqualTo(1);
  }

  @Test
  void shouldJoinTheClaimAndItsDenial() {
    pipe(claim());
    pipe(Pages.article("north", "AM", MORNING.plusSeconds(3600), "Armenia denies", DENIAL));

    List<Incident> standing = standing();
    assertThat(standing).hasSize(1);
    assertThat(standing.get(0).status()).isEqualTo(Status.DISPUTED);
    assertThat(standing.get(0).sources()).hasSize(2);
  }

  @Test
  void shouldGoOnFromItsStoresAfterARestart() {
    pipe(claim());
    assertThat(incidents.readValuesToList()).hasSize(1);
    Map<String, ArticleReports> held = contents(MergeProcessor.ARTICLES);
    Map<String, Incident> stored = contents(MergeProcessor.INCIDENTS);
    driver.close();
    start();
    KeyValueStore<String, ArticleReports> articleReports =
        driver.getKeyValueStore(MergeProcessor.ARTICLES);
    held.forEach(articleReports::put);
    KeyValueStore<String, Incident> incidentStore =
        driver.getKeyValueStore(MergeProcessor.INCIDENTS);
    stored.forEach(incidentStore::put);

    pipe(Pages.article("east", "INT", MORNING.plusSeconds(60), "Football", SPORT));
    assertThat(incidents.readValuesToList()).as("nothing changed").isEmpty();
    pipe(Pages.article("north", "AM", MORNING.plusSeconds(3600), "Armenia denies", DENIAL));
    assertThat(incidents.readKeyValuesToMap().keySet()).isEqualTo(stored.keySet());
  }

  private <V> Map<String, V> contents(String store) {
    Map<String, V> contents = new HashMap<>();
    try (KeyValueIterator<String, V> all = driver.<String, V>getKeyValueStore(store).all()) {
      all.forEachRemaining(entry -> contents.put(entry.key, entry.value));
    }
    return contents;
  }

  private static final String[] SPORT = {
    "The national football team won its last match of the year by two goals on Monday evening.",
    "The coach praised the young players and said that the stadium was full for the first time."
  };

  @Test
  void shouldCloseWhatHasNotBeenToldForLong() {
    pipe(claim());
    Instant later = MORNING.plus(Duration.ofDays(200));
    pipe(Pages.article("east", "INT", later, "Football", SPORT));

    assertThat(driver.getKeyValueStore(MergeProcessor.ARTICLES).approximateNumEntries()).isZero();
    assertThat(standing()).as("it stays on its topic").hasSize(1);
  }

  @Test
  void shouldTakeAPersonsCorrectionAndTakeItBack() {
    pipe(claim());
    Incident told = standing().get(0);
    Instant noon = MORNING.plus(Duration.ofHours(6));
    Topic<Correction> topic = TOPICS.corrections();
    TestInputTopic<String, Correction> corrections =
        driver.createInputTopic(
            topic.name(), topic.keys().serializer(), topic.values().serializer());
    corrections.pipeInput("c1", dismissal("c1", told, noon), noon);

    TestRecord<String, Incident> dismissed = incidents.readRecord();
    assertThat(dismissed.key()).isEqualTo(told.id());
    assertThat(dismissed.getRecordTime()).isEqualTo(noon);
    assertThat(dismissed.value().status()).isEqualTo(Status.DISMISSED);
    assertThat(dismissed.value().corrections()).hasSize(1);

    corrections.pipeInput("c1", null, noon.plusSeconds(60));

    assertThat(incidents.readValue().status()).isEqualTo(told.status());
    assertThat(entry("correct").out()).isEqualTo(2);
  }

  @Test
  void shouldHoldACorrectionUntilTheReportsItNamesCome() {
    pipe(claim());
    Incident told = standing().get(0);
    driver.close();
    start();
    Topic<Correction> topic = TOPICS.corrections();
    driver
        .createInputTopic(topic.name(), topic.keys().serializer(), topic.values().serializer())
        .pipeInput("c1", dismissal("c1", told, MORNING), MORNING);
    pipe(claim());

    assertThat(standing()).extracting(Incident::status).containsExactly(Status.DISMISSED);
  }

  private static Correction dismissal(String id, Incident incident, Instant at) {
    List<Correction.ReportRef> reports =
        incident.reports().stream()
            .map(t -> new Correction.ReportRef(t.articleId(), t.reportKey()))
            .toList();
    return new Correction(
        id,
        Correction.Action.DISMISS,
        incident.id(),
        incident.district(),
        reports,
        null,
        null,
        null,
        null,
        "A. Desk",
        "a training accident, as both sides say",
        at);
  }

  @Test
  void shouldNoticeAFeedWhosePagesSuddenlyReadDifferently() {
    TestOutputTopic<String, PageHealth> pageHealth = output(TOPICS.pageHealth());
    String[] story = {SPORT[0], SPORT[1], String.join(" ", SPORT).repeat(4)};
    for (int i = 0; i < 40; i++) {
      pipe(Pages.article("south", "AZ", MORNING.plusSeconds(600L * i), "Match " + i, story));
    }
    assertThat(pageHealth.isEmpty()).isTrue();
    for (int i = 40; i < 60; i++) {
      pipe(Pages.article("south", "AZ", MORNING.plusSeconds(600L * i), "Match " + i, SPORT[0]));
    }

    PageHealth health = pageHealth.readValue();
    assertThat(health.feedId()).isEqualTo("south");
    assertThat(health.drifts()).containsExactly(Drift.LESS_TEXT);
    assertThat(health.usual().length()).isGreaterThan(2 * health.recent().length());
    assertThat(
            registry
                .get(DriftMeter.NAME)
                .tags("feed", "south", "drift", "less_text")
                .gauge()
                .value())
        .isEqualTo(1);
  }

  @Test
  void shouldKeepItsDescription() throws IOException {
    String golden;
    try (InputStream in = getClass().getResourceAsStream("topology.txt")) {
      golden = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertThat(topology().describe().toString().strip())
        .as(
            "The topology changed. A change of a store's, a repartition topic's or a sub-topology's"
                + " name needs a migration of running applications. If it is meant, write the"
                + " description below to enrich/src/test/resources/org/borderwatch/enrich/topology.txt")
        .isEqualTo(golden.strip());
  }

  private static Page claim() {
    return Pages.article("south", "AZ", MORNING, "Fire in Lachin", CLAIM);
  }

  /** What a reader of the compacted topic sees. */
  private List<Incident> standing() {
    return incidents.readKeyValuesToMap().values().stream()
        .filter(i -> i != null && i.status() != Status.SUPERSEDED)
        .toList();
  }

  private Ledger.Entry entry(String step) {
    return ledger.entries().stream().filter(e -> e.step().equals(step)).findFirst().orElseThrow();
  }

  private static String header(TestRecord<?, ?> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
