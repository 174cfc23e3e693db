package org.borderwatch.alerts.board;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.borderwatch.alerts.words.Phrases;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Level;

/** The open alerts by district with their evidence, and those that were resolved last. */
final class AlertsSection {
  private static final int RESOLVED_SHOWN = 20;
  private static final int INCIDENTS_SHOWN = 4;
  private static final int QUOTES_SHOWN = 2;

  private final Parts parts;

  AlertsSection(Parts parts) {
    this.parts = parts;
  }

  /**
   * @param alerts the highest level first, then the latest change
   */
  void write(Html html, List<Alert> alerts) {
    List<Alert> open = alerts.stream().filter(Alert::open).toList();
    html.open("section", "aria-labelledby", "alerts");
    html.element("h2", Parts.openAlerts(open.size()), "id", "alerts");
    if (open.isEmpty()) {
      html.element("p", "No rule is met in any district.", "class", "soft");
    }
    byDistrict(open).forEach((district, all) -> card(html, district, all));
    ended(html, alerts.stream().filter(Alert::late).toList(), "alert told late");
    ended(
        html,
        alerts.stream().filter(alert -> alert.level() == Level.NORMAL).toList(),
        "resolved alert");
    html.close();
  }

  private static Map<String, List<Alert>> byDistrict(List<Alert> open) {
    return open.stream()
        .collect(Collectors.groupingBy(Alert::district, LinkedHashMap::new, Collectors.toList()));
  }

  private void card(Html html, String district, List<Alert> alerts) {
    html.open("article", "class", "card " + alerts.get(0).level().word());
    html.element("h3", parts.district(district));
    alerts.forEach(alert -> alert(html, alert));
    List<Alert.Evidence> evidence = evidence(alerts);
    if (!evidence.isEmpty()) {
      html.open("ul", "class", "evidence");
      evidence.stream().limit(INCIDENTS_SHOWN).forEach(incident -> incident(html, incident));
      html.close();
    }
    Parts.more(html, evidence.size() - INCIDENTS_SHOWN, "more incident", "below");
    html.close();
  }

  private void alert(Html html, Alert alert) {
    html.open("div", "class", "row", "id", "alert-" + alert.id());
    parts.level(html, alert.level());
    html.element("span", alert.summary()).close();
    html.open("p", "class", "soft").text("Since ");
    parts.time(html, alert.startedAt());
    if (alert.revision() > 1) {
      html.text(", " + alert.change().word() + " ");
      parts.time(html, alert.at());
    }
    html.text(", by rule " + alert.rule()).close();
  }

  /** Of all the district's alerts: most incidents are in the windows of several rules. */
  private static List<Alert.Evidence> evidence(List<Alert> alerts) {
    Map<String, Alert.Evidence> byIncident = new LinkedHashMap<>();
    alerts.stream()
        .flatMap(alert -> alert.evidence().stream())
        .forEach(incident -> byIncident.putIfAbsent(incident.incidentId(), incident));
    return new ArrayList<>(byIncident.values());
  }

  private void incident(Html html, Alert.Evidence incident) {
    html.open("li").text(line(incident)).open("ul");
    for (Alert.Quote quote : incident.quotes().stream().limit(QUOTES_SHOWN).toList()) {
      html.open("li").quote(quote.words(), null).open("span", "class", "soft").text(" ");
      if (quote.party() != null) {
        html.text(parts.party(quote.party()) + ", by way of ");
      }
      html.link(quote.url(), quote.outlet()).text(", ");
      parts.published(html, quote.published(), quote.firstSeenAt());
      html.close().close();
    }
    html.close().close();
  }

  private String line(Alert.Evidence incident) {
    return Stream.of(
            Parts.type(incident.types()),
            incident.date() == null ? "day unknown" : incident.date().toString(),
            incident.place() == null ? "" : incident.place(),
            parts.people("killed", incident.killed()),
            parts.people("injured", incident.injured()),
            incident.status() == null ? "" : incident.status().word(),
            parts.parties("said by ", incident.claimants()),
            parts.parties("denied by ", incident.deniedBy()),
            Phrases.count(incident.sources(), "independent source"))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private void ended(Html html, List<Alert> ended, String what) {
    if (ended.isEmpty()) {
      return;
    }
    html.open("details")
        .element("summary", Phrases.count(ended.size(), what))
        .open("ul", "class", "log");
    for (Alert alert : ended.stream().limit(RESOLVED_SHOWN).toList()) {
      html.open("li").text(alert.summary()).open("span", "class", "soft").text(". Open from ");
      parts.time(html, alert.startedAt());
      html.text(" to ");
      parts.time(html, alert.at());
      html.close().close();
    }
    html.close();
    Parts.more(html, ended.size() - RESOLVED_SHOWN, "earlier alert", "by the API");
    html.close();
  }
}
