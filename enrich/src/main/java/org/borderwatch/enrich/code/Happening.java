package org.borderwatch.enrich.code;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.borderwatch.contracts.incident.IncidentType;
import org.borderwatch.enrich.code.time.Day;

/** One event of an article, while its mentions are gathered. */
final class Happening {
  /** Happens to people beside or from a place, so that "from" is where it happened. */
  private static final Set<IncidentType> FOUND_WHENCE =
      Set.of(IncidentType.DETENTION_CAPTURE, IncidentType.ABDUCTION, IncidentType.MINE_BLAST);

  private final List<Mention> mentions = new ArrayList<>();
  private final Set<IncidentType> types = new LinkedHashSet<>();
  private final Set<String> districts = new TreeSet<>();
  private final Set<String> routes = new TreeSet<>();
  private final Set<String> seats = new TreeSet<>();
  private Day day;
  private Day statementDay;
  private Sides sides = Sides.UNKNOWN;
  private boolean vague;
  private boolean weakTypes = true;

  Happening(Mention first) {
    add(first);
  }

  void add(Mention mention) {
    mentions.add(mention);
    if (weakTypes && !mention.weak() && !mention.types().isEmpty()) {
      types.clear();
      weakTypes = false;
    }
    if (!mention.weak() || weakTypes) {
      types.addAll(mention.types());
    }
    districts.addAll(mention.impact());
    routes.addAll(mention.route());
    seats.addAll(mention.seat());
    day = day == null || (day.date() == null && mention.day() != null) ? firstDay(mention) : day;
    statementDay = statementDay == null ? mention.statementDay() : statementDay;
    vague |= mention.vague() && day == null;
    sides =
        new Sides(
            sides.actor() == null ? mention.sides().actor() : sides.actor(),
            sides.target() == null ? mention.sides().target() : sides.target());
  }

  private Day firstDay(Mention mention) {
    return mention.day() == null ? day : mention.day();
  }

  /** Gives a day that a neighbouring sentence told. */
  void inherit(Day inherited) {
    if (day == null) {
      day = inherited;
    }
  }

  /** Gives the day of a statement that a neighbouring sentence told. */
  void inheritStatement(Day inherited) {
    if (statementDay == null) {
      statementDay = inherited;
    }
  }

  List<Mention> mentions() {
    return mentions;
  }

  Set<IncidentType> types() {
    return types;
  }

  /** Where it happened; the ends of its road, or a side's seat, where nothing better is told. */
  Set<String> districts() {
    if (districts.isEmpty()) {
      Set<String> beside = routes.isEmpty() ? seats : routes;
      return beside.isEmpty() && FOUND_WHENCE.containsAll(types) ? origin() : beside;
    }
    Set<String> impact = new TreeSet<>(districts);
    impact.removeAll(origin());
    return impact.isEmpty() ? districts : impact;
  }

  /** Where it came from: told so, or the actor's side of the border while the other is hit. */
  Set<String> origin() {
    Set<String> origin = new TreeSet<>();
    mentions.forEach(m -> origin.addAll(m.origin()));
    boolean force = types.stream().anyMatch(t -> Families.of(t) == Families.Family.FORCE);
    List<String> actors =
        mentions.stream()
            .filter(m -> !m.impact().isEmpty())
            .filter(m -> m.types().stream().anyMatch(t -> Families.of(t) == Families.Family.FORCE))
            .map(m -> m.sides().actor())
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    if (force && actors.size() == 1) {
      String actor = actors.get(0);
      boolean across = districts.stream().anyMatch(d -> !d.startsWith(actor));
      districts.stream()
          .filter(d -> across && d.startsWith(actor) && !isToldAsHit(d, actor))
          .forEach(origin::add);
    }
    origin.removeIf(this::isHit);
    return origin;
  }

  /** Whether one of its mentions tells that the district was hit, and not by its own side. */
  private boolean isHit(String district) {
    return mentions.stream()
        .filter(m -> m.impact().contains(district))
        .map(m -> m.sides().actor())
        .anyMatch(actor -> actor == null || !district.startsWith(actor));
  }

  /** Whether the actor itself tells that the district on its own side was hit. */
  private boolean isToldAsHit(String district, String actor) {
    return mentions.stream()
        .filter(m -> m.impact().contains(district) && !actor.equals(m.sides().actor()))
        .anyMatch(m -> m.claimants().stream().anyMatch(c -> c.party().equals(actor)));
  }

  /** The paragraph of its last mention. */
  int paragraph() {
    return mentions.get(mentions.size() - 1).reading().sentence().paragraph();
  }

  Day day() {
    return day;
  }

  Day statementDay() {
    return statementDay;
  }

  Sides sides() {
    return sides;
  }

  boolean vague() {
    return vague;
  }

  boolean onlyWeak() {
    return mentions.stream().allMatch(Mention::weak);
  }

  boolean hasTolls() {
    return mentions.stream().anyMatch(m -> !m.tolls().isEmpty());
  }

  /** Whether the body of the article, and not its headline alone, has told it. */
  boolean isToldInBody() {
    return mentions.stream().anyMatch(m -> m.reading().sentence().paragraph() >= 0);
  }

  boolean isRecalled() {
    return mentions.get(0).recall();
  }

  /** The first mention that is no headline, or the headline. */
  Mention lead() {
    return mentions.stream()
        .filter(m -> m.reading().sentence().paragraph() >= 0 && !m.types().isEmpty())
        .findFirst()
        .orElse(mentions.get(0));
  }
}
