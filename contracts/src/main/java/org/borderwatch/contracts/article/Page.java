package org.borderwatch.contracts.article;

import java.time.Instant;
import java.util.List;
import org.borderwatch.contracts.feed.Outlet;

/**
 * What ingest learnt of one article: the value on the {@code pages} topic, keyed by article id.
 *
 * @param articleId {@link org.borderwatch.contracts.Ids#hash} of the entry's address after
 *     redirects and normalising
 * @param outlet the publisher
 * @param entry the feed's entry, which is a witness beside the page
 * @param http the facts of the exchange, or null where no page was asked for
 * @param status whether there is a page
 * @param reason why there is no page, in a few stable words for counting; null for {@link
 *     Status#FETCHED}
 * @param html the page decoded to text, at most 2 MiB; null unless {@link Status#FETCHED}
 * @param truncated the page was longer than what {@code html} holds
 * @param repairs what had to be mended in the feed to read this entry
 * @param firstSeenAt when ingest first saw the entry, UTC
 * @param fetchedAt when this page was fetched, UTC
 */
public record Page(
    String articleId,
    Outlet outlet,
    Entry entry,
    Http http,
    Status status,
    String reason,
    String html,
    boolean truncated,
    List<String> repairs,
    Instant firstSeenAt,
    Instant fetchedAt) {

  public Page {
    repairs = repairs == null ? List.of() : List.copyOf(repairs);
  }

  /** The address the article is known by: the one the page was served from, or the entry's. */
  public String url() {
    return http != null && http.url() != null ? http.url() : entry.link();
  }

  /** Whether there is a page. */
  public enum Status {
    /** The page is in {@code html}. */
    FETCHED,
    /** The page could not be had; the entry's own content goes on. */
    ENTRY_ONLY,
    /** The page was withdrawn by its publisher. */
    GONE
  }

  /**
   * An entry of a feed. Texts are as in the feed and may hold HTML; times are UTC, or null where
   * the feed has none that can be trusted.
   *
   * @param media what the feed names beside the text, in its order, at most 50; empty in records
   *     written before it was read
   */
  public record Entry(
      String id,
      String title,
      String link,
      String summary,
      String content,
      String author,
      Instant published,
      Instant updated,
      List<String> categories,
      List<Media> media) {

    public Entry {
      categories = categories == null ? List.of() : List.copyOf(categories);
      media = media == null ? List.of() : List.copyOf(media);
    }

    /** An entry without media. */
    public Entry(
        String id,
        String title,
        String link,
        String summary,
        String content,
        String author,
        Instant published,
        Instant updated,
        List<String> categories) {
      this(id, title, link, summary, content, author, published, updated, categories, List.of());
    }
  }

  /**
   * Sound, an image or a film that goes with an entry. It is named only: nothing fetches it.
   *
   * @param url where it is, as the feed says, absolute where there was a base
   * @param type its MIME type in lower case, or null where the feed names none
   * @param bytes how long the feed says it is, above 0, or null
   * @param role as what the feed names it
   */
  public record Media(String url, String type, Long bytes, Role role) {
    /** As what a feed names it. */
    public enum Role {
      /** RSS's and Atom's enclosure, JSON Feed's attachment. */
      ENCLOSURE,
      /** Media RSS's content. */
      CONTENT,
      /** An image that stands for the article. */
      THUMBNAIL
    }

    /** Whether the other is the same thing in the same role. */
    public boolean isSameAs(Media other) {
      return role == other.role && url.equals(other.url);
    }
  }

  /**
   * The facts of the exchange that brought the page.
   *
   * @param requestedUrl the address asked for
   * @param url the address after redirects
   * @param status the HTTP status
   * @param contentType as the server named it, or null
   * @param charset the encoding the page was decoded with
   */
  public record Http(
      String requestedUrl, String url, int status, String contentType, String charset) {}
}
