package org.borderwatch.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.Header;

/**
 * For how long an answer holds by what the server says, as a private cache reads it (RFC 9111).
 * {@code s-maxage} speaks to shared caches and not to us. {@code no-store} and {@code no-cache} say
 * that an answer is never used again unasked, which we never do; validators are kept even so, for
 * asking with them spares the server a body.
 */
final class Freshness {
  private static final Pattern DIRECTIVE =
      Pattern.compile("([A-Za-z-]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|([^\\s,]*)))?");

  /** Some answers claim to hold for years; nobody means that of a feed. */
  private static final long MAX_SECONDS = 7 * 86_400;

  private Freshness() {}

  static Duration of(Header[] cacheControl, String expires, String date, String age) {
    if (cacheControl.length == 0 && expires == null) {
      return null;
    }
    StringBuilder all = new StringBuilder();
    for (Header header : cacheControl) {
      all.append(header.getValue()).append(',');
    }
    return of(all.toString(), expires, date, age);
  }

  /**
   * @param cacheControl the values of all such headers, or null
   * @param expires or null
   * @param date the server's own clock, or null
   * @param age for how long a cache on the way has had it, in seconds, or null
   * @return null where it does not say, or says not at all
   */
  static Duration of(String cacheControl, String expires, String date, String age) {
    Map<String, String> directives = directives(cacheControl);
    if (directives.containsKey("no-store") || directives.containsKey("no-cache")) {
      return null;
    }
    Long seconds =
        directives.containsKey("max-age")
            ? seconds(directives.get("max-age"))
            : expiresIn(expires, date);
    if (seconds == null) {
      return null;
    }
    Long old = seconds(age);
    long left = Math.min(seconds, MAX_SECONDS) - (old == null ? 0 : old);
    return left <= 0 ? null : Duration.ofSeconds(left);
  }

  private static Long expiresIn(String expires, String date) {
    Instant until = HttpDate.read(expires);
    Instant now = HttpDate.read(date);
    // Without the server's clock nothing can be said; ours may be wrong.
    return until == null || now == null ? null : Duration.between(now, until).toSeconds();
  }

  private static Map<String, String> directives(String text) {
    Map<String, String> directives = new HashMap<>();
    Matcher m = DIRECTIVE.matcher(text == null ? "" : text);
    while (m.find()) {
      String value = m.group(2) == null ? m.group(3) : m.group(2);
      directives.putIfAbsent(m.group(1).toLowerCase(Locale.ROOT), value == null ? "" : value);
    }
    return directives;
  }

  private static Long seconds(String text) {
    return text != null && text.strip().matches("[0-9]{1,15}") ? Long.valueOf(text.strip()) : null;
  }
}
