package org.borderwatch.ingest.feed;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.borderwatch.contracts.article.Page;
import org.borderwatch.contracts.feed.Hints;

/**
 * What a feed says.
 *
 * @param format for example {@code rss-2.0}, {@code atom-1.0}, {@code json-feed-1.1}; {@code html}
 *     for a page in a feed's place, {@code unknown} for anything else
 * @param encoding the name of the encoding it was decoded with
 * @param repairs what had to be mended, in stable words, in the order of the alphabet
 * @param feed what it says of itself
 * @param entries in the order of the feed
 * @param alternates feeds that a page in a feed's place points to, by {@link FeedDiscovery}, best
 *     first
 * @param hints how it wants to be polled, or null where it does not say
 */
public record ParsedFeed(
    String format,
    String encoding,
    List<String> repairs,
    Head feed,
    List<Page.Entry> entries,
    @JsonIgnore List<FeedDiscovery.Candidate> alternates,
    @JsonIgnore Hints hints) {
  static final String HTML = "html";
  static final String UNKNOWN = "unknown";

  public ParsedFeed {
    repairs = List.copyOf(repairs);
    entries = List.copyOf(entries);
    alternates = alternates == null ? List.of() : List.copyOf(alternates);
  }

  /** What is neither a feed nor a page. */
  static ParsedFeed none(String encoding, Repairs repairs) {
    return new ParsedFeed(UNKNOWN, encoding, repairs.words(), Head.NONE, List.of(), null);
  }

  ParsedFeed(
      String format,
      String encoding,
      List<String> repairs,
      Head feed,
      List<Page.Entry> entries,
      List<FeedDiscovery.Candidate> alternates) {
    this(format, encoding, repairs, feed, entries, alternates, null);
  }

  /** Whether it is a feed at all. */
  @JsonIgnore
  public boolean isFeed() {
    return !format.equals(HTML) && !format.equals(UNKNOWN);
  }

  /** What a feed says of itself; each may be null. Times are UTC. */
  public record Head(
      String title, String link, String description, String language, String id, Instant updated) {
    static final Head NONE = new Head(null, null, null, null, null, null);
  }
}
