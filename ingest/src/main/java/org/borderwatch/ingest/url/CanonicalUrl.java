package org.borderwatch.ingest.url;

import crawlercommons.filters.basic.BasicURLNormalizer;
import crawlercommons.filters.basic.BasicURLNormalizer.IdnNormalization;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one spelling of an address by which an article is known. It is for naming, never for
 * fetching: the page is asked for as its publisher wrote it.
 */
public final class CanonicalUrl {
  private static final BasicURLNormalizer NORMALIZER =
      BasicURLNormalizer.newBuilder().idnNormalization(IdnNormalization.PUNYCODE).build();
  private static final Pattern AMP_CACHE =
      Pattern.compile(
          "https?://(?:www\\.google\\.[a-z.]+/amp|[^/]+\\.cdn\\.ampproject\\.org/[a-z])/(s/)?(.+)");
  private static final Pattern PARTS =
      Pattern.compile("(https?)://([^/?#:]+)(:[0-9]+)?([^?#]*)(?:\\?([^#]*))?.*");
  private static final Pattern OTHER_FACE = Pattern.compile("^(?:m|mobile|amp)\\.(?=[^.]+\\.)");
  private static final Pattern AMP_PATH = Pattern.compile("(?<=.)/amp/?$|^/amp(?=/.)");
  private static final Pattern INDEX = Pattern.compile("/(?:index|default)\\.(?:html?|php|aspx?)$");
  private static final Pattern AMP_FILE = Pattern.compile("\\.amp(?=\\.html?$|$)");
  private static final Pattern AMP_QUERY =
      Pattern.compile("(?:^|&)(?:amp(?:=1?)?|outputType=amp)(?=&|$)");

  private CanonicalUrl() {}

  /**
   * Case, default port, dot segments, escapes and the order of parameters by RFC 3986; no fragment,
   * no tracking parameters, no AMP and no mobile face, no name of an index file. What is no http
   * address is returned as it is.
   */
  public static String of(String url) {
    Matcher cached = AMP_CACHE.matcher(url);
    String direct =
        cached.matches()
            ? (cached.group(1) == null ? "http://" : "https://") + cached.group(2)
            : url;
    String normal = NORMALIZER.filter(direct);
    Matcher parts = PARTS.matcher(normal == null ? "" : normal);
    if (!parts.matches()) {
      return url;
    }
    String host = OTHER_FACE.matcher(parts.group(2)).replaceFirst("");
    String port = parts.group(3) == null ? "" : parts.group(3);
    String query = query(parts.group(5));
    String path = path(parts.group(4));
    // With a query the file is a program, and what it is called may matter.
    String plain = query.isEmpty() ? INDEX.matcher(path).replaceFirst("/") : path;
    return parts.group(1) + "://" + host + port + plain + query;
  }

  private static String path(String path) {
    String plain = AMP_FILE.matcher(AMP_PATH.matcher(path).replaceFirst("")).replaceFirst("");
    return plain.isEmpty() ? "/" : plain;
  }

  private static String query(String query) {
    String plain = query == null ? "" : AMP_QUERY.matcher(query).replaceAll("");
    String rest = TrackingParameters.shipped().removeFrom(plain);
    return rest == null ? "" : "?" + rest;
  }
}
