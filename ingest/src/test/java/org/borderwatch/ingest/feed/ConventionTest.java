package org.borderwatch.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.borderwatch.contracts.article.Page;
import org.borderwatch.contracts.article.Page.Media;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The desk's reading of an entry and the one that general readers have. */
class ConventionTest {
  private static final String SPACES =
      "xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:dcterms='http://purl.org/dc/terms/'"
          + " xmlns:content='http://purl.org/rss/1.0/modules/content/'"
          + " xmlns:media='http://search.yahoo.com/mrss/' xmlns:atom='http://www.w3.org/2005/Atom'"
          + " xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'"
          + " xmlns:feedburner='http://rssnamespace.org/feedburner/ext/1.0'";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "<author>Ann</author>|Ann|Ann",
        "<author>a@valley.example (Ann)</author>|Ann|a@valley.example (Ann)",
        "<author>Ann &lt;a@valley.example></author>|Ann|Ann <a@valley.example>",
        "<author>Ann (a@valley.example)</author>|Ann|Ann (a@valley.example)",
        "<author>a@valley.example</author>|a@valley.example|a@valley.example",
        "<author><name>Ann</name><email>a@b.example</email></author>|Ann|Ann (a@b.example)",
        "<author><email>a@b.example</email></author>|a@b.example|a@b.example",
        "<dc:creator>Bob</dc:creator><author>Ann</author>|Ann|Ann",
        "<author>Ann</author><dc:creator>Bob</dc:creator>|Ann|Bob",
        "<author><uri>http://b.example/</uri></author>|-|-",
      })
  void shouldNameTheAuthorToTheDeskAndGiveTheMailToReaders(String xml, String desk, String reader) {
    assertThat(item(xml, Convention.DESK).author()).isEqualTo(desk);
    assertThat(item(xml, Convention.READER).author()).isEqualTo(reader);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "<content:encoded>C</content:encoded>|-|C|C|C",
        "<description>D</description><content:encoded>C</content:encoded>|D|C|D|C",
        "<content:encoded>C</content:encoded><description>D</description>|D|C|D|C",
        "<description>D</description><summary>S</summary>|D|S|D|S",
        "<summary>S</summary><description>D</description>|D|S|S|D",
        "<description>D</description><itunes:summary>I</itunes:summary>|D|-|D|I",
        "<atom:content type='image/png'>C</atom:content>|-|-|-|-",
      })
  void shouldLetContentStandInForASummaryOnlyForReaders(
      String xml, String summary, String content, String readersSummary, String readersContent) {
    Page.Entry desk = item(xml, Convention.DESK);
    Page.Entry reader = item(xml, Convention.READER);
    boolean image = xml.contains("image/png");

    assertThat(desk.summary()).isEqualTo(summary);
    assertThat(reader.summary()).isEqualTo(readersSummary);
    if (!image) {
      assertThat(desk.content()).isEqualTo(content);
      assertThat(reader.content()).isEqualTo(readersContent);
    }
  }

  @Test
  void shouldTakeTheUpdateFromThePublicationOnlyForReaders() {
    String xml = "<pubDate>Sun, 01 Nov 2026 09:00:00 +0400</pubDate>";
    Instant at = Instant.parse("2026-11-01T05:00:00Z");

    assertThat(item(xml, Convention.DESK).updated()).isNull();
    assertThat(item(xml, Convention.READER).updated()).isEqualTo(at);
    assertThat(item(xml, Convention.READER).published()).isEqualTo(at);
  }

  @Test
  void shouldLetTheLastOfTwoDatesWinForReadersUnlessItIsNone() {
    String two =
        "<dcterms:modified>2026-11-01T05:00:00Z</dcterms:modified>"
            + "<dc:date>2026-11-02T05:00:00Z</dc:date><atom:updated>soon</atom:updated>";

    assertThat(item(two, Convention.READER).updated()).isEqualTo("2026-11-02T05:00:00Z");
  }

  @Test
  void shouldResolveIdsForReadersAndKeepThemAsTheyAreForTheDeskWhoseStateHangsOnThem() {
    String xml = "<atom:id xml:base='http://b.example/d/'>x</atom:id><guid>g/1</guid>";
    String urn = "<guid>urn:valley:1</guid>";
    String opaque = "<guid isPermaLink='false'>g/1</guid>";

    assertThat(item(xml, Convention.DESK).id()).isEqualTo("g/1");
    assertThat(item(xml, Convention.READER).id()).isEqualTo("http://valley.example/feeds/g/1");
    assertThat(item(urn, Convention.READER).id()).isEqualTo("urn:valley:1");
    assertThat(item(opaque, Convention.READER).id()).isEqualTo("g/1");
  }

  @Test
  void shouldLeadTheDeskToTheArticleAndReadersToTheLink() {
    String xml =
        "<link>http://p.example/1</link>"
            + "<feedburner:origLink>http://valley.example/1</feedburner:origLink>";

    assertThat(item(xml, Convention.DESK).link()).isEqualTo("http://valley.example/1");
    assertThat(item(xml, Convention.READER).link()).isEqualTo("http://p.example/1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<category>a</category><dc:subject>b</dc:subject><category>a</category>|a;b|a;b",
        "<dc:subject>b</dc:subject><category domain='d'>a</category>|b;a|b;a",
        "<category term='T' label='L'/>|T|T",
        "<category term='http://v.example/t' label='L'/>|L|http://v.example/t",
        "<category label='L'>a</category>|a|a",
        "<tags>a, b c</tags>|a;b;c|a;b;c",
        "<itunes:category text='A'><itunes:category text='B'/></itunes:category>|A;B|A;B",
        "<itunes:keywords>a, b</itunes:keywords><media:keywords>c</media:keywords>|a;b;c|a;b;c",
      })
  void shouldReadCategoriesInTheFeedsOrder(String xml, String desk, String reader) {
    assertThat(item(xml, Convention.DESK).categories()).containsExactly(desk.split(";"));
    assertThat(item(xml, Convention.READER).categories()).containsExactly(reader.split(";"));
  }

  @Test
  void shouldCarryWhatGoesWithAnEntryOnceInEachRole() {
    String xml =
        "<enclosure url='/a.mp3' type='Audio/MPEG' length='12'/>"
            + "<enclosure url='/a.mp3'/><enclosure url='javascript:x'/><enclosure/>"
            + "<atom:link rel='enclosure' href='http://v.example/b.mp3' length='0'/>"
            + "<media:thumbnail url='/t.jpg'/>"
            + "<media:group><media:content url='/f.mp4' type='video/mp4' fileSize='99'/>"
            + "</media:group>";

    for (Convention convention : Convention.values()) {
      assertThat(item(xml, convention).media())
          .containsExactly(
              new Media("http://valley.example/a.mp3", "audio/mpeg", 12L, Media.Role.ENCLOSURE),
              new Media("http://v.example/b.mp3", null, null, Media.Role.ENCLOSURE),
              new Media("http://valley.example/t.jpg", null, null, Media.Role.THUMBNAIL),
              new Media("http://valley.example/f.mp4", "video/mp4", 99L, Media.Role.CONTENT));
    }
  }

  @Test
  void shouldReadTheHeadByItsLastDateAndLanguageForReaders() {
    String channel =
        "<language>en</language><dc:language>hy</dc:language><pubDate>2026-11-01T05:00:00Z</pubDate>"
            + "<media:title>M</media:title>";

    ParsedFeed.Head desk = feed(channel, "", Convention.DESK).feed();
    ParsedFeed.Head reader = feed(channel, "", Convention.READER).feed();

    assertThat(List.of(desk.language(), reader.language())).containsExactly("en", "hy");
    assertThat(reader.title()).isEqualTo("M");
    assertThat(reader.updated()).isEqualTo("2026-11-01T05:00:00Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<description>D</description>|D|D",
        "<description>D</description><tagline>T</tagline>|D|T",
        "<tagline>T</tagline><description>D</description>|D|D",
        "<description>D</description><description>E</description>|D|E",
        "<itunes:summary>S</itunes:summary><itunes:subtitle>T</itunes:subtitle>|S|T",
        "<itunes:summary>S</itunes:summary><description>D</description>|D|S",
      })
  void shouldDescribeTheFeedByItsLastWordForReadersUnlessThatFollowsASummary(
      String channel, String desk, String reader) {
    assertThat(feed(channel, "", Convention.DESK).feed().description()).isEqualTo(desk);
    assertThat(feed(channel, "", Convention.READER).feed().description()).isEqualTo(reader);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "<guid>v-1</guid>|-|http://valley.example/feeds/v-1",
        "<guid>urn:v:1</guid>|-|urn:v:1",
        "<guid isPermaLink='false'>v-1</guid>|-|-",
        "<guid>v-1</guid><link>http://v.example/1</link>|http://v.example/1|http://v.example/1",
      })
  void shouldTakeAnIdForALinkOnlyWhereItIsAnAddressExceptForReaders(
      String xml, String desk, String reader) {
    assertThat(item(xml, Convention.DESK).link()).isEqualTo(desk);
    assertThat(item(xml, Convention.READER).link()).isEqualTo(reader);
  }

  @Test
  void shouldRecordThatElementsWereNestedTooDeep() {
    String deep =
        "<description>" + "<b>".repeat(2000) + "x" + "</b>".repeat(2000) + "</description>";

    assertThat(feed("", deep, Convention.DESK).repairs()).contains("elements nested too deep");
    assertThat(feed("", "<b><b>x</b></b>", Convention.DESK).repairs()).isEmpty();
  }

  private static Page.Entry item(String xml, Convention convention) {
    return feed("", xml, convention).entries().get(0);
  }

  private static ParsedFeed feed(String channel, String item, Convention convention) {
    String xml =
        "<rss version='2.0' "
            + SPACES
            + "><channel>"
            + channel
            + "<item>"
            + item
            + "</item></channel></rss>";
    return FeedParser.parse(
        xml.getBytes(UTF_8), null, "http://valley.example/feeds/all", false, convention);
  }
}
