package org.borderwatch.enrich.scrape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.borderwatch.contracts.region.RegionFiles;
import org.borderwatch.enrich.language.LanguageDetector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Title, authors, times and what a page declares, from whoever tells them best. */
class WitnessesTest {
  private static final String URL = "https://www.valley.example.co.uk/news/bridge";
  private static final String BODY =
      "<p>" + Templates.LEAD + "</p><p>" + Templates.SECOND + "</p><p>" + Templates.THIRD + "</p>";

  private final Scraper scraper = new Scraper(LanguageDetector.of(RegionFiles.builtIn("am-az")));

  @ParameterizedTest(name = "{0}")
  @MethodSource("bylines")
  void shouldReadWhoSigned(String name, String byline, String author) {
    assertThat(read("", byline).author()).isEqualTo(author);
  }

  static Stream<Arguments> bylines() {
    return Stream.of(
        arguments("a label", "<p class=byline>By Ada Moss</p>", "Ada Moss"),
        arguments(
            "two names", "<p class=byline>By Ada Moss and Ben Hill</p>", "Ada Moss; Ben Hill"),
        arguments("a role", "<p class=byline>By Ada Moss, Roads Correspondent</p>", "Ada Moss"),
        arguments(
            "a link without a space before it",
            "<div class=byline>Posted by<a href=/author/ada-moss>Ada Moss</a><a href=/f>Follow</a></div>",
            "Ada Moss"),
        arguments(
            "an address and a day",
            "<p class=author>Ada Moss (ada@valley.example) | 2 March 2026</p>",
            "Ada Moss"),
        arguments("an author's page", "<a href=/staff/ada-moss>Ada Moss</a>", "Ada Moss"),
        arguments("German", "<p>Von Ada Moß und Ben Hügel</p>", "Ada Moß; Ben Hügel"),
        arguments("Russian", "<p>Автор: Анна Мохова</p>", "Анна Мохова"),
        arguments("Azerbaijani", "<p>Müəllif: Ayla Məmmədova</p>", "Ayla Məmmədova"),
        arguments("Armenian", "<p>Հեղինակ՝ Անի</p>", null),
        arguments("Armenian with a colon", "<p>Հեղինակ: Անի Մոսյան</p>", "Անի Մոսյան"),
        arguments("a reader's comment", "<p class=comment-author>Ben Hill</p>", null),
        arguments("nobody in particular", "<p class=byline>By admin</p>", null),
        arguments("no name", "<p class=byline>Published 2 March 2026</p>", null));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("graphs")
  void shouldBelieveTheNodeThatIsThisPages(String name, String json, String author) {
    assertThat(read(ld(json), "<p class=byline>By Ben Hill</p>").author()).isEqualTo(author);
  }

  static Stream<Arguments> graphs() {
    String other =
        "{'@type':'NewsArticle','headline':'A tunnel','url':'https://x.example/tunnel',"
            + "'datePublished':'2020-01-01','author':{'name':'Zoe Other'}}";
    String own =
        "{'@type':['NewsArticle','Thing'],'headline':'"
            + Templates.TITLE
            + "','datePublished':'2026-03-02','author':{'@id':'#ada'}}";
    String ada = "{'@type':'Person','@id':'#ada','name':'Ada Moss'}";
    return Stream.of(
        arguments("a graph with references", "{'@graph':[" + ada + "," + own + "]}", "Ada Moss"),
        arguments("another article first", "[" + other + "," + own + "," + ada + "]", "Ada Moss"),
        arguments(
            "another article in a list",
            "{'@type':'ItemList','itemListElement':[" + other + "]}",
            "Ben Hill"),
        arguments(
            "the publisher for an author",
            "{'@type':'NewsArticle','headline':'x','author':{'name':'Valley'},"
                + "'publisher':{'name':'Valley'}}",
            "Ben Hill"),
        arguments("wrong types", "{'@type':7,'headline':[[{}]],'author':[1,null,[]]}", "Ben Hill"),
        arguments(
            "wrong types in an article",
            "{'@type':'NewsArticle','headline':{'a':1},'author':[1,null,{'name':{}}],"
                + "'datePublished':[],'image':[[[[[[]]]]]],'liveBlogUpdate':7,'url':{'@id':4}}",
            "Ben Hill"),
        arguments(
            "a reference to itself",
            "{'@type':'NewsArticle','@id':'#a','author':{'@id':'#a'}}",
            "Ben Hill"),
        arguments("half of it", "{'@type':'NewsArticle','author':{'name':'Zoe", "Ben Hill"),
        arguments("a hundred thousand deep", "{'a':".repeat(100_000), "Ben Hill"),
        arguments("in a comment", "<!-- " + own + " -->", "Ben Hill"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "Bridge reopens | The Valley; Bridge reopens",
        "Bridge reopens - Roads - The Valley; Bridge reopens - Roads",
        "The Valley: Bridge reopens; Bridge reopens",
        "Bridge reopens – valley.example.co.uk; Bridge reopens",
        "Bridge reopens: buses cross again; Bridge reopens: buses cross again",
        "Bridge reopens：The Valley; Bridge reopens",
        "The Valley; The Valley",
      })
  void shouldCutTheSitesNameOffATitle(String title, String headline) {
    String page =
        "<title>" + title + "</title><meta property=og:site_name content='The Valley'>" + BODY;

    assertThat(scraper.scrape(page, URL).title()).isEqualTo(headline);
  }

  @Test
  void shouldTakeTheHeadlineWithTheSectionBehindItForTheHeadline() {
    String page =
        "<title>Bridge reopens | Roads | Abroad</title>"
            + "<meta property=og:title content='Bridge reopens | Roads | Abroad'>"
            + "<h1>Bridge reopens</h1>"
            + BODY;

    assertThat(scraper.scrape(page, URL).title()).isEqualTo("Bridge reopens");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Published 2 March 2026, updated 5 March 2026 | 2026-03-02 | 2026-03-05",
        "Updated: 5 March 2026. Published: 2 March 2026 | 2026-03-02 | 2026-03-05",
        "Last update: 5 March 2026 | | 2026-03-05",
        "Обновлено 5 марта 2026 | | 2026-03-05",
        "Հրապարակվել է 2 մարտի, 2026 | 2026-03-02 |",
        "11 اسفند 1404 | 2026-03-02 |",
      })
  void shouldKeepThePublicationAndTheChangeApart(String line, String date, String modified) {
    Scraped scraped = read("", "<p>" + line + "</p>");

    assertThat(scraped.date()).isEqualTo(date == null ? null : LocalDate.parse(date));
    assertThat(scraped.modified())
        .isEqualTo(modified == null ? null : Instant.parse(modified + "T00:00:00Z"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "https://valley.example.co.uk/a/bridge, https://valley.example.co.uk/a/bridge",
    "/a/bridge, https://www.valley.example.co.uk/a/bridge",
    "https://m.example.co.uk/a, https://m.example.co.uk/a",
    "https://other.co.uk/a,",
    "javascript:alert(1),",
    "https://[broken,"
  })
  void shouldBelieveAnAddressOnlyWithinTheSameDomain(String declared, String believed) {
    String head = "<link rel=canonical href='" + declared + "'>";

    assertThat(read(head, "").declared().canonicalUrl()).isEqualTo(believed);
  }

  @Test
  void shouldSayWhatThePageDeclares() {
    Scraped scraped =
        scraper.scrape(
            "<html lang=ru-RU><head><meta property=og:site_name content='The Valley'>"
                + "<meta property=og:image content='/bridge.jpg'></head><h1>"
                + Templates.TITLE
                + "</h1>"
                + BODY,
            URL);

    assertThat(scraped.declared().site()).isEqualTo("The Valley");
    assertThat(scraped.declared().leadImage())
        .isEqualTo("https://www.valley.example.co.uk/bridge.jpg");
    assertThat(scraped.declared().language()).isEqualTo("ru");
    assertThat(scraped.language()).as("the text decides").isEqualTo("en");
    assertThat(scraped.provenance()).containsEntry("language", "text, page declares ru");
  }

  private Scraped read(String head, String byline) {
    return scraper.scrape(
        "<html><head>" + head + "</head><h1>" + Templates.TITLE + "</h1>" + byline + BODY, URL);
  }

  private static String ld(String json) {
    return "<script type='application/ld+json'>" + json.replace('\'', '"') + "</script>";
  }
}
