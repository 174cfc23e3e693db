package org.borderwatch.enrich.code;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.borderwatch.enrich.code.lexicon.Cue;
import org.borderwatch.enrich.code.lexicon.Harm;
import org.borderwatch.enrich.code.lexicon.Mark;
import org.borderwatch.enrich.code.lexicon.Tag;

/**
 * Finds whose people a figure counts: the words beside those counted say so, or who lost or did the
 * harm, or else the nearest party that did not.
 *
 * @param reading the sentence
 * @param sides codes of the two sides of the border
 * @param harm the word of harm
 * @param people who was harmed
 * @param last the toll read before in the sentence, or null
 * @param listed how many words of harm have figures so far, this one among them
 */
record VictimReader(
    Reading reading, Set<String> sides, Mark harm, People people, Toll last, int listed) {
  private static final int SIDE_REACH = 5;
  private static final int SUBJECT_REACH = 9;
  private static final int LIST_REACH = 5;
  private static final int SIGN = 4;
  private static final int PHRASE_REACH = 3;
  private static final int DOER_REACH = 12;

  /** Code of the side, {@link Toll#FOREIGN} for people of neither, or null where none is named. */
  String side() {
    Figure figure = people.figure();
    int from = Math.min(figure.from(), harm.from());
    int to = Math.max(figure.to(), harm.to());
    if (isFurther(figure, from, to)) {
      return last.side();
    }
    String told = captive(harm);
    if (told == null) {
      told = ownerInWords();
    }
    if (told == null) {
      told = reading.between(Cue.LOSES, harm.from(), harm.to()) ? loser(harm, figure) : null;
    }
    if (told == null && !ownPeople(figure)) {
      told = isDone(harm, figure) ? victimOf(harm, figure) : null;
    }
    if (told != null) {
      return told;
    }
    Mark best = owner(figure);
    int bestDistance = best == null ? Integer.MAX_VALUE : 0;
    for (Mark party : parties()) {
      boolean inside = party.from() >= from - SIDE_REACH && party.to() <= to + SIDE_REACH;
      boolean after = party.from() >= to;
      boolean captor = after && HarmWords.kind(harm) == Harm.CAPTURED;
      boolean agent =
          reading.between(Cue.BY, party.from() - 2, party.from())
              || Sides.isBeforePostposition(reading, party)
              || reading.between(Cue.SAY, party.from() - 1, party.from());
      boolean cut =
          reading.signBetween(";", Math.min(party.to(), from), Math.max(party.from(), to));
      boolean other = isOtherClause(party, to) || acts(party, from, to);
      if (!inside
          || agent
          || captor
          || cut
          || other
          || isNoSide(party)
          || (after && party.from() - to > 2)) {
        continue;
      }
      int distance = distance(party, figure);
      if (distance < bestDistance) {
        best = party;
        bestDistance = distance;
      }
    }
    if (best == null && last != null && goesOn(last, from)) {
      return last.side();
    }
    if (best == null) {
      best = speakerBefore(from);
    }

    if (best == null
        && reading.between(Cue.ELSEWHERE, figure.from() - 1, figure.to() + LIST_REACH)) {
      return Toll.FOREIGN;
    }
    return best == null ? null : code(best);
  }

  private List<Mark> parties() {
    return reading.actingParties().stream().filter(p -> !isPeople(p)).toList();
  }

  /** Whether the party's name is a word for those harmed, whose side it does not tell. */
  private boolean isPeople(Mark party) {
    return Stream.of(Cue.CIVILIAN, Cue.CIVILIANS)
        .anyMatch(c -> reading.between(c, party.from(), party.to()));
  }

  /** The party named within the words for those counted: "two soldiers of the Armenian army". */
  private String ownerInWords() {
    Figure figure = people.figure();
    int end = people.end();
    Optional<String> named =
        reading.all(Tag.PartyName.class).stream()
            .filter(p -> p.from() >= figure.from() && p.to() <= end)
            .filter(p -> !isPeople(p) && (sides.contains(code(p)) || !isNoSide(p)))
            .map(VictimReader::code)
            .findFirst();
    if (named.isPresent()) {
      return named.get();
    }
    return parties().stream()
        .filter(p -> p.from() >= figure.from() - 1 && p.from() <= end + 1)
        .filter(p -> p.to() <= harm.from() || p.from() >= harm.to())
        .filter(p -> !crosses(harm, p))
        .filter(p -> !isAgent(p) && !isSpeaker(p))
        .filter(p -> p.from() < end || !reading.signBetween(",;:", end, p.from()))
        .filter(p -> p.from() < end || !reading.between(Cue.RANGE, end, p.from()))
        .filter(p -> p.from() < end || !isOtherClause(p, end) && !ownsEvent(p))
        .filter(p -> sides.contains(code(p)) || !isNoSide(p))
        .map(VictimReader::code)
        .findFirst()
        .orElse(null);
  }

  /** Whether the word of harm stands between the figure and a party. */
  private boolean crosses(Mark harm, Mark party) {
    return harm.from() >= people.from() && harm.to() <= party.from();
  }

  private boolean isAgent(Mark party) {
    return reading.between(Cue.BY, party.from() - 2, party.from())
        || Sides.isBeforePostposition(reading, party);
  }

  private boolean isSpeaker(Mark party) {
    return reading.between(Cue.SAY, party.to(), party.to() + 1)
        || reading.between(Cue.SAY, party.from() - 1, party.from());
  }

  private boolean ownsEvent(Mark party) {
    return reading.all(Tag.Event.class).stream()
        .anyMatch(e -> e.from() >= party.to() && isOwnEvent(party, e));
  }

  /** Whose people they are whom the other side holds: "in Azerbaijani captivity". */
  private String captive(Mark harm) {
    return reading.all(Tag.PartyName.class).stream()
        .filter(p -> p.from() > harm.from() && p.to() < harm.to())
        .filter(p -> ((Tag.Harmed) harm.tag()).harm() == Harm.CAPTURED)
        .filter(p -> !reading.between(Cue.SOLDIERS, p.to(), harm.to()))
        .map(p -> Sides.other(code(p), sides))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Whose losses they are: "Armenia lost 49 soldiers and Azerbaijan 50". */
  private String loser(Mark harm, Figure figure) {
    return parties().stream()
        .filter(p -> sides.contains(code(p)) && !isAgent(p))
        .filter(p -> !reading.between(Cue.AGAINST, p.from() - 1, p.from()))
        .filter(p -> p.to() <= Math.max(figure.from(), harm.to() + 1))
        .filter(p -> !reading.signBetween(";", p.to(), figure.from()))
        .reduce((a, b) -> b)
        .map(VictimReader::code)
        .orElse(null);
  }

  /** Whether the harm is told as someone's deed, and those counted as its object. */
  private boolean isDone(Mark harm, Figure figure) {
    return sides.size() == 2
        && reading.between(Cue.HARMS, harm.from(), harm.to())
        && !reading.between(Cue.SUFFERED, harm.from() - 2, harm.from())
        && !isAgentHarm(harm);
  }

  private boolean isAgentHarm(Mark harm) {
    return reading.between(Cue.BY, harm.to(), harm.to() + 1);
  }

  private boolean ownPeople(Figure figure) {
    return reading.between(Cue.OWN, figure.from() - 1, figure.to() + PHRASE_REACH);
  }

  /** The side that the doer before the harm is not; the side itself where it was acted on. */
  private String victimOf(Mark harm, Figure figure) {
    int start = harm.from();
    Mark doer =
        parties().stream()
            .filter(p -> sides.contains(code(p)) && p.to() <= start)
            .filter(p -> start - p.to() <= DOER_REACH && !isSpeaker(p) && !isOfLast(p))
            .filter(p -> !reading.signBetween(";:", p.to(), start))
            .reduce((a, b) -> b)
            .orElse(null);
    if (doer == null) {
      return null;
    }
    boolean suffered =
        reading.between(Cue.SUFFERED, doer.to(), start)
            || reading.between(Cue.TARGET, doer.to(), doer.to() + 2)
            || reading.between(Cue.AGAINST, doer.from() - 2, doer.from());
    return suffered ? code(doer) : Sides.other(code(doer), sides);
  }

  /** Whether the party is that of those counted before: "killed two Armenians and captured six". */
  private boolean isOfLast(Mark party) {
    return last != null
        && code(party).equals(last.side())
        && party.from() >= last.from()
        && party.to() <= last.to() + 2;
  }

  private static String code(Mark party) {
    return ((Tag.PartyName) party.tag()).code();
  }

  /**
   * Whether a party after the harm is what the next clause tells of: "when Armenian units fired".
   */
  private boolean isOtherClause(Mark party, int end) {
    return party.from() > end
        && reading.between(Cue.FORCES, party.to(), party.to() + 1)
        && reading.all(Tag.Event.class).stream()
            .anyMatch(e -> e.from() > party.to() && e.from() - party.to() <= 3);
  }

  /** Whose "own" people the figure counts: the last side before it that did not do the harm. */
  private Mark owner(Figure figure) {
    if (!reading.between(Cue.OWN, figure.from() - 1, figure.to() + 3)
        || reading.anyBetween(figure.from(), figure.to() + 3, t -> t instanceof Tag.PartyName)) {
      return null;
    }
    return parties().stream()
        .filter(p -> sides.contains(code(p)))
        .filter(p -> p.to() <= figure.from() && !isAgent(p))
        .filter(p -> !acts(p, figure.from(), figure.to()))
        .reduce((a, b) -> b)
        .orElse(null);
  }

  /** Whether the figure counts others beside those of the side counted before. */
  private boolean isFurther(Figure figure, int from, int to) {
    return last != null
        && last.side() != null
        && reading.between(Cue.OTHERS, figure.from() - 1, figure.to() + 2)
        && !reading.anyBetween(figure.from(), to + 1, t -> t instanceof Tag.PartyName)
        && !reading.signBetween(";", last.to(), from);
  }

  /** Adjectives stand right before those counted; the words after a comma are of others. */
  private int distance(Mark party, Figure figure) {
    int gap = figure.from() - party.to();
    if (gap == 0) {
      return 0;
    }
    return gap > 0
        ? 2 + gap
        : party.from()
            - figure.to()
            + (reading.signBetween(",", figure.to(), party.from()) ? SIGN : 0);
  }

  /** Whether the party is neither a side of the border nor named for its soldiers. */
  private boolean isNoSide(Mark party) {
    return !sides.contains(code(party))
        && !reading.between(Cue.SOLDIERS, party.to(), party.to() + 2)
        && !reading.between(Cue.SOLDIER, party.to(), party.to() + 2);
  }

  /**
   * Whether the party did what harmed them: "killed in Azerbaijani shelling", "Azerbaijani forces
   * shelled …, killing two".
   */
  private boolean acts(Mark party, int from, int to) {
    return reading.all(Tag.Event.class).stream()
        .filter(e -> e.to() <= from || e.from() >= to)
        .filter(e -> !reading.between(Cue.SOLDIERS, e.from(), e.to()))
        .filter(e -> !reading.between(Cue.SUFFERED, party.to(), e.to() + 1))
        .filter(e -> !reading.between(Cue.TARGET, party.to(), e.from()))
        .anyMatch(e -> isOwnEvent(party, e) || (e.to() <= from && isSubject(party, e)));
  }

  /** An adjective to the event's noun, with at most the weapon between. */
  private boolean isOwnEvent(Mark party, Mark event) {
    return event.from() == party.to()
        || (party.from() == event.to() && !reading.between(Cue.TARGET, party.to(), party.to() + 2))
        || (event.from() - party.to() == 1
            && reading.anyBetween(party.to(), event.from(), t -> t instanceof Tag.Weapon));
  }

  private boolean isSubject(Mark party, Mark event) {
    return event.from() >= party.to()
        && event.from() - party.to() <= SUBJECT_REACH
        && (reading.between(Cue.FORCES, party.to(), event.from())
            || reading.between(Cue.FORCES, party.from() - 1, party.from()))
        && !reading.between(Cue.AGAINST, party.from() - 1, party.from())
        && reading.all(Tag.Figure.class).stream()
            .noneMatch(f -> f.to() <= party.from() && party.from() - f.to() <= 2);
  }

  /** Whether a list of losses goes on: "two dead, one wounded". */
  private boolean goesOn(Toll last, int from) {
    return from >= last.to()
        && from - last.to() <= 3
        && !reading.anyBetween(last.to(), from, t -> t instanceof Tag.PartyName)
        && !reading.signBetween(";", last.to(), from);
  }

  /** The side whose losses a list goes on with: "Baku spoke of two wounded; …". */
  private Mark speakerBefore(int from) {
    Mark speaker = null;
    for (Mark party : reading.all(Tag.PartyName.class)) {
      boolean lists =
          party.to() <= from
              && listed > 1
              && reading.between(Cue.SAY, 0, from)
              && !reading.signBetween(";", party.to(), from);
      speaker = lists ? party : speaker;
    }
    return speaker;
  }
}
