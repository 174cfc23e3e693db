package org.borderwatch.ingest.feed;

import java.util.ArrayList;
import java.util.List;
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
  static ParsedFeed read(
      String xml, String encoding, String base, Convention convention, Repairs repairs) {
    Document document = Parser.xmlParser().setMaxDepth(MAX_DEPTH).parseInput(xml, "");
    Element root = document.firstElementChild();
    if (root == null) {
      return ParsedFeed.none(encoding, repairs);
    }
    String format = XmlFormat.of(root);
    Vocabulary vocabulary = new Vocabulary(format.startsWith("atom"));
    XmlFeed found = new XmlFeed(vocabulary, repairs);
    document.traverse(found);
    XmlEntry reader = new XmlEntry(vocabulary, repairs, convention, base);
    List<Page.Entry> entries = found.items.stream().map(reader::read).toList();
    Element top = found.channel == null ? root : found.channel;
    Fields fields = Fields.of(top, vocabulary, repairs);
    ParsedFeed.Head head = reader.head(fields);
    Hints hints = PollingHints.read(fields);
    return new ParsedFeed(format, encoding, repairs.words(), head, entries, null, hints);
  }

  @Override
  public void head(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    if (depth >= MAX_DEPTH) {
      repairs.add(Repair.TOO_DEEP);
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
}
