package org.borderwatch.alerts.board;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.borderwatch.alerts.words.Phrases;
import org.borderwatch.contracts.incident.Claimant;
import org.borderwatch.contracts.incident.Incident;

/** The latest incidents, each with the words of its reports. */
final class IncidentsSection {
  private static final int SHOWN = 50;

  private final Parts parts;

  IncidentsSection(Parts parts) {
    this.parts = parts;
  }

  void write(Html html, List<Incident> incidents) {
    html.open("section", "aria-labelledby", "incidents");
    html.element("h2", "Latest incidents", "id", "incidents");
    if (incidents.isEmpty()) {
      html.element("p", "None is known yet.", "class", "soft");
    }
    incidents.stream().limit(SHOWN).forEach(incident -> card(html, incident));
    int more = incidents.size() - SHOWN;
    if (more > 0) {
      html.element("p", Phrases.count(more, "older incident") + " by the API.", "class", "soft");
    }
    html.close();
  }

  private void card(Html html, Incident incident) {
    html.open("article", "class", "card", "id", "incident-" + incident.id());
    html.open("div", "class", "row");
    html.element("h3", title(incident));
    html.element("span", incident.status().word(), "class", "level");
    if (!incident.counts()) {
      html.element("span", "does not count", "class", "level blind");
    }
    html.close().element("p", line(incident));
    html.open("p", "class", "soft").text("First reported ");
    parts.time(html, incident.firstReportedAt());
    html.close().open("details");
    html.element("summary", Phrases.count(incident.reportCount(), "report")).open("ul");
    incident.reports().forEach(report -> report(html, report));
    html.close().close().close();
  }

  private void report(Html html, Incident.Telling report) {
    html.open("li").quote(report.quote(), report.language()).text(" ");
    String said =
        report.claimants().stream()
            .map(Claimant::name)
            .distinct()
            .collect(Collectors.joining(", "));
    if (!said.isEmpty()) {
      html.text("(" + said + ") ");
    }
    String title = report.title() == null || report.title().isBlank() ? "article" : report.title();
    html.text(report.outlet() + ": ").link(report.url(), title);
    html.open("span", "class", "soft").text(", published ");
    parts.time(html, report.published());
    html.text(", first seen ");
    parts.time(html, report.firstSeenAt());
    html.close().close();
  }

  private String title(Incident incident) {
    String types = incident.types().stream().map(Phrases::type).collect(Collectors.joining(", "));
    String title = types.isEmpty() ? "incident" : types;
    return title.substring(0, 1).toUpperCase(Locale.ROOT)
        + title.substring(1)
        + ", "
        + parts.district(incident.district());
  }

  private static String line(Incident incident) {
    return Stream.of(
            incident.date() == null ? "Day unknown" : incident.date().toString(),
            incident.place() == null ? "" : incident.place(),
            Phrases.people("killed", incident.killed()),
            Phrases.people("injured", incident.injured()),
            Phrases.people("captured", incident.captured()),
            Phrases.people("missing", incident.missing()),
            incident.claimants().isEmpty() ? "" : "said by " + Parts.parties(incident.claimants()),
            incident.deniedBy().isEmpty() ? "" : "denied by " + Parts.parties(incident.deniedBy()),
            Phrases.count(incident.sources().size(), "independent source"))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
