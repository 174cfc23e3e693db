package org.borderwatch.ingest.fetch;

/**
 * What to ask for.
 *
 * @param url an http or https address
 * @param etag validator of what we have, or null
 * @param lastModified validator of what we have, or null
 * @param accept the Accept header
 * @param maxBytes how much of the decoded body to read; the rest is cut off
 * @param crossing who is asked before a redirect is followed to another host
 */
public record Request(
    String url, String etag, String lastModified, String accept, int maxBytes, Crossing crossing) {
  private static final String FEEDS =
      "application/atom+xml, application/rss+xml, application/rdf+xml, application/feed+json,"
          + " application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1";
  private static final String PAGES = "text/html, application/xhtml+xml, */*;q=0.1";

  /** Redirects may lead anywhere at once. */
  public Request(String url, String etag, String lastModified, String accept, int maxBytes) {
    this(url, etag, lastModified, accept, maxBytes, Crossing.FREE);
  }

  /** The same, with somebody who is asked before a redirect is followed to another host. */
  public Request crossing(Crossing by) {
    return new Request(url, etag, lastModified, accept, maxBytes, by);
  }

  public static Request feed(String url, String etag, String lastModified, int maxBytes) {
    return new Request(url, etag, lastModified, FEEDS, maxBytes);
  }

  public static Request page(String url, String etag, String lastModified, int maxBytes) {
    return new Request(url, etag, lastModified, PAGES, maxBytes);
  }
}
