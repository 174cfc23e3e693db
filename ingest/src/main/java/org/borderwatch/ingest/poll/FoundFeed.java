package org.borderwatch.ingest.poll;

import java.util.List;
import java.util.regex.Pattern;
import org.borderwatch.ingest.feed.FeedDiscovery;
import org.borderwatch.ingest.url.Site;
import org.borderwatch.ingest.url.WebAddress;

/**
 * Which of the feeds that a page names is read in place of the feed that should stand there. Only
 * one that the page declares, of the same site, and only where there is no choice: a guess would
 * put another outlet's words, or its readers' comments, under this outlet's name.
 */
final class FoundFeed {
  private static final Pattern COMMENTS = Pattern.compile("(?i)comment|kommentar|/replies(?:/|$)");

  private FoundFeed() {}

  /**
   * @param asked where the feed should be
   * @param pageUrl where the page is
   * @return its address, or null
   */
  static String ofPage(String asked, String pageUrl, List<FeedDiscovery.Candidate> named) {
    List<String> possible =
        named.stream()
            .filter(FeedDiscovery.Candidate::declared)
            .map(FeedDiscovery.Candidate::url)
            .filter(url -> !COMMENTS.matcher(url).find())
            .filter(url -> isOfSite(url, asked))
            .filter(url -> !url.equals(asked) && !url.equals(pageUrl))
            .distinct()
            .toList();
    return possible.size() == 1 ? possible.get(0) : null;
  }

  private static boolean isOfSite(String url, String asked) {
    try {
      return Site.of(WebAddress.fetchable(url)).equals(Site.of(asked));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
