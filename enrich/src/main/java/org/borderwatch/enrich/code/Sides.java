package org.borderwatch.enrich.code;

import java.util.List;
import java.util.Set;
import org.borderwatch.enrich.code.lexicon.Cue;
import org.borderwatch.enrich.code.lexicon.Mark;
import org.borderwatch.enrich.code.lexicon.Tag;

/**
 * Who acted on whom.
 *
 * @param actor party code, or null
 * @param target party code, or null
 */
record Sides(String actor, String target) {
  static final Sides UNKNOWN = new Sides(null, null);
  private static final int HEAD_REACH = 4;
  private static final int CUE_REACH = 3;

  /** Reads the sides from the words around the first of the events that tells who acted. */
  static Sides of(
      Reading reading,
      List<Mark> events,
      List<Toll> tolls,
      SourceReader sources,
      Set<String> sides) {
    return events.stream()
        .map(event -> of(reading, event, tolls, sources, sides))
        .filter(told -> !told.equals(UNKNOWN))
        .findFirst()
        .orElse(UNKNOWN);
  }

  /**
   * Reads the sides of an event from the words around it; of several actors one of the border's,
   * then the nearest.
   */
  private static Sides of(
      Reading reading, Mark event, List<Toll> tolls, SourceReader sources, Set<String> sides) {
    if (reading.has(Cue.RECIPROCAL)) {
      return UNKNOWN;
    }
    Mark actor = null;
    String target = null;
    List<Mark> parties = reading.actingParties();
    for (Mark party : parties) {
      if (sources.isSpeaker(party) || isCoordinated(reading, party, parties)) {
        continue;
      }
      if (isTarget(reading, event, party, tolls)) {
        target = target == null ? code(party) : target;
      } else if (isActor(reading, event, party) && isBetter(party, actor, event, sides)) {
        actor = party;
      }
    }
    String who = actor == null ? null : code(actor);
    return new Sides(who, who != null && who.equals(target) ? null : target);
  }

  private static String code(Mark party) {
    return ((Tag.PartyName) party.tag()).code();
  }

  private static boolean isBetter(Mark party, Mark other, Mark event, Set<String> sides) {
    if (other == null || sides.contains(code(party)) != sides.contains(code(other))) {
      return other == null || sides.contains(code(party));
    }
    return distance(party, event) < distance(other, event);
  }

  private static int distance(Mark party, Mark event) {
    return Math.max(event.from() - party.to(), party.from() - event.to());
  }

  /** "Armenian and Azerbaijani units": both did it, and neither to the other alone. */
  private static boolean isCoordinated(Reading reading, Mark party, List<Mark> parties) {
    return parties.stream()
        .filter(other -> !code(other).equals(code(party)))
        .anyMatch(other -> isJoined(reading, party, other) || isJoined(reading, other, party));
  }

  private static boolean isJoined(Reading reading, Mark first, Mark second) {
    return second.from() - first.to() == 1
        && reading.tokens().get(first.to()).isWord()
        && reading.marks().stream()
            .noneMatch(m -> m.from() <= first.to() && m.to() > first.to() && governs(m));
  }

  private static boolean governs(Mark mark) {
    return !Reading.is(mark, Cue.ALSO) && !Reading.is(mark, Cue.RANGE);
  }

  private static boolean isTarget(Reading reading, Mark event, Mark party, List<Toll> tolls) {
    if (isAgent(reading, event, party)) {
      return false;
    }
    boolean harmed = tolls.stream().anyMatch(t -> code(party).equals(t.side()));
    boolean headed =
        reading.between(Cue.TARGET, party.to(), headEnd(reading, event, party))
            || (reading.between(Cue.TARGET, party.from() - CUE_REACH, party.from())
                && !reading.signBetween(",;:", party.from() - CUE_REACH, party.from()));
    boolean soldiersAfter =
        party.from() >= event.to()
            && (reading.between(Cue.SOLDIERS, party.to(), party.to() + HEAD_REACH)
                || reading.between(Cue.SOLDIER, party.to(), party.to() + HEAD_REACH));
    boolean against = reading.between(Cue.AGAINST, party.from() - 1, party.from());
    return harmed || headed || soldiersAfter || against;
  }

  /** How far the words that a party's name qualifies can go on: never across an event's own. */
  private static int headEnd(Reading reading, Mark event, Mark party) {
    return reading.all(Tag.Event.class).stream()
        .filter(e -> e.from() >= party.to() && !reading.isOfPosts(e))
        .filter(e -> e.equals(event) || !((Tag.Event) e.tag()).weak())
        .mapToInt(Mark::from)
        .reduce(party.to() + HEAD_REACH, Math::min);
  }

  private static boolean isActor(Reading reading, Mark event, Mark party) {
    boolean forces =
        reading.between(Cue.FORCES, party.to(), party.to() + HEAD_REACH)
            || reading.between(Cue.SOLDIERS, party.to(), party.to() + HEAD_REACH)
            || reading.between(Cue.FORCES, party.from() - CUE_REACH, party.from());
    boolean object =
        reading.all(Tag.Event.class).stream()
            .anyMatch(e -> e.from() < party.from() && e.to() >= party.to());
    if (object) {
      return isAgent(reading, event, party);
    }
    return isAgent(reading, event, party)
        || (forces && party.from() < event.from())
        || (!forces && party.to() <= event.from() && event.from() - party.to() <= 5);
  }

  private static boolean isAgent(Reading reading, Mark event, Mark party) {
    if (isBeforePostposition(reading, party)) {
      return true;
    }
    boolean ofClause = !reading.signBetween(",", event.to(), party.from());
    return ofClause
        && (reading.between(Cue.BY, party.from() - CUE_REACH, party.from())
            || reading.between(Cue.FROM, party.from() - CUE_REACH, party.from()));
  }

  /** Whether a postposition right after its words makes the party the one who acted. */
  static boolean isBeforePostposition(Reading reading, Mark party) {
    return reading.all(Cue.WHENCE).stream()
        .filter(w -> w.from() >= party.to() && w.from() - party.to() <= CUE_REACH)
        .filter(w -> !reading.signBetween(",;:", party.to(), w.from()))
        .anyMatch(w -> !reading.anyBetween(party.to(), w.from(), t -> t instanceof Tag.PartyName));
  }

  /** Fills in the other side of a two-sided border where one side alone is known. */
  Sides completed(Set<String> sides) {
    if (actor != null && target == null && sides.contains(actor)) {
      return new Sides(actor, other(actor, sides));
    }
    if (target != null && actor == null && sides.contains(target)) {
      return new Sides(other(target, sides), target);
    }
    return this;
  }

  /** The other of two sides, or null where there are not two. */
  static String other(String side, Set<String> sides) {
    return sides.size() != 2 || !sides.contains(side)
        ? null
        : sides.stream().filter(s -> !s.equals(side)).findFirst().orElse(null);
  }
}
