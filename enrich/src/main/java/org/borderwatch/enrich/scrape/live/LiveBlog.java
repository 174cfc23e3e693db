package org.borderwatch.enrich.scrape.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.borderwatch.contracts.article.Article.Paragraph;
import org.borderwatch.enrich.scrape.markup.JsonLd;
import org.borderwatch.enrich.scrape.markup.LiveMark;
import org.borderwatch.enrich.scrape.markup.PageFacts;
import org.borderwatch.enrich.scrape.text.Letters;
import org.borderwatch.enrich.scrape.text.PlainText;
import org.borderwatch.enrich.scrape.time.Stamp;
import org.borderwatch.enrich.scrape.time.Stamps;

/**
 * Collects a live blog's entries from its markup and from JSON-LD, which often lists only the
 * newest. An entry that stands in both is taken from the markup.
 */
public final class LiveBlog {
  private static final Duration AHEAD = Duration.ofMinutes(5);
  private static final int SHORTEST = 40;
  private static final int SAME_TEXT = 80;

  private final Instant fetchedAt;
  private final List<LiveEntry> entries = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();
  private final Set<String> texts = new HashSet<>();

  /** What stands in an element that is marked as an entry. */
  public record Read(String title, List<Paragraph> paragraphs) {}

  private LiveBlog(Instant fetchedAt) {
    this.fetchedAt = fetchedAt;
  }

  /**
   * @param reading reads the text of a marked element
   * @param fetchedAt when the page was fetched, or null
   */
  public static List<LiveEntry> entries(
      PageFacts facts, Function<LiveMark, Read> reading, Instant fetchedAt) {
    LiveBlog blog = new LiveBlog(fetchedAt);
    for (LiveMark mark : facts.liveMarks()) {
      Read read = reading.apply(mark);
      blog.add(
          "markup", mark.id(), read.title(), read.paragraphs(), mark.published(), mark.modified());
    }
    for (JsonLd.LiveUpdate update : facts.jsonLd().updates()) {
      blog.add(
          "json-ld",
          id(update),
          emptyToNull(PlainText.ofHtml(update.headline())),
          paragraphs(update.body()),
          update.published(),
          update.modified());
    }
    return List.copyOf(blog.entries);
  }

  private void add(
      String witness,
      String id,
      String title,
      List<Paragraph> paragraphs,
      String published,
      String modified) {
    StringBuilder text = new StringBuilder();
    paragraphs.forEach(p -> text.append(p.text()));
    String letters = Letters.of(text.toString(), SAME_TEXT);
    String key = key(id, published, title);
    if (text.length() >= SHORTEST && key != null && texts.add(letters) && keys.add(key)) {
      entries.add(
          new LiveEntry(
              key, title, time(published), time(modified), paragraphs, provenance(witness, title)));
    }
  }

  private static Map<String, String> provenance(String witness, String title) {
    return title == null
        ? Map.of("text", witness, "published", witness)
        : Map.of("text", witness, "published", witness, "title", witness);
  }

  /** Its own id, or else when it was written; what has neither cannot be known again. */
  private static String key(String id, String published, String title) {
    if (id != null && !id.isBlank()) {
      return id.strip();
    }
    return published == null || published.isBlank()
        ? null
        : published.strip() + " " + Letters.of(title == null ? "" : title, SAME_TEXT);
  }

  /** The fragment alone, which is the id that the markup gives the same entry. */
  private static String id(JsonLd.LiveUpdate update) {
    for (String address : new String[] {update.id(), update.address()}) {
      if (address != null) {
        int fragment = address.lastIndexOf('#');
        if (fragment >= 0 && fragment + 1 < address.length()) {
          return address.substring(fragment + 1);
        }
      }
    }
    return update.id();
  }

  private Instant time(String written) {
    return Stamps.ofValue(written)
        .filter(Stamp::hasTime)
        .map(Stamp::instant)
        .filter(at -> fetchedAt == null || !at.isAfter(fetchedAt.plus(AHEAD)))
        .orElse(null);
  }

  private static List<Paragraph> paragraphs(String body) {
    List<Paragraph> paragraphs = new ArrayList<>();
    for (String line : body == null ? new String[0] : body.split("\\R+|</p>|<br\\s*/?>")) {
      String text = PlainText.ofHtml(line);
      if (!text.isEmpty()) {
        paragraphs.add(new Paragraph(Paragraph.Kind.TEXT, text));
      }
    }
    return paragraphs;
  }

  private static String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
