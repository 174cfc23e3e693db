package org.borderwatch.contracts.article;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.borderwatch.contracts.Sorted;
import org.borderwatch.contracts.feed.Outlet;

/**
 * An article as it was read out of its page: the value on the {@code articles} topic, keyed by id.
 *
 * @param id the article id
 * @param url the address it is known by
 * @param outlet the publisher
 * @param title the headline
 * @param author who signed it, or null
 * @param published when its publisher says it appeared, UTC, at most five minutes after it was
 *     fetched; null where nothing trustworthy says so
 * @param modified when its publisher says it was changed, UTC, or null
 * @param firstSeenAt when ingest first saw it, UTC
 * @param fetchedAt when this revision was fetched, UTC
 * @param language ISO 639-1 code detected from the text, or null where the text is too short
 * @param paragraphs the body in reading order; empty when the verdict found no article
 * @param contentHash a hash of the normalised body, not of the page's bytes
 * @param revision 1 for the first text seen, one more for each changed text
 * @param verdict what the page is
 * @param verdictReason why, in a few stable words for counting
 * @param provenance for each field, the witness it was taken from
 */
public record Article(
    String id,
    String url,
    Outlet outlet,
    String title,
    String author,
    Instant published,
    Instant modified,
    Instant firstSeenAt,
    Instant fetchedAt,
    String language,
    List<Paragraph> paragraphs,
    String contentHash,
    int revision,
    Verdict verdict,
    String verdictReason,
    Map<String, String> provenance) {

  public Article {
    paragraphs = paragraphs == null ? List.of() : List.copyOf(paragraphs);
    provenance = Sorted.copyOf(provenance);
  }

  /** The same text as this revision of it. */
  public Article withRevision(int number) {
    return new Article(
        id,
        url,
        outlet,
        title,
        author,
        published,
        modified,
        firstSeenAt,
        fetchedAt,
        language,
        paragraphs,
        contentHash,
        number,
        verdict,
        verdictReason,
        provenance);
  }

  /** A block of the body. */
  public record Paragraph(Kind kind, String text) {

    /** What a block of the body is. */
    public enum Kind {
      TEXT,
      HEADING,
      QUOTE,
      LIST,
      CAPTION
    }
  }
}
