package org.borderwatch.enrich;

import java.time.Instant;
import java.util.List;
import org.borderwatch.contracts.Ids;
import org.borderwatch.contracts.article.Page;
import org.borderwatch.contracts.feed.Outlet;

/** Pages for tests: a plain article of an outlet, as ingest would write it. */
final class Pages {
  private Pages() {}

  static Page article(String outlet, String country, Instant at, String title, String... body) {
    String url = "https://" + outlet + ".example/" + Ids.hash(title).substring(0, 8);
    return page(outlet, country, url, at, Page.Status.FETCHED, title, html(title, at, body));
  }

  /** The same article, fetched again with another text. */
  static Page changed(Page before, Instant at, String... body) {
    return page(
        before.outlet().name(),
        before.outlet().country(),
        before.url(),
        at,
        Page.Status.FETCHED,
        before.entry().title(),
        html(before.entry().title(), before.firstSeenAt(), body));
  }

  /** The same article, withdrawn by its publisher. */
  static Page gone(Page before, Instant at) {
    return page(
        before.outlet().name(),
        before.outlet().country(),
        before.url(),
        at,
        Page.Status.GONE,
        before.entry().title(),
        null);
  }

  private static Page page(
      String outlet,
      String country,
      String url,
      Instant at,
      Page.Status status,
      String title,
      String html) {
    return new Page(
        Ids.hash(url),
        new Outlet(outlet, outlet, outlet + ".example", outlet, country),
        new Page.Entry(url, title, url, null, null, null, null, null, List.of()),
        new Page.Http(url, url, html == null ? 410 : 200, "text/html", "UTF-8"),
        status,
        html == null ? "410" : null,
        html,
        false,
        List.of(),
        at,
        at);
  }

  static String html(String title, Instant published, String... body) {
    return "<!doctype html><html><head><title>%s</title>\n<meta property='article:published_time' content='%s'></head><body><nav><a href='/'>Home</a></nav><article><h1>%s</h1><p>%s</p></article></body></html>"
        .formatted(title, published, title, String.join("</p><p>", body));
  }
}
