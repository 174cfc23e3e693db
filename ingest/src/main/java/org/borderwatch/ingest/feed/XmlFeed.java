package org.borderwatch.ingest.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.borderwatch.contracts.article.Page;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** RSS, RDF and Atom, read from Jsoup's tolerant tree. */
final class XmlFeed {
  static final int MAX_ENTRIES = 2000;
  private static final int MAX_DEPTH = 256;
  private static final int MAX_CATEGORIES = 50;

  private final Vocabulary vocabulary;
  private final Repairs repairs;
  private final Texts texts;
  private final Dates dates;
  private final Links links;

  private XmlFeed(Vocabulary vocabulary, String base, Repairs repairs) {
    this.vocabulary = vocabulary;
    this.repairs = repairs;
    this.texts = new Texts(vocabulary, repairs);
    this.dates = new Dates(repairs);
    this.links = new Links(base, texts, repairs);
  }

  /** Reads from the root on. */
  static ParsedFeed read(String xml, String encoding, String base, Repairs repairs) {
    Document document = Parser.xmlParser().setMaxDepth(MAX_DEPTH).parseInput(xml, "");
    document.outputSettings().prettyPrint(false);
    Element root = document.firstElementChild();
    if (root == null) {
      return ParsedFeed.none(encoding, repairs);
    }
    String format = XmlFormat.of(root);
    XmlFeed reader = new XmlFeed(new Vocabulary(format.startsWith("atom")), base, repairs);
    List<Element> items = reader.items(document);
    List<Page.Entry> entries = items.stream().map(reader::entry).toList();
    ParsedFeed.Head head = reader.head(root);
    return new ParsedFeed(format, encoding, repairs.words(), head, entries, null);
  }

  private List<Element> items(Document document) {
    List<Element> items = new ArrayList<>();
    for (Element element : document.getAllElements()) {
      String name = vocabulary.name(element);
      if (!name.equals("item") && !name.equals("entry") && !name.equals("atom:entry")) {
        continue;
      }
      if (items.size() == MAX_ENTRIES) {
        repairs.add(Repair.TOO_MANY_ENTRIES);
        break;
      }
      Element parent = element.parent();
      String within = parent == null ? "" : vocabulary.name(parent);
      switch (within) {
        case "channel", "feed", "rdf:rdf", "items" -> {}
        case "item", "entry" -> repairs.add(Repair.UNCLOSED);
        default -> repairs.add(Repair.MISPLACED_ENTRIES);
      }
      items.add(element);
    }
    return items;
  }

  private Page.Entry entry(Element item) {
    Fields f = Fields.of(item, vocabulary, repairs);
    String link = links.of(f);
    String id = texts.first(f.firstOf("guid", "id", "dc:identifier"));
    String about = item.attr("rdf:about").strip();
    return new Page.Entry(
        id != null ? id : about.isEmpty() ? null : about,
        texts.first(f.firstOf("title", "atom:title", "media:title", "dc:title")),
        link != null || !about.startsWith("http") ? link : about,
        summary(f),
        texts.first(f.firstOf("content:encoded", "content", "xhtml:body", "body", "atom:content")),
        author(f),
        date(
            f,
            "pubdate",
            "published",
            "issued",
            "dcterms:issued",
            "dc:date",
            "dcterms:created",
            "created",
            "atom:published"),
        date(f, "updated", "modified", "dcterms:modified", "atom:updated", "a10:updated"),
        categories(f));
  }

  private String summary(Fields f) {
    return texts.first(
        f.firstOf(
            "description",
            "summary",
            "atom:summary",
            "dcterms:abstract",
            "dc:description",
            "media:description",
            "itunes:summary"));
  }

  private ParsedFeed.Head head(Element root) {
    Element channel = null;
    for (Element element : root.getAllElements()) {
      if (vocabulary.name(element).equals("channel")) {
        channel = element;
        break;
      }
    }
    Fields f = Fields.of(channel == null ? root : channel, vocabulary, repairs);
    String language = texts.first(f.firstOf("language", "dc:language"));
    return new ParsedFeed.Head(
        texts.first(f.firstOf("title", "dc:title")),
        links.of(f),
        texts.first(f.firstOf("description", "subtitle", "tagline", "dc:description")),
        language != null ? language : lang(channel == null ? root : channel),
        texts.first(f.firstOf("id", "guid")),
        date(f, "updated", "modified", "lastbuilddate", "pubdate", "dc:date"));
  }

  private static String lang(Element element) {
    for (Element e = element; e != null; e = e.parent()) {
      if (!e.attr("xml:lang").isBlank()) {
        return e.attr("xml:lang").strip();
      }
    }
    return null;
  }

  private Instant date(Fields f, String... names) {
    List<String> written = new ArrayList<>();
    for (String name : names) {
      f.all(name).stream().map(texts::of).filter(Objects::nonNull).forEach(written::add);
    }
    return dates.first(written);
  }

  private String author(Fields f) {
    for (Element element : f.firstOf("author", "dc:creator", "atom:author", "itunes:author")) {
      Fields person = Fields.of(element, vocabulary, repairs);
      String name = texts.first(person.firstOf("name", "atom:name"));
      String mail = texts.first(person.firstOf("email", "atom:email"));
      String text = name != null ? name : mail != null ? mail : texts.of(element);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  private List<String> categories(Fields f) {
    List<Element> elements = new ArrayList<>(f.all("category"));
    elements.addAll(f.all("dc:subject"));
    return elements.stream()
        .map(this::category)
        .filter(Objects::nonNull)
        .distinct()
        .limit(MAX_CATEGORIES)
        .toList();
  }

  private String category(Element element) {
    for (String attribute : List.of("label", "term")) {
      if (!element.attr(attribute).isBlank()) {
        return element.attr(attribute).strip();
      }
    }
    return texts.of(element);
  }
}
