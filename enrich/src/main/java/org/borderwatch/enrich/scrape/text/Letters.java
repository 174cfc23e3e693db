package org.borderwatch.enrich.scrape.text;

/** A text by its letters and digits alone, in lower case: for telling whether two are the same. */
public final class Letters {
  private Letters() {}

  public static String of(String text, int most) {
    StringBuilder out = new StringBuilder(Math.min(text.length(), most));
    for (int i = 0; i < text.length() && out.length() < most; i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        out.append(Character.toLowerCase(c));
      }
    }
    return out.toString();
  }
}
