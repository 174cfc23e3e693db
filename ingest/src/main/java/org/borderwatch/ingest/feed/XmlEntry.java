package org.borderwatch.ingest.feed;

import java.util.List;
import java.util.stream.Stream;
import org.borderwatch.contracts.article.Page;
import org.jsoup.nodes.Element;

/** Reads entries, and the head, from their fields, whichever vocabulary says them. */
final class XmlEntry {
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
  private final Authors authors;
  private final Categories categories;
  private final MediaLinks media;
  private final ReaderView view;
  private final Convention convention;

  XmlEntry(Vocabulary vocabulary, Repairs repairs, Convention convention, String base) {
    this.vocabulary = vocabulary;
    this.repairs = repairs;
    this.convention = convention;
    this.texts = new Texts(vocabulary, repairs);
    this.dates = new Dates(repairs);
    this.links = new Links(base, texts, repairs);
    this.authors = new Authors(vocabulary, repairs, texts);
    this.categories = new Categories(vocabulary, texts, convention);
    this.media = new MediaLinks(vocabulary, links, texts);
    this.view = new ReaderView(vocabulary, texts, dates, links, authors);
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
    Page.Entry desk =
        new Page.Entry(
            id != null ? id : about.isEmpty() ? null : about,
            texts.first(f, TITLE),
            link != null || !about.startsWith("http") ? link : about,
            descriptions.isEmpty() ? texts.first(f, SUMMARY_ELSE) : descriptions.get(0),
            content,
            authors.name(f),
            dates.first(texts.all(f, PUBLISHED)),
            dates.first(Stream.concat(texts.all(f, UPDATED), lastmod(item))),
            categories.of(f),
            media.of(f));
    return convention == Convention.DESK ? desk : view.entry(desk, f);
  }

  /** What the feed says of itself, by the same convention. */
  ParsedFeed.Head head(Fields f) {
    ParsedFeed.Head desk = XmlHead.read(f, texts, dates, links);
    return convention == Convention.DESK ? desk : view.head(desk, f);
  }

  /** The date of a channel or item in the Channel Definition Format. */
  static Stream<String> lastmod(Element element) {
    return Stream.of(Attributes.of(element, "lastmod")).filter(text -> !text.isEmpty());
  }
}
