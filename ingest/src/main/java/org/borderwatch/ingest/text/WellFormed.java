package org.borderwatch.ingest.text;

import java.util.regex.Pattern;

/** Texts that can be written as UTF-8 and as JSON: no half of a surrogate pair, no controls. */
public final class WellFormed {
  private static final Pattern CONTROLS =
      Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f\\ufffe\\uffff]");
  private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

  private WellFormed() {}

  /** Without control characters but tab and line ends; a lone surrogate becomes U+FFFD. */
  public static String of(String text) {
    return LONE_SURROGATE.matcher(CONTROLS.matcher(text).replaceAll("")).replaceAll("\ufffd");
  }

  /** The beginning, never ending in half a character; null for null. */
  public static String cut(String text, int length) {
    if (text == null || text.length() <= length) {
      return text;
    }
    return text.substring(
        0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
  }
}
