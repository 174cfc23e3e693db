package org.borderwatch.ingest.feed;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/** What stands in a feed's place when no feed does: most often a page, which may name its feeds. */
final class HtmlPage {
  private static final Pattern HTML =
      Pattern.compile("<(?:html|head|body|title|meta|div|p)\\b", Pattern.CASE_INSENSITIVE);
  private static final int HEAD_WITHIN = 256 * 1024;

  private HtmlPage() {}

  static ParsedFeed read(String text, String charset, String base, Repairs repairs) {
    String head = text.substring(0, Math.min(text.length(), HEAD_WITHIN));
    if (!HTML.matcher(head).find()) {
      return ParsedFeed.none(charset, repairs);
    }
    Document page = FeedDiscovery.parse(text);
    List<FeedDiscovery.Candidate> alternates = FeedDiscovery.find(page, base);
    ParsedFeed.Head title =
        new ParsedFeed.Head(
            page.title().isBlank() ? null : page.title(), null, null, null, null, null);
    return new ParsedFeed(ParsedFeed.HTML, charset, repairs.words(), title, List.of(), alternates);
  }
}
