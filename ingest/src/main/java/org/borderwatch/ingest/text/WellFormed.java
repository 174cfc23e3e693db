package org.borderwatch.ingest.text;

/** Texts that can be written as UTF-8 and as JSON: no half of a surrogate pair, no controls. */
public final class WellFormed {
  private WellFormed() {}

  /** Without control characters but tab and line ends; a lone surrogate becomes U+FFFD. */
  public static String of(String text) {
    // Every text of every feed and page passes here, so the common case copies nothing.
    int bad = firstBad(text);
    if (bad == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length()).append(text, 0, bad);
    for (int i = bad; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isLoneSurrogate(text, i)) {
        out.append('\ufffd');
      } else if (!isControl(c)) {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** The beginning, never ending in half a character; null for null. */
  public static String cut(String text, int length) {
    if (text == null || text.length() <= length) {
      return text;
    }
    boolean splits = Character.isHighSurrogate(text.charAt(length - 1));
    return text.substring(0, splits ? length - 1 : length);
  }

  private static int firstBad(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      boolean plain = c >= 0x20 && c < 0xd800 && c != 0x7f;
      if (!plain && (isControl(c) || isLoneSurrogate(text, i))) {
        return i;
      }
    }
    return length;
  }

  private static boolean isControl(char c) {
    return c < 0x20
        ? c != '\t' && c != '\n' && c != '\r'
        : c == 0x7f || c == '\ufffe' || c == '\uffff';
  }

  private static boolean isLoneSurrogate(String text, int i) {
    char c = text.charAt(i);
    if (!Character.isSurrogate(c)) {
      return false;
    }
    return Character.isHighSurrogate(c)
        ? i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))
        : i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
  }
}
