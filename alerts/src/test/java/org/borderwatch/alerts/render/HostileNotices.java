package org.borderwatch.alerts.render;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.borderwatch.alerts.receiver.Notice;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Alert.Change;
import org.borderwatch.contracts.alert.Delivery;
import org.borderwatch.contracts.alert.Escalation.Coverage;
import org.borderwatch.contracts.alert.Level;
import org.borderwatch.contracts.alert.Scope;
import org.borderwatch.contracts.incident.Count;
import org.borderwatch.contracts.incident.IncidentType;
import org.borderwatch.contracts.incident.Status;

/** Notices of which every text that comes from outside is made to break something. */
final class HostileNotices {
  private static final Instant AT = Instant.parse("2026-03-02T20:30:00Z");
  private static final List<String> PIECES =
      List.of(
          "<script>alert(1)</script>",
          "<!channel>",
          "<@U123>",
          "@here @channel @everyone",
          "<https://evil.example|bank>",
          "[bank](https://evil.example)",
          "</blockquote><b>",
          "\"},{\"type\":\"actions\"}",
          "\\",
          "\\\"",
          "```",
          "*_~`",
          "&amp;&lt;&#39;&",
          "{{ m.headline }}{% raw %}",
          "\u202Eevil\u202C",
          "\u2066\u2069\u200F\u061C",
          "\u001b[31m\u0007\u0000",
          "\r\nBcc: all@paper.example\r\n",
          "\uD83D\uDCA5\uD83D\uDCA5",
          "\uD83D",
          "\uDCA5",
          "Սահմանին կրակոց է հնչել։ ",
          "Sərhəddə atışma olub. ",
          "صدای تیراندازی شنیده شد ",
          "射撃",
          "- 1. # > + ",
          "e\u0301\u0301\u0301\u0301",
          "\u2028\u2029\u00A0",
          "plain words ");
  private static final List<String> URLS =
      List.of(
          "https://news.example/a_b*c~d?x=1&y=2#z",
          "https://news.example/@name/story",
          "javascript:alert(1)",
          "https://user:pass@evil.example/",
          "https://evil.example/\"><script>",
          "https://evil.example/a b",
          "http://новости.example/путь?а=б",
          "data:text/html,x",
          "https://",
          "//news.example/a",
          "https://news.example/%zz",
          "https://news.example/'onclick=",
          "HTTPS://NEWS.EXAMPLE/UPPER",
          "");

  private final Random random;

  HostileNotices(long seed) {
    random = new Random(seed);
  }

  Notice notice() {
    return new Notice(
        alert(),
        many(6, this::alert),
        one(Delivery.Occasion.values()),
        random.nextBoolean() ? null : text(6),
        random.nextBoolean() ? null : text(30),
        "key",
        null,
        random.nextBoolean());
  }

  private Alert alert() {
    Level level = one(Level.values());
    String name = text(8);
    Alert alert =
        new Alert(
            text(3),
            random.nextInt(),
            text(3),
            text(2),
            name,
            level,
            one(Level.values()),
            one(Change.values()),
            AT,
            AT,
            Duration.ofHours(random.nextInt(200)),
            random.nextInt(),
            random.nextDouble() * 1e9,
            random.nextDouble(),
            text(60),
            many(25, this::evidence));
    Alert.Why why =
        new Alert.Why(
            text(2), 1, random.nextDouble(), null, random.nextDouble() / 1e6, 1.0, AT, null);
    return alert.told(
        new Scope(one(Scope.Kind.values()), text(2), name, List.of("AZ-LAC")),
        random.nextBoolean() ? why : null,
        random.nextBoolean() ? new Coverage(1, 3, random.nextBoolean()) : null);
  }

  private Alert.Evidence evidence() {
    return new Alert.Evidence(
        "incident",
        random.nextBoolean() ? null : LocalDate.of(2026, 3, 2),
        random.nextBoolean() ? null : text(8),
        List.of(one(IncidentType.values())),
        one(Status.values()),
        List.of(one("AZ", "AM", text(2))),
        List.of(one("AZ", "AM", text(2))),
        Map.of(text(2), Count.of(random.nextInt(1000))),
        Map.of(),
        random.nextInt(20),
        many(3, this::quote));
  }

  private Alert.Quote quote() {
    return new Alert.Quote(
        text(6),
        random.nextInt(5) == 0 ? null : URLS.get(random.nextInt(URLS.size())),
        random.nextBoolean() ? null : AT,
        AT,
        one("AZ", "AM", null, text(3)),
        text(80),
        one("hy", "az", null, text(1)));
  }

  private String text(int most) {
    StringBuilder text = new StringBuilder();
    for (int pieces = random.nextInt(most + 1); pieces > 0; pieces--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  private <T> List<T> many(int most, Supplier<T> each) {
    List<T> all = new ArrayList<>();
    for (int n = random.nextInt(most + 1); n > 0; n--) {
      all.add(each.get());
    }
    return all;
  }

  @SafeVarargs
  private final <T> T one(T... all) {
    return all[random.nextInt(all.length)];
  }
}
