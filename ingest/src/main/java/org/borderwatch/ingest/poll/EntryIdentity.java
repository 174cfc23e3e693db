package org.borderwatch.ingest.poll;

import java.time.Instant;
import org.borderwatch.contracts.Ids;
import org.borderwatch.contracts.article.Page;
import org.borderwatch.contracts.feed.Feed;
import org.borderwatch.contracts.feed.FeedState.Held;
import org.borderwatch.contracts.feed.FeedState.Seen;
import org.borderwatch.ingest.url.CanonicalUrl;
import org.borderwatch.ingest.url.WebAddress;

/**
 * What an entry is known by.
 *
 * @param key in its feed
 * @param articleId by its link, until the page is had and its own address is known
 * @param entryHash of its texts
 * @param url of its page, or null where it has none that can be asked for
 */
record EntryIdentity(String key, String articleId, String entryHash, String url) {
  private static final int MAX_KEY = 120;

  static EntryIdentity of(Feed feed, Page.Entry entry) {
    String url = fetchable(entry.link());
    String title = plain(entry.title());
    String named =
        entry.id() != null
            ? entry.id()
            : url != null
                ? CanonicalUrl.of(url)
                : Ids.hash(title, String.valueOf(entry.published()));
    String key = named.length() > MAX_KEY ? Ids.hash(named) : named;
    return new EntryIdentity(
        key,
        url == null ? Ids.hash(feed.id(), key) : articleId(url),
        Ids.hash(title, plain(entry.summary()), plain(entry.content())),
        url);
  }

  /** The id of the article at an address. */
  static String articleId(String url) {
    return Ids.hash(CanonicalUrl.of(url));
  }

  /** The same entry where its link is also another's: a live blog's entry appends its own id. */
  EntryIdentity apart() {
    return new EntryIdentity(key, apart(articleId, key), entryHash, url);
  }

  static String apart(String articleId, String key) {
    return Ids.hash(articleId, key);
  }

  Seen firstSight(Held held, Instant now) {
    return new Seen(key, articleId, entryHash, url, now, null, null, null, now, 0, 0, 0, held);
  }

  private static String fetchable(String link) {
    try {
      return link == null ? null : WebAddress.fetchable(link);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static String plain(String text) {
    return text == null ? "" : text.strip().replaceAll("\\s+", " ");
  }
}
