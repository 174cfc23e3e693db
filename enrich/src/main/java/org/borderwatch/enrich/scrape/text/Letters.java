package org.borderwatch.enrich.scrape.text;

/** A text by its letters and digits alone, in lower case: for telling whether two are the same. */
public final class Letters {
  private Letters() {}

  public static String of(String text, int most) {
    char[] letters = new char[Math.min(text.length(), most)];
    int count = 0;
    for (int i = 0; i < text.length() && count < most; i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        letters[count++] = Character.toLowerCase(c);
      }
    }
    return new String(letters, 0, count);
  }

  /** Whether {@code of(text, most)} gives these letters: mostly the first tells. */
  public static boolean are(String letters, String text, int most) {
    int count = 0;
    for (int i = 0; i < text.length() && count < most; i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        if (count == letters.length() || letters.charAt(count) != Character.toLowerCase(c)) {
          return false;
        }
        count++;
      }
    }
    return count == letters.length();
  }

  /** Whether the first letter of a text is the first of these letters; false where one has none. */
  public static boolean beginAlike(String text, String letters) {
    for (int i = 0; i < text.length() && !letters.isEmpty(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        return Character.toLowerCase(c) == letters.charAt(0);
      }
    }
    return false;
  }
}
