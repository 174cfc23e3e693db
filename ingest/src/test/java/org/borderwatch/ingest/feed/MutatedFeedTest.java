package org.borderwatch.ingest.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.borderwatch.contracts.article.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A good feed, broken in one of the ways in which feeds break, at a place the seed chooses. */
class MutatedFeedTest {
  private static final int SEEDS = Integer.getInteger("borderwatch.seeds", 300) / 10;

  /** What is done to a feed, and how many entries may be lost or lose their title by it. */
  enum Fault {
    NONE(0, (xml, r) -> xml),
    NO_DECLARATION(0, (xml, r) -> xml.substring(xml.indexOf("?>") + 2)),
    BLANK_LINES_BEFORE(0, (xml, r) -> "\n".repeat(1 + r.nextInt(9)) + xml),
    WARNING_BEFORE(
        0, (xml, r) -> "<br />\n<b>Warning</b>: x in <b>y.php</b> on line 3<br />\n" + xml),
    BYTE_ORDER_MARKS(0, (xml, r) -> "\ufeff\ufeff" + xml),
    TEXT_AFTER(0, (xml, r) -> xml + "\n<!-- 0.2 s --><script>count()</script>"),
    NO_ENDS(0, (xml, r) -> xml.replace("</channel>", "").replace("</rss>", "")),
    NO_CHANNEL(0, (xml, r) -> xml.replaceAll("</?channel>", "")),
    NO_ROOT(0, (xml, r) -> xml.replaceAll("</?rss[^>]*>", "")),
    CHANNEL_ENDS_EARLY(
        0, (xml, r) -> xml.replace("</channel>", "").replaceFirst("<item>", "</channel><item>")),
    NO_END_OF_ITEM(0, (xml, r) -> without(xml, r, "</item>")),
    NO_END_OF_TITLE(1, (xml, r) -> without(xml, r, "</title>")),
    NO_END_OF_LINK(0, (xml, r) -> without(xml, r, "</link>")),
    NO_END_OF_DESCRIPTION(0, (xml, r) -> without(xml, r, "</description>")),
    NO_END_OF_GUID(0, (xml, r) -> without(xml, r, "</guid>")),
    EXTRA_END(0, (xml, r) -> at(xml, r, "<item>", "</div><item>")),
    CROSSED_ENDS(0, (xml, r) -> at(xml, r, "<description>", "<description><b><i>x</b></i>")),
    BARE_AMPERSAND(0, (xml, r) -> at(xml, r, "<description>", "<description>A & B && C &")),
    BARE_BRACKET(0, (xml, r) -> at(xml, r, "<description>", "<description>1 < 2 <3 ")),
    UNKNOWN_ENTITY(0, (xml, r) -> at(xml, r, "<description>", "<description>&nbsp;&foo;&#xZZ;")),
    REFERENCE_TO_NOTHING(
        0, (xml, r) -> at(xml, r, "<description>", "<description>&#0;&#x1F;&#55296;")),
    CONTROL_CHARACTER(0, (xml, r) -> at(xml, r, "<description>", "<description>\0\u0008\u001b")),
    NOT_CHARACTER(0, (xml, r) -> at(xml, r, "<description>", "<description>\uffff\ufffe")),
    SECTION_IN_SECTION(
        0, (xml, r) -> at(xml, r, "<description>", "<description><![CDATA[a <![CDATA[b]]> c]]>")),
    SCRIPT(
        0,
        (xml, r) -> at(xml, r, "<description>", "<description><script>if (a<b && c) d</script>")),
    UNQUOTED_ATTRIBUTE(0, (xml, r) -> xml.replace("version=\"2.0\"", "version=2.0")),
    ATTRIBUTE_TWICE(
        0, (xml, r) -> xml.replace("version=\"2.0\"", "version=\"2.0\" version=\"2.0\"")),
    UNDECLARED_PREFIX(0, (xml, r) -> xml.replaceAll(" xmlns:\\w+=\"[^\"]*\"", "")),
    UPPER_CASE(0, (xml, r) -> upper(xml)),
    UNKNOWN_NAMESPACE(0, (xml, r) -> xml.replace("<rss ", "<rss xmlns=\"urn:else\" ")),
    DOCTYPE(
        0,
        (xml, r) -> xml.replace("<rss ", "<!DOCTYPE rss PUBLIC \"-//x//y\" \"http://x/y\"><rss ")),
    IN_A_PAGE(0, (xml, r) -> "<html><body><pre>" + xml + "</pre></body></html>"),
    IN_AN_ENVELOPE(
        0, (xml, r) -> "<s:Envelope xmlns:s=\"urn:s\"><s:Body>" + xml + "</s:Body></s:Envelope>"),
    OTHER_LINE_ENDS(0, (xml, r) -> xml.replace("\n", "\r")),
    CLOSED_WITH_NOTHING(0, (xml, r) -> at(xml, r, "<item>", "<item></>")),
    COMMENT_WITH_DASHES(0, (xml, r) -> at(xml, r, "<item>", "<item><!-- a -- b -->")),
    INSTRUCTION(0, (xml, r) -> at(xml, r, "<item>", "<item><?php echo '<item>' ?>")),
    ENDS_IN_THE_LAST_ENTRY(
        1, (xml, r) -> xml.substring(0, xml.lastIndexOf("<item>") + 6 + r.nextInt(80))),
    BYTES_OF_ANOTHER_ENCODING(
        0,
        (xml, r) -> at(xml, r, "<description>", "<description>caf\u00e9 "),
        xml -> xml.getBytes(ISO_8859_1)),
    UTF_16_THAT_CLAIMS_UTF_8(0, (xml, r) -> xml, xml -> xml.getBytes(UTF_16BE));

    private final int mayLose;
    private final BiFunction<String, Random, String> breaks;
    private final Function<String, byte[]> writes;

    Fault(int mayLose, BiFunction<String, Random, String> breaks) {
      this(mayLose, breaks, xml -> xml.getBytes(UTF_8));
    }

    Fault(int mayLose, BiFunction<String, Random, String> breaks, Function<String, byte[]> writes) {
      this.mayLose = mayLose;
      this.breaks = breaks;
      this.writes = writes;
    }
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void shouldRecoverTheEntriesOfABrokenFeed(Fault fault) {
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      int count = 2 + random.nextInt(8);
      String broken = fault.breaks.apply(feed(count), random);

      ParsedFeed feed = FeedParser.parse(fault.writes.apply(broken), null, null, false);

      List<String> lost =
          IntStream.range(0, count).mapToObj(i -> "Entry " + i).collect(Collectors.toList());
      lost.removeAll(feed.entries().stream().map(Page.Entry::title).toList());
      assertThat(lost)
          .as("%s, seed %d: %s", fault, seed, broken)
          .hasSizeLessThanOrEqualTo(fault.mayLose);
      assertThat(feed.entries())
          .as("%s, seed %d", fault, seed)
          .hasSizeBetween(count - fault.mayLose, count);
    }
  }

  private static String feed(int count) {
    String items =
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    """
                    <item><title>Entry %1$d</title><link>http://v.example/%1$d</link>
                    <guid>v-%1$d</guid><description>Words of %1$d.</description>
                    <dc:creator>A. Writer</dc:creator></item>
                    """
                        .formatted(i))
            .collect(Collectors.joining());
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + "<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel>\n"
        + "<title>Valley</title><link>http://v.example/</link>\n"
        + items
        + "</channel></rss>\n";
  }

  private static String without(String xml, Random random, String what) {
    return at(xml, random, what, "");
  }

  /** Replaces one of the occurrences. */
  private static String at(String xml, Random random, String what, String by) {
    int[] places = IntStream.range(0, xml.length()).filter(i -> xml.startsWith(what, i)).toArray();
    int place = places[random.nextInt(places.length)];
    return xml.substring(0, place) + by + xml.substring(place + what.length());
  }

  private static String upper(String xml) {
    return Arrays.stream(xml.split("(?<=>)|(?=<)"))
        .map(
            part ->
                part.matches("</?(?:title|item|channel|link|guid)>")
                    ? part.toUpperCase(Locale.ROOT)
                    : part)
        .collect(Collectors.joining());
  }
}
