package org.borderwatch.ingest.feed;

import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Tag;

/**
 * Names of elements, with the short name of their namespace: {@code title} in the feed's own
 * vocabulary, {@code dc:creator}, {@code content:encoded}. A prefix that was never declared counts
 * as what it usually stands for.
 */
final class Vocabulary {
  static final String ATOM_10 = "http://www.w3.org/2005/atom";
  static final String ATOM_03 = "http://purl.org/atom/ns#";
  static final String RSS_090 = "http://my.netscape.com/rdf/simple/0.9/";
  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry(ATOM_10, "atom"),
          Map.entry(ATOM_03, "atom"),
          Map.entry("http://purl.org/echo/", "atom"),
          Map.entry("http://purl.org/pie/", "atom"),
          Map.entry("http://purl.org/net/rss1.1#", ""),
          Map.entry("http://purl.org/rss/1.0/", ""),
          Map.entry(RSS_090, ""),
          Map.entry("http://channel.netscape.com/rdf/simple/0.9/", ""),
          Map.entry("http://blogs.law.harvard.edu/tech/rss", ""),
          Map.entry("http://purl.org/rss/1.0/modules/rss091#", ""),
          Map.entry("http://purl.org/dc/elements/1.1/", "dc"),
          Map.entry("http://purl.org/dc/elements/1.0/", "dc"),
          Map.entry("http://purl.org/dc/terms/", "dcterms"),
          Map.entry("http://purl.org/rss/1.0/modules/content/", "content"),
          Map.entry("http://purl.org/rss/1.0/modules/syndication/", "sy"),
          Map.entry("http://search.yahoo.com/mrss", "media"),
          Map.entry("http://search.yahoo.com/mrss/", "media"),
          Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
          Map.entry("http://xmlns.com/foaf/0.1/", "foaf"),
          Map.entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner"),
          Map.entry("http://www.w3.org/1999/xhtml", "xhtml"),
          Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"));

  private final Map<Tag, String> names = new IdentityHashMap<>();
  private final boolean atom;

  /**
   * @param atom whether the feed's own vocabulary is Atom's
   */
  Vocabulary(boolean atom) {
    this.atom = atom;
  }

  String name(Element element) {
    String known = names.get(element.tag());
    if (known == null) {
      known = spell(element);
      names.put(element.tag(), known);
    }
    return known;
  }

  private String spell(Element element) {
    String local = element.tag().localName().toLowerCase(Locale.ROOT);
    String space = space(element);
    return space.isEmpty() ? local : space + ":" + local;
  }

  private String space(Element element) {
    String uri = element.tag().namespace();
    String known = known(uri == null ? "" : uri.strip().toLowerCase(Locale.ROOT));
    String prefix = element.tag().prefix();
    // Jsoup puts a prefix nobody declared into the default namespace.
    boolean declared = prefix == null || prefix.isEmpty() || !uri.equals(defaultOf(element));
    if (known != null && declared) {
      return known.equals("atom") && atom ? "" : known;
    }
    String lower = prefix == null ? "" : prefix.toLowerCase(Locale.ROOT);
    return lower.equals("atom") && atom || lower.equals("rss") ? "" : lower;
  }

  private static String known(String uri) {
    return uri.contains("backend.userland.com/rss") ? "" : SHORT.get(uri);
  }

  private static String defaultOf(Element element) {
    for (Element e = element; e != null; e = e.parent()) {
      if (e.hasAttr("xmlns")) {
        return e.attr("xmlns");
      }
    }
    return "";
  }
}
