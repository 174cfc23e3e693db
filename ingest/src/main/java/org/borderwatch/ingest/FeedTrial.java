package org.borderwatch.ingest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.borderwatch.contracts.feed.Hints;
import org.borderwatch.ingest.feed.FeedDiscovery;
import org.borderwatch.ingest.feed.FeedParser;
import org.borderwatch.ingest.feed.ParsedFeed;
import org.borderwatch.ingest.fetch.Answer;
import org.borderwatch.ingest.fetch.Fetcher;
import org.borderwatch.ingest.fetch.Request;
import org.borderwatch.ingest.poll.Outlook;

/**
 * One address, asked once as ingest would ask for a feed. What does not apply is null.
 *
 * @param url what was asked for
 * @param failure why there is no answer, in words
 * @param answeredAt the address that answered, after redirects
 * @param movedTo where it says it is for good
 * @param status the HTTP status
 * @param contentType as the server named it
 * @param received bytes of the body over the wire
 * @param bytes of the body, decoded
 * @param etag the validator that later polls would send
 * @param lastModified likewise
 * @param freshForSeconds for how long the server says the answer holds
 * @param retryAfterSeconds for how long it asks to be left alone
 * @param feed what the reader made of it
 * @param hints how the feed wants to be polled
 * @param perHour how many new entries an hour its dates tell
 * @param pollSeconds after how long ingest would poll it next, about
 * @param because why then
 * @param candidates feeds that a page in its place points to, best first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedTrial(
    String url,
    String failure,
    String answeredAt,
    String movedTo,
    Integer status,
    String contentType,
    Long received,
    Integer bytes,
    String etag,
    String lastModified,
    Long freshForSeconds,
    Long retryAfterSeconds,
    ParsedFeed feed,
    Hints hints,
    Double perHour,
    Long pollSeconds,
    String because,
    List<FeedDiscovery.Candidate> candidates) {

  /**
   * Asks, with every guard that ingest has, and waits for the answer.
   *
   * @param now by which the dates of its entries are read
   */
  public static FeedTrial of(String url, IngestSettings settings, Instant now) {
    try (Fetcher fetcher = new Fetcher(settings.fetch())) {
      Answer answer = fetcher.fetch(Request.feed(url, null, null, settings.maxFeedBytes()));
      return answer instanceof Answer.Response response
          ? read(url, response, settings, now)
          : failed(url, (Answer.Failure) answer);
    }
  }

  /** Whether it is a feed that can be polled. */
  @JsonIgnore
  public boolean isFeed() {
    return feed != null && feed.isFeed();
  }

  private static FeedTrial failed(String url, Answer.Failure f) {
    String words = f.fault().words() + ": " + f.detail();
    return new FeedTrial(
        url, words, null, null, null, null, null, null, null, null, null, null, null, null, null,
        null, null, null);
  }

  private static FeedTrial read(
      String url, Answer.Response r, IngestSettings settings, Instant now) {
    ParsedFeed parsed =
        r.ok() ? FeedParser.parse(r.body(), r.contentType(), r.url(), r.truncated()) : null;
    Outlook outlook =
        parsed != null && parsed.isFeed()
            ? Outlook.of(parsed, r.freshFor(), settings.rules(), now)
            : null;
    return new FeedTrial(
        url,
        r.ok() ? null : "HTTP " + r.status(),
        r.url(),
        r.movedTo(),
        r.status(),
        r.contentType(),
        r.received(),
        r.body().length,
        r.etag(),
        r.lastModified(),
        r.freshFor() == null ? null : r.freshFor().toSeconds(),
        r.retryAfter() == null ? null : r.retryAfter().toSeconds(),
        parsed,
        parsed == null ? null : parsed.hints(),
        outlook == null ? null : outlook.perHour(),
        outlook == null ? null : outlook.interval().toSeconds(),
        outlook == null ? null : outlook.because(),
        parsed == null || parsed.alternates().isEmpty() ? null : parsed.alternates());
  }
}
