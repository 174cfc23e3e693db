package org.borderwatch.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.borderwatch.contracts.article.Page;
import org.borderwatch.contracts.topic.Json;
import org.junit.jupiter.api.Test;

/** Every format says the same of the same entry. */
class FormatsTest {
  private static final String RSS_20 =
      """
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
           xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
      <channel><title>Valley Post</title><link>http://valley.example/</link>
      <atom:link href="http://valley.example/rss" rel="self"/>
      <description>News</description><language>en</language>
      <lastBuildDate>Sun, 01 Nov 2026 06:00:00 GMT</lastBuildDate>
      <image><title>logo</title><link>http://valley.example/logo</link></image>
      <item><title>Shots heard</title><link>http://valley.example/1</link><guid>v-1</guid>
      <description>Near the road.</description><content:encoded><![CDATA[<p>All of it.</p>]]></content:encoded>
      <dc:creator>A. Writer</dc:creator><pubDate>Sun, 01 Nov 2026 09:00:00 +0400</pubDate>
      <category>border</category><category>news</category></item></channel></rss>
      """;
  private static final String RSS_10 =
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
           xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
      <channel rdf:about="http://valley.example/rdf"><title>Valley Post</title>
      <link>http://valley.example/</link><description>News</description><dc:language>en</dc:language>
      <dc:date>2026-11-01T06:00:00Z</dc:date><items><rdf:Seq/></items></channel>
      <item rdf:about="v-1"><title>Shots heard</title><link>http://valley.example/1</link>
      <description>Near the road.</description><content:encoded>&lt;p>All of it.&lt;/p></content:encoded>
      <dc:creator>A. Writer</dc:creator><dc:date>2026-11-01T09:00:00+04:00</dc:date>
      <dc:subject>border</dc:subject><dc:subject>news</dc:subject></item></rdf:RDF>
      """;
  private static final String ATOM_10 =
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="http://valley.example/">
      <title>Valley Post</title><subtitle>News</subtitle><id>urn:valley</id>
      <link href="/"/><link rel="self" href="atom"/><updated>2026-11-01T06:00:00Z</updated>
      <entry><title type="html">Shots heard</title><link rel="enclosure" href="a.mp3"/>
      <link rel="alternate" type="text/html" href="1"/><id>v-1</id>
      <summary>Near the road.</summary>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>All of it.</p></div></content>
      <author><name>A. Writer</name><email>a@valley.example</email></author>
      <published>2026-11-01T05:00:00Z</published><category term="border" label="The border"/><category term="news"/>
      </entry></feed>
      """;
  private static final String ATOM_03 =
      """
      <feed version="0.3" xmlns="http://purl.org/atom/ns#" xml:lang="en">
      <title>Valley Post</title><tagline>News</tagline><id>urn:valley</id>
      <link rel="alternate" type="text/html" href="http://valley.example/"/>
      <modified>2026-11-01T06:00:00Z</modified>
      <entry><title>Shots heard</title><link rel="alternate" href="http://valley.example/1"/><id>v-1</id>
      <summary>Near the road.</summary>
      <content type="application/octet-stream" mode="base64">PHA+QWxsIG9mIGl0LjwvcD4=</content>
      <author><name>A. Writer</name></author><issued>2026-11-01T05:00:00Z</issued>
      <category term="border"/><category term="news"/></entry></feed>
      """;
  private static final String JSON =
      """
      {"version":"https://jsonfeed.org/version/1.1","title":"Valley Post","home_page_url":"http://valley.example/",
       "description":"News","language":"en","items":[{"id":"v-1","url":"http://valley.example/1",
       "title":"Shots heard","summary":"Near the road.","content_html":"<p>All of it.</p>",
       "authors":[{"name":"A. Writer"}],"date_published":"2026-11-01T09:00:00+04:00","tags":["border","news"]}]}
      """;

  static List<String> samples() {
    return List.of(RSS_20, RSS_10, ATOM_10, ATOM_03, JSON);
  }

  @Test
  void shouldReadTheSameEntryFromEveryFormat() {
    List<String> formats = List.of("rss-2.0", "rss-1.0", "atom-1.0", "atom-0.3", "json-feed-1.1");
    for (int i = 0; i < formats.size(); i++) {
      ParsedFeed feed = read(samples().get(i));

      // Dublin Core's date does not say which of the two it is.
      Instant published = Instant.parse("2026-11-01T05:00:00Z");
      Instant updated = formats.get(i).equals("rss-1.0") ? published : null;

      assertThat(feed.format()).isEqualTo(formats.get(i));
      assertThat(feed.entries())
          .as(feed.format())
          .usingRecursiveFieldByFieldElementComparatorIgnoringFields("media")
          .containsExactly(
              new Page.Entry(
                  "v-1",
                  "Shots heard",
                  "http://valley.example/1",
                  "Near the road.",
                  "<p>All of it.</p>",
                  "A. Writer",
                  published,
                  updated,
                  List.of("border", "news")));
      assertThat(feed.feed().title()).isEqualTo("Valley Post");
      assertThat(feed.feed().link()).isEqualTo("http://valley.example/");
      assertThat(feed.feed().description()).isEqualTo("News");
      assertThat(feed.feed().language()).isEqualTo("en");
    }
  }

  @Test
  void shouldWriteOneJsonObjectWithTheFieldsThatReadFeedPrints() {
    assertThat(Json.MAPPER.readTree(Json.write(read(RSS_20))).propertyNames())
        .containsExactly("format", "encoding", "repairs", "feed", "entries");
  }

  @Test
  void shouldTellAPageFromAFeedAndNameTheFeedsItPointsTo() {
    ParsedFeed page =
        read(
            "<!DOCTYPE html><html><head><title>Valley</title>"
                + "<link rel=alternate type='application/rss+xml' href='rss.xml'></head><p>hi</html>");

    assertThat(page.isFeed()).isFalse();
    assertThat(page.format()).isEqualTo("html");
    assertThat(page.alternates())
        .extracting(FeedDiscovery.Candidate::url)
        .containsExactly("http://valley.example/feeds/rss.xml");
    assertThat(read("hello").format()).isEqualTo("unknown");
    assertThat(read("").format()).isEqualTo("unknown");
    assertThat(read("{\"a\":1}").format()).isEqualTo("unknown");
  }

  @Test
  void shouldTakeTheLinkFromThePermanentIdWhereThereIsNone() {
    ParsedFeed feed =
        read(
            "<rss version='2.0'><channel><item><guid>http://valley.example/9</guid></item>"
                + "<item><guid isPermaLink='false'>http://valley.example/8</guid></item></channel></rss>");

    assertThat(feed.entries())
        .extracting(Page.Entry::link)
        .containsExactly("http://valley.example/9", null);
    assertThat(feed.repairs()).containsExactly("link taken from the id");
  }

  @Test
  void shouldResolveRelativeLinksAgainstTheFeedsAddress() {
    ParsedFeed feed =
        read("<rss version='2.0'><channel><item><link>/news/1?a=b</link></item></channel></rss>");

    assertThat(feed.entries())
        .extracting(Page.Entry::link)
        .containsExactly("http://valley.example/news/1?a=b");
    assertThat(feed.repairs()).containsExactly("relative link");
  }

  private static ParsedFeed read(String text) {
    return FeedParser.parse(text.getBytes(UTF_8), null, "http://valley.example/feeds/all", false);
  }
}
