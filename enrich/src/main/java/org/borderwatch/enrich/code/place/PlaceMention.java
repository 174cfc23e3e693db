package org.borderwatch.enrich.code.place;

/**
 * A place named in a sentence.
 *
 * @param place which
 * @param role what the sentence makes of it
 * @param from first token
 * @param to exclusive
 */
public record PlaceMention(Place place, Role role, int from, int to) {

  /** What a sentence makes of a place. */
  public enum Role {
    /** It happened there. */
    IMPACT,
    /** Fire came from there. */
    ORIGIN,
    /** A road's end, or a way's: where it happened only if nothing better is named. */
    ROUTE,
    /** Whence a side speaks: where it happened only if no road is named either. */
    SEAT
  }

  public PlaceMention as(Role other) {
    return new PlaceMention(place, other, from, to);
  }
}
