package org.borderwatch.ingest.fetch;

import java.time.Duration;

/** What came of a request. */
public sealed interface Answer {

  /**
   * The server answered, after any redirects.
   *
   * @param url the address that answered
   * @param movedTo where the resource is for good, when every redirect up to there said so; or null
   * @param status the HTTP status; 304 when what we have is still right
   * @param contentType as the server named it, or null
   * @param etag validator, or null
   * @param lastModified validator, or null
   * @param retryAfter how long the server asks to be left alone, or null
   * @param body decoded, at most as long as was asked for
   * @param truncated the body was longer
   * @param freshFor for how long the server says that this answer holds, or null where it does not
   *     say or says not at all
   * @param received the length of the body in bytes as it came over the wire
   */
  record Response(
      String url,
      String movedTo,
      int status,
      String contentType,
      String etag,
      String lastModified,
      Duration retryAfter,
      byte[] body,
      boolean truncated,
      Duration freshFor,
      long received)
      implements Answer {

    public boolean ok() {
      return status >= 200 && status < 300;
    }
  }

  /**
   * There is no answer that can be used.
   *
   * @param fault what kind of failure
   * @param detail in words for a person
   */
  record Failure(Fault fault, String detail) implements Answer {}

  /** Kinds of failure, in a few stable words, and whether asking again may help. */
  enum Fault {
    BAD_ADDRESS("bad address", false),
    BUSY("a host that others have the turn of", true),
    BLOCKED_ADDRESS("blocked address", false),
    ROBOTS("excluded by robots.txt", false),
    ROBOTS_UNKNOWN("robots.txt not to be had", true),
    UNKNOWN_HOST("unknown host", true),
    NO_CONNECTION("no connection", true),
    TLS("TLS refused", true),
    TIME_OUT("time-out", true),
    REDIRECTS("redirects without end", false),
    BROKEN_ANSWER("broken answer", true),
    BOMB("decompression bomb", false);

    private final String words;
    private final boolean passing;

    Fault(String words, boolean passing) {
      this.words = words;
      this.passing = passing;
    }

    public String words() {
      return words;
    }

    /** Whether it may pass by itself. */
    public boolean passing() {
      return passing;
    }
  }
}
