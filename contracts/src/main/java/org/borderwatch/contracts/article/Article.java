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
 * @param language ISO 639-1 code detected from the text; where that cannot be told, the declared
 *     one, or null
 * @param paragraphs the body in reading order; empty when the verdict found no article
 * @param contentHash a hash of the normalised body, not of the page's bytes
 * @param revision 1 for the first text seen, one more for each changed text
 * @param verdict what the page is
 * @param verdictReason why, in a few stable words for counting
 * @param provenance for each field, the witness it was taken from
 * @param declared what the page says of itself; null for a record older than the field
 * @param confidence how sure the verdict is, above 0 and at most 1; null for a record older than
 *     the field
 * @param liveBlog the article id of the live blog this is an entry of, or null
 * @param changes what was changed since the revision before, in the order of the text, at most a
 *     hundred; empty for the first, and where the text before is not known any more
 * @param corrections the indices of the paragraphs in which the publisher owns up to a correction
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
    Map<String, String> provenance,
    Declared declared,
    Double confidence,
    String liveBlog,
    List<Change> changes,
    List<Integer> corrections) {

  public Article {
    paragraphs = paragraphs == null ? List.of() : List.copyOf(paragraphs);
    provenance = Sorted.copyOf(provenance);
    changes = changes == null ? List.of() : List.copyOf(changes);
    corrections = corrections == null ? List.of() : List.copyOf(corrections);
  }

  /** The same text as this revision of it. */
  public Article asRevision(int number, List<Change> changed, List<Integer> notes) {
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
        provenance,
        declared,
        confidence,
        liveBlog,
        changed,
        notes);
  }

  /**
   * What a page says of itself, believed as far as said here.
   *
   * @param canonicalUrl its own name for its address, where that is within the same registrable
   *     domain; or null
   * @param site the name its publisher goes by on it, or null
   * @param leadImage the address of the picture it is shown with, or null
   * @param language the language it declares, ISO 639-1 in lower case, or null; {@link
   *     Article#language()} is what the text is written in
   */
  public record Declared(String canonicalUrl, String site, String leadImage, String language) {
    /** Nothing at all. */
    public static final Declared NOTHING = new Declared(null, null, null, null);
  }

  /**
   * A paragraph that was added, removed or changed. Changes applied in order to the text before
   * give the text after: copy up to {@code from}, skip what was before, put what is after.
   *
   * @param from the place in the text before
   * @param to the place in this text
   * @param before what stood there, or null where it was added
   * @param after what stands there now, or null where it was removed
   */
  public record Change(int from, int to, Paragraph before, Paragraph after) {}

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
