package org.borderwatch.enrich.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.borderwatch.enrich.code.lexicon.Cue;
import org.borderwatch.enrich.code.lexicon.Mark;
import org.borderwatch.enrich.code.lexicon.Tag;
import org.borderwatch.enrich.code.time.Calendar;
import org.borderwatch.enrich.code.time.DateMention;
import org.borderwatch.enrich.code.time.Day;

/** Reads what a sentence tells of events: its parts each tell of one day. */
final class MentionReader {
  static final List<Cue> UNHOSTILE =
      List.of(Cue.ACCIDENT, Cue.EXERCISE, Cue.CRIME, Cue.CLEARANCE, Cue.SPORT);

  private static final int OWN_REACH = 4;

  private final Calendar calendar;
  private final DayReader days;
  private final History history;
  private final Set<String> sides;

  MentionReader(Calendar calendar, History history, Set<String> sides) {
    this.calendar = calendar;
    this.days = new DayReader(calendar);
    this.history = history;
    this.sides = sides;
  }

  /**
   * The sentence's mentions, in order.
   *
   * @param antecedent the day of the event told before, or null
   * @param sources who says what the sentence says
   */
  List<Mention> read(Reading reading, Day antecedent, SourceReader sources) {
    if (UNHOSTILE.stream().anyMatch(reading::has) || isElsewhere(reading)) {
      return List.of();
    }
    List<Mark> events = EventReader.happened(reading);
    List<Toll> tolls = TollReader.read(reading, sides);
    boolean anaphora = reading.has(Cue.ANAPHORA);
    boolean detail = reading.has(Cue.POSITION) && !reading.places().isEmpty();
    if (events.isEmpty() && tolls.isEmpty() && !anaphora && !denies(reading) && !detail) {
      return List.of();
    }
    List<Mention> mentions = new ArrayList<>();
    List<DateMention> dates = days.ofEvents(reading);
    List<Part> parts = Part.of(reading, events, tolls, dates);
    Day before = antecedent;
    for (Part part : parts) {
      List<Mark> own = events.stream().filter(e -> part.holds(e.from())).toList();
      List<List<Mark>> kinds = EventReader.kinds(reading, own);
      for (int i = 0; i < kinds.size(); i++) {
        List<Toll> told = i == 0 ? tolls : List.of();
        mentions.add(
            mention(reading, part, parts.size() == 1, kinds.get(i), told, sources, before));
      }
      before = dayOf(part, before);
    }
    return mentions;
  }

  /** What "the same day" points to after a part of a sentence. */
  private Day dayOf(Part part, Day before) {
    return part.date() == null ? before : calendar.resolve(part.date(), before).orElse(before);
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

  /** Whether a paragraph begins with an old date set apart: "April 2016. …", "2020: …". */
  boolean headsOldTimes(Reading reading) {
    return reading.sentence().start() == 0
        && reading.dates().stream()
            .filter(d -> d.from() == 0 && history.isOld(d, calendar))
            .anyMatch(
                d ->
                    d.to() >= reading.tokens().size()
                        || reading.signBetween(".:–—-։՝|", d.to(), d.to() + 1));
  }

  /** The recent day that a sentence tells last, of an event or of none. */
  Optional<Day> dayTold(Reading reading, Day antecedent) {
    return days.ofEvents(reading).stream()
        .filter(d -> Part.tellsDay(d) && !history.isOld(d, calendar))
        .reduce((a, b) -> b)
        .flatMap(d -> calendar.resolve(d, antecedent));
  }

  /** The day and the places that a sentence without an event sets the scene with, if it does. */
  Optional<Scene> scene(Reading reading, Day antecedent) {
    if (reading.has(Cue.HISTORY) || UNHOSTILE.stream().anyMatch(reading::has)) {
      return Optional.empty();
    }
    Day day =
        days.ofEvents(reading).stream()
            .filter(Part::tellsDay)
            .findFirst()
            .flatMap(d -> calendar.resolve(d, antecedent))
            .orElse(null);
    boolean old = reading.dates().stream().anyMatch(d -> history.isOld(d, calendar));
    boolean empty = day == null && reading.places().isEmpty();
    boolean peopled =
        !reading.actingParties().isEmpty()
            || reading.has(Cue.FORCES)
            || (day != null && !reading.places().isEmpty());
    return old || empty || !peopled || reading.has(Cue.MAPS)
        ? Optional.empty()
        : Optional.of(new Scene(reading, day, reading.places()));
  }

  private Mention mention(
      Reading reading,
      Part part,
      boolean only,
      List<Mark> events,
      List<Toll> tolls,
      SourceReader sources,
      Day antecedent) {
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
        EventReader.types(reading, events, ownTolls),
        events.stream().allMatch(EventReader::isWeak),
        date,
        day,
        days.ofStatement(reading),
        isVague(date, part, reading),
        reading.has(Cue.MAPS)
            ? List.of()
            : reading.places().stream().filter(p -> only || part.holds(p.from())).toList(),
        ownTolls,
        who.completed(sides),
        sources.claimants(),
        denials,
        weapons(reading, part),
        reading.has(Cue.RECALL) || pointsBackADay(date, antecedent),
        reading.has(Cue.ANAPHORA),
        history.reason(reading, date, events, ownTolls, calendar).orElse(null),
        null);
  }

  private static boolean isVague(DateMention date, Part part, Reading reading) {
    return date == null
        ? part.holdsVague(reading)
        : date.form() == DateMention.Form.MONTH || date.form() == DateMention.Form.VAGUE;
  }

  /** "A day earlier", beside an event with a day, tells of another that was told before. */
  private static boolean pointsBackADay(DateMention date, Day antecedent) {
    return date != null && date.form() == DateMention.Form.DAY_BEFORE && antecedent != null;
  }

  private static boolean isElsewhere(Reading reading) {
    return reading.has(Cue.ELSEWHERE) && !reading.has(Cue.SAME_PLACE) && reading.places().isEmpty();
  }

  private static List<String> weapons(Reading reading, Part part) {
    return reading.all(Tag.Weapon.class).stream()
        .filter(w -> part.holds(w.from()))
        .map(w -> ((Tag.Weapon) w.tag()).name())
        .distinct()
        .toList();
  }
}
