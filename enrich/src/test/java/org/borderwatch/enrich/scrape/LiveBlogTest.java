package org.borderwatch.enrich.scrape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import org.borderwatch.contracts.article.Article;
import org.borderwatch.contracts.article.Page;
import org.borderwatch.contracts.article.Verdict;
import org.borderwatch.contracts.feed.Outlet;
import org.borderwatch.contracts.region.RegionFiles;
import org.borderwatch.enrich.language.LanguageDetector;
import org.junit.jupiter.api.Test;

class LiveBlogTest {
  private static final String URL = "https://valley.example/live/bridge";
  private static final Instant FETCHED = Instant.parse("2026-03-02T12:00:00Z");

  private final Scraper scraper = new Scraper(LanguageDetector.of(RegionFiles.builtIn("am-az")));

  @Test
  void shouldMakeAnArticleOfEachEntryWithItsOwnTime() {
    List<Article> articles =
        scraper.articles(page(blog(entry("p3", "11:40"), entry("p2", "10:05"), entry("p1", "09"))));

    assertThat(articles.get(0).verdict()).isEqualTo(Verdict.LIVE_BLOG);
    assertThat(articles.get(0).verdict().isCoded()).isFalse();
    assertThat(articles.subList(1, articles.size()))
        .extracting(Article::title, Article::published, Article::verdict, Article::liveBlog)
        .containsExactly(
            tuple("Entry p3", Instant.parse("2026-03-02T07:40:00Z"), Verdict.ARTICLE, "blog"),
            tuple("Entry p2", Instant.parse("2026-03-02T06:05:00Z"), Verdict.ARTICLE, "blog"),
            // A day without an hour is no time of an entry.
            tuple("Entry p1", null, Verdict.ARTICLE, "blog"));
  }

  @Test
  void shouldKnowAnEntryAgainWhenOthersCameAndWent() {
    Article before =
        scraper.articles(page(blog(entry("p2", "10:05"), entry("p1", "09:10")))).get(1);
    List<Article> after =
        scraper.articles(
            page(blog(entry("p4", "11:50"), entry("p3", "11:40"), entry("p2", "10:05"))));

    assertThat(after.get(3).id()).isEqualTo(before.id());
    assertThat(after.get(3).contentHash()).isEqualTo(before.contentHash());
    assertThat(after).extracting(Article::id).doesNotHaveDuplicates().doesNotContain("p2");
  }

  @Test
  void shouldTakeAnEntryOnceThatMarkupAndJsonLdBothTell() {
    String both =
        blog(entry("p2", "10:05"), entry("p1", "09:10"))
            .replace(
                "\"headline\":\"Bridge\"",
                "\"headline\":\"Bridge\",\"liveBlogUpdate\":["
                    + update("p2")
                    + ","
                    + update("p0")
                    + "]");

    assertThat(scraper.scrape(both, URL).entries())
        .extracting(e -> e.key(), e -> e.provenance().get("text"))
        .containsExactly(tuple("p2", "markup"), tuple("p1", "markup"), tuple("p0", "json-ld"));
  }

  @Test
  void shouldTellALiveBlogByItsEntriesWhereItDoesNotCallItselfOne() {
    String entries = entry("p3", "11:40") + entry("p2", "10:05") + entry("p1", "09:10");

    assertThat(scraper.scrape("<h1>Bridge</h1>" + entries, URL).verdict())
        .isEqualTo(Verdict.LIVE_BLOG);
    // Beside an article they are its ticker.
    assertThat(scraper.scrape(Templates.article() + "<aside>" + entries, URL).verdict())
        .isEqualTo(Verdict.ARTICLE);
  }

  @Test
  void shouldSayThatALiveBlogHasNoEntriesItCanRead() {
    Scraped blog = scraper.scrape(blog(), URL);

    assertThat(blog.verdict()).isEqualTo(Verdict.LIVE_BLOG);
    assertThat(blog.reason()).isEqualTo("live blog without entries");
  }

  @Test
  void shouldRefuseATimeThatIsStillToCome() {
    List<Article> articles =
        scraper.articles(page(blog(entry("p2", "23:59"), entry("p1", "09:10"))));

    assertThat(articles).extracting(Article::published).element(1).isNull();
  }

  @Test
  void shouldTakeNestedMarksForOneEntry() {
    String nested = "<div class='live-post' id=outer>" + entry("inner", "10:05") + "</div>";

    assertThat(scraper.scrape(blog(nested, entry("p1", "09:10")), URL).entries())
        .extracting(e -> e.key())
        .containsExactly("outer", "p1");
  }

  private static String update(String id) {
    return "{\"@type\":\"BlogPosting\",\"@id\":\""
        + URL
        + "#"
        + id
        + "\",\"headline\":\"Entry "
        + id
        + "\",\"datePublished\":\"2026-03-02T08:00:00+04:00\",\"articleBody\":\""
        + text(id)
        + "\"}";
  }

  private static String text(String id) {
    return id + ": the road office said that buses are to cross the bridge again from noon.";
  }

  private static String entry(String id, String hour) {
    String at = hour.length() < 5 ? "2026-03-02" : "2026-03-02T" + hour + ":00+04:00";
    return "<div class='live-blog__post' id="
        + id
        + "><time datetime='"
        + at
        + "'>"
        + hour
        + "</time><h3>Entry "
        + id
        + "</h3><p>"
        + text(id)
        + "</p></div>";
  }

  private static String blog(String... entries) {
    return "<html><head><script type='application/ld+json'>{\"@type\":\"LiveBlogPosting\","
        + "\"headline\":\"Bridge\"}</script></head><body><h1>Bridge reopens: as it happened</h1>"
        + String.join("", entries)
        + "</body></html>";
  }

  private static Page page(String html) {
    return new Page(
        "blog",
        new Outlet("valley", "The Valley Post", "valley.example", "A foundation", "AM"),
        new Page.Entry("1", "Bridge", URL, null, null, null, null, null, List.of()),
        new Page.Http(URL, URL, 200, "text/html", "UTF-8"),
        Page.Status.FETCHED,
        null,
        html,
        false,
        List.of(),
        FETCHED,
        FETCHED);
  }
}
