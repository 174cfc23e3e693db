package org.borderwatch.ingest.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.borderwatch.contracts.article.Page;
import org.borderwatch.contracts.topic.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Feeds as the web has them. */
class BrokenFeedTest {
  private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
  private static final String ARMENIAN = "Սահմանին կրակոցներ";
  private static final String RUSSIAN = "Обстрел у границы, сообщает министерство";
  private static final String GOOD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0"><channel><title>Valley</title>
      <item><title>one</title><link>http://valley.example/1</link><guid>1</guid></item>
      <item><title>two</title><link>http://valley.example/2</link><guid>2</guid></item>
      </channel></rss>
      """;

  /** What is broken, the feed, the titles that are to be read, and what was mended. */
  static Stream<Arguments> faults() {
    return Stream.of(
        arguments("nothing", GOOD, List.of("one", "two"), List.of()),
        arguments(
            "an undeclared entity",
            GOOD.replace("one", "one&nbsp;&laquo;a&raquo;"),
            List.of("one «a»".replace(" ", "\u00a0"), "two"),
            List.of()),
        arguments(
            "a bare &",
            GOOD.replace("one", "one & all"),
            List.of("one & all", "two"),
            List.of("bare ampersand")),
        arguments(
            "an entity that grows",
            GOOD.replace(
                    "<rss",
                    "<!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'>"
                        + "<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss")
                .replace("one", "one&b;&x;"),
            List.of("one&b;&x;", "two"),
            List.of("document type dropped")),
        arguments(
            "items outside the channel",
            GOOD.replace("</channel>", "")
                .replace("<item><title>one", "</channel><item><title>one"),
            List.of("one", "two"),
            List.of("entries outside the channel")),
        arguments(
            "text before the declaration",
            "\n\nWarning: mysql_connect() in <b>feed.php</b>\n" + GOOD,
            List.of("one", "two"),
            List.of("text before the feed")),
        arguments(
            "an unclosed title",
            GOOD.replace("one</title>", "one"),
            List.of("one", "two"),
            List.of("elements not closed")),
        arguments(
            "an unclosed item",
            GOOD.replaceFirst("</item>", ""),
            List.of("one", "two"),
            List.of("elements not closed")),
        arguments(
            "a missing end",
            GOOD.substring(0, GOOD.indexOf("</item>\n</channel>")),
            List.of("one", "two"),
            List.of()),
        arguments(
            "NULs",
            GOOD.replace("one", "o\0ne"),
            List.of("one", "two"),
            List.of("control characters")),
        arguments(
            "no root",
            "<item><title>one</title></item><item><title>two</title></item>",
            List.of("one", "two"),
            List.of("entries outside the channel", "no root element")),
        arguments(
            "markup in a title",
            GOOD.replace("one", "<b>one</b> more"),
            List.of("<b>one</b> more", "two"),
            List.of()),
        arguments(
            "upper case",
            GOOD.replace("item>", "ITEM>").replace("title>", "TITLE>"),
            List.of("one", "two"),
            List.of()),
        arguments(
            "a prefix nobody declared",
            GOOD.replace("<guid>1", "<dc:title>no</dc:title><media:title>no</media:title><guid>1"),
            List.of("one", "two"),
            List.of()),
        arguments(
            "a CDATA section",
            GOOD.replace("one", "<![CDATA[one <i>&amp;</i>]]>"),
            List.of("one <i>&amp;</i>", "two"),
            List.of()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void shouldReadWhatIsThereAndSayWhatWasMended(
      String fault, String xml, List<String> titles, List<String> repairs) {
    ParsedFeed feed = FeedParser.parse(xml.getBytes(UTF_8), null, null, false);

    assertThat(feed.entries()).extracting(Page.Entry::title).isEqualTo(titles);
    assertThat(feed.repairs()).isEqualTo(repairs);
  }

  static Stream<Arguments> encodings() {
    String plain = GOOD.replace("one", RUSSIAN);
    return Stream.of(
        arguments("UTF-8", plain.getBytes(UTF_8), null, "UTF-8", List.of()),
        arguments(
            "UTF-8 that claims Latin-1",
            plain.replace("UTF-8", "ISO-8859-1").getBytes(UTF_8),
            null,
            "UTF-8",
            List.of("declared encoding is wrong")),
        arguments(
            "UTF-8 that HTTP calls windows-1251",
            plain.getBytes(UTF_8),
            "text/xml; charset=windows-1251",
            "UTF-8",
            List.of("declared encoding is wrong")),
        arguments(
            "windows-1251, declared",
            plain.replace("UTF-8", "windows-1251").getBytes(WINDOWS_1251),
            null,
            "windows-1251",
            List.of()),
        arguments(
            "windows-1251, by HTTP",
            plain.replace(" encoding=\"UTF-8\"", "").getBytes(WINDOWS_1251),
            "text/xml;charset=\"windows-1251\"",
            "windows-1251",
            List.of()),
        arguments(
            "windows-1251 that claims UTF-8",
            plain.getBytes(WINDOWS_1251),
            null,
            "windows-1251",
            List.of("declared encoding is wrong", "encoding guessed")),
        arguments(
            "windows-1251 that claims Latin-1",
            plain.replace("UTF-8", "iso-8859-1").replace("two", RUSSIAN).getBytes(WINDOWS_1251),
            null,
            "windows-1251",
            List.of("declared encoding is wrong", "encoding guessed")),
        arguments(
            "UTF-16 without a mark",
            plain.replace("UTF-8", "UTF-16").getBytes(UTF_16LE),
            null,
            "UTF-16LE",
            List.of()),
        arguments(
            "a byte order mark", ("\ufeff" + plain).getBytes(UTF_8), null, "UTF-8", List.of()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("encodings")
  void shouldFindTheEncodingWhateverIsDeclared(
      String what, byte[] bytes, String contentType, String encoding, List<String> repairs) {
    ParsedFeed feed = FeedParser.parse(bytes, contentType, null, false);

    assertThat(feed.encoding()).isEqualTo(encoding);
    assertThat(feed.entries()).first().extracting(Page.Entry::title).isEqualTo(RUSSIAN);
    assertThat(feed.repairs()).isEqualTo(repairs);
  }

  @Test
  void shouldNotLetOneBadByteSendTheFeedToADetector() {
    byte[] bytes = GOOD.replace("one", ARMENIAN + " |").getBytes(UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '|') {
        bytes[i] = (byte) 0xe9;
      }
    }

    ParsedFeed feed = FeedParser.parse(bytes, null, null, false);

    assertThat(feed.entries())
        .first()
        .extracting(Page.Entry::title)
        .isEqualTo(ARMENIAN + " \ufffd");
    assertThat(feed.encoding()).isEqualTo("UTF-8");
    assertThat(feed.repairs()).containsExactly("bytes that are no characters");
  }

  @Test
  void shouldKeepWesternAccentsThatAreDeclared() {
    String french = GOOD.replace("UTF-8", "ISO-8859-1").replace("one", "Échange à la frontière");

    assertThat(FeedParser.parse(french.getBytes(ISO_8859_1), null, null, false).entries())
        .first()
        .extracting(Page.Entry::title)
        .isEqualTo("Échange à la frontière");
  }

  @Test
  void shouldNeverThrowForWhatFewBytesDoToAFeed() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<String> seeds = FormatsTest.samples();
    long until = System.nanoTime() + Duration.ofSeconds(4).toNanos();
    for (int round = 0; System.nanoTime() < until; round++) {
      byte[] bytes = seeds.get(random.nextInt(seeds.size())).getBytes(UTF_8);
      byte[] mutant = mutate(bytes, random);
      try {
        ParsedFeed feed = FeedParser.parse(mutant, null, "http://valley.example/", false);
        Json.write(feed);
        assertThat(feed.entries()).hasSizeLessThan(100);
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError("seed " + seed + ", round " + round, e);
      }
    }
  }

  @Test
  void shouldReadHostileDepthAndLengthInTime() {
    List<String> hostile =
        List.of(
            "<rss><channel><item>" + "<a>".repeat(60_000),
            "<rss>" + "<item>".repeat(20_000),
            "<rss><channel><item>" + "<title>".repeat(20_000),
            "<rss><channel>" + "<item><title>x</title></item>".repeat(60_000),
            "<rss><channel><item><description>" + "<p>".repeat(100_000),
            "<!DOCTYPE " + "<".repeat(200_000),
            "<rss " + "a='b' ".repeat(100_000) + ">",
            "{\"items\":" + "[".repeat(100_000));
    for (String feed : hostile) {
      long started = System.nanoTime();

      FeedParser.parse(feed.getBytes(UTF_8), null, null, false);

      assertThat(Duration.ofNanos(System.nanoTime() - started))
          .as(feed.substring(0, 30))
          .isLessThan(Duration.ofSeconds(15));
    }
  }

  private static byte[] mutate(byte[] bytes, Random random) {
    byte[] mutant = bytes.clone();
    int length = mutant.length;
    for (int i = random.nextInt(8); i >= 0; i--) {
      int at = random.nextInt(length);
      switch (random.nextInt(4)) {
        case 0 -> mutant[at] = (byte) random.nextInt(256);
        case 1 -> mutant[at] = (byte) "<>&\"'/]!;#".charAt(random.nextInt(10));
        case 2 -> {
          int from = random.nextInt(length);
          int n = Math.min(random.nextInt(200), length - Math.max(at, from));
          System.arraycopy(bytes, from, mutant, at, n);
        }
        default -> length = Math.max(1, random.nextInt(length) + 1);
      }
    }
    return java.util.Arrays.copyOf(mutant, length);
  }
}
