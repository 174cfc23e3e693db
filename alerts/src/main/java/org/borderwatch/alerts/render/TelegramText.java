package org.borderwatch.alerts.render;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Telegram's HTML as its server reads it.
 *
 * @param visible the text after parsing, which is what its limit counts
 * @param entities how many pieces of it have a style or a link
 */
record TelegramText(String visible, int entities) {
  private static final Pattern MARK =
      Pattern.compile("<(/?)([a-z]+)((?:\\s+href=\"[^\"<>]*\")?)>|&(amp|lt|gt|quot|#39);|[<>&]");
  private static final Set<String> TAGS =
      Set.of("b", "i", "u", "s", "a", "code", "pre", "blockquote");

  /**
   * @throws IllegalArgumentException in words, where Telegram would not understand it
   */
  static TelegramText parse(String html) {
    StringBuilder visible = new StringBuilder();
    Deque<String> open = new ArrayDeque<>();
    int entities = 0;
    int from = 0;
    Matcher mark = MARK.matcher(html);
    while (mark.find()) {
      visible.append(html, from, mark.start());
      from = mark.end();
      String tag = mark.group(2);
      if (mark.group(4) != null) {
        visible.append(letter(mark.group(4)));
      } else if (tag == null || !TAGS.contains(tag)) {
        throw new IllegalArgumentException("Telegram does not understand '" + mark.group() + "'");
      } else if (mark.group(1).isEmpty()) {
        open.push(tag);
        entities++;
      } else if (!tag.equals(open.poll())) {
        throw new IllegalArgumentException("</" + tag + "> closes what is not open");
      }
    }
    if (!open.isEmpty()) {
      throw new IllegalArgumentException("<" + open.peek() + "> is not closed");
    }
    return new TelegramText(visible.append(html, from, html.length()).toString(), entities);
  }

  private static char letter(String entity) {
    return switch (entity) {
      case "amp" -> '&';
      case "lt" -> '<';
      case "gt" -> '>';
      case "quot" -> '"';
      default -> '\'';
    };
  }
}
