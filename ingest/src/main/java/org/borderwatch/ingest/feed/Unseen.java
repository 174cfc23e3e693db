package org.borderwatch.ingest.feed;

import java.util.Locale;
import java.util.Set;

/** What markup holds that no reader sees: scripts, styles, comments, declarations. */
final class Unseen {
  private static final Set<String> ELEMENTS = Set.of("script", "style", "applet");

  private Unseen() {}

  static boolean is(String element) {
    return ELEMENTS.contains(element);
  }

  /** The markup without them. A tag without its end takes only itself away. */
  static String drop(String html) {
    int at = next(html, 0);
    if (at < 0) {
      return html;
    }
    StringBuilder out = new StringBuilder(html.length());
    int kept = 0;
    Ends ends = new Ends(html);
    while (at >= 0) {
      int end = end(html, at, ends);
      if (end > at) {
        out.append(html, kept, at);
        kept = end;
      }
      at = next(html, Math.max(end, at + 1));
    }
    return out.append(html, kept, html.length()).toString();
  }

  private static int next(String html, int from) {
    for (int i = html.indexOf('<', from); i >= 0; i = html.indexOf('<', i + 1)) {
      char c = i + 1 < html.length() ? Character.toLowerCase(html.charAt(i + 1)) : ' ';
      if (c == '!' || c == '?' || c == 's' || c == 'a') {
        return i;
      }
    }
    return -1;
  }

  /** Where what begins at the bracket ends; the bracket itself when it is to be kept. */
  private static int end(String html, int at, Ends ends) {
    if (html.startsWith("<!--", at)) {
      return ends.after("-->", at + 2, at);
    }
    if (html.regionMatches(true, at, "<!doctype", 0, 9) || html.startsWith("<?", at)) {
      return ends.after(">", at, at);
    }
    for (String name : ELEMENTS) {
      int after = at + 1 + name.length();
      if (html.regionMatches(true, at + 1, name, 0, name.length())
          && after < html.length()
          && !Character.isLetterOrDigit(html.charAt(after))) {
        int close = ends.after("</" + name, after, -1);
        return close < 0 ? ends.after(">", at, at) : ends.after(">", close, html.length());
      }
    }
    return at;
  }

  /** Looks for ends, and does not look twice for one that is not there. */
  private static final class Ends {
    private final String html;
    private final String lower;
    private final Set<String> absent = new java.util.HashSet<>();

    Ends(String html) {
      this.html = html;
      this.lower = html.toLowerCase(Locale.ROOT);
    }

    int after(String end, int from, int orElse) {
      if (absent.contains(end)) {
        return orElse;
      }
      // Lower case may be of another length in a few scripts; then nothing is found by it.
      String within = lower.length() == html.length() ? lower : html;
      int found = within.indexOf(end, from);
      if (found < 0) {
        absent.add(end);
        return orElse;
      }
      return found + end.length();
    }
  }
}
