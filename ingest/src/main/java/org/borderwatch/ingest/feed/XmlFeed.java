package org.borderwatch.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.borderwatch.contracts.article.Page;
import org.borderwatch.contracts.feed.Hints;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** RSS, RDF, Atom and CDF, read from Jsoup's tolerant tree. */
final class XmlFeed implements NodeVisitor {
  static final int MAX_ENTRIES = 2000;
  private static final int MAX_DEPTH = 256;

  private final Vocabulary vocabulary;
  private final Repairs repairs;
  private final List<Element> items = new ArrayList<>();
  private Element channel;

  private XmlFeed(Vocabulary vocabulary, Repairs repairs) {
    this.vocabulary = vocabulary;
    this.repairs = repairs;
  }

  /** Reads from the root on. */
  static ParsedFeed read(String xml, String encoding, String base, Repairs repairs) {
    Document document = Parser.xmlParser().setMaxDepth(MAX_DEPTH).parseInput(xml, "");
    Element root = document.firstElementChild();
    if (root == null) {
      return ParsedFeed.none(encoding, repairs);
    }
    String format = XmlFormat.of(root);
    Vocabulary vocabulary = new Vocabulary(format.startsWith("atom"));
    XmlFeed found = new XmlFeed(vocabulary, repairs);
    document.traverse(found);
    Texts texts = new Texts(vocabulary, repairs);
    Dates dates = new Dates(repairs);
    Links links = new Links(base, texts, repairs);
    XmlEntry reader = new XmlEntry(vocabulary, repairs, texts, dates, links);
    List<Page.Entry> entries = found.items.stream().map(reader::read).toList();
    Element top = found.channel == null ? root : found.channel;
    Fields fields = Fields.of(top, vocabulary, repairs);
    ParsedFeed.Head head = head(fields, texts, dates, links);
    Hints hints = PollingHints.read(fields);
    return new ParsedFeed(format, encoding, repairs.words(), head, entries, null, hints);
  }

  @Override
  public void head(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    String local = element.tag().localName();
    if (channel == null && local.equalsIgnoreCase("channel")) {
      channel = vocabulary.name(element).equals("channel") ? element : null;
    } else if (local.equalsIgnoreCase("item") || local.equalsIgnoreCase("entry")) {
      String name = vocabulary.name(element);
      if (name.equals("item") || name.equals("entry") || name.equals("atom:entry")) {
        item(element);
      }
    }
  }

  private void item(Element element) {
    if (items.size() == MAX_ENTRIES) {
      repairs.add(Repair.TOO_MANY_ENTRIES);
      return;
    }
    Element parent = element.parent();
    switch (parent == null ? "" : vocabulary.name(parent)) {
      case "channel", "feed", "rdf:rdf", "items" -> {}
      case "item", "entry" -> repairs.add(Repair.UNCLOSED);
      default -> repairs.add(Repair.MISPLACED_ENTRIES);
    }
    items.add(element);
  }

  private static ParsedFeed.Head head(Fields f, Texts texts, Dates dates, Links links) {
    String language = texts.first(f, "language", "dc:language");
    return new ParsedFeed.Head(
        texts.first(f, "title", "atom:title", "dc:title", "itunes:title"),
        links.of(f),
        texts.first(
            f,
            "description",
            "subtitle",
            "tagline",
            "abstract",
            "summary",
            "dc:description",
            "itunes:summary",
            "itunes:subtitle"),
        language != null ? language : lang(f.parent()),
        texts.first(f, "id", "guid", "atom:id"),
        dates.first(
            Stream.concat(
                texts.all(
                    f,
                    "lastbuilddate",
                    "updated",
                    "modified",
                    "dcterms:modified",
                    "dc:date",
                    "pubdate",
                    "published",
                    "dcterms:issued",
                    "dcterms:created"),
                XmlEntry.lastmod(f.parent()))));
  }

  private static String lang(Element element) {
    for (Element e = element; e != null; e = e.parent()) {
      if (!e.attr("xml:lang").isBlank()) {
        return e.attr("xml:lang").strip().replace('_', '-');
      }
    }
    return null;
  }
}
