package org.borderwatch.alerts.message;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.borderwatch.alerts.message.Message.Claim;
import org.borderwatch.alerts.message.Message.Side;
import org.borderwatch.alerts.message.Message.Source;
import org.borderwatch.alerts.words.Phrases;
import org.borderwatch.alerts.words.SafeText;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Alert.Evidence;
import org.borderwatch.contracts.alert.Alert.Quote;
import org.borderwatch.contracts.incident.Status;
import org.borderwatch.contracts.region.Region;

/** Who says what: the evidence of an alert by party, the sides of the border first. */
final class Claims {
  private static final int WORDS = 400;
  private static final int NAME = 60;
  private static final int MOST_EACH = 6;
  private static final int MOST_SOURCES = 3;
  private static final String NOBODY = "";

  private final Map<String, String> parties = new LinkedHashMap<>();

  Claims(Region region) {
    Stream.of(true, false)
        .flatMap(side -> region.parties().stream().filter(party -> party.side() == side))
        .forEach(party -> parties.put(party.code(), party.name()));
  }

  /** A claim of a party on an incident. */
  private record Told(String party, Evidence incident, Quote quote) {}

  List<Side> sides(Alert alert) {
    Map<String, List<Claim>> byParty = new LinkedHashMap<>();
    parties.keySet().forEach(party -> byParty.put(party, new ArrayList<>()));
    told(alert)
        .forEach(t -> byParty.computeIfAbsent(t.party(), p -> new ArrayList<>()).add(claim(t)));
    return byParty.entrySet().stream()
        .filter(party -> !party.getValue().isEmpty())
        .map(
            party ->
                new Side(name(party.getKey()), party.getValue().stream().limit(MOST_EACH).toList()))
        .toList();
  }

  /** How many claims are not among those of {@link #sides}. */
  int untold(Alert alert) {
    int all = (int) told(alert).count();
    return all - sides(alert).stream().mapToInt(side -> side.claims().size()).sum();
  }

  private static Stream<Told> told(Alert alert) {
    return alert.evidence().stream()
        .flatMap(
            incident ->
                incident.quotes().stream()
                    .map(
                        quote ->
                            new Told(
                                quote.party() == null ? NOBODY : quote.party(), incident, quote)));
  }

  private Claim claim(Told told) {
    String language = language(told.quote().language());
    return new Claim(
        told.incident().deniedBy().contains(told.party()) ? "denies" : "says",
        incident(told.incident()),
        SafeText.line(told.quote().words(), WORDS),
        language,
        language.isEmpty()
            ? ""
            : Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH),
        source(told.quote()));
  }

  /** {@code 2026-03-02, shelling, Lake X, killed AZ 1, disputed}. */
  private static String incident(Evidence incident) {
    return Stream.of(
            incident.date() == null ? "day unknown" : incident.date().toString(),
            incident.types().isEmpty() ? "" : Phrases.type(incident.types().get(0)),
            SafeText.line(incident.place(), NAME),
            SafeText.line(Phrases.people("killed", incident.killed()), NAME),
            SafeText.line(Phrases.people("injured", incident.injured()), NAME),
            incident.status() == null ? "" : incident.status().word())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** {@code 1 disputed, 2 claimed; claimed by A and B, denied by B; at most 3 outlets each}. */
  String corroboration(Alert alert) {
    if (alert.evidence().isEmpty()) {
      return "";
    }
    Map<Status, Long> statuses =
        alert.evidence().stream()
            .filter(incident -> incident.status() != null)
            .collect(Collectors.groupingBy(Evidence::status, TreeMap::new, Collectors.counting()));
    String how =
        statuses.entrySet().stream()
            .map(status -> status.getValue() + " " + status.getKey().word())
            .collect(Collectors.joining(", "));
    int outlets = alert.evidence().stream().mapToInt(Evidence::sources).max().orElse(0);
    return Stream.of(
            how,
            names("claimed by ", alert.evidence().stream().map(Evidence::claimants).toList()),
            names("denied by ", alert.evidence().stream().map(Evidence::deniedBy).toList()),
            "told by up to " + Phrases.count(outlets, "independent outlet") + " each")
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private String names(String before, List<? extends Collection<String>> codes) {
    Set<String> all = new TreeSet<>();
    codes.forEach(all::addAll);
    return all.isEmpty()
        ? ""
        : before
            + SafeText.line(
                all.stream().map(this::name).collect(Collectors.joining(" and ")), 2 * NAME);
  }

  /** At most three, of different outlets, the latest incident's first. */
  List<Source> sources(Alert alert) {
    Map<String, Source> byOutlet = new LinkedHashMap<>();
    alert.evidence().stream()
        .flatMap(incident -> incident.quotes().stream())
        .map(Claims::source)
        .filter(source -> !source.url().isEmpty())
        .forEach(source -> byOutlet.putIfAbsent(source.outlet() + " " + source.host(), source));
    return byOutlet.values().stream().limit(MOST_SOURCES).toList();
  }

  private static Source source(Quote quote) {
    WebAddress address = WebAddress.of(quote.url()).orElse(new WebAddress("", ""));
    String outlet = SafeText.line(quote.outlet(), NAME);
    return new Source(
        outlet.isEmpty() ? "an outlet" : outlet,
        address.host(),
        address.url(),
        Moments.utc(quote.published()),
        Moments.utc(quote.firstSeenAt()));
  }

  private String name(String party) {
    return party.equals(NOBODY)
        ? "No party is named"
        : SafeText.line(parties.getOrDefault(party, party), NAME);
  }

  private static String language(String tag) {
    return tag != null && tag.matches("[a-z]{2,3}") ? tag : "";
  }
}
