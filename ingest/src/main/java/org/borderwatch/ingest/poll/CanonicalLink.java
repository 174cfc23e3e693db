package org.borderwatch.ingest.poll;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import org.borderwatch.ingest.url.Site;
import org.borderwatch.ingest.url.WebAddress;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The address that a page calls its own by {@code rel=canonical}. It names the article only where
 * it is of the same registrable domain, or a page could overwrite another outlet's article, and
 * where it still tells this page from its neighbours: many a site names its front page or a section
 * on every page.
 */
final class CanonicalLink {
  private static final int WITHIN = 128 * 1024;
  private static final int TELLING = 4;

  private CanonicalLink() {}

  /**
   * @param body of a page, in whatever encoding: what is looked for is ASCII
   * @param url where it was served from
   * @return an http address, or null where it names none that is to be believed
   */
  static String of(byte[] body, String url) {
    String head = new String(body, 0, Math.min(body.length, WITHIN), ISO_8859_1);
    if (!head.toLowerCase(Locale.ROOT).contains("canonical")) {
      return null;
    }
    Document page = Jsoup.parse(head, url);
    Element link = page.selectFirst("link[rel~=(?i)^canonical$][href]");
    return link == null ? null : believed(link.absUrl("href"), url);
  }

  private static String believed(String canonical, String url) {
    try {
      String address = WebAddress.fetchable(canonical);
      boolean same = Site.of(address).equals(Site.of(url));
      return same && address.toLowerCase(Locale.ROOT).contains(telling(url)) ? address : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** The longest part of an address's path or query: a slug, a number. */
  private static String telling(String url) {
    URI uri = URI.create(url);
    String rest = uri.getRawPath() + "/" + (uri.getRawQuery() == null ? "" : uri.getRawQuery());
    return Arrays.stream(rest.toLowerCase(Locale.ROOT).split("[/.&=?]+"))
        .filter(part -> part.length() >= TELLING)
        .max(java.util.Comparator.comparingInt(String::length))
        .orElseThrow(() -> new IllegalArgumentException("nothing tells " + url));
  }
}
