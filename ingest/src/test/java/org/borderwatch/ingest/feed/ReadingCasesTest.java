package org.borderwatch.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.borderwatch.contracts.article.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each case of {@code reading-cases.txt}, in each style in which feeds are written. */
class ReadingCasesTest {
  private static final String MODULES =
      " xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:dcterms='http://purl.org/dc/terms/'"
          + " xmlns:content='http://purl.org/rss/1.0/modules/content/'"
          + " xmlns:media='http://search.yahoo.com/mrss/' xmlns:xhtml='http://www.w3.org/1999/xhtml'"
          + " xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'"
          + " xmlns:feedburner='http://rssnamespace.org/feedburner/ext/1.0'";
  private static final String ATOM = " xmlns:atom='http://www.w3.org/2005/Atom'";
  private static final String DOCTYPE =
      "<!DOCTYPE rss [<!ENTITY outlet \"Valley Post\"><!ENTITY dash '&#8210;'>"
          + "<!ENTITY far SYSTEM 'file:///etc/passwd'><!ENTITY grows '&outlet;&outlet;'>]>";

  private static final Map<String, String> DOCUMENTS =
      Map.of(
          "rss",
          DOCTYPE + "<rss version='2.0'%M><channel><title>V</title><item>%X</item></channel></rss>",
          "rss.head",
          "<rss version='2.0'%M><channel>%X<item><title>one</title></item></channel></rss>",
          "atom",
          "<feed xmlns='http://www.w3.org/2005/Atom'%M><entry>%X</entry></feed>",
          "atom.head",
          "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='hy_AM'%M>%X<entry/></feed>",
          "atom03",
          "<feed version='0.3' xmlns='http://purl.org/atom/ns#'%M><entry>%X</entry></feed>",
          "atom03.head",
          "<feed version='0.3' xmlns='http://purl.org/atom/ns#'%M>%X<entry/></feed>",
          "rdf",
          "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
              + " xmlns='http://purl.org/rss/1.0/'%M><channel><title>V</title></channel>"
              + "<item rdf:about='http://v.example/about'>%X</item></rdf:RDF>",
          "rdf.head",
          "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
              + " xmlns='http://purl.org/rss/1.0/'%M><channel>%X</channel><item/></rdf:RDF>",
          "cdf",
          "<channel%M><item href='http://v.example/cdf' lastmod='2002-11-06T12:30Z'>%X</item>"
              + "</channel>",
          "cdf.head",
          "<channel href='http://v.example/cdf-head' lastmod='2002-11-06T12:30Z'%M>%X"
              + "<item/></channel>");

  /** Ways to write the same. */
  private enum Style {
    PLAIN(xml -> xml),
    DECLARED(
        xml -> "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<!-- a note: <item> -->\r\n" + xml),
    OTHER_PREFIXES(
        xml -> {
          String other = xml;
          for (String prefix : List.of("dc", "dcterms", "content", "media", "itunes", "atom")) {
            other = other.replaceAll("(</?|xmlns:)" + prefix + "(?=[:=])", "$1q" + prefix);
          }
          return other;
        }),
    UNDECLARED(
        xml ->
            xml.replaceAll(
                " xmlns:(?:dc|dcterms|content|media|itunes|atom|feedburner)='[^']*'", "")),
    CUT_SHORT(xml -> xml.replaceAll("</(?:channel|rss|feed|rdf:RDF)>", "")),
    JUNK_BEFORE(xml -> "Notice: undefined index\n" + xml),
    UNCLOSED_ENTRY(xml -> xml.replaceFirst("</(?:item|entry)>(?!.*</(?:item|entry)>)", "")),
    /** The vocabulary itself with a prefix, as some publishers' generators write it. */
    PREFIXED(
        xml ->
            xml.replaceAll("<(/?)(?=[A-Za-z]+[\\s>/])", "<$1own:")
                .replaceFirst("xmlns='", "xmlns:own='")
                .replaceFirst(
                    "<own:rss ", "<own:rss xmlns:own='http://backend.userland.com/rss2' "));

    private final UnaryOperator<String> write;

    Style(UnaryOperator<String> write) {
      this.write = write;
    }

    boolean suits(Case one) {
      return switch (this) {
        case PREFIXED ->
            !one.place().startsWith("cdf")
                && !one.xml().contains("xmlns")
                && !one.xml().contains("CDATA")
                && !one.expected().contains("<")
                && !one.xml().contains("<p>");
        case UNDECLARED -> !one.xml().contains("<atom:") || !one.place().startsWith("atom");
        case UNCLOSED_ENTRY -> !one.place().endsWith(".head");
        // What stands before a document type hides it.
        case JUNK_BEFORE -> !one.area().equals("entity");
        default -> true;
      };
    }
  }

  record Case(String area, String place, String xml, String field, String expected, Style style) {
    Case in(Style other) {
      return new Case(area, place, xml, field, expected, other);
    }

    String document() {
      String modules = place.startsWith("atom") ? MODULES : MODULES + ATOM;
      return style.write.apply(DOCUMENTS.get(place).replace("%M", modules).replace("%X", xml));
    }
  }

  static Stream<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    try (InputStream in = ReadingCasesTest.class.getResourceAsStream("reading-cases.txt")) {
      for (String line : new String(in.readAllBytes(), UTF_8).lines().toList()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] c = line.split(" ¦ ", -1);
          Case plain = new Case(c[0], c[1], c[2], c[3], c[4], Style.PLAIN);
          Stream.of(Style.values()).filter(s -> s.suits(plain)).map(plain::in).forEach(cases::add);
        }
      }
    }
    return cases.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void shouldReadTheFieldInEveryStyle(Case one) {
    ParsedFeed feed =
        FeedParser.parse(
            one.document().getBytes(UTF_8), null, "http://feed.example/dir/file", false);

    assertThat(feed.entries()).as(one.document()).hasSize(1);
    Object value =
        one.place().endsWith(".head")
            ? of(feed.feed(), one.field())
            : of(feed.entries().get(0), one.field());
    assertThat(value == null ? "-" : value.toString()).as(one.document()).isEqualTo(one.expected());
  }

  private static Object of(ParsedFeed.Head head, String field) {
    return switch (field) {
      case "title" -> head.title();
      case "link" -> head.link();
      case "description" -> head.description();
      case "language" -> head.language();
      case "id" -> head.id();
      case "updated" -> head.updated();
      default -> throw new IllegalArgumentException(field);
    };
  }

  private static Object of(Page.Entry entry, String field) {
    return switch (field) {
      case "id" -> entry.id();
      case "title" -> entry.title();
      case "link" -> entry.link();
      case "summary" -> entry.summary();
      case "content" -> entry.content();
      case "author" -> entry.author();
      case "published" -> entry.published();
      case "updated" -> entry.updated();
      case "categories" -> entry.categories();
      default -> throw new IllegalArgumentException(field);
    };
  }
}
