package org.borderwatch.alerts.board;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.borderwatch.alerts.words.Phrases;
import org.borderwatch.contracts.incident.Claimant;
import org.borderwatch.contracts.incident.Incident;

/** The latest incidents, each with the words of its reports. */
final class IncidentsSection {
  private static final int SHOWN = 12;
  private static final int FOLDED = 48;
  private static final int REPORTS_SHOWN = 5;

  private final Parts parts;

  IncidentsSection(Parts parts) {
    this.parts = parts;
  }

  /**
   * @param incidents the latest reported first
   */
  void write(Html html, List<Incident> incidents) {
    html.open("section", "aria-labelledby", "incidents");
    html.element("h2", "Latest incidents", "id", "incidents");
    if (incidents.isEmpty()) {
      html.element("p", "None is known yet.", "class", "soft");
    }
    incidents.stream().limit(SHOWN).forEach(incident -> card(html, incident, incidents));
    List<Incident> earlier = incidents.stream().skip(SHOWN).limit(FOLDED).toList();
    if (!earlier.isEmpty()) {
      html.open("details");
      html.element("summary", Phrases.count(earlier.size(), "earlier incident"));
      earlier.forEach(incident -> card(html, incident, incidents));
      html.close();
    }
    Parts.more(html, incidents.size() - SHOWN - FOLDED, "older incident", "by the API");
    html.close();
  }

  private void card(Html html, Incident incident, List<Incident> all) {
    html.open("article", "class", "card", "id", "incident-" + incident.id());
    html.open("div", "class", "row");
    html.element("h3", Parts.type(incident.types()) + ", " + parts.district(incident.district()));
    html.element("span", incident.status().word(), "class", "level");
    if (!incident.counts()) {
      html.element("span", "does not count", "class", "level blind");
    }
    html.close().element("p", line(incident));
    html.open("p", "class", "soft").text("First reported ");
    parts.time(html, incident.firstReportedAt());
    html.text(elsewhere(incident, all)).text(". Incident ");
    html.element("code", incident.id().substring(0, Math.min(12, incident.id().length()))).close();
    corrections(html, incident);
    reports(html, incident);
    html.close();
  }

  private void corrections(Html html, Incident incident) {
    for (Incident.AppliedCorrection correction : incident.corrections()) {
      html.open("p").text("Corrected: " + correction.change() + ". " + correction.author() + ", ");
      parts.time(html, correction.at());
      html.text(": " + correction.reason()).close();
    }
  }

  private String line(Incident incident) {
    String also =
        incident.types().stream().skip(1).map(Phrases::type).collect(Collectors.joining(", "));
    String day = incident.date() == null ? "Day unknown" : incident.date().toString();
    return Stream.of(
            incident.dateEnd() == null ? day : day + " to " + incident.dateEnd(),
            incident.place() == null ? "" : incident.place(),
            also.isEmpty() ? "" : "with " + also,
            parts.people("killed", incident.killed()),
            parts.people("injured", incident.injured()),
            parts.people("captured", incident.captured()),
            parts.people("missing", incident.missing()),
            parts.parties("said by ", incident.claimants()),
            parts.parties("denied by ", incident.deniedBy()),
            Phrases.count(incident.sources().size(), "independent source"))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("; "));
  }

  /** The other districts of the same event. */
  private String elsewhere(Incident incident, List<Incident> all) {
    String others =
        all.stream()
            .filter(other -> other.eventId() != null && other.eventId().equals(incident.eventId()))
            .map(Incident::district)
            .filter(district -> !district.equals(incident.district()))
            .distinct()
            .sorted()
            .map(parts::district)
            .collect(Collectors.joining(", "));
    return others.isEmpty() ? "" : ". One event with " + others;
  }

  private void reports(Html html, Incident incident) {
    html.open("details");
    html.element("summary", Phrases.count(incident.reportCount(), "report")).open("ul");
    incident.reports().stream().limit(REPORTS_SHOWN).forEach(report -> report(html, report));
    html.close();
    Parts.more(html, incident.reportCount() - REPORTS_SHOWN, "more report", "by the API");
    html.close();
  }

  private void report(Html html, Incident.Telling report) {
    html.open("li").quote(report.quote(), report.language());
    html.open("span", "class", "soft").text(" ");
    String said =
        report.claimants().stream()
            .map(Claimant::name)
            .distinct()
            .collect(Collectors.joining(" and "));
    if (!said.isEmpty()) {
      html.text(said + ", by way of ");
    }
    String title = report.title() == null || report.title().isBlank() ? "article" : report.title();
    html.text(report.outlet() + ": ").link(report.url(), title).text(", ");
    parts.published(html, report.published(), report.firstSeenAt());
    html.close().close();
  }
}
