package org.borderwatch.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.borderwatch.ingest.feed.FeedDiscovery.Candidate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedDiscoveryTest {
  private static final String BASE = "https://valley.example/en/news";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <link rel="alternate" type="application/rss+xml" href="/rss">                | https://valley.example/rss
          <LINK REL="ALTERNATE" TYPE="Application/Atom+XML; charset=utf-8" HREF="a.xml"> | https://valley.example/en/a.xml
          <link rel="home alternate" type="application/rdf+xml" href="//f.example/1">  | https://f.example/1
          <link rel="alternate" type="application/feed+json" href="/feed.json">        | https://valley.example/feed.json
          <link rel="alternate" type="text/xml" href="/rss.xml">                       | https://valley.example/rss.xml
          <base href="https://b.example/x/"><link rel=feed href="feed/">               | https://b.example/x/feed/
          <a href="/rss/">Subscribe</a>                                                | https://valley.example/rss/
          <a href="/export_rss.php">x</a>                                              | https://valley.example/export_rss.php
          <a href="/?feed=rss2">x</a>                                                  | https://valley.example/?feed=rss2
          <a href="/news.rss">x</a>                                                    | https://valley.example/news.rss
          <a href="feed://valley.example/all">RSS</a>                                  | http://valley.example/all
          <a href="feed:https://valley.example/all">RSS</a>                            | https://valley.example/all
          <a href="http://feeds.valley.example/top">x</a>                              | http://feeds.valley.example/top
          <a href="/az/lent" title="RSS"><img src="i.png"></a>                         | https://valley.example/az/lent
          """)
  void shouldFindTheFeedAPagePointsTo(String html, String url) {
    assertThat(FeedDiscovery.find(html, BASE)).extracting(Candidate::url).containsExactly(url);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <link rel="stylesheet" type="text/css" href="/feed.css">
          <link rel="alternate" hreflang="hy" href="/feed/">
          <link rel="alternate" type="application/json+oembed" href="/wp-json/oembed?url=feed">
          <link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/9">
          <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
          <a href="/feedback">Feedback</a>
          <a href="mailto:rss@valley.example">RSS</a>
          <a href="/newsfeeder">x</a>
          <a href="/2026/what-is-rss.html">What is RSS</a>
          <a href="/atomic-energy">x</a>
          """)
  void shouldNotTakeOtherLinksForFeeds(String html) {
    assertThat(FeedDiscovery.find(html, BASE)).isEmpty();
  }

  @Test
  void shouldPutDeclaredFeedsFirstAndCommentsLast() {
    String html =
        """
        <a href="/feed/">RSS</a>
        <link rel=alternate type=application/rss+xml title="Valley » Comments Feed" href=/comments/feed/>
        <link rel=alternate type=application/rss+xml title="Valley » Feed" href=/all>
        <link rel=alternate type=application/rss+xml title="again" href=/all>
        """;

    assertThat(FeedDiscovery.find(html, BASE))
        .containsExactly(
            new Candidate("https://valley.example/all", true, "Valley » Feed"),
            new Candidate("https://valley.example/comments/feed/", true, "Valley » Comments Feed"),
            new Candidate("https://valley.example/feed/", false, "RSS"));
  }

  @Test
  void shouldKeepToABoundOnAHostilePage() {
    long started = System.nanoTime();

    List<Candidate> found =
        FeedDiscovery.find("<div>".repeat(50_000) + "<a href=/rss?%s>x</a>".repeat(20_000), BASE);
    FeedDiscovery.find("<a href='" + "/rss.".repeat(50_000) + "!'>", BASE);

    assertThat(found).hasSizeLessThanOrEqualTo(20);
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(10));
  }
}
