package org.borderwatch.alerts.board;

import java.util.List;
import java.util.Locale;
import org.borderwatch.alerts.words.Phrases;
import org.borderwatch.contracts.feed.Source;

/** How each source fares: those in trouble at once, the healthy ones folded. */
final class SourcesSection {
  private final Parts parts;

  SourcesSection(Parts parts) {
    this.parts = parts;
  }

  void write(Html html, List<Source> sources) {
    html.open("section", "aria-labelledby", "sources");
    html.element("h2", "Sources", "id", "sources");
    if (sources.isEmpty()) {
      html.element("p", "None has been polled yet.", "class", "soft").close();
      return;
    }
    List<Source> healthy =
        sources.stream().filter(source -> source.status() == Source.Status.HEALTHY).toList();
    List<Source> others =
        sources.stream().filter(source -> source.status() != Source.Status.HEALTHY).toList();
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
      html.open("td", "data-label", "Status")
          .element("span", status, "class", "level " + status)
          .close()
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
