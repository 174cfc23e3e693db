package org.borderwatch.ingest.fetch;

import java.util.HashSet;
import java.util.Set;
import org.borderwatch.ingest.url.WebAddress;

/** The redirects of one exchange, followed by hand so that each hop is checked as the first was. */
final class Redirects {
  static final int MAX = 5;

  private final Set<String> visited = new HashSet<>();
  private String at;
  private String movedTo;
  private boolean allPermanent = true;

  Redirects(String start) {
    at = start;
    visited.add(start);
  }

  static boolean isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }

  /** The address to ask now. */
  String at() {
    return at;
  }

  /** Where the resource is for good, or null. */
  String movedTo() {
    return movedTo;
  }

  /**
   * Goes on to where the answer points.
   *
   * @throws LostException when that is nowhere, in a circle, or too far
   */
  void follow(int status, String location) throws LostException {
    if (location == null || location.isBlank()) {
      throw new LostException("HTTP " + status + " without a Location");
    }
    String next = resolve(location.strip());
    allPermanent &= status == 301 || status == 308;
    if (!visited.add(next)) {
      throw new LostException("redirects go round in a circle at " + next);
    }
    if (visited.size() > MAX + 1) {
      throw new LostException("more than " + MAX + " redirects");
    }
    at = next;
    if (allPermanent) {
      movedTo = next;
    }
  }

  private String resolve(String location) throws LostException {
    try {
      return WebAddress.fetchable(WebAddress.resolve(at, location));
    } catch (IllegalArgumentException e) {
      throw new LostException("redirected to '" + location + "', which is no web address");
    }
  }

  /** The redirects lead nowhere. */
  static final class LostException extends Exception {
    private static final long serialVersionUID = 1L;

    LostException(String message) {
      super(message);
    }
  }
}
