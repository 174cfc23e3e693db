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
 * @param feedId whose entry it is
 * @param key in its feed
 * @param shortKey by which keys are compared
 * @param entryHash of its texts
 * @param url of its page, or null where it has none that can be asked for
 */
record EntryIdentity(String feedId, String key, String shortKey, String entryHash, String url) {
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
    String hash = Ids.hash(title, plain(entry.summary()), plain(entry.content()));
    return new EntryIdentity(feed.id(), key, SettledEntries.shortKey(key), hash, url);
  }

  /** The article, by the entry's link, until the page is had and its own address is known. */
  String articleId() {
    return url == null ? Ids.hash(feedId, key) : articleId(url);
  }

  /** The id of the article at an address. */
  static String articleId(String url) {
    return Ids.hash(CanonicalUrl.of(url));
  }

  /** The id of an entry whose link is also another's: a live blog's appends its own. */
  static String apart(String articleId, String key) {
    return Ids.hash(articleId, key);
  }

  Seen firstSight(String articleId, Held held, Instant now) {
    return new Seen(key, articleId, entryHash, url, now, null, null, null, now, 0, 0, 0, held);
  }

  private static String fetchable(String link) {
    try {
      return link == null ? null : WebAddress.fetchable(link);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** With one blank where there is any space, so that another layout is no other text. */
  private static String plain(String text) {
    String stripped = text == null ? "" : text.strip();
    StringBuilder out = new StringBuilder(stripped.length());
    boolean blank = false;
    for (int i = 0; i < stripped.length(); i++) {
      char c = stripped.charAt(i);
      boolean space = c == ' ' || c >= '\t' && c <= '\r';
      if (!space || !blank) {
        out.append(space ? ' ' : c);
      }
      blank = space;
    }
    return out.toString();
  }
}
