package org.borderwatch.deploy.demo;

/** Text of pages and feeds, made fit for a terminal. */
final class Plain {
  private Plain() {}

  /**
   * One line without control characters, marks of direction, or any escape sequence a page may have
   * brought; cut to the length.
   */
  static String line(String text, int length) {
    if (text == null) {
      return "";
    }
    String plain = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\u2028\\u2029\\s]+", " ").strip();
    return plain.length() <= length ? plain : plain.substring(0, length - 1).stripTrailing() + "…";
  }
}
