package org.borderwatch.alerts.board;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.borderwatch.alerts.words.Phrases;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Level;

/** The open alerts with their evidence, and those that were resolved last. */
final class AlertsSection {
  private static final int RESOLVED_SHOWN = 10;

  private final Parts parts;

  AlertsSection(Parts parts) {
    this.parts = parts;
  }

  void write(Html html, List<Alert> alerts) {
    List<Alert> open = alerts.stream().filter(alert -> alert.level() != Level.NORMAL).toList();
    html.open("section", "aria-labelledby", "alerts");
    html.element("h2", Phrases.count(open.size(), "open alert"), "id", "alerts");
    if (open.isEmpty()) {
      html.element("p", "No rule is met in any district.", "class", "soft");
    }
    open.forEach(alert -> card(html, alert));
    List<Alert> resolved =
        alerts.stream()
            .filter(alert -> alert.level() == Level.NORMAL)
            .limit(RESOLVED_SHOWN)
            .toList();
    if (!resolved.isEmpty()) {
      html.open("details").element("summary", "Resolved lately").open("ul");
      for (Alert alert : resolved) {
        html.open("li");
        parts.time(html, alert.at());
        html.text(": " + alert.summary()).close();
      }
      html.close().close();
    }
    html.close();
  }

  private void card(Html html, Alert alert) {
    html.open("article", "class", "card " + alert.level().word(), "id", "alert-" + alert.id());
    html.open("div", "class", "row");
    parts.level(html, alert.level());
    html.element("h3", parts.district(alert.district()));
    html.close();
    html.element("p", alert.summary());
    html.open("p", "class", "soft").text("Since ");
    parts.time(html, alert.startedAt());
    html.text("; " + alert.change().word() + " ");
    parts.time(html, alert.at());
    html.text("; rule " + alert.rule() + ", revision " + alert.revision()).close();
    html.open("ul");
    alert.evidence().forEach(incident -> evidence(html, incident));
    html.close().close();
  }

  private void evidence(Html html, Alert.Evidence incident) {
    html.open("li").text(line(incident)).open("ul");
    for (Alert.Quote quote : incident.quotes()) {
      html.open("li");
      if (quote.party() != null) {
        html.text(quote.party() + ": ");
      }
      html.quote(quote.words(), null).text(" ").link(quote.url(), quote.outlet());
      html.open("span", "class", "soft").text(", published ");
      parts.time(html, quote.published());
      html.text(", first seen ");
      parts.time(html, quote.firstSeenAt());
      html.close().close();
    }
    html.close().close();
  }

  private static String line(Alert.Evidence incident) {
    String type = incident.types().isEmpty() ? "incident" : Phrases.type(incident.types().get(0));
    return Stream.of(
            type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1),
            incident.date() == null ? "day unknown" : incident.date().toString(),
            incident.place() == null ? "" : incident.place(),
            Phrases.people("killed", incident.killed()),
            Phrases.people("injured", incident.injured()),
            incident.status() == null ? "" : incident.status().word(),
            incident.claimants().isEmpty() ? "" : "said by " + Parts.parties(incident.claimants()),
            incident.deniedBy().isEmpty() ? "" : "denied by " + Parts.parties(incident.deniedBy()),
            Phrases.count(incident.sources(), "independent source"))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
