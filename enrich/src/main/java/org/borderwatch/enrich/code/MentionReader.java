package org.borderwatch.enrich.code;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.borderwatch.contracts.incident.Claimant;
import org.borderwatch.contracts.incident.IncidentType;
import org.borderwatch.enrich.code.lexicon.Cue;
import org.borderwatch.enrich.code.lexicon.Harm;
import org.borderwatch.enrich.code.lexicon.Mark;
import org.borderwatch.enrich.code.lexicon.Tag;
import org.borderwatch.enrich.code.time.Calendar;
import org.borderwatch.enrich.code.time.DateMention;
import org.borderwatch.enrich.code.time.Day;

/** Reads what a sentence tells of events: its parts each tell of one day. */
final class MentionReader {
  private static final List<Cue> UNHOSTILE =
      List.of(Cue.ACCIDENT, Cue.EXERCISE, Cue.CRIME, Cue.CLEARANCE);

  private static final int OWN_REACH = 4;
  private static final int WORKS_BEFORE = 6;
  private static final int WORKS_AFTER = 10;

  private final Calendar calendar;
  private final History history;
  private final Set<String> sides;

  MentionReader(Calendar calendar, History history, Set<String> sides) {
    this.calendar = calendar;
    this.history = history;
    this.sides = sides;
  }

  /**
   * The sentence's mentions, in order.
   *
   * @param antecedent the day of the event told before, or null
   * @param speaker who spoke last, or null
   */
  List<Mention> read(Reading reading, LocalDate antecedent, Claimant speaker) {
    if (UNHOSTILE.stream().anyMatch(reading::has) || isElsewhere(reading)) {
      return List.of();
    }
    SourceReader sources = new SourceReader(reading, speaker);
    List<Mark> events = happened(reading);
    List<Toll> tolls = TollReader.read(reading);
    boolean anaphora = reading.has(Cue.ANAPHORA);
    if (events.isEmpty() && tolls.isEmpty() && !anaphora && !denies(reading)) {
      return List.of();
    }
    List<Mention> mentions = new ArrayList<>();
    List<DateMention> dates = eventDates(reading);
    List<Part> parts = Part.of(reading, events, dates);
    for (Part part : parts) {
      List<Mark> own = events.stream().filter(e -> part.holds(e.from())).toList();
      List<List<Mark>> kinds = kinds(reading, own);
      for (int i = 0; i < kinds.size(); i++) {
        List<Toll> told = i == 0 ? tolls : List.of();
        mentions.add(
            mention(reading, part, parts.size() == 1, kinds.get(i), told, sources, antecedent));
      }
    }
    return mentions;
  }

  private static boolean denies(Reading reading) {
    return reading.has(Cue.DENY) || reading.has(Cue.UNTRUE);
  }

  /** Whether the denial is of what the denier's own forces are said to have done. */
  private static boolean deniesOwn(Reading reading, List<Mark> events) {
    return events.stream()
        .limit(1)
        .anyMatch(e -> reading.between(Cue.OWN, e.from() - OWN_REACH, e.from()));
  }

  /** The day and the places that a sentence without an event sets the scene with, if it does. */
  Optional<Scene> scene(Reading reading, LocalDate antecedent) {
    if (reading.has(Cue.HISTORY) || UNHOSTILE.stream().anyMatch(reading::has)) {
      return Optional.empty();
    }
    Day day =
        eventDates(reading).stream()
            .filter(DateMention::isDay)
            .findFirst()
            .flatMap(d -> calendar.resolve(d, antecedent))
            .orElse(null);
    boolean old = reading.dates().stream().anyMatch(d -> history.isOld(d, calendar));
    boolean empty = day == null && reading.places().isEmpty();
    boolean peopled = !reading.actingParties().isEmpty() || reading.has(Cue.FORCES);
    return old || empty || !peopled
        ? Optional.empty()
        : Optional.of(new Scene(reading, day, reading.places()));
  }

  private List<DateMention> eventDates(Reading reading) {
    return reading.dates().stream()
        .filter(d -> !isStatement(reading, d))
        .filter(d -> !reading.between(Cue.BORN, d.from() - 3, d.from()))
        .toList();
  }

  /**
   * Events of one sentence that are not one event: what calms apart, drones apart from entry. The
   * fight in which those who are released were captured is not told for itself.
   */
  private static List<List<Mark>> kinds(Reading reading, List<Mark> events) {
    List<Mark> main = new ArrayList<>();
    List<Mark> air = new ArrayList<>();
    List<Mark> calm = new ArrayList<>();
    boolean force = events.stream().anyMatch(e -> family(e) == Families.Family.FORCE && !isWeak(e));
    for (Mark event : events) {
      Families.Family family = family(event);
      boolean apart = family == Families.Family.AIR && !force;
      (family == Families.Family.CALM ? calm : apart ? air : main).add(event);
    }
    if (!air.isEmpty() && main.stream().allMatch(MentionReader::isWeak)) {
      main.clear();
    }
    if (calm.stream().anyMatch(MentionReader::isRelease) && reading.places().isEmpty()) {
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

  private static boolean isWeak(Mark event) {
    return ((Tag.Event) event.tag()).weak();
  }

  /** A drone that is only named is a strike where something was struck. */
  private static Mark asStrike(Mark event, Reading reading) {
    boolean drone = family(event) == Families.Family.AIR && isWeak(event);
    return drone && reading.has(Cue.STRIKE)
        ? new Mark(new Tag.Event(((Tag.Event) event.tag()).type(), false), event.from(), event.to())
        : event;
  }

  private Mention mention(
      Reading reading,
      Part part,
      boolean only,
      List<Mark> events,
      List<Toll> tolls,
      SourceReader sources,
      LocalDate antecedent) {
    List<Toll> ownTolls = tolls.stream().filter(t -> part.holds(t.from())).toList();
    DateMention date = part.date();
    Day day = date == null ? null : calendar.resolve(date, antecedent).orElse(null);
    Sides who = Sides.of(reading, events, ownTolls, sources, sides);
    List<String> denials = sources.denials();
    if (who.actor() == null && denials.size() == 1 && deniesOwn(reading, events)) {
      who = new Sides(denials.get(0), null);
    }
    return new Mention(
        reading,
        types(reading, events, ownTolls),
        events.stream().allMatch(MentionReader::isWeak),
        date,
        day,
        statementDay(reading),
        isVague(date, part, reading),
        reading.places().stream().filter(p -> only || part.holds(p.from())).toList(),
        ownTolls,
        who.completed(sides),
        sources.claimants(),
        denials,
        weapons(reading, part),
        isRecall(reading) || pointsBackADay(date, antecedent),
        reading.has(Cue.ANAPHORA),
        reading.has(Cue.ALSO),
        history.reason(reading, date, events, ownTolls, calendar).orElse(null),
        null);
  }

  private static boolean isVague(DateMention date, Part part, Reading reading) {
    return date == null
        ? part.holdsVague(reading)
        : date.form() == DateMention.Form.MONTH || date.form() == DateMention.Form.VAGUE;
  }

  /** "A day earlier", beside an event with a day, tells of another that was told before. */
  private static boolean pointsBackADay(DateMention date, LocalDate antecedent) {
    return date != null && date.form() == DateMention.Form.DAY_BEFORE && antecedent != null;
  }

  /** "Earlier" tells of something told before, "earlier today" does not. */
  private static boolean isRecall(Reading reading) {
    return reading.all(Cue.RECALL).stream()
        .anyMatch(
            r -> reading.dates().stream().noneMatch(d -> d.from() < r.to() && r.from() < d.to()));
  }

  private static List<IncidentType> types(Reading reading, List<Mark> events, List<Toll> tolls) {
    List<IncidentType> types = new ArrayList<>();
    boolean strong = !events.stream().allMatch(MentionReader::isWeak);
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
    if (types.size() > 1 && Families.isViolent(types.get(0))) {
      types.remove(IncidentType.TROOP_BUILDUP);
    }
    return List.copyOf(types);
  }

  /** The events that are told as having happened. */
  private static List<Mark> happened(Reading reading) {
    return reading.all(Tag.Event.class).stream()
        .filter(e -> !reading.between(Cue.NEGATION, e.from() - 4, e.to()))
        .filter(e -> !reading.between(Cue.PURPOSE, e.from() - 5, e.from() + 1))
        .filter(e -> !isUnreal(reading, e))
        .filter(e -> !isAtPositions(e, reading))
        .filter(e -> !isOfGround(e, reading) && !reading.isOfPosts(e))
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
            .anyMatch(e -> e.overlaps(event) && e.length() > event.length());
  }

  /** Whether fire that seems to be at a village is at positions near it. */
  private static boolean isAtPositions(Mark event, Reading reading) {
    return ((Tag.Event) event.tag()).type() == IncidentType.FIRE_ON_CIVILIANS
        && reading.between(Cue.POSITION, event.from(), event.to() + 3);
  }

  /** Whether a word near the event makes it a threat, a fear or a demand; "may" can be a month. */
  private static boolean isUnreal(Reading reading, Mark event) {
    return reading.all(Cue.HYPOTHETICAL).stream()
        .filter(h -> h.from() < event.to() + 4 && h.to() > event.from() - 9)
        .anyMatch(
            h -> reading.dates().stream().noneMatch(d -> d.from() < h.to() && h.from() < d.to()));
  }

  private Day statementDay(Reading reading) {
    return reading.dates().stream()
        .filter(d -> isStatement(reading, d))
        .findFirst()
        .flatMap(d -> calendar.resolve(d, null))
        .filter(d -> d.date() != null)
        .map(d -> Day.orBefore(d.date()))
        .orElse(null);
  }

  /** Whether the day is that of the words and not of the event: "said on Friday". */
  private boolean isStatement(Reading reading, DateMention date) {
    if (!date.isDay() || (isEarly(date) && isBeforeVerb(reading, date))) {
      return false;
    }

    for (Cue cue : List.of(Cue.SAY, Cue.ACCORDING)) {
      for (Mark say : reading.all(cue)) {
        int from = Math.min(say.to(), date.to());
        int to = Math.max(say.from(), date.from());
        if (to - from <= 2
            && !reading.between(Cue.THAT, from, to)
            && !reading.signBetween(":\"“«,", from, to)) {
          return true;
        }
      }
    }
    return isDateline(reading, date);
  }

  /** What was said days before publication is told for what happened then. */
  private boolean isEarly(DateMention date) {
    return date.form() == DateMention.Form.DATE
        && calendar.age(date).map(age -> age > 1).orElse(date.year() == 0);
  }

  private static boolean isBeforeVerb(Reading reading, DateMention date) {
    return reading.all(Cue.SAY).stream()
        .anyMatch(s -> s.from() - date.to() >= 1 && s.from() - date.to() <= 6);
  }

  /** {@code BAKU, Nov. 16 (Agency) –}: capitals and signs alone before it, a sign after it. */
  private static boolean isDateline(Reading reading, DateMention date) {
    if (date.from() == 0 || date.to() >= reading.tokens().size()) {
      return false;
    }
    boolean names =
        reading.tokens().subList(0, date.from()).stream()
            .noneMatch(
                t -> t.kind() == org.borderwatch.enrich.code.text.Token.Kind.WORD || t.isNumber());
    return names && date.from() <= 8 && reading.signBetween("(-–—./:", date.to(), date.to() + 1);
  }

  private static boolean isElsewhere(Reading reading) {
    return reading.has(Cue.ELSEWHERE)
        && reading.places().isEmpty()
        && reading.all(Tag.PartyName.class).stream().allMatch(p -> false);
  }

  private static List<String> weapons(Reading reading, Part part) {
    return reading.all(Tag.Weapon.class).stream()
        .filter(w -> part.holds(w.from()))
        .map(w -> ((Tag.Weapon) w.tag()).name())
        .distinct()
        .toList();
  }
}
