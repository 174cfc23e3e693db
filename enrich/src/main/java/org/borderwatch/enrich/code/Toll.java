package org.borderwatch.enrich.code;

import org.borderwatch.contracts.incident.Count;
import org.borderwatch.enrich.code.lexicon.Harm;

/**
 * Harm to a number of people.
 *
 * @param harm what kind
 * @param side party code, or null where the words do not name it
 * @param relation of the side to the speaker, where the words name only that
 * @param count how many
 * @param from first token of the words
 * @param to exclusive
 */
record Toll(Harm harm, String side, Relation relation, Count count, int from, int to) {

  /** The side of those who are of neither side: "two citizens of India". */
  static final String FOREIGN = "other";

  /** Whose people they are, as the speaker sees it. */
  enum Relation {
    OWN,
    OPPONENT,
    UNSAID
  }

  Toll withSide(String other) {
    return new Toll(harm, other, relation, count, from, to);
  }
}
