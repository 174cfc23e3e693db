package org.borderwatch.ingest.url;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/** The site an address belongs to: its registrable domain. */
public final class Site {
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[.*]|.*:.*");

  private Site() {}

  /**
   * The registrable domain of an address, lower case; for a host under no public suffix its last
   * two labels, for an IP address the address itself.
   *
   * @throws IllegalArgumentException when the text is not an http or https address
   */
  public static String of(String url) {
    return ofHost(host(url));
  }

  /**
   * Whether an address belongs to a site.
   *
   * @throws IllegalArgumentException when the text is not an http or https address
   */
  public static boolean isOf(String url, String site) {
    String host = host(url);
    return host.equals(site) || ofHost(host).equals(site);
  }

  static String ofHost(String host) {
    if (ADDRESS.matcher(host).matches()) {
      return host;
    }
    String assigned = EffectiveTldFinder.getAssignedDomain(host, true, false);
    if (assigned != null) {
      return assigned;
    }
    String[] labels = host.split("\\.");
    return labels.length <= 2 ? host : labels[labels.length - 2] + "." + labels[labels.length - 1];
  }

  /**
   * The host of an http or https address, lower case.
   *
   * @throws IllegalArgumentException when the text is not one
   */
  public static String host(String url) {
    try {
      URI uri = new URI(url);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      if (uri.getHost() != null && (scheme.equals("http") || scheme.equals("https"))) {
        return uri.getHost().toLowerCase(Locale.ROOT);
      }
    } catch (URISyntaxException e) {
      // told below, in the same words
    }
    throw new IllegalArgumentException(
        "'" + url + "' is not an http or https address; give one with scheme and host");
  }
}
