package org.borderwatch.enrich.code;

import java.util.List;
import java.util.stream.Stream;
import org.borderwatch.contracts.incident.IncidentType;
import org.borderwatch.enrich.code.lexicon.Cue;
import org.borderwatch.enrich.code.lexicon.Harm;
import org.borderwatch.enrich.code.lexicon.Mark;
import org.borderwatch.enrich.code.lexicon.Tag;

/** Finds the words that say people were harmed, and leaves out those that only seem to. */
record HarmWords(Reading reading) {
  private static final int NEGATION_REACH = 3;
  private static final int PHRASE_REACH = 3;

  /** The words of harm in order. */
  static List<Mark> of(Reading reading) {
    HarmWords words = new HarmWords(reading);
    List<Mark> real =
        reading.all(Tag.Harmed.class).stream()
            .filter(h -> !reading.between(Cue.NEGATION, h.from() - NEGATION_REACH, h.from()))
            .filter(h -> !reading.between(Cue.NO_CASUALTIES, h.from(), h.to()))
            .filter(h -> !reading.between(Cue.EITHER_HARM, h.from(), h.to()))
            .filter(h -> !words.isOfBorder(h) && !words.isUnreal(h))
            .toList();
    return real.stream().filter(h -> !words.isOvertaken(h, real)).toList();
  }

  static Harm kind(Mark harm) {
    return ((Tag.Harmed) harm.tag()).harm();
  }

  /** Whether what is hurt is a border or a truce: one word for both in some languages. */
  private boolean isOfBorder(Mark harm) {
    return reading.all(Tag.Event.class).stream()
        .filter(e -> e.length() > harm.length() && e.from() <= harm.from() && e.to() >= harm.to())
        .map(e -> ((Tag.Event) e.tag()).type())
        .anyMatch(t -> t == IncidentType.INCURSION || t == IncidentType.CEASEFIRE_FIRE);
  }

  /** Whether a word right before the harm makes it a threat or a fear; "may" can be a month. */
  private boolean isUnreal(Mark harm) {
    return reading.all(Cue.HYPOTHETICAL).stream()
        .filter(h -> h.to() <= harm.from() && harm.from() - h.to() <= 1)
        .anyMatch(
            h -> reading.dates().stream().noneMatch(d -> d.from() < h.to() && h.from() < d.to()));
  }

  /** Whether the wound is that of one who died: "a wounded soldier died", "died of his wounds". */
  private boolean isOvertaken(Mark harm, List<Mark> harms) {
    if (kind(harm) != Harm.INJURED) {
      return false;
    }
    boolean ofTheDead =
        harms.stream()
            .filter(h -> kind(h) == Harm.KILLED && h.to() <= harm.from())
            .filter(h -> harm.from() - h.to() <= PHRASE_REACH)
            .filter(h -> !reading.signBetween(",;:", h.to(), harm.from()))
            .filter(h -> !reading.between(Cue.RANGE, h.to(), harm.from()))
            .anyMatch(
                h ->
                    Figure.ofPeople(reading).stream()
                        .noneMatch(
                            f -> f.from() >= h.to() && f.to() <= harm.from() + PHRASE_REACH));
    boolean ofOneWhoDied =
        Stream.of(Cue.SOLDIER, Cue.CIVILIAN)
                .anyMatch(c -> reading.between(c, harm.to(), harm.to() + 1))
            && harms.stream()
                .filter(h -> kind(h) == Harm.KILLED)
                .anyMatch(h -> h.from() > harm.to() && h.from() - harm.to() <= PHRASE_REACH);
    return ofTheDead || ofOneWhoDied;
  }
}
