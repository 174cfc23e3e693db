package org.borderwatch.contracts.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * What is known of a feed: the value on {@code feed-states}, from which a poller that takes the
 * feed over goes on as if it had polled it itself.
 *
 * <p>A poll that changes nothing but when the feed was and will be polled writes only the small
 * record on {@code sources}, in the same kind of transaction: most polls do, and a state is fifty
 * times as long. {@link #asOf} puts the two together, and who reads states must do so.
 *
 * @param feedId the feed
 * @param url where it is polled now: the feed's own address, or where it moved to for good
 * @param etag validator of the last answer, or null
 * @param lastModified validator of the last answer, or null
 * @param bodyHash hash of the last body, or null
 * @param nextPoll when it is due, UTC, or null when it is retired
 * @param lastAttempt UTC, or null
 * @param lastSuccess UTC, or null
 * @param failures polls failed in a row
 * @param detail how the last poll ended, in words
 * @param redirects sightings of a permanent redirect
 * @param seen entries seen, the latest first
 * @param declaredUrl the feed's own address when this was learnt: when the feed is given another,
 *     the validators and the schedule are void; null where it is not known
 * @param settled entries seen of which nothing more is asked for, in little room: base64 of 37
 *     bytes each, the latest first, big-endian: the first 8 bytes of the SHA-256 of the entry's
 *     key, the first 8 bytes of its {@code entryHash}, the 16 bytes of its {@code articleId}, the
 *     second it was first seen (unsigned, since 1970), and 1 where its page was had, else 0. Null
 *     where there are none, or all are in {@code seen}
 * @param because why {@code nextPoll} is when it is, in words, or null
 * @param rhythm how often it tells something new, or null until it was read
 * @param hints what the feed says of how it wants to be polled, or null
 * @param bodyBytes length of the last body, decoded, or null
 * @param foundAt where the feed is read for now because a page stands at its own address and names
 *     this one; or null. For good it moves only when a person gives it that address
 * @param hosts what the hosts of the feed and its pages had told us they let us ask, so that who
 *     takes the feed over keeps to it; empty where none asked for less
 */
public record FeedState(
    String feedId,
    String url,
    String etag,
    String lastModified,
    String bodyHash,
    Instant nextPoll,
    Instant lastAttempt,
    Instant lastSuccess,
    int failures,
    String detail,
    List<Redirect> redirects,
    List<Seen> seen,
    @JsonInclude(JsonInclude.Include.NON_NULL) String declaredUrl,
    @JsonInclude(JsonInclude.Include.NON_NULL) String settled,
    @JsonInclude(JsonInclude.Include.NON_NULL) String because,
    @JsonInclude(JsonInclude.Include.NON_NULL) Rhythm rhythm,
    @JsonInclude(JsonInclude.Include.NON_NULL) Hints hints,
    @JsonInclude(JsonInclude.Include.NON_NULL) Integer bodyBytes,
    @JsonInclude(JsonInclude.Include.NON_NULL) String foundAt,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<HostWish> hosts) {

  public FeedState {
    redirects = redirects == null ? List.of() : List.copyOf(redirects);
    seen = seen == null ? List.of() : List.copyOf(seen);
    hosts = hosts == null ? List.of() : List.copyOf(hosts);
  }

  /** With every entry in {@code seen}, and nothing known of its rate. */
  public FeedState(
      String feedId,
      String url,
      String etag,
      String lastModified,
      String bodyHash,
      Instant nextPoll,
      Instant lastAttempt,
      Instant lastSuccess,
      int failures,
      String detail,
      List<Redirect> redirects,
      List<Seen> seen,
      String declaredUrl) {
    this(
        feedId,
        url,
        etag,
        lastModified,
        bodyHash,
        nextPoll,
        lastAttempt,
        lastSuccess,
        failures,
        detail,
        redirects,
        seen,
        declaredUrl,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** The same with other entries. */
  public FeedState with(List<Seen> seen, String settled) {
    return copy(nextPoll, lastAttempt, lastSuccess, detail, because, seen, settled);
  }

  /**
   * The state after the poll that a source's record tells of, where that changed nothing but the
   * schedule and so wrote no state.
   *
   * @param source the record on {@code sources}, or null
   * @return this where it tells of no later poll
   */
  public FeedState asOf(Source source) {
    boolean later =
        source != null
            && source.lastAttempt() != null
            && (lastAttempt == null || source.lastAttempt().isAfter(lastAttempt));
    return later
        ? copy(
            source.nextPoll(),
            source.lastAttempt(),
            source.lastSuccess(),
            source.detail(),
            source.because(),
            seen,
            settled)
        : this;
  }

  private FeedState copy(
      Instant nextPoll,
      Instant lastAttempt,
      Instant lastSuccess,
      String detail,
      String because,
      List<Seen> seen,
      String settled) {
    return new FeedState(
        feedId,
        url,
        etag,
        lastModified,
        bodyHash,
        nextPoll,
        lastAttempt,
        lastSuccess,
        failures,
        detail,
        redirects,
        seen,
        declaredUrl,
        settled,
        because,
        rhythm,
        hints,
        bodyBytes,
        foundAt,
        hosts);
  }

  /**
   * What a host asked of all who ask it for anything.
   *
   * @param host its name, lower case
   * @param spacingMillis how far apart requests to it are to be, in milliseconds; 0 where that is
   *     not known
   * @param until before when it wants no request, UTC
   * @param slot the moment that was kept for this feed among all who wait for the host, UTC, or
   *     null
   */
  public record HostWish(String host, long spacingMillis, Instant until, Instant slot) {}

  /** A permanent redirect was answered; it is believed after several sightings over a day. */
  public record Redirect(String to, Instant firstSeen, int sightings) {}

  /**
   * An entry that was seen.
   *
   * @param key the entry's identity in its feed
   * @param articleId the article
   * @param entryHash hash of the entry's title and texts: a change is a revision
   * @param url where its page is
   * @param firstSeenAt UTC
   * @param etag validator of its page, or null
   * @param lastModified validator of its page, or null
   * @param bodyHash hash of its page's body, or null
   * @param nextRecheck when its page is asked for, for the first time or again, UTC, or null when
   *     no more
   * @param rechecks how often it was
   * @param missing how often in a row the page was not found
   * @param attempts how often its page was asked for in vain since a version of the article became
   *     due to be written; null when none is due
   * @param held what the feed said, kept while the page may still be asked for, or null
   */
  public record Seen(
      String key,
      String articleId,
      String entryHash,
      String url,
      Instant firstSeenAt,
      String etag,
      String lastModified,
      String bodyHash,
      Instant nextRecheck,
      int rechecks,
      int missing,
      @JsonInclude(JsonInclude.Include.NON_NULL) Integer attempts,
      @JsonInclude(JsonInclude.Include.NON_NULL) Held held) {}

  /**
   * A feed's entry as it is kept for the page that is still to come. Times are UTC or null.
   *
   * @param repairs what had to be mended in the feed to read it
   */
  public record Held(
      String id,
      String title,
      String link,
      String summary,
      String content,
      String author,
      Instant published,
      Instant updated,
      List<String> categories,
      List<String> repairs) {

    public Held {
      categories = categories == null ? List.of() : List.copyOf(categories);
      repairs = repairs == null ? List.of() : List.copyOf(repairs);
    }
  }
}
