package org.borderwatch.enrich.scrape;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.borderwatch.contracts.Sorted;
import org.borderwatch.contracts.article.Article;
import org.borderwatch.contracts.article.Article.Paragraph;
import org.borderwatch.contracts.article.Verdict;
import org.borderwatch.enrich.scrape.live.LiveEntry;

/**
 * What was read out of one page.
 *
 * @param verdict what the page is
 * @param reason why, in a few stable words
 * @param title the headline, or null
 * @param author who signed it, several joined by {@code "; "}, or null
 * @param published when it appeared, UTC, or null
 * @param date the day it appeared as its witness wrote it, in the publisher's own zone, or null
 * @param modified when it was changed, UTC, or null
 * @param language ISO 639-1 code detected from the text, or else as declared, or null
 * @param url where the page was, or null
 * @param paragraphs in reading order
 * @param provenance for each field, the witness it was taken from
 * @param confidence of the verdict, above 0 and at most 1
 * @param declared what the page says of itself
 * @param entries of a live blog, in the order of the page; else empty
 */
public record Scraped(
    Verdict verdict,
    String reason,
    String title,
    String author,
    Instant published,
    LocalDate date,
    Instant modified,
    String language,
    String url,
    List<Paragraph> paragraphs,
    Map<String, String> provenance,
    double confidence,
    Article.Declared declared,
    List<LiveEntry> entries) {

  public Scraped {
    entries = List.copyOf(entries);
    paragraphs = List.copyOf(paragraphs);
    provenance = Sorted.copyOf(provenance);
  }

  /** The body without captions, a blank line between paragraphs. */
  public String text() {
    return paragraphs.stream()
        .filter(p -> p.kind() != Paragraph.Kind.CAPTION)
        .map(Paragraph::text)
        .collect(Collectors.joining("\n\n"));
  }
}
