package org.borderwatch.enrich.scrape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Random;
import java.util.stream.Stream;
import org.borderwatch.contracts.region.RegionFiles;
import org.borderwatch.enrich.language.LanguageDetector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pages that hang other extractors. What is read of them is bounded; the time-out, many times what
 * they take, only ends a test that would hang.
 */
@Timeout(20)
class HostilePagesTest {
  private static final String WORDS =
      "Words that make a sentence of some length, so that it counts as prose. ";

  private final Scraper scraper = new Scraper(LanguageDetector.of(RegionFiles.builtIn("am-az")));

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void shouldEndWithAResultOrAReason(String name, String html) {
    Scraped scraped = scraper.scrape(html, "https://hostile.example/");

    assertThat(scraped.verdict()).isNotNull();
    assertThat(scraped.reason()).isNotBlank();
    assertThat(scraped.text().length()).as("text read").isLessThan(500_000);
    assertThat(scraped.paragraphs().size()).as("paragraphs").isLessThanOrEqualTo(20_001);
  }

  static Stream<Arguments> pages() {
    return Stream.of(
        arguments("50,000 nested elements", "<div>".repeat(50_000) + WORDS.repeat(5)),
        arguments("50,000 open links", "<a href=x>".repeat(50_000) + WORDS),
        arguments("20,000 nested tables", "<table><tr><td>".repeat(20_000) + WORDS),
        arguments("20,000 nested lists", "<ul><li>".repeat(20_000) + WORDS),
        arguments("formatting left open", ("<p><b><i><u>" + WORDS).repeat(12_000)),
        arguments(
            "everything left open",
            ("<p><table><div><form><a><b><select><svg>" + WORDS).repeat(3_000)),
        arguments("60,000 paragraphs", ("<p>" + WORDS + "</p>").repeat(60_000)),
        arguments("60,000 short paragraphs", "<p>a</p>".repeat(60_000)),
        arguments("20,000 line breaks", ("x<br>").repeat(20_000)),
        arguments("10 MB of text", "<p>" + WORDS.repeat(140_000)),
        arguments("10 MB in one word", "<p>" + "x".repeat(10_000_000)),
        arguments("a class of 1 MB", "<p class='" + "ad ".repeat(350_000) + "'>" + WORDS.repeat(9)),
        arguments("NULs", "<p>" + "\0a".repeat(500_000)),
        arguments("50,000 headlines", "<h1>A title of it</h1>".repeat(50_000)),
        arguments("nested authors", "<div itemprop=author class=author>".repeat(3_000) + WORDS),
        arguments("authors left open", ("<div itemprop=author><p>" + WORDS).repeat(20_000)),
        arguments(
            "nested JSON-LD",
            "<script type='application/ld+json'>" + "[".repeat(100_000) + "</script><p>" + WORDS),
        arguments(
            "JSON-LD with a body of 700 kB",
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\""
                + WORDS.repeat(10_000)
                + "\"}</script>"
                + ("<p>" + WORDS + "</p>").repeat(20_000)),
        arguments(
            "comments named everywhere",
            ("<div class=comments><p>" + WORDS + "</div>").repeat(19_000)),
        arguments(
            "10,000 JSON-LD scripts",
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"x\"}</script>"
                    .repeat(10_000)
                + WORDS.repeat(9)),
        arguments("a storm of entities", "<p>" + "&amp;&bogus;&#x41;&#99999999;".repeat(150_000)),
        arguments(
            "tables in cells, closed", nested("<table><tr><td>", "</td></tr></table>", 5_000)),
        arguments("40,000 attributes", "<p " + attributes(40_000) + ">" + WORDS.repeat(9)),
        arguments("an open comment", "<p>" + WORDS.repeat(9) + "<!-- ".repeat(200_000)),
        arguments("an open script", WORDS.repeat(9) + "<script>" + "</scrip ".repeat(300_000)),
        arguments("wrong bytes", "<p>" + "\ufffd\ufffd ".repeat(400_000) + WORDS.repeat(9)),
        arguments("50,000 metas", "<meta name=description content='a b c'>".repeat(50_000) + WORDS),
        arguments("50,000 times", "<time datetime=2026-01-01T00:00:00Z>now</time>".repeat(50_000)),
        arguments("60,000 list items", "<ul>" + "<li>On 5 March 2026 at 10:00".repeat(60_000)),
        arguments("nested SVG and MathML", "<svg><g><math><mi>".repeat(20_000) + WORDS),
        arguments("nested templates", "<template>".repeat(20_000) + WORDS),
        arguments("a select of 100,000", "<select>" + "<option>a".repeat(100_000)),
        arguments("5 MB of spaces", "<p>" + " ".repeat(5_000_000) + "x"),
        arguments("a title of separators", "<title>" + "a | ".repeat(200_000) + "</title>"),
        arguments("half a surrogate", "<p>" + "\ud83d".repeat(1_000) + WORDS.repeat(9)));
  }

  private static String nested(String open, String close, int depth) {
    return open.repeat(depth) + WORDS.repeat(9) + close.repeat(depth);
  }

  private static String attributes(int count) {
    StringBuilder attributes = new StringBuilder();
    for (int i = 0; i < count; i++) {
      attributes.append("data-a").append(i).append("=b ");
    }
    return attributes.toString();
  }

  @Test
  void shouldReadTheArticleInTheMiddleOfGarbage() {
    String page =
        "<div>".repeat(3_000) + Templates.article() + "<b><i><table>".repeat(3_000) + "\0<!-- ";

    assertThat(scraper.scrape(page, null).text()).contains(Templates.SECOND);
  }

  /** Pages cut, spliced and repeated at random places. */
  @Test
  void shouldSurviveMutilatedPages() {
    long seed = 20_261_122L;
    Random random = new Random(seed);
    String[] whole = {
      Templates.article(),
      Templates.furnishedArticle(),
      Templates.textInJsonLdOnly(),
      Templates.kinds(),
      Templates.nextArticleScrolledIn()
    };
    for (int i = 0; i < 400; i++) {
      StringBuilder page = new StringBuilder();
      for (int piece = 0; piece < 1 + random.nextInt(5); piece++) {
        String from = whole[random.nextInt(whole.length)];
        int start = random.nextInt(from.length());
        int end = start + random.nextInt(from.length() - start);
        page.append(from.substring(start, end).repeat(1 + random.nextInt(3)));
      }
      Scraped scraped = scraper.scrape(page.toString(), null);
      assertThat(scraped.verdict()).as("seed %d, page %d: %s", seed, i, page).isNotNull();
      assertThat(scraped.paragraphs())
          .as("seed %d, page %d: %s", seed, i, page)
          .allMatch(p -> !p.text().isBlank());
    }
  }
}
