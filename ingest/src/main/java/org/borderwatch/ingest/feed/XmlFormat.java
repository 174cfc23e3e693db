package org.borderwatch.ingest.feed;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** Which format a document's root stands for. */
final class XmlFormat {
  private XmlFormat() {}

  static String of(Element root) {
    return switch (root.tag().localName().toLowerCase(Locale.ROOT)) {
      case "rss" -> root.attr("version").isBlank() ? "rss" : "rss-" + version(root);
      case "rdf" -> rdf(root);
      case "feed", "entry" -> isAtom03(root) ? "atom-0.3" : "atom-1.0";
      case "channel", "item" -> "rss";
      default -> ParsedFeed.UNKNOWN;
    };
  }

  private static String version(Element root) {
    String version = root.attr("version").strip();
    return version.matches("[0-9.]{1,8}") ? version : "2.0";
  }

  private static String rdf(Element root) {
    String own = root.attr("xmlns").strip().toLowerCase(Locale.ROOT);
    return own.equals(Vocabulary.RSS_090) ? "rss-0.90" : "rss-1.0";
  }

  private static boolean isAtom03(Element root) {
    String uri = root.tag().namespace();
    return uri != null && uri.toLowerCase(Locale.ROOT).equals(Vocabulary.ATOM_03)
        || root.attr("version").strip().equals("0.3");
  }
}
