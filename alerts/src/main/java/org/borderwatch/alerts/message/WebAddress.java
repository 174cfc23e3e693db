package org.borderwatch.alerts.message;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address from the web that may become a link.
 *
 * @param url http or https, in ASCII, without a user
 * @param host what it leads to, in ASCII, so that letters that look like others show
 */
record WebAddress(String url, String host) {
  private static final int LONGEST = 600;
  private static final Pattern PARTS =
      Pattern.compile("(?i)(https?)://([^/?#@\\s]+?)(:[0-9]{1,5})?([/?#].*)?");

  /** Empty where it will not do. */
  static Optional<WebAddress> of(String text) {
    Matcher parts = PARTS.matcher(text == null ? "" : text.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      String host = IDN.toASCII(parts.group(2)).toLowerCase(Locale.ROOT);
      String port = parts.group(3) == null ? "" : parts.group(3);
      String rest = parts.group(4) == null ? "/" : parts.group(4);
      String scheme = parts.group(1).toLowerCase(Locale.ROOT);
      URI url = new URI(scheme + "://" + host + port + rest);
      String ascii = url.toASCIIString();
      return url.getHost() == null || ascii.length() > LONGEST
          ? Optional.empty()
          : Optional.of(new WebAddress(ascii, host));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
