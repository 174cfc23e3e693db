package org.borderwatch.enrich.code;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.borderwatch.contracts.Ids;
import org.borderwatch.contracts.incident.Claimant;
import org.borderwatch.contracts.incident.Count;
import org.borderwatch.contracts.incident.DatePrecision;
import org.borderwatch.contracts.incident.IncidentType;
import org.borderwatch.contracts.incident.Report;
import org.borderwatch.contracts.incident.Status;
import org.borderwatch.enrich.code.lexicon.Harm;
import org.borderwatch.enrich.code.place.Place;
import org.borderwatch.enrich.code.place.PlaceMention;
import org.borderwatch.enrich.code.time.Day;

/** Writes what was gathered of an event as a report. */
final class ReportWriter {
  private final Set<String> sides;
  private final Losses losses;
  private final LocalDate published;
  private final Map<String, Integer> ordinals = new TreeMap<>();

  /**
   * @param sides codes of the two sides of the border
   * @param published the day of publication, or null
   */
  ReportWriter(Set<String> sides, LocalDate published) {
    this.sides = sides;
    this.losses = new Losses(sides);
    this.published = published;
  }

  /**
   * @param background why it does not count, or null
   */
  Report write(Happening event, String background) {
    List<IncidentType> types = types(event);
    Day day = day(event);
    Sides who = who(event);
    Map<Harm, Map<String, Count>> tolls = losses.of(event, who);
    List<String> deniedBy =
        distinct(event.mentions().stream().flatMap(m -> m.deniedBy().stream()).toList());
    List<Claimant> claimants =
        named(
            distinct(
                event.mentions().stream()
                    .flatMap(m -> m.claimants().stream())
                    .filter(c -> !deniedBy.contains(c.party()))
                    .toList()));
    PlaceMention place = place(event);
    LocalDate date = day == null ? null : day.date();
    return new Report(
        key(types, event.districts(), date),
        date,
        day == null ? null : day.end(),
        date == null ? DatePrecision.UNKNOWN : day.precision(),
        dateWords(event),
        List.copyOf(event.districts()),
        place == null ? null : place.place().name(),
        List.copyOf(origin(event)),
        types,
        who.actor(),
        who.target(),
        claimants,
        deniedBy,
        status(claimants, deniedBy),
        tolls.get(Harm.KILLED),
        tolls.get(Harm.INJURED),
        tolls.get(Harm.CAPTURED),
        tolls.get(Harm.MISSING),
        distinct(event.mentions().stream().flatMap(m -> m.weapons().stream()).toList()),
        background,
        background == null && isRecap(event, date),
        confidence(event, day, claimants),
        EvidenceWriter.of(event),
        day == null || date != null ? null : day.monthDay());
  }

  /** "Baku" beside "the ministry of defence of Azerbaijan" is no further claimant. */
  private static List<Claimant> named(List<Claimant> claimants) {
    return claimants.stream()
        .filter(
            c ->
                !SourceReader.isUnnamed(c)
                    || claimants.stream()
                        .noneMatch(o -> !o.equals(c) && o.party().equals(c.party())))
        .toList();
  }

  private static List<IncidentType> types(Happening event) {
    List<IncidentType> types = new ArrayList<>(event.types());
    if (types.isEmpty()) {
      types.add(IncidentType.CEASEFIRE_FIRE);
    }
    boolean atWorks = types.get(0) == IncidentType.CEASEFIRE_FIRE;
    if (atWorks && types.remove(IncidentType.FIRE_ON_WORKS)) {
      types.add(0, IncidentType.FIRE_ON_WORKS);
    }
    return types;
  }

  private static Day day(Happening event) {
    if (event.day() != null) {
      return event.day();
    }
    return event.vague() || event.isRecalled() ? null : event.statementDay();
  }

  private static String dateWords(Happening event) {
    return event.mentions().stream()
        .filter(m -> m.date() != null && m.day() != null)
        .map(m -> m.reading().sentence().words(m.date().from(), m.date().to()))
        .findFirst()
        .orElse(null);
  }

  private Sides who(Happening event) {
    return event.sides().completed(sides);
  }

  private static Set<String> origin(Happening event) {
    Set<String> origin = new TreeSet<>(event.origin());
    origin.removeAll(event.districts());
    return origin;
  }

  private static PlaceMention place(Happening event) {
    return event.mentions().stream()
        .flatMap(m -> m.places().stream())
        .filter(p -> p.role() == PlaceMention.Role.IMPACT)
        .filter(p -> p.place().kind() != Place.Kind.DISTRICT)
        .filter(p -> p.place().districts().stream().anyMatch(event.districts()::contains))
        .findFirst()
        .orElse(null);
  }

  private Status status(List<Claimant> claimants, List<String> deniedBy) {
    if (!deniedBy.isEmpty()) {
      return claimants.isEmpty() ? Status.DENIED : Status.DISPUTED;
    }
    long parties = claimants.stream().map(Claimant::party).distinct().count();
    boolean independent = claimants.stream().anyMatch(c -> !sides.contains(c.party()));
    return parties > 1 || (independent && parties > 0) ? Status.CORROBORATED : Status.CLAIMED;
  }

  private boolean isRecap(Happening event, LocalDate date) {
    boolean earlier = date != null && published != null && date.isBefore(published.minusDays(1));
    return event.isRecalled() || earlier;
  }

  private static double confidence(Happening event, Day day, List<Claimant> claimants) {
    double doubt = 1.0;
    doubt *= event.onlyWeak() ? 0.6 : 1;
    doubt *= day == null ? 0.8 : 1;
    doubt *= event.districts().isEmpty() ? 0.7 : 1;
    doubt *= claimants.isEmpty() ? 0.85 : 1;
    return Math.round(doubt * 95) / 100.0;
  }

  /** What a report is known by through revisions: kind, districts and day, then its turn. */
  private String key(List<IncidentType> types, Collection<String> districts, LocalDate date) {
    String identity =
        Families.of(types.get(0)).name().toLowerCase(Locale.ROOT)
            + "|"
            + String.join(",", districts)
            + "|"
            + date;
    int ordinal = ordinals.merge(identity, 1, Integer::sum);
    return Ids.hash(identity, String.valueOf(ordinal));
  }

  private static <T> List<T> distinct(List<T> list) {
    return List.copyOf(new LinkedHashSet<>(list));
  }
}
