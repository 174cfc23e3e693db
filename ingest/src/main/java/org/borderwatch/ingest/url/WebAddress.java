package org.borderwatch.ingest.url;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses as people write them, made fit to be asked for. */
public final class WebAddress {
  private static final Pattern AUTHORITY =
      Pattern.compile("^(https?://)([^/?#]+)(.*)$", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern SCHEME =
      Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
  private static final String PLAIN = "-._~:/?#@!$&'()*+,;=";
  private static final String LEGAL = "-._~:/?#[]@!$&'()*+,;=%";

  private WebAddress() {}

  /**
   * The address with what may not stand in one escaped, its host in ASCII, without a fragment.
   *
   * @throws IllegalArgumentException when it is no http or https address
   */
  public static String fetchable(String url) {
    String text = url.strip();
    int fragment = text.indexOf('#');
    Matcher matcher = AUTHORITY.matcher(fragment < 0 ? text : text.substring(0, fragment));
    if (!matcher.matches()) {
      throw new IllegalArgumentException("'" + url + "' is not an http or https address");
    }
    String authority = matcher.group(2);
    if (authority.indexOf('@') >= 0) {
      throw new IllegalArgumentException("'" + url + "' names a user, which we do not send");
    }
    String address = matcher.group(1) + ascii(authority) + escape(matcher.group(3));
    Site.host(address);
    return address;
  }

  /** Whether the text is an absolute address of any scheme. */
  public static boolean isAbsolute(String text) {
    return SCHEME.matcher(text).matches();
  }

  /** Resolves a reference; returns it as it is where there is nothing to resolve it against. */
  public static String resolve(String base, String reference) {
    if (base == null || base.isBlank() || isAbsolute(reference)) {
      return reference;
    }
    try {
      URI root = new URI(escape(base.strip()));
      // java.net.URI resolves "?a=b" against the directory and not the document.
      String document =
          reference.startsWith("?") && root.getRawPath() != null ? root.getRawPath() : "";
      return root.resolve(new URI(document + escape(reference))).toString();
    } catch (URISyntaxException | IllegalArgumentException e) {
      return reference;
    }
  }

  private static String ascii(String authority) {
    if (authority.chars().allMatch(c -> c < 0x80)) {
      return authority;
    }
    int port = authority.lastIndexOf(':');
    return port < 0
        ? IDN.toASCII(authority)
        : IDN.toASCII(authority.substring(0, port)) + authority.substring(port);
  }

  private static String escape(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              boolean bracket = c == '[' || c == ']';
              if (c < 0x80 && !bracket && (Character.isLetterOrDigit(c) || LEGAL.indexOf(c) >= 0)) {
                out.append((char) c);
              } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                  out.append('%').append(hex(b >> 4)).append(hex(b));
                }
              }
            });
    return out.toString().replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
  }

  /** Whether nothing is to be escaped, as in nearly every address there is. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean alphanumeric = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      if (!alphanumeric && PLAIN.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private static char hex(int nibble) {
    return "0123456789ABCDEF".charAt(nibble & 0xf);
  }
}
