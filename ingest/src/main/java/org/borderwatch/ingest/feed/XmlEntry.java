package org.borderwatch.ingest.feed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.borderwatch.contracts.article.Page;
import org.jsoup.nodes.Element;

/** Reads an entry from its fields, whichever vocabulary says them. */
final class XmlEntry {
  private static final int MAX_CATEGORIES = 50;
  private static final String[] TITLE = {
    "title", "atom:title", "dc:title", "media:title", "itunes:title"
  };
  private static final String[] CONTENT = {
    "content:encoded", "content", "fullitem", "xhtml:body", "body", "atom:content"
  };

  /** Of these, a second one that says something else is taken for the content. */
  private static final String[] SUMMARY = {"description", "summary", "atom:summary"};

  private static final String[] SUMMARY_ELSE = {
    "abstract",
    "dc:description",
    "dcterms:abstract",
    "itunes:summary",
    "media:description",
    "itunes:subtitle"
  };
  private static final String[] PUBLISHED = {
    "pubdate",
    "published",
    "issued",
    "dcterms:issued",
    "atom:published",
    "created",
    "dcterms:created",
    "dc:date"
  };
  private static final String[] UPDATED = {
    "updated", "modified", "dcterms:modified", "atom:updated", "lastbuilddate", "dc:date"
  };

  private final Vocabulary vocabulary;
  private final Repairs repairs;
  private final Texts texts;
  private final Dates dates;
  private final Links links;

  XmlEntry(Vocabulary vocabulary, Repairs repairs, Texts texts, Dates dates, Links links) {
    this.vocabulary = vocabulary;
    this.repairs = repairs;
    this.texts = texts;
    this.dates = dates;
    this.links = links;
  }

  Page.Entry read(Element item) {
    Fields f = Fields.of(item, vocabulary, repairs);
    String about = Attributes.prefixed(item, "about");
    String link = links.of(f);
    String id = texts.first(f, "guid", "id", "dc:identifier");
    List<String> descriptions = texts.all(f, SUMMARY).distinct().toList();
    String content = texts.first(f, CONTENT);
    if (content == null && descriptions.size() > 1) {
      content = descriptions.get(1);
    }
    return new Page.Entry(
        id != null ? id : about.isEmpty() ? null : about,
        texts.first(f, TITLE),
        link != null || !about.startsWith("http") ? link : about,
        descriptions.isEmpty() ? texts.first(f, SUMMARY_ELSE) : descriptions.get(0),
        content,
        author(f),
        dates.first(texts.all(f, PUBLISHED)),
        dates.first(Stream.concat(texts.all(f, UPDATED), lastmod(item))),
        categories(f));
  }

  /** The date of a channel or item in the Channel Definition Format. */
  static Stream<String> lastmod(Element element) {
    return Stream.of(Attributes.of(element, "lastmod")).filter(text -> !text.isEmpty());
  }

  private String author(Fields f) {
    return Stream.of(
            "author", "dc:creator", "dc:author", "atom:author", "itunes:author", "managingeditor")
        .flatMap(name -> f.all(name).stream())
        .map(this::name)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private String name(Element element) {
    if (element.childrenSize() == 0) {
      return texts.of(element);
    }
    Fields parts = Fields.of(element, vocabulary, repairs);
    String named =
        texts.first(parts, "name", "atom:name", "foaf:name", "email", "atom:email", "foaf:mbox");
    boolean person = !parts.firstOf("uri", "url", "homepage", "atom:uri").isEmpty();
    return named != null || person ? named : texts.of(element);
  }

  private List<String> categories(Fields f) {
    List<String> all = new ArrayList<>();
    for (String name :
        List.of("category", "atom:category", "dc:subject", "keywords", "media:category")) {
      f.all(name).stream().map(this::category).filter(Objects::nonNull).forEach(all::add);
    }
    texts.all(f, "tags").flatMap(text -> Arrays.stream(text.split("\\s+"))).forEach(all::add);
    texts
        .all(f, "itunes:keywords", "media:keywords")
        .flatMap(text -> Arrays.stream(text.split(",")))
        .map(String::strip)
        .forEach(all::add);
    f.all("itunes:category").stream().map(e -> Attributes.of(e, "text")).forEach(all::add);
    return all.stream().filter(text -> !text.isEmpty()).distinct().limit(MAX_CATEGORIES).toList();
  }

  /**
   * The term, which is what rules can rely on; a term that is an address gives way to the label.
   */
  private String category(Element element) {
    String term = Attributes.of(element, "term");
    String label = Attributes.of(element, "label");
    if (!term.isEmpty() && (label.isEmpty() || !term.contains("://"))) {
      return term;
    }
    return label.isEmpty() ? texts.of(element) : label;
  }
}
