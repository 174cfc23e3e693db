package org.borderwatch.ingest.feed;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.borderwatch.contracts.feed.Hints;
import org.jsoup.nodes.Element;

/**
 * What a feed's head says of how it wants to be polled: {@code ttl}, {@code skipHours} and {@code
 * skipDays} of RSS 2.0, and the syndication module of RSS 1.0. What makes no sense is not said.
 */
final class PollingHints {
  private static final int ALL_HOURS = (1 << 24) - 1;
  private static final int ALL_DAYS = (1 << 7) - 1;
  private static final long MAX_TTL_MINUTES = 7 * 24 * 60;
  private static final long MAX_FREQUENCY = 10_000;
  private static final Map<String, Long> SECONDS =
      Map.of(
          "hourly", 3_600L,
          "daily", 86_400L,
          "weekly", 604_800L,
          "monthly", 2_592_000L,
          "yearly", 31_536_000L);

  private PollingHints() {}

  /** Reads; null where nothing is said. */
  static Hints read(Fields head) {
    Hints hints =
        new Hints(
            (int) Math.min(MAX_TTL_MINUTES, number(text(head, "ttl")).orElse(0)),
            updateSeconds(head),
            updateBase(head),
            skipHours(head),
            skipDays(head));
    return hints.equals(Hints.NONE) ? null : hints;
  }

  private static long updateSeconds(Fields head) {
    String frequency = text(head, "sy:updatefrequency");
    String period = text(head, "sy:updateperiod");
    if (frequency == null && period == null) {
      return 0;
    }
    // Both have a default, and either may stand alone: once, and daily.
    long seconds = period == null ? SECONDS.get("daily") : SECONDS.getOrDefault(lower(period), 0L);
    long times = frequency == null ? 1 : number(frequency).orElse(0);
    return times < 1 || times > MAX_FREQUENCY ? 0 : seconds / times;
  }

  private static Instant updateBase(Fields head) {
    String base = text(head, "sy:updatebase");
    if (base == null) {
      return null;
    }
    Instant at = FeedDate.read(base).instant();
    return at == null || at.isBefore(Instant.EPOCH) ? null : at;
  }

  private static int skipHours(Fields head) {
    int bits = 0;
    for (String hour : list(head, "skiphours", "hour")) {
      long h = number(hour).orElse(-1);
      // RSS 0.91 counts from 1 to 24, RSS 2.0 from 0 to 23.
      bits |= h >= 0 && h <= 24 ? 1 << h % 24 : 0;
    }
    return bits == ALL_HOURS ? 0 : bits;
  }

  private static int skipDays(Fields head) {
    int bits = 0;
    for (String day : list(head, "skipdays", "day")) {
      for (DayOfWeek d : DayOfWeek.values()) {
        bits |= lower(day).equals(lower(d.name())) ? 1 << d.ordinal() : 0;
      }
    }
    return bits == ALL_DAYS ? 0 : bits;
  }

  private static List<String> list(Fields head, String name, String item) {
    return head.all(name).stream()
        .flatMap(e -> e.children().stream())
        .filter(e -> lower(e.tagName()).equals(item))
        .map(Element::text)
        .map(String::strip)
        .toList();
  }

  private static String text(Fields head, String name) {
    List<Element> all = head.all(name);
    String text = all.isEmpty() ? "" : all.get(0).text().strip();
    return text.isEmpty() ? null : text;
  }

  private static OptionalLong number(String text) {
    return text != null && text.matches("[0-9]{1,9}")
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
