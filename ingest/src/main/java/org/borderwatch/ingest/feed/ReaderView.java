package org.borderwatch.ingest.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.borderwatch.contracts.article.Page;
import org.jsoup.nodes.Element;

/**
 * Reads by {@link Convention#READER}: where a field is told twice or not at all, what Python's
 * feedparser makes of it, so that its users find what they know. What it has no opinion on is as
 * the desk reads it.
 */
final class ReaderView {
  private static final String[] STORY = {
    "description",
    "summary",
    "atom:summary",
    "abstract",
    "dc:description",
    "itunes:summary",
    "media:description",
    "content:encoded",
    "content",
    "atom:content",
    "fullitem",
    "body",
    "xhtml:body"
  };
  private static final Set<String> CONTENT =
      Set.of("content:encoded", "content", "atom:content", "fullitem");
  private static final Set<String> BODY = Set.of("body", "xhtml:body");
  private static final Set<String> READABLE =
      Set.of("", "text", "html", "xhtml", "text/plain", "text/html", "application/xhtml+xml");
  private static final String[] DESCRIPTION = {
    "description",
    "dc:description",
    "tagline",
    "subtitle",
    "atom:subtitle",
    "itunes:subtitle",
    "abstract",
    "summary",
    "atom:summary",
    "itunes:summary"
  };
  private static final Set<String> SUMMARY = Set.of("summary", "atom:summary", "itunes:summary");
  private static final String[] PUBLISHED = {
    "pubdate", "published", "issued", "dcterms:issued", "atom:published"
  };
  private static final String[] UPDATED = {
    "updated", "modified", "lastbuilddate", "dc:date", "dcterms:modified", "atom:updated"
  };

  private final Vocabulary vocabulary;
  private final Texts texts;
  private final Dates dates;
  private final Links links;
  private final Authors authors;

  ReaderView(Vocabulary vocabulary, Texts texts, Dates dates, Links links, Authors authors) {
    this.vocabulary = vocabulary;
    this.texts = texts;
    this.dates = dates;
    this.links = links;
    this.authors = authors;
  }

  Page.Entry entry(Page.Entry desk, Fields fields) {
    Story story = story(fields);
    Instant published = or(last(fields, PUBLISHED), desk.published());
    String link = links.last(fields);
    return new Page.Entry(
        or(links.id(fields), desk.id()),
        or(title(fields), desk.title()),
        or(or(link, desk.link()), links.permanent(fields)),
        or(story.summary, desk.summary()),
        or(story.content, desk.content()),
        or(authors.line(fields), desk.author()),
        published,
        or(or(last(fields, UPDATED), desk.updated()), published),
        desk.categories(),
        desk.media());
  }

  ParsedFeed.Head head(ParsedFeed.Head desk, Fields fields) {
    Instant updated = or(last(fields, UPDATED), last(fields, PUBLISHED));
    return new ParsedFeed.Head(
        or(title(fields), or(desk.title(), texts.first(fields, "media:title"))),
        or(or(links.last(fields), desk.link()), links.permanent(fields)),
        or(description(fields), or(desk.description(), story(fields).summary)),
        or(newest(fields, "language", "dc:language"), desk.language()),
        or(links.id(fields), desk.id()),
        or(updated, desk.updated()));
  }

  private String title(Fields fields) {
    return texts.first(fields.inOrder("title", "atom:title", "dc:title"));
  }

  /**
   * Of what may be the summary the first is; the next is the content, unless there is content
   * already, and then the last summary counts. Content stands in for a summary that is not there.
   */
  private Story story(Fields fields) {
    Story story = new Story();
    for (Element element : fields.inOrder(STORY)) {
      String text = texts.of(element);
      String name = vocabulary.name(element);
      if (text == null) {
        continue;
      }
      if (CONTENT.contains(name) || BODY.contains(name)) {
        story.told |= CONTENT.contains(name);
        story.content = or(story.content, text);
        story.summary = or(story.summary, isReadable(element) ? text : null);
      } else if (story.summary != null && !story.told && !name.equals("abstract")) {
        story.told = true;
        story.content = or(story.content, text);
      } else {
        story.summary = text;
      }
    }
    return story;
  }

  /** Of what describes a feed the last is; a summary stands before any description after it. */
  private String description(Fields fields) {
    String summary = null;
    String description = null;
    for (Element element : fields.inOrder(DESCRIPTION)) {
      String text = texts.of(element);
      String name = vocabulary.name(element);
      if (text == null) {
        continue;
      }
      if (SUMMARY.contains(name)) {
        summary = text;
      } else if (summary == null || !name.endsWith("description")) {
        description = text;
      }
    }
    return or(description, summary);
  }

  private static boolean isReadable(Element element) {
    return READABLE.contains(Attributes.of(element, "type").toLowerCase(Locale.ROOT));
  }

  /** The last that is a date that can be trusted; a channel's or item's own attribute is first. */
  private Instant last(Fields fields, String... names) {
    List<String> told = new ArrayList<>();
    if (names == UPDATED) {
      XmlEntry.lastmod(fields.parent()).forEach(told::add);
    }
    Stream.of(fields.inOrder(names)).flatMap(List::stream).map(texts::of).forEach(told::add);
    Collections.reverse(told);
    return dates.first(told.stream().filter(text -> text != null));
  }

  private String newest(Fields fields, String... names) {
    List<Element> reversed = new ArrayList<>(fields.inOrder(names));
    Collections.reverse(reversed);
    return texts.first(reversed);
  }

  private static <T> T or(T first, T second) {
    return first != null ? first : second;
  }

  private static final class Story {
    private String summary;
    private String content;

    /** Content was told as such, or a second summary was taken for it. */
    private boolean told;
  }
}
