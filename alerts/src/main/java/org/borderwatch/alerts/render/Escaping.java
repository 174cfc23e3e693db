package org.borderwatch.alerts.render;

import java.util.Locale;
import org.borderwatch.contracts.topic.Json;

/**
 * How text that is not ours is put into a form, so that it reads as it stands and does nothing
 * else. A template names one by {@code | escape('json')}.
 */
enum Escaping {
  /** Nothing to escape: the message's texts are clean. */
  PLAIN {
    @Override
    String of(String text) {
      return text;
    }
  },
  HTML {
    @Override
    String of(String text) {
      return text.replace("&", "&amp;")
          .replace("<", "&lt;")
          .replace(">", "&gt;")
          .replace("\"", "&quot;")
          .replace("'", "&#39;");
    }
  },
  /**
   * Telegram's HTML. A bot's message calls whoever is named after an {@code @}, so that sign is
   * replaced by its wide form, which calls nobody. Not for addresses: those take {@link #HTML}.
   */
  TELEGRAM {
    @Override
    String of(String text) {
      return HTML.of(text.replace('@', '＠'));
    }
  },
  /** Within a JSON string. */
  JSON {
    @Override
    String of(String text) {
      String quoted = Json.MAPPER.writeValueAsString(text);
      return quoted.substring(1, quoted.length() - 1);
    }
  },
  /**
   * Slack's mrkdwn within a JSON string: {@code &}, {@code <} and {@code >} as it asks, which also
   * ends mentions and links. It has no escape for its marks of style, so they are replaced by
   * letters that look alike. Not for addresses: those take {@link #JSON} in a rich text's link.
   */
  MRKDWN {
    @Override
    String of(String text) {
      return JSON.of(
          text.replace("&", "&amp;")
              .replace("<", "&lt;")
              .replace(">", "&gt;")
              .replace('@', '＠')
              .replace('*', '∗')
              .replace('_', 'ˍ')
              .replace('~', '∼')
              .replace('`', 'ˋ'));
    }
  },
  /** The Markdown of an Adaptive Card within a JSON string: each of its marks after a backslash. */
  CARD {
    @Override
    String of(String text) {
      return JSON.of(
          text.replaceAll("([\\\\`*_\\[\\]<])", "\\\\$1")
              .replaceAll("^(\\s*[0-9]*)([-+.#>])", "$1\\\\$2"));
    }
  };

  abstract String of(String text);

  /** Its name in templates. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
