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

  /** Reads the sides of an event from the words around it. */
  static Sides of(Reading reading, Mark event, List<Toll> tolls, SourceReader sources) {
    String actor = null;
    String target = null;
    for (Mark party : reading.actingParties()) {
      if (sources.isSpeaker(party)) {
        continue;
      }
      String code = ((Tag.PartyName) party.tag()).code();
      if (isTarget(reading, event, party, tolls)) {
        target = target == null ? code : target;
      } else if (isActor(reading, event, party)) {
        actor = actor == null ? code : actor;
      }
    }
    return new Sides(actor, actor != null && actor.equals(target) ? null : target);
  }

  private static boolean isTarget(Reading reading, Mark event, Mark party, List<Toll> tolls) {
    if (isAgent(reading, party)) {
      return false;
    }
    String code = ((Tag.PartyName) party.tag()).code();
    boolean harmed = tolls.stream().anyMatch(t -> code.equals(t.side()));
    boolean headed =
        reading.between(Cue.TARGET, party.to(), party.to() + HEAD_REACH)
            || (reading.between(Cue.TARGET, party.from() - CUE_REACH, party.from())
                && !reading.signBetween(",;:", party.from() - CUE_REACH, party.from()));
    boolean soldiersAfter =
        party.from() >= event.to()
            && (reading.between(Cue.SOLDIERS, party.to(), party.to() + HEAD_REACH)
                || reading.between(Cue.SOLDIER, party.to(), party.to() + HEAD_REACH));
    boolean against = reading.between(Cue.AGAINST, party.from() - 1, party.from());
    return harmed || headed || soldiersAfter || against;
  }

  private static boolean isActor(Reading reading, Mark event, Mark party) {
    boolean forces =
        reading.between(Cue.FORCES, party.to(), party.to() + HEAD_REACH)
            || reading.between(Cue.SOLDIERS, party.to(), party.to() + HEAD_REACH)
            || reading.between(Cue.FORCES, party.from() - CUE_REACH, party.from());
    return isAgent(reading, party)
        || (forces && party.from() < event.from())
        || (!forces && party.to() <= event.from() && event.from() - party.to() <= 5);
  }

  private static boolean isAgent(Reading reading, Mark party) {
    return reading.between(Cue.BY, party.from() - CUE_REACH, party.from())
        || reading.between(Cue.FROM, party.from() - CUE_REACH, party.from());
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
