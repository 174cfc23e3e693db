package org.borderwatch.enrich.scrape.markup;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Compares the addresses that a page gives for itself. */
public final class Address {
  private static final int LONGEST = 2_000;

  private Address() {}

  /** What is left of an address when scheme, {@code www.}, query, fragment and end slash go. */
  static String bare(String address) {
    String text = address.strip();
    int scheme = text.indexOf("://");
    text = scheme >= 0 ? text.substring(scheme + 3) : text;
    int end = text.length();
    for (char c : new char[] {'?', '#'}) {
      int at = text.indexOf(c);
      end = at >= 0 ? Math.min(end, at) : end;
    }
    text = text.substring(0, end);
    text = text.startsWith("www.") ? text.substring(4) : text;
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  /** The host, lower case, or null where there is none. */
  public static String host(String address) {
    URI uri = uri(address);
    return uri == null || uri.getHost() == null ? null : uri.getHost().toLowerCase(Locale.ROOT);
  }

  /**
   * What a link on a page leads to, as an http or https address, or null where it leads nowhere on
   * the web.
   */
  public static String resolved(String base, String link) {
    URI to = uri(link);
    URI from = uri(base);
    if (to == null) {
      return null;
    }
    URI whole = from == null || from.isOpaque() ? to : from.resolve(to);
    String scheme = whole.getScheme() == null ? "" : whole.getScheme().toLowerCase(Locale.ROOT);
    return whole.getHost() != null && (scheme.equals("http") || scheme.equals("https"))
        ? whole.toString()
        : null;
  }

  /** Both lie within one registrable domain. */
  public static boolean sameSite(String one, String other) {
    String a = host(one);
    String b = host(other);
    if (a == null || b == null) {
      return false;
    }
    if (a.equals(b)) {
      return true;
    }
    String domain = EffectiveTldFinder.getAssignedDomain(a, true, false);
    return domain != null && domain.equals(EffectiveTldFinder.getAssignedDomain(b, true, false));
  }

  private static URI uri(String address) {
    try {
      return address == null || address.length() > LONGEST
          ? null
          : new URI(address.strip().replace(" ", "%20"));
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
