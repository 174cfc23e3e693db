package org.borderwatch.deploy.offline;

import java.util.List;
import org.borderwatch.contracts.article.Page;
import org.borderwatch.ingest.FeedReader;
import org.borderwatch.ingest.feed.ParsedFeed;

/**
 * What ingest makes of a feed in a file.
 *
 * @param file the file's name
 * @param format for example {@code rss-2.0}
 * @param encoding the encoding it was decoded with
 * @param repairs what had to be mended
 * @param feed what it says of itself
 * @param entries its entries; times are UTC
 */
public record FeedFile(
    String file,
    String format,
    String encoding,
    List<String> repairs,
    ParsedFeed.Head feed,
    List<Page.Entry> entries) {

  /**
   * @param url where the feed is from, or null
   */
  public static FeedFile read(String file, byte[] bytes, String url) {
    ParsedFeed parsed = FeedReader.read(bytes, null, url);
    return new FeedFile(
        file,
        parsed.format(),
        parsed.encoding(),
        parsed.repairs(),
        parsed.feed(),
        parsed.entries());
  }
}
