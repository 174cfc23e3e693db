package org.borderwatch.enrich.scrape.text;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Text as people read it: one kind of space, no control characters, no invisible marks. */
public final class PlainText {
  private PlainText() {}

  /** Cleans and trims; empty for null. */
  public static String of(String raw) {
    if (raw == null) {
      return "";
    }
    StringBuilder out = new StringBuilder(Math.min(raw.length(), 1 << 16));
    append(out, raw, Integer.MAX_VALUE);
    return trimmed(out);
  }

  /** Strips markup, as in a feed entry's title; entities are read once more than by the feed. */
  public static String ofHtml(String html) {
    if (html == null) {
      return "";
    }
    if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
      return of(html);
    }
    Document document = Jsoup.parseBodyFragment(html);
    document.select("script,style,template,noscript,iframe").remove();
    return of(document.text());
  }

  /**
   * Appends with white space folded, also over the seam, and never more than leaves {@code out} at
   * {@code limit} characters.
   */
  public static void append(StringBuilder out, String raw, int limit) {
    boolean space = out.length() == 0 || out.charAt(out.length() - 1) == ' ';
    int i = 0;
    while (i < raw.length() && out.length() < limit) {
      int plain = endOfPlain(raw, i, i + Math.min(raw.length() - i, limit - out.length()));
      if (plain > i) {
        out.append(raw, i, plain);
        space = raw.charAt(plain - 1) == ' ';
        i = plain;
        continue;
      }
      char c = raw.charAt(i);
      if (c <= ' ' || c == 0x7f || isSpace(c)) {
        if (!space && (c == ' ' || Character.isWhitespace(c) || isSpace(c))) {
          out.append(' ');
          space = true;
        }
      } else if (Character.isSurrogate(c)) {
        // Half a pair cannot be written as UTF-8, so a pair goes on whole or not at all.
        if (isPair(raw, i) && out.length() + 1 < limit) {
          out.append(c).append(raw.charAt(i + 1));
          space = false;
          i++;
        } else if (isPair(raw, i)) {
          return;
        }
      }
      i++;
    }
  }

  /** Up to where it can be taken as it is: most text can, in long runs. */
  private static int endOfPlain(String raw, int from, int limit) {
    int i = from;
    while (i < limit) {
      char c = raw.charAt(i);
      boolean single = c == ' ' && i > from && raw.charAt(i - 1) != ' ';
      if (c <= ' ' && !single
          || c >= 0x7f && (c == 0x7f || isSpace(c) || isInvisible(c) || Character.isSurrogate(c))) {
        return i;
      }
      i++;
    }
    return i;
  }

  private static boolean isPair(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        && at + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(at + 1));
  }

  public static String trimmed(StringBuilder out) {
    int from = 0;
    int to = out.length();
    while (from < to && out.charAt(from) == ' ') {
      from++;
    }
    while (to > from && out.charAt(to - 1) == ' ') {
      to--;
    }
    return out.substring(from, to);
  }

  private static boolean isSpace(char c) {
    return c == '\u00a0'
        || c == '\u202f'
        || c >= '\u2000' && c <= '\u200a'
        || c == '\u3000'
        || c == '\u2028'
        || c == '\u2029'
        || c == '\u1680';
  }

  /** Joiners (U+200C, U+200D) stay: some scripts need them to be spelt right. */
  private static boolean isInvisible(char c) {
    return c >= 0x80 && c < 0xa0
        || c == '\u00ad'
        || c == '\u200b'
        || c == '\u200e'
        || c == '\u200f'
        || c >= '\u202a' && c <= '\u202e'
        || c >= '\u2060' && c <= '\u2069'
        || c == '\ufeff'
        || c == '\ufffe'
        || c == '\uffff';
  }
}
