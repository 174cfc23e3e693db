package org.borderwatch.alerts.board;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.borderwatch.alerts.words.Phrases;
import org.borderwatch.contracts.feed.PageHealth;
import org.borderwatch.contracts.feed.PageHealth.Pages;
import org.borderwatch.contracts.feed.Source;

/**
 * How each source fares: those in trouble, and those whose pages read unlike before, at once, the
 * healthy ones folded.
 */
final class SourcesSection {
  private final Parts parts;
  private final Map<String, PageHealth> drifting;

  SourcesSection(Parts parts, Map<String, PageHealth> drifting) {
    this.parts = parts;
    this.drifting = drifting;
  }

  void write(Html html, List<Source> sources) {
    html.open("section", "aria-labelledby", "sources");
    html.element("h2", "Sources", "id", "sources");
    if (sources.isEmpty()) {
      html.element("p", "None has been polled yet.", "class", "soft").close();
      return;
    }
    List<Source> healthy = sources.stream().filter(this::isHealthy).toList();
    List<Source> others = sources.stream().filter(source -> !isHealthy(source)).toList();
    if (!others.isEmpty()) {
      table(html, others);
    }
    if (!healthy.isEmpty()) {
      html.open("details");
      html.element("summary", Phrases.count(healthy.size(), "healthy source"));
      table(html, healthy);
      html.close();
    }
    html.close();
  }

  private boolean isHealthy(Source source) {
    return source.status() == Source.Status.HEALTHY && !drifting.containsKey(source.feedId());
  }

  private void drift(Html html, PageHealth health) {
    if (health == null) {
      return;
    }
    for (PageHealth.Drift drift : health.drifts()) {
      html.element("p", words(drift, health.usual(), health.recent()));
    }
    html.open("p", "class", "soft").text("since ");
    parts.time(html, health.since());
    html.close();
  }

  private static String words(PageHealth.Drift drift, Pages usual, Pages recent) {
    return switch (drift) {
      case FEWER_ARTICLES ->
          "Fewer pages are read as articles: "
              + percent(recent.articles())
              + ", before "
              + percent(usual.articles());
      case FEWER_DATES ->
          "Fewer pages say when they were published: "
              + percent(recent.dated())
              + ", before "
              + percent(usual.dated());
      case LESS_TEXT ->
          "Articles are shorter: " + recent.length() + " characters, before " + usual.length();
    };
  }

  private static String percent(double share) {
    return Math.round(100 * share) + " %";
  }

  private void table(Html html, List<Source> sources) {
    html.open("table").open("thead").open("tr");
    for (String heading : List.of("Source", "Status", "Last poll", "Last success", "Next poll")) {
      html.element("th", heading, "scope", "col");
    }
    html.close().close().open("tbody");
    for (Source source : sources) {
      String status = source.status().name().toLowerCase(Locale.ROOT);
      html.open("tr").open("th", "scope", "row").text(source.name());
      html.element("span", " " + source.feedId(), "class", "soft").close();
      html.open("td", "data-label", "Status").element("span", status, "class", "level " + status);
      drift(html, drifting.get(source.feedId()));
      html.close()
          .element("td", source.detail(), "data-label", "Last poll")
          .open("td", "data-label", "Last success");
      parts.time(html, source.lastSuccess());
      html.close().open("td", "data-label", "Next poll");
      parts.time(html, source.nextPoll());
      html.close().close();
    }
    html.close().close();
  }
}
