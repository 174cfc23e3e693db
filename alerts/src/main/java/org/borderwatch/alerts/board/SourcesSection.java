package org.borderwatch.alerts.board;

import java.util.List;
import java.util.Locale;
import org.borderwatch.contracts.feed.Source;

/** How each source fares. */
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
    html.open("div", "class", "scroll", "tabindex", "0", "role", "region")
        .open("table")
        .open("thead")
        .open("tr");
    for (String heading : List.of("Source", "Status", "Last success", "Next poll", "Last poll")) {
      html.element("th", heading, "scope", "col");
    }
    html.close().close().open("tbody");
    for (Source source : sources) {
      html.open("tr")
          .element("th", source.name() + " (" + source.feedId() + ")", "scope", "row")
          .element("td", source.status().name().toLowerCase(Locale.ROOT))
          .open("td");
      parts.time(html, source.lastSuccess());
      html.close().open("td");
      parts.time(html, source.nextPoll());
      html.close().element("td", source.detail()).close();
    }
    html.close().close().close().close();
  }
}
