package org.borderwatch.alerts.board;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.borderwatch.alerts.count.Watchers;
import org.borderwatch.alerts.words.Phrases;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Escalation;
import org.borderwatch.contracts.alert.Level;
import org.borderwatch.contracts.region.District;

/** The level and the counts of each district where something happened; the others by name. */
final class DistrictsSection {
  private static final String CAPTION =
      "Incidents, not articles, within each window, with their weighted score in brackets;"
          + " people killed in the longest; sources that watch the district";

  private final Parts parts;

  DistrictsSection(Parts parts) {
    this.parts = parts;
  }

  void write(Html html, Picture picture, Watchers watchers, Instant now) {
    Map<String, Map<Duration, Escalation>> figures = picture.byDistrict();
    List<Duration> windows = picture.windows();
    picture.alerts().stream()
        .filter(Alert::open)
        .forEach(alert -> figures.putIfAbsent(alert.district(), Map.of()));
    List<String> active =
        figures.keySet().stream()
            .filter(
                code ->
                    picture.level(code) != Level.NORMAL
                        || figures.get(code).values().stream().anyMatch(e -> e.incidents() > 0))
            .sorted(
                Comparator.comparing(picture::level)
                    .reversed()
                    .thenComparing(figures::get, byScore(windows))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    html.open("section", "aria-labelledby", "districts");
    html.element("h2", "Districts", "id", "districts");
    if (!active.isEmpty()) {
      table(html, picture, figures, windows, active, watchers, now);
    }
    others(html, active, watchers, now);
    html.close();
  }

  private void table(
      Html html,
      Picture picture,
      Map<String, Map<Duration, Escalation>> figures,
      List<Duration> windows,
      List<String> active,
      Watchers watchers,
      Instant now) {
    html.open("table")
        .element("caption", CAPTION)
        .open("thead")
        .open("tr")
        .element("th", "District", "scope", "col")
        .element("th", "Level", "scope", "col");
    for (Duration window : windows) {
      html.element("th", Phrases.window(window), "scope", "col", "class", "number");
    }
    html.element("th", "Killed", "scope", "col", "class", "number")
        .element("th", "Sources", "scope", "col", "class", "number")
        .close()
        .close()
        .open("tbody");
    for (String code : active) {
      Map<Duration, Escalation> row = figures.get(code);
      html.open("tr", "id", "district-" + code)
          .element("th", parts.district(code), "scope", "row")
          .open("td", "data-label", "Level");
      parts.level(html, picture.level(code));
      Escalation.Coverage coverage = watchers.coverage(code, now);
      if (coverage.blind()) {
        html.text(" ").element("span", "blind", "class", "level blind");
      }
      html.close();
      windows.forEach(window -> number(html, Phrases.window(window), figure(row.get(window))));
      number(html, "Killed", killed(row, windows));
      number(html, "Sources", coverage.healthy() + " of " + coverage.total());
      html.close();
    }
    html.close().close();
  }

  private static void number(Html html, String label, String figure) {
    html.element("td", figure, "class", "number", "data-label", label);
  }

  private void others(Html html, List<String> active, Watchers watchers, Instant now) {
    Map<Boolean, List<String>> byBlindness =
        parts.region().districts().values().stream()
            .map(District::code)
            .filter(code -> !active.contains(code))
            .collect(
                Collectors.partitioningBy(
                    code -> watchers.coverage(code, now).blind(),
                    Collectors.mapping(parts::district, Collectors.toList())));
    list(html, "no incident known, and watched", byBlindness.get(false));
    list(html, "blind: no source is healthy, so nothing is known", byBlindness.get(true));
  }

  private static void list(Html html, String what, List<String> districts) {
    if (!districts.isEmpty()) {
      html.open("details")
          .element("summary", Phrases.count(districts.size(), "more district") + ", " + what)
          .element("p", String.join(" · ", districts), "class", "soft")
          .close();
    }
  }

  /** The shortest window counts most. */
  private static Comparator<Map<Duration, Escalation>> byScore(List<Duration> windows) {
    Comparator<Map<Duration, Escalation>> order = (one, other) -> 0;
    for (Duration window : windows) {
      order =
          order.thenComparingDouble(row -> row.containsKey(window) ? -row.get(window).score() : 0);
    }
    return order;
  }

  private static String figure(Escalation escalation) {
    return escalation == null || escalation.incidents() == 0
        ? "–"
        : escalation.incidents() + " (" + Phrases.number(escalation.score()) + ")";
  }

  /** Of the longest window. */
  private String killed(Map<Duration, Escalation> row, List<Duration> windows) {
    Escalation longest = windows.isEmpty() ? null : row.get(windows.get(windows.size() - 1));
    return longest == null || longest.killed().isEmpty() ? "–" : parts.bySide(longest.killed());
  }
}
