package org.borderwatch.alerts.board;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.borderwatch.alerts.words.SafeText;

/**
 * Writes HTML. Every text and every attribute's value is cleaned and escaped here and nowhere else;
 * names of elements and attributes are the program's own.
 */
final class Html {
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

  /** After these a line's end would show as a space. */
  private static final Set<String> INLINE = Set.of("a", "q", "span", "time");

  private final StringBuilder out = new StringBuilder("<!doctype html>\n");
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn; an attribute whose value is null is left out
   */
  Html open(String element, String... attributes) {
    tag(element, attributes);
    open.push(element);
    return this;
  }

  /** An element that has no content. */
  Html single(String element, String... attributes) {
    tag(element, attributes);
    return this;
  }

  /** Closes the element opened last. */
  Html close() {
    String element = open.pop();
    out.append("</").append(element).append('>');
    if (!INLINE.contains(element)) {
      out.append('\n');
    }
    return this;
  }

  Html text(String text) {
    out.append(escape(text));
    return this;
  }

  /** An element with nothing but text in it. */
  Html element(String element, String text, String... attributes) {
    return open(element, attributes).text(text).close();
  }

  /** Words of an article, in their own language and direction. */
  Html quote(String words, String language) {
    String lang = language != null && LANGUAGE.matcher(language).matches() ? language : null;
    return element("q", SafeText.line(words), "lang", lang, "dir", "auto");
  }

  /** A link to another site, or the text alone where the address is not http or https. */
  Html link(String url, String text) {
    return isWeb(url)
        ? element("a", text, "href", url, "rel", "noopener noreferrer nofollow")
        : element("span", text);
  }

  /** The program's own style sheet, as it is. */
  Html style(String css) {
    out.append("<style>").append(css).append("</style>\n");
    return this;
  }

  private void tag(String element, String... attributes) {
    out.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      if (attributes[i + 1] != null) {
        out.append(' ').append(attributes[i]).append("=\"");
        out.append(escape(attributes[i + 1])).append('"');
      }
    }
    out.append('>');
  }

  static boolean isWeb(String url) {
    if (url == null) {
      return false;
    }
    try {
      URI uri = new URI(url);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      return (scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    SafeText.clean(text)
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                case '`' -> escaped.append("&#96;");
                default -> escaped.appendCodePoint(c);
              }
            });
    return escaped.toString();
  }

  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("left open: " + open);
    }
    return out.toString();
  }
}
