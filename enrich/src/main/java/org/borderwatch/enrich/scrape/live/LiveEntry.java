package org.borderwatch.enrich.scrape.live;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.borderwatch.contracts.Sorted;
import org.borderwatch.contracts.article.Article.Paragraph;

/**
 * An entry of a live blog: an article of its own.
 *
 * @param key what tells it from the blog's other entries; the same however often the page is read
 * @param title its headline, or null
 * @param published when it was written, UTC, or null where nothing possible says so
 * @param modified when it was changed, UTC, or null
 * @param provenance for each field, the witness it was taken from
 */
public record LiveEntry(
    String key,
    String title,
    Instant published,
    Instant modified,
    List<Paragraph> paragraphs,
    Map<String, String> provenance) {

  public LiveEntry {
    provenance = Sorted.copyOf(provenance);
    paragraphs = List.copyOf(paragraphs);
  }
}
