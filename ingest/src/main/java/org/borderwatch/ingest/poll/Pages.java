package org.borderwatch.ingest.poll;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import org.borderwatch.contracts.article.Page;
import org.borderwatch.contracts.feed.Feed;
import org.borderwatch.contracts.feed.FeedState.Seen;
import org.borderwatch.ingest.fetch.Answer.Response;
import org.borderwatch.ingest.text.PageText;

/** The pages that are written. */
final class Pages {
  private Pages() {}

  static Page fetched(Feed feed, Seen seen, Response r, int maxBytes, Instant now) {
    PageText text = PageText.decode(r.body(), r.contentType(), maxBytes);
    return page(
        feed,
        seen,
        new Page.Http(seen.url(), r.url(), r.status(), r.contentType(), text.charset()),
        Page.Status.FETCHED,
        null,
        text.html(),
        r.truncated() || text.cut(),
        now);
  }

  static Page entryOnly(Feed feed, Seen seen, String reason, Instant now) {
    return page(feed, seen, null, Page.Status.ENTRY_ONLY, reason, null, false, now);
  }

  static Page gone(Feed feed, Seen seen, Response r, Instant now) {
    return page(
        feed,
        seen,
        new Page.Http(seen.url(), r.url(), r.status(), r.contentType(), null),
        Page.Status.GONE,
        r.status() == 410 ? "page gone" : "page not found",
        null,
        false,
        now);
  }

  /** Whether an address is a site's front page, where sites send who asks for what is no more. */
  static boolean isFrontPage(String url) {
    String path = URI.create(url).getRawPath();
    return path == null || path.isEmpty() || path.equals("/");
  }

  static boolean sameTitle(Seen one, Seen other) {
    return one.held() == null
        || other.held() == null
        || Objects.equals(one.held().title(), other.held().title());
  }

  private static Page page(
      Feed feed,
      Seen seen,
      Page.Http http,
      Page.Status status,
      String reason,
      String html,
      boolean truncated,
      Instant now) {
    return new Page(
        seen.articleId(),
        feed.outlet(),
        Holding.entry(seen.held()),
        http,
        status,
        reason,
        html,
        truncated,
        seen.held().repairs(),
        seen.firstSeenAt(),
        now);
  }
}
