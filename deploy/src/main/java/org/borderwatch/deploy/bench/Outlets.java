package org.borderwatch.deploy.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/**
 * What the outlets of a benchmark publish: feeds of twenty entries with the same stories, of which
 * so many have changed since they were last polled. The same question has the same answer, so that
 * a client can ask again what a poller asked.
 *
 * @param spread how many hosts there are
 */
record Outlets(int spread) {
  /** Of a hundred feeds, so many have not changed. */
  static final int UNCHANGED = 85;

  /** Of those that changed, one in so many has a new entry; the others only a new date. */
  private static final int WITH_NEWS = 3;

  /** The host of what the feeds have in common. */
  static final String STORIES = "stories.example";

  private static final int ENTRIES = 20;
  private static final String TEXT =
      "The ministry gave no details at once, and there was no comment from the other side when this"
          + " was written. Traffic on the main road went on as usual. ";
  private static final String OLD = "\"0\"";
  private static final String NEW = "\"1\"";

  /** An answer with its facts. */
  record Answer(int status, String etag, String type, byte[] body) {}

  static String feedId(int feed) {
    return "feed-" + feed;
  }

  /** Where a feed is: hosts are addresses of loopback. */
  String feedUrl(int feed, int port) {
    return "http://" + host(feed) + ":" + port + "/feed/" + feed;
  }

  /** The number of the feed at a path, or -1 where there is none. */
  static int feed(String path) {
    return path.startsWith("/feed/") ? Integer.parseInt(path.substring("/feed/".length())) : -1;
  }

  /** What a feed's state was left with. */
  static String lastEtag() {
    return OLD;
  }

  /**
   * @param etag the request's validator, or null
   */
  Answer answer(String path, String host, String etag) {
    int feed = feed(path);
    if (feed >= 0) {
      boolean changed = isChanged(feed);
      String now = changed ? NEW : OLD;
      return now.equals(etag)
          ? new Answer(304, now, null, new byte[0])
          : new Answer(200, now, "application/rss+xml", document(feed, changed, host));
    }
    if (path.startsWith("/story/")) {
      return new Answer(200, null, "text/html; charset=utf-8", page(path));
    }
    return new Answer(404, null, "text/plain", "nothing here".getBytes(UTF_8));
  }

  /** How long a feed's answer would be without a validator. */
  int unconditional(int feed, String host) {
    return document(feed, isChanged(feed), host).length;
  }

  private String host(int feed) {
    int host = feed % spread;
    return "127." + (10 + host / 62_500) + "." + host / 250 % 250 + "." + (1 + host % 250);
  }

  /** Scattered over the feeds, and the same in every run. */
  private static boolean isChanged(int feed) {
    return scattered(feed) % 100 >= UNCHANGED;
  }

  private static boolean hasNews(int feed) {
    return scattered(feed) / 100 % WITH_NEWS == 0;
  }

  private static int scattered(int feed) {
    return (feed * 0x9e3779b9 >>> 8) % 100_000;
  }

  private static byte[] document(int feed, boolean changed, String host) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        ("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Outlet</title><link>http://"
                + host
                + "/</link><lastBuildDate>Sun, 01 Nov 2026 0"
                + (changed ? 7 : 6)
                + ":00:00 GMT</lastBuildDate>")
            .getBytes(UTF_8));
    if (changed && hasNews(feed)) {
      out.writeBytes(item("news-" + feed, host));
    }
    for (int i = 0; i < ENTRIES; i++) {
      out.writeBytes(item("story-" + i, host));
    }
    out.writeBytes("</channel></rss>".getBytes(UTF_8));
    return out.toByteArray();
  }

  /** Links name one host, so that the stories of all feeds are the same. */
  private static byte[] item(String slug, String host) {
    String port = host.contains(":") ? host.substring(host.indexOf(':')) : "";
    String link = "http://" + (slug.startsWith("news") ? host : STORIES + port);
    return ("<item><title>Shots reported near the border: "
            + slug
            + "</title><link>"
            + link
            + "/story/"
            + slug
            + "</link><guid>urn:"
            + slug
            + "</guid><pubDate>Sun, 01 Nov 2026 05:00:00 GMT</pubDate><description>"
            + TEXT.repeat(2)
            + "</description></item>")
        .getBytes(UTF_8);
  }

  private static byte[] page(String path) {
    return ("<!doctype html><html lang=\"en\"><head><title>Shots reported near the border</title>"
            + "</head><body><article><h1>"
            + path
            + "</h1>"
            + ("<p>" + TEXT.repeat(3) + "</p>").repeat(12)
            + "</article></body></html>")
        .getBytes(UTF_8);
  }
}
