package org.borderwatch.alerts.board;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.borderwatch.alerts.words.Phrases;
import org.borderwatch.contracts.alert.Level;
import org.borderwatch.contracts.alert.Scope;
import org.borderwatch.contracts.incident.Count;
import org.borderwatch.contracts.incident.IncidentType;
import org.borderwatch.contracts.region.Party;
import org.borderwatch.contracts.region.Region;

/** Small pieces of the page that several sections show alike. */
final class Parts {
  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final Region region;

  Parts(Region region) {
    this.region = region;
  }

  Region region() {
    return region;
  }

  /** {@code 2026-11-22 10:00 UTC, 14:00 local}; a dash for null. */
  void time(Html html, Instant at) {
    if (at == null) {
      html.text("–");
      return;
    }
    ZoneId zone = region.zone();
    String utc = DAY_AND_TIME.format(at.atOffset(ZoneOffset.UTC)) + " UTC, ";
    boolean sameDay =
        at.atZone(zone).toLocalDate().equals(at.atOffset(ZoneOffset.UTC).toLocalDate());
    String local = (sameDay ? TIME : DAY_AND_TIME).format(at.atZone(zone)) + " local";
    html.element("time", utc + local, "datetime", at.toString());
  }

  void level(Html html, Level level) {
    html.element("span", level.word(), "class", "level " + level.word());
  }

  /** Both names of a district, with its code. */
  String district(String code) {
    if (code.equals(Scope.REGION)) {
      return region.name();
    }
    return region.districts().containsKey(code) ? region.names(code) + " (" + code + ")" : code;
  }

  /** When an article was published, and when it was first seen where that is later. */
  void published(Html html, Instant published, Instant firstSeen) {
    if (published == null || published.equals(firstSeen)) {
      html.text(published == null ? "first seen " : "published and first seen ");
      time(html, firstSeen);
      return;
    }
    html.text("published ");
    time(html, published);
    html.text(", first seen ");
    time(html, firstSeen);
  }

  /** The name of a party, or its code where the region has no such party. */
  String party(String code) {
    return region.parties().stream()
        .filter(party -> party.code().equals(code))
        .map(Party::name)
        .findFirst()
        .orElse(code);
  }

  /** {@code said by Armenia and Azerbaijan}, or empty for nobody. */
  String parties(String verb, List<String> codes) {
    return codes.isEmpty()
        ? ""
        : verb + codes.stream().map(this::party).collect(Collectors.joining(" and "));
  }

  /** {@code killed: Armenia 1, Azerbaijan some}, or empty for nobody. */
  String people(String what, Map<String, Count> people) {
    return people.isEmpty() ? "" : what + ": " + bySide(people);
  }

  /** {@code Armenia 1, Azerbaijan 7}: figures by the side the people belong to. */
  String bySide(Map<String, ?> figures) {
    return figures.entrySet().stream()
        .map(
            side ->
                (side.getKey().equals("all") ? "" : party(side.getKey()) + " ") + side.getValue())
        .collect(Collectors.joining(", "));
  }

  /** The primary type, as the start of a sentence. */
  static String type(List<IncidentType> types) {
    String type = types.isEmpty() ? "incident" : Phrases.type(types.get(0));
    return type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1);
  }

  static String openAlerts(int number) {
    return number == 0 ? "No open alert" : Phrases.count(number, "open alert");
  }

  /** What is left out of a list, counted. */
  static void more(Html html, int number, String noun, String where) {
    if (number > 0) {
      html.element("p", "And " + Phrases.count(number, noun) + " " + where + ".", "class", "soft");
    }
  }
}
