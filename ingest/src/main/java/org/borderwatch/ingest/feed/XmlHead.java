package org.borderwatch.ingest.feed;

import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Reads what a feed says of itself. */
final class XmlHead {
  private static final String[] DESCRIPTION = {
    "description",
    "subtitle",
    "tagline",
    "abstract",
    "summary",
    "dc:description",
    "itunes:summary",
    "itunes:subtitle"
  };
  private static final String[] UPDATED = {
    "lastbuilddate",
    "updated",
    "modified",
    "dcterms:modified",
    "dc:date",
    "pubdate",
    "published",
    "issued",
    "dcterms:issued",
    "dcterms:created"
  };

  private XmlHead() {}

  static ParsedFeed.Head read(Fields f, Texts texts, Dates dates, Links links) {
    String language = texts.first(f, "language", "dc:language");
    return new ParsedFeed.Head(
        texts.first(f, "title", "atom:title", "dc:title", "itunes:title"),
        links.of(f),
        texts.first(f, DESCRIPTION),
        language != null ? language : lang(f.parent()),
        texts.first(f, "id", "guid", "atom:id"),
        dates.first(Stream.concat(texts.all(f, UPDATED), XmlEntry.lastmod(f.parent()))));
  }

  private static String lang(Element element) {
    for (Element e = element; e != null; e = e.parent()) {
      String lang = e.attr("xml:lang").isBlank() ? e.attr("lang") : e.attr("xml:lang");
      if (!lang.isBlank()) {
        return lang.strip().replace('_', '-');
      }
    }
    return null;
  }
}
