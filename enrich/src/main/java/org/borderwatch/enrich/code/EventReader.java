package org.borderwatch.enrich.code;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.borderwatch.contracts.incident.IncidentType;
import org.borderwatch.enrich.code.lexicon.Cue;
import org.borderwatch.enrich.code.lexicon.Harm;
import org.borderwatch.enrich.code.lexicon.Mark;
import org.borderwatch.enrich.code.lexicon.Tag;

/** Finds what a sentence tells as having happened, and of what kind it is. */
final class EventReader {
  private static final int WORKS_BEFORE = 6;
  private static final int WORKS_AFTER = 10;

  private EventReader() {}

  /** The events that are told as having happened. */
  static List<Mark> happened(Reading reading) {
    if (reading.isUnreal()) {
      return List.of();
    }
    List<Mark> events = new ArrayList<>(reading.all(Tag.Event.class));
    events.addAll(Strikes.of(reading));
    return events.stream()
        .filter(e -> !reading.between(Cue.NEGATION, e.from() - 4, e.to()))
        .filter(e -> !reading.between(Cue.DID_NOT, e.to(), e.to() + 2))
        .filter(e -> !reading.between(Cue.PURPOSE, e.from() - 5, e.from() + 1))
        .filter(e -> !isAtPositions(e, reading))
        .filter(e -> !isOfGround(e, reading) && !reading.isOfPosts(e))
        .filter(e -> !isOfPeople(e, reading))
        .map(e -> asStrike(e, reading))
        .toList();
  }

  /** Whether fire is at building machines or those who build. */
  private static boolean isAtWorks(Mark event, Reading reading) {
    IncidentType type = ((Tag.Event) event.tag()).type();
    boolean fire = type == IncidentType.CEASEFIRE_FIRE || type == IncidentType.SHELLING;
    return fire
        && (reading.between(Cue.WORKS, event.from() - WORKS_BEFORE, event.from())
            || reading.between(Cue.WORKS, event.to(), event.to() + WORKS_AFTER));
  }

  /** Whether "captured" is said of ground and not of people. */
  private static boolean isOfGround(Mark event, Reading reading) {
    return ((Tag.Event) event.tag()).type() == IncidentType.DETENTION_CAPTURE
        && reading.all(Tag.Event.class).stream()
            .filter(e -> ((Tag.Event) e.tag()).type() == IncidentType.TERRITORY_SEIZED)
            .filter(e -> !isOfPeople(e, reading))
            .anyMatch(e -> e.overlaps(event) && e.length() > event.length());
  }

  /** Whether people and not ground were captured: "captured four soldiers near the village". */
  private static boolean isOfPeople(Mark event, Reading reading) {
    return ((Tag.Event) event.tag()).type() == IncidentType.TERRITORY_SEIZED
        && reading.anyBetween(event.from(), event.to(), t -> t instanceof Tag.Harmed)
        && (reading.between(Cue.SOLDIERS, event.from(), event.to())
            || reading.between(Cue.SOLDIER, event.from(), event.to()));
  }

  /** Whether fire that seems to be at a village is at positions near it. */
  private static boolean isAtPositions(Mark event, Reading reading) {
    return ((Tag.Event) event.tag()).type() == IncidentType.FIRE_ON_CIVILIANS
        && reading.between(Cue.POSITION, event.from(), event.to() + 3);
  }

  /**
   * Events of one sentence that are not one event: what calms apart, drones apart from entry. The
   * fight in which those who are released were captured is not told for itself.
   */
  static List<List<Mark>> kinds(Reading reading, List<Mark> events) {
    List<Mark> main = new ArrayList<>();
    List<Mark> air = new ArrayList<>();
    List<Mark> calm = new ArrayList<>();
    boolean force = events.stream().anyMatch(e -> family(e) == Families.Family.FORCE && !isWeak(e));
    for (Mark event : events) {
      Families.Family family = family(event);
      boolean apart = family == Families.Family.AIR && !force;
      (family == Families.Family.CALM ? calm : apart ? air : main).add(event);
    }
    if (!air.isEmpty() && main.stream().allMatch(EventReader::isWeak)) {
      main.clear();
    }
    if (calm.stream().anyMatch(EventReader::isRelease) && reading.places().isEmpty()) {
      main.clear();
    }
    List<List<Mark>> kinds = new ArrayList<>();
    for (List<Mark> kind : List.of(main, air, calm)) {
      if (!kind.isEmpty()) {
        kinds.add(kind);
      }
    }
    return kinds.isEmpty() ? List.of(List.of()) : kinds;
  }

  private static Families.Family family(Mark event) {
    return Families.of(((Tag.Event) event.tag()).type());
  }

  private static boolean isRelease(Mark event) {
    return ((Tag.Event) event.tag()).type() == IncidentType.PRISONER_RELEASE;
  }

  static boolean isWeak(Mark event) {
    return ((Tag.Event) event.tag()).weak();
  }

  /** A drone that is only named is a strike where something was struck. */
  private static Mark asStrike(Mark event, Reading reading) {
    boolean drone = family(event) == Families.Family.AIR && isWeak(event);
    return drone && reading.has(Cue.STRIKE)
        ? new Mark(new Tag.Event(((Tag.Event) event.tag()).type(), false), event.from(), event.to())
        : event;
  }

  /** What kinds of incident the events and the harm tell of, the primary first. */
  static List<IncidentType> types(Reading reading, List<Mark> events, List<Toll> tolls) {
    List<IncidentType> types = new ArrayList<>();
    boolean strong = !events.stream().allMatch(EventReader::isWeak);
    events.stream()
        .filter(e -> !strong || !isWeak(e))
        .sorted(Comparator.comparing(e -> Families.rank(((Tag.Event) e.tag()).type())))
        .map(e -> ((Tag.Event) e.tag()).type())
        .filter(t -> !types.contains(t))
        .forEach(types::add);
    if (!types.contains(IncidentType.FIRE_ON_WORKS)
        && events.stream().anyMatch(e -> isAtWorks(e, reading))) {
      types.add(0, IncidentType.FIRE_ON_WORKS);
    }
    boolean captured = tolls.stream().anyMatch(t -> t.harm() == Harm.CAPTURED);
    if (captured && !types.contains(IncidentType.DETENTION_CAPTURE)) {
      types.add(IncidentType.DETENTION_CAPTURE);
    }
    if (types.isEmpty() && !tolls.isEmpty()) {
      types.addAll(Strikes.harming(reading, tolls));
    }
    if (types.size() > 1 && Families.isViolent(types.get(0))) {
      types.remove(IncidentType.TROOP_BUILDUP);
    }
    return List.copyOf(types);
  }
}
