package org.borderwatch.enrich.code;

/**
 * People whom a sentence counts, names or speaks of.
 *
 * @param figure how many, with the words that say so: the noun itself where there is no figure
 * @param end where the noun for them ends, exclusive
 * @param kind how they are told
 */
record People(Figure figure, int end, Kind kind) {

  /** How people are told, the surest first. */
  enum Kind {
    /** "Three soldiers", "two others", "several villagers". */
    COUNTED,
    /** "A soldier", "Private Petrosyan". */
    PERSON,
    /** "Soldiers": some. */
    CROWD
  }

  int from() {
    return figure.from();
  }
}
