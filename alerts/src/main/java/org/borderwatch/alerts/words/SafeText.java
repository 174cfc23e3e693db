package org.borderwatch.alerts.words;

/**
 * Text from the web made safe to look at: it can neither steer a terminal nor pretend to be other
 * text. Escaping for HTML or JSON is the writer's own matter and comes after this.
 */
public final class SafeText {
  private SafeText() {}

  /**
   * The text without control characters, and without the marks that turn the direction of writing:
   * with them a sentence can be made to read otherwise than it stands. Each white space becomes a
   * space. Empty for null.
   */
  public static String clean(String text) {
    if (text == null) {
      return "";
    }
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                safe.append(' ');
              } else if (shows(c)) {
                safe.appendCodePoint(c);
              }
            });
    return safe.toString();
  }

  /** As {@link #clean(String)}, without spaces at its ends. */
  public static String line(String text) {
    return clean(text).strip();
  }

  /** As {@link #line(String)}, cut after so many characters, with an ellipsis. */
  public static String line(String text, int most) {
    String line = line(text);
    if (line.codePointCount(0, line.length()) <= most) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, most - 1)).strip() + "…";
  }

  /** As {@link #line(String, int)}, counted in UTF-16 units; no character is cut in half. */
  public static String units(String text, int most) {
    String line = line(text);
    if (line.length() <= most) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(most - 2)) ? most - 2 : most - 1;
    return line.substring(0, end).strip() + "…";
  }

  private static boolean shows(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED ->
          false;
      // Joiners belong to the scripts of the region; the other format characters only hide.
      case Character.FORMAT -> c == 0x200C || c == 0x200D;
      default -> true;
    };
  }
}
