package org.borderwatch.deploy.newsroom;

import java.nio.charset.Charset;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Writes an outlet's feed in its format, with what ails it. */
final class FeedWriter {
  /** As many entries as a feed shows; more than any outlet publishes between two steps. */
  static final int ENTRIES = 15;

  private static final DateTimeFormatter RFC_822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
  private static final DateTimeFormatter RFC_3339 =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

  private final NewsOutlet outlet;
  private final String origin;
  private final ZoneId zone;

  FeedWriter(NewsOutlet outlet, int port, ZoneId zone) {
    this.outlet = outlet;
    this.origin = outlet.origin(port);
    this.zone = zone;
  }

  /**
   * @param editions the outlet's articles, the latest first
   */
  byte[] write(List<Edition> editions) {
    List<Edition> shown =
        editions.stream().filter(edition -> !edition.withdrawn()).limit(ENTRIES).toList();
    StringBuilder xml = new StringBuilder();
    xml.append("<?xml version=\"1.0\" encoding=\"")
        .append(outlet.feed().declaredCharset())
        .append("\"?>\n");
    switch (outlet.feed().format()) {
      case RSS -> rss(xml, shown);
      case ATOM -> atom(xml, shown);
      case RDF -> rdf(xml, shown);
    }
    String text = outlet.feed().broken() ? spoil(xml.toString()) : xml.toString();
    return text.getBytes(Charset.forName(outlet.feed().charset()));
  }

  private void rss(StringBuilder xml, List<Edition> editions) {
    xml.append("<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel>\n");
    element(xml, "title", outlet.name());
    element(xml, "link", origin + "/");
    element(xml, "description", outlet.name());
    element(xml, "language", outlet.language());
    for (Edition edition : editions) {
      xml.append("<item>");
      element(xml, "title", edition.title());
      element(xml, "link", link(edition));
      xml.append("<guid isPermaLink=\"false\">").append(guid(edition)).append("</guid>");
      element(xml, "description", edition.summary());
      if (edition.story().author() != null) {
        element(xml, "dc:creator", edition.story().author());
      }
      if (!edition.story().undated()) {
        element(xml, "pubDate", RFC_822.format(edition.published().atZone(zone)));
      }
      xml.append("</item>\n");
    }
    xml.append("</channel></rss>\n");
  }

  private void atom(StringBuilder xml, List<Edition> editions) {
    xml.append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
        .append(outlet.language())
        .append("\">\n");
    element(xml, "title", outlet.name());
    element(xml, "id", origin + "/");
    element(
        xml, "updated", rfc3339(editions.isEmpty() ? Instant.EPOCH : editions.get(0).published()));
    for (Edition edition : editions) {
      xml.append("<entry>");
      element(xml, "title", edition.title());
      xml.append("<link rel=\"alternate\" href=\"")
          .append(Markup.escape(link(edition)))
          .append("\"/>");
      element(xml, "id", guid(edition));
      if (!edition.story().undated()) {
        element(xml, "published", rfc3339(edition.published()));
        element(xml, "updated", rfc3339(edition.published()));
      }
      element(xml, "summary", edition.summary());
      xml.append("</entry>\n");
    }
    xml.append("</feed>\n");
  }

  private void rdf(StringBuilder xml, List<Edition> editions) {
    xml.append("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"")
        .append(" xmlns=\"http://purl.org/rss/1.0/\"")
        .append(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n<channel rdf:about=\"")
        .append(origin)
        .append("/\">");
    element(xml, "title", outlet.name());
    element(xml, "link", origin + "/");
    element(xml, "description", outlet.name());
    xml.append("</channel>\n");
    for (Edition edition : editions) {
      xml.append("<item rdf:about=\"").append(Markup.escape(link(edition))).append("\">");
      element(xml, "title", edition.title());
      element(xml, "link", link(edition));
      element(xml, "description", edition.summary());
      if (!edition.story().undated()) {
        element(xml, "dc:date", rfc3339(edition.published()));
      }
      xml.append("</item>\n");
    }
    xml.append("</rdf:RDF>\n");
  }

  /** As hand-made feeds are: bare ampersands, an entity XML does not know, and no end. */
  private static String spoil(String xml) {
    return xml.replace("&amp;", "&")
        .replace("</description>", "&nbsp;</description>")
        .replace("</channel></rss>", "");
  }

  private String link(Edition edition) {
    String tracking = outlet.feed().tracking();
    return origin + edition.path() + (tracking == null ? "" : tracking);
  }

  private String guid(Edition edition) {
    return outlet.host() + ":" + edition.story().id();
  }

  private String rfc3339(Instant at) {
    return RFC_3339.format(at.atZone(zone));
  }

  private static void element(StringBuilder xml, String name, String text) {
    xml.append('<')
        .append(name)
        .append('>')
        .append(Markup.escape(text))
        .append("</")
        .append(name)
        .append('>');
  }
}
