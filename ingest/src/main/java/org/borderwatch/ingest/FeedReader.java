package org.borderwatch.ingest;

import org.borderwatch.ingest.feed.Convention;
import org.borderwatch.ingest.feed.FeedParser;
import org.borderwatch.ingest.feed.ParsedFeed;

/** Reads a feed as ingest does, for those who want to see what it makes of one. */
public final class FeedReader {
  private FeedReader() {}

  /**
   * Reads by {@link Convention#READER}, always: what is no feed has the format {@code html} or
   * {@code unknown} and no entries.
   *
   * @param bytes as a server would send them
   * @param contentType as a server would name it, or null
   * @param baseUrl where it is from, against which relative links are resolved; or null
   */
  public static ParsedFeed read(byte[] bytes, String contentType, String baseUrl) {
    return FeedParser.parse(bytes, contentType, baseUrl, false, Convention.READER);
  }
}
