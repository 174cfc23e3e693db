package org.borderwatch.enrich.code;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.borderwatch.contracts.incident.Claimant;
import org.borderwatch.contracts.incident.IncidentType;
import org.borderwatch.enrich.code.place.PlaceMention;
import org.borderwatch.enrich.code.time.DateMention;
import org.borderwatch.enrich.code.time.Day;

/**
 * What one sentence tells of one event.
 *
 * @param reading the sentence
 * @param types what happened, the primary first; empty for a detail of an event told elsewhere
 * @param weak whether only vague words say that something happened
 * @param date the words of its day, or null
 * @param day the day, or null
 * @param statementDay the day it was said on, or null
 * @param vague whether the time is told, but too vaguely for a day
 * @param places all places of the sentence
 * @param tolls harm to people
 * @param sides who acted on whom
 * @param claimants who says so
 * @param deniedBy who denies it
 * @param weapons neutral names
 * @param recall told again
 * @param anaphora points back to the event told before
 * @param background why it is history, or null
 * @param scene the sentence before, where it gave the day or the places; or null
 */
record Mention(
    Reading reading,
    List<IncidentType> types,
    boolean weak,
    DateMention date,
    Day day,
    Day statementDay,
    boolean vague,
    List<PlaceMention> places,
    List<Toll> tolls,
    Sides sides,
    List<Claimant> claimants,
    List<String> deniedBy,
    List<String> weapons,
    boolean recall,
    boolean anaphora,
    String background,
    Scene scene) {

  /** Whether it only says where what was told before happened: "The targets were posts in …". */
  boolean isDetail() {
    return types.isEmpty() && tolls.isEmpty() && !anaphora && deniedBy.isEmpty();
  }

  /** Codes of the districts it happened in. */
  Set<String> impact() {
    Set<String> codes = districts(PlaceMention.Role.IMPACT);
    codes.removeAll(origin());
    return codes;
  }

  /** The sentence that names the places; null where words only point back to them. */
  Reading placing() {
    return scene != null && !places.isEmpty() && places.equals(scene.places())
        ? scene.reading()
        : reading;
  }

  /** Codes of the districts on whose roads it happened. */
  Set<String> route() {
    return districts(PlaceMention.Role.ROUTE);
  }

  /** Codes of the districts whence a side speaks, which may be where it happened too. */
  Set<String> seat() {
    return districts(PlaceMention.Role.SEAT);
  }

  /** The same, as history told again. */
  Mention asHistory(String reason) {
    return new Mention(
        reading,
        types,
        weak,
        date,
        day,
        statementDay,
        vague,
        places,
        tolls,
        sides,
        claimants,
        deniedBy,
        weapons,
        recall,
        anaphora,
        reason,
        scene);
  }

  /** The same, told on the scene that the sentence before has set. */
  Mention on(Scene scene) {
    return new Mention(
        reading,
        types,
        weak,
        date,
        day == null ? scene.day() : day,
        statementDay,
        vague,
        places.isEmpty() ? scene.places() : places,
        tolls,
        sides,
        claimants,
        deniedBy,
        weapons,
        recall,
        anaphora,
        background,
        scene);
  }

  /** The same, in the places of an event told before: "in the same district". */
  Mention where(Happening event) {
    List<PlaceMention> there =
        event.mentions().stream()
            .flatMap(m -> m.places().stream())
            .filter(p -> p.role() == PlaceMention.Role.IMPACT)
            .filter(p -> event.districts().containsAll(p.place().districts()))
            .toList();
    return there.isEmpty() ? this : on(new Scene(null, null, there));
  }

  /** Codes of the districts that fire came from. */
  Set<String> origin() {
    Set<String> origin = districts(PlaceMention.Role.ORIGIN);
    Set<String> impact = districts(PlaceMention.Role.IMPACT);
    String actor = sides.actor();
    boolean acrossBorder = impact.stream().anyMatch(c -> !c.startsWith(String.valueOf(actor)));
    if (actor != null && (acrossBorder)) {
      impact.stream().filter(c -> c.startsWith(actor)).forEach(origin::add);
    }
    return origin;
  }

  private Set<String> districts(PlaceMention.Role role) {
    Set<String> codes = new TreeSet<>();
    for (PlaceMention p : places) {
      if (p.role() == role) {
        codes.addAll(p.place().districts());
      }
    }
    return codes;
  }
}
