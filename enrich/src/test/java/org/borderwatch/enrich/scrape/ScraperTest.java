package org.borderwatch.enrich.scrape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.borderwatch.contracts.article.Article;
import org.borderwatch.contracts.article.Article.Paragraph;
import org.borderwatch.contracts.article.Page;
import org.borderwatch.contracts.article.Verdict;
import org.borderwatch.contracts.feed.Outlet;
import org.borderwatch.contracts.region.RegionFiles;
import org.borderwatch.contracts.topic.Json;
import org.borderwatch.enrich.language.LanguageDetector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScraperTest {
  private static final String URL = "https://valley.example/news/bridge";
  private static final Instant FETCHED = Instant.parse("2026-03-02T12:00:00Z");

  private final Scraper scraper = new Scraper(LanguageDetector.of(RegionFiles.builtIn("am-az")));

  @ParameterizedTest(name = "{0}")
  @MethodSource("templates")
  void shouldReadTheBodyAndNothingElse(String template, String html) {
    Scraped scraped = scraper.scrape(html, URL);

    assertThat(scraped.text()).isEqualTo(Templates.BODY);
    assertThat(scraped.title()).isEqualTo(Templates.TITLE);
    assertThat(scraped.verdict()).isEqualTo(Verdict.ARTICLE);
    assertThat(scraped.language()).isEqualTo("en");
  }

  static Stream<Arguments> templates() {
    return Stream.of(
        arguments("article", Templates.article()),
        arguments("furniture all around", Templates.furnishedArticle()),
        arguments("divs and line breaks", Templates.divsAndBreaks()),
        arguments("body split over containers", Templates.splitOverContainers()),
        arguments("hidden until scripts run", Templates.hiddenUntilScriptsRun()),
        arguments("page builder's widgets", Templates.widgets()),
        arguments("next article scrolled in", Templates.nextArticleScrolledIn()),
        arguments("text in JSON-LD only", Templates.textInJsonLdOnly()));
  }

  @Test
  void shouldTellHeadingsQuotesListsAndCaptionsApart() {
    assertThat(scraper.scrape(Templates.kinds(), URL).paragraphs())
        .extracting(Paragraph::kind)
        .containsExactly(
            Paragraph.Kind.TEXT,
            Paragraph.Kind.HEADING,
            Paragraph.Kind.TEXT,
            Paragraph.Kind.QUOTE,
            Paragraph.Kind.LIST,
            Paragraph.Kind.CAPTION,
            Paragraph.Kind.TEXT);
  }

  @ParameterizedTest(name = "{1}: {2}")
  @MethodSource("verdicts")
  void shouldSayWhatThePageIs(String html, Verdict verdict, String reason) {
    Scraped scraped = scraper.scrape(html, URL);

    assertThat(scraped.verdict()).isEqualTo(verdict);
    assertThat(scraped.reason()).isEqualTo(reason);
  }

  static Stream<Arguments> verdicts() {
    String article = Templates.article();
    return Stream.of(
        arguments(
            "<h1>Before you continue</h1><p>We value your privacy. We and our partners use cookies"
                + " to measure how this site is used and to show advertisements.</p>"
                + "<button>Accept all cookies</button>",
            Verdict.CONSENT,
            "consent notice"),
        arguments(
            "<article><h1>Bridge reopens</h1><p>"
                + Templates.LEAD
                + "</p><p>Subscribe to continue reading.</p></article>",
            Verdict.PAYWALLED,
            "paywalled"),
        arguments(
            "<div id=app></div><noscript>Please enable JavaScript to run this app.</noscript>"
                + "<script src=a.js></script>",
            Verdict.NEEDS_SCRIPTS,
            "needs scripts"),
        arguments(
            "<title>404 Not Found</title><h1>Not found</h1><p>The page you asked for is not here."
                + " Try the search, or go back to the front page of our site.</p>",
            Verdict.NOT_A_PAGE,
            "missing page"),
        arguments("", Verdict.NOT_A_PAGE, "empty page"),
        arguments(
            "<h1>Sport</h1>"
                + "<div><h3><a href=/1>A headline of some story of the day, with a link to it</a></h3></div>"
                    .repeat(60),
            Verdict.INDEX,
            "list of links"),
        arguments(
            article.replace(
                "</head>",
                "<script type='application/ld+json'>{\"@type\":\"LiveBlogPosting\",\"headline\":\"x\"}"
                    + "</script></head>"),
            Verdict.LIVE_BLOG,
            "live blog without entries"),
        arguments(
            article.replace("<p>The old", "<p>This article has been withdrawn.</p><p>The old"),
            Verdict.WITHDRAWN,
            "retraction notice"));
  }

  @ParameterizedTest(name = "{3} with {0}")
  @MethodSource("times")
  void shouldWeighTheWitnessesOfThePublishedTime(
      String head, Instant entry, String published, String witness) {
    String html =
        Templates.article().replaceAll("<meta property='article:published_time'[^>]*>", head);
    Article article = article(page(html, entry));

    assertThat(article.published()).isEqualTo(published == null ? null : Instant.parse(published));
    assertThat(article.provenance().get("published")).isEqualTo(witness);
  }

  static Stream<Arguments> times() {
    Instant entry = Instant.parse("2026-03-02T05:30:00Z");
    return Stream.of(
        arguments(
            meta("article:published_time", "2026-03-02T09:30:00+04:00"),
            null,
            "2026-03-02T05:30:00Z",
            "meta article:published_time"),
        arguments("", entry, "2026-03-02T05:30:00Z", "entry"),
        // The day alone: the entry knows the hour.
        arguments(meta("date", "2026-03-02"), entry, "2026-03-02T05:30:00Z", "entry"),
        arguments(meta("date", "2026-03-02"), null, "2026-03-02T00:00:00Z", "meta date, day only"),
        // No zone: what is written is four hours ahead of what the feed says with its zone.
        arguments(
            meta("article:published_time", "2026-03-02T09:30:00"),
            entry,
            "2026-03-02T05:30:00Z",
            "entry"),
        // An old story with a fresh pubDate is old.
        arguments(
            meta("article:published_time", "2026-01-05T08:00:00Z"),
            entry,
            "2026-01-05T08:00:00Z",
            "meta article:published_time"),
        // A template that stamps the present on every page: the feed knows better.
        arguments(
            meta("article:published_time", "2026-03-02T11:59:00Z"),
            Instant.parse("2026-02-20T05:30:00Z"),
            "2026-02-20T05:30:00Z",
            "entry"),
        arguments(meta("article:published_time", "2026-02-30T08:00:00Z"), null, null, null),
        arguments(
            meta("article:published_time", "2026-03-02T23:00:00Z"),
            null,
            "2026-03-02T12:05:00Z",
            "meta article:published_time, clamped"));
  }

  private static String meta(String name, String content) {
    return "<meta property='" + name + "' content='" + content + "'>";
  }

  @Test
  void shouldTakeALastUpdateForModifiedAndNotForPublished() {
    Scraped scraped =
        scraper.scrape(
            Templates.article()
                .replaceAll("<meta property='article:published_time'[^>]*>", "")
                .replace(
                    "<div class=byline>",
                    "<p>Last update: <time datetime='2026-03-27T10:00:00Z'>27 March</time></p>"
                        + "<p>Published: 2 March 2026</p><div class=byline>"),
            URL);

    assertThat(scraped.date()).isEqualTo(LocalDate.of(2026, 3, 2));
    assertThat(scraped.modified()).isEqualTo(Instant.parse("2026-03-27T10:00:00Z"));
  }

  @Test
  void shouldTakeOneSentenceForAnArticleWhereThePageSaysItIsOne() {
    String html =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Ferry\"}</script>"
            + "<h1>Ferry</h1><p>The ferry across the river runs again from Monday.</p>";

    assertThat(scraper.scrape(html, URL).verdict()).isEqualTo(Verdict.ARTICLE);
    assertThat(scraper.scrape(html.replace("NewsArticle", "Thing"), URL).verdict())
        .isEqualTo(Verdict.NOT_A_PAGE);
  }

  @Test
  void shouldNameEveryAuthorAndWhoSaysSo() {
    Scraped scraped = scraper.scrape(Templates.textInJsonLdOnly(), URL);

    assertThat(scraped.author()).isEqualTo("Ada Moss; Ben Hill");
    assertThat(scraped.provenance()).containsEntry("author", "json-ld");
    assertThat(scraper.scrape(Templates.article(), URL).author()).isEqualTo("Ada Moss");
  }

  @Test
  void shouldHashWhatIsSaidAndNotHowItIsSetOut() {
    String plain = Templates.article();
    String hash = article(page(plain, null)).contentHash();

    assertThat(hash)
        .isEqualTo(article(page(Templates.widgets(), null)).contentHash())
        .isEqualTo(article(page(plain.replace("The old", "The  OLD"), null)).contentHash())
        .isNotEqualTo(article(page(plain.replace("Monday", "Tuesday"), null)).contentHash());
  }

  @Test
  void shouldReadTheEntryWhereThereIsNoPage() {
    Article article =
        article(page(null, Page.Status.ENTRY_ONLY, "robots.txt", "<p>" + Templates.LEAD + "</p>"));

    assertThat(article.verdict()).isEqualTo(Verdict.ENTRY_TEXT);
    assertThat(article.verdictReason()).isEqualTo("robots.txt");
    assertThat(article.paragraphs()).extracting(Paragraph::text).containsExactly(Templates.LEAD);
  }

  @Test
  void shouldReadTheEntryBehindANoticeWhenItTellsEnough() {
    String notice = "<p>We value your privacy. We and our partners use cookies on this page.</p>";
    String told = "<p>" + Templates.LEAD + "</p><p>" + Templates.SECOND + "</p>";

    Article enough = article(page(notice, Page.Status.FETCHED, null, told));
    Article tooShort = article(page(notice, Page.Status.FETCHED, null, "A bridge."));

    assertThat(enough.verdict()).isEqualTo(Verdict.ENTRY_TEXT);
    assertThat(enough.verdictReason()).isEqualTo("consent notice, entry's text");
    assertThat(tooShort.verdict()).isEqualTo(Verdict.CONSENT);
  }

  @Test
  void shouldRemoveControlCharactersAndScripts() {
    Scraped scraped =
        scraper.scrape(
            Templates.article()
                .replace("The old", "The\u0000 o\u0007ld\u202e")
                .replace("<h1>", "<h1><script>alert(1)</script>"),
            URL);

    assertThat(scraped.title()).isEqualTo(Templates.TITLE);
    assertThat(scraped.text()).isEqualTo(Templates.BODY);
  }

  @Test
  void shouldWriteNoHalfCharacters() {
    String html =
        "<h1>A title \ud83d</h1><p>" + "\ud83d\ude00".repeat(30_000) + "</p><p>\ude00 end</p>";
    Article article = article(page(html, null));

    assertThat(Json.read(Json.write(article), Article.class)).isEqualTo(article);
  }

  private Article article(Page page) {
    return scraper.articles(page).get(0);
  }

  private static Page page(String html, Instant published) {
    return page(html, Page.Status.FETCHED, null, null, published);
  }

  private static Page page(String html, Page.Status status, String reason, String content) {
    return page(html, status, reason, content, null);
  }

  private static Page page(
      String html, Page.Status status, String reason, String content, Instant published) {
    return new Page(
        "a1",
        new Outlet("valley", "The Valley Post", "valley.example", "A foundation", "AM"),
        new Page.Entry("1", Templates.TITLE, URL, null, content, null, published, null, List.of()),
        new Page.Http(URL, URL, 200, "text/html", "UTF-8"),
        status,
        reason,
        html,
        false,
        List.of(),
        FETCHED,
        FETCHED);
  }
}
