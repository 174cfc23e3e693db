package org.borderwatch.ingest.fetch;

/**
 * What to ask for.
 *
 * @param url an http or https address
 * @param etag validator of what we have, or null
 * @param lastModified validator of what we have, or null
 * @param accept the Accept header
 * @param maxBytes how much of the decoded body to read; the rest is cut off
 */
public record Request(String url, String etag, String lastModified, String accept, int maxBytes) {
  private static final String FEEDS =
      "application/atom+xml, application/rss+xml, application/rdf+xml, application/feed+json,"
          + " application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1";
  private static final String PAGES = "text/html, application/xhtml+xml, */*;q=0.1";

  public static Request feed(String url, String etag, String lastModified, int maxBytes) {
    return new Request(url, etag, lastModified, FEEDS, maxBytes);
  }

  public static Request page(String url, String etag, String lastModified, int maxBytes) {
    return new Request(url, etag, lastModified, PAGES, maxBytes);
  }
}
