package org.borderwatch.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.borderwatch.contracts.article.Page;
import org.borderwatch.contracts.article.Page.Media;
import org.junit.jupiter.api.Test;

class JsonFeedTest {
  @Test
  void shouldReadVersionOneWithItsSingleAuthorAndPlainText() {
    ParsedFeed feed =
        read(
            """
            {"version":"https://jsonfeed.org/version/1","title":"Valley","author":{"name":"The desk"},
             "items":[{"id":7,"url":"/1","content_text":"a < b","author":{"name":"Ann"}},
                      {"id":"8","external_url":"http://far.example/8","summary":"S"}]}
            """);

    assertThat(feed.format()).isEqualTo("json-feed-1");
    assertThat(feed.entries()).extracting(Page.Entry::id).containsExactly("7", "8");
    assertThat(feed.entries())
        .extracting(Page.Entry::link)
        .containsExactly("http://valley.example/1", "http://far.example/8");
    assertThat(feed.entries()).extracting(Page.Entry::author).containsExactly("Ann", "The desk");
    assertThat(feed.entries()).extracting(Page.Entry::content).containsExactly("a < b", null);
  }

  @Test
  void shouldReadVersionOneOneWithAuthorsTagsAndAttachments() {
    Page.Entry entry =
        read("""
            {"version":"https://jsonfeed.org/version/1.1","title":"Valley","authors":[{"name":"The desk"}],
             "items":[{"id":"1","url":"http://valley.example/1","external_url":"http://far.example/",
             "authors":[{"url":"http://valley.example/ann"},{"name":"Ann"}],"tags":["a","","b","a"],
             "content_html":"<p>H</p>","content_text":"T","image":"/t.jpg",
             "date_published":"2026-11-01T09:00:00+04:00",
             "attachments":[{"url":"/a.mp3","mime_type":"audio/mpeg","size_in_bytes":12},{"title":"no address"}]}]}
            """)
            .entries()
            .get(0);

    assertThat(entry.link()).isEqualTo("http://valley.example/1");
    assertThat(entry.author()).isEqualTo("Ann");
    assertThat(entry.categories()).containsExactly("a", "b");
    assertThat(entry.content()).isEqualTo("<p>H</p>");
    assertThat(entry.updated()).isEqualTo(Instant.parse("2026-11-01T05:00:00Z"));
    assertThat(entry.media())
        .containsExactly(
            new Media("http://valley.example/a.mp3", "audio/mpeg", 12L, Media.Role.ENCLOSURE),
            new Media("http://valley.example/t.jpg", null, null, Media.Role.THUMBNAIL));
  }

  @Test
  void shouldReadWhatIsThereWhenFieldsHaveOtherTypesThanTheyShould() {
    ParsedFeed feed =
        read(
            """
            {"version":3,"items":[null,7,{"id":{"a":1},"tags":"x","authors":{"name":"Ann"},"attachments":9,
             "title":["t"],"url":false}]}
            """);

    assertThat(feed.format()).isEqualTo("json-feed-1.1");
    assertThat(feed.entries()).hasSize(1);
    assertThat(feed.entries().get(0).title()).isNull();
  }

  private static ParsedFeed read(String json) {
    return FeedParser.parse(
        json.getBytes(UTF_8), null, "http://valley.example/feed.json", false, Convention.READER);
  }
}
