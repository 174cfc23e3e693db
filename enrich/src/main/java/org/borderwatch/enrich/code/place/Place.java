package org.borderwatch.enrich.code.place;

import java.util.List;

/**
 * A place of the gazetteer.
 *
 * @param name what reports call it
 * @param kind what it is
 * @param districts ISO 3166-2 codes; more than one where it lies on a border between them
 * @param needsContext its names are also persons, other places or common words, so it counts only
 *     beside a word for a place or another name of its district
 */
public record Place(String name, Kind kind, List<String> districts, boolean needsContext) {

  /** What a place is. */
  public enum Kind {
    DISTRICT,
    TOWN,
    VILLAGE,
    WATER,
    HEIGHT,
    SITE,
    /** Whence a side speaks: where it happened only if the words name no other place. */
    SEAT,
    /** A wider area that is in no one district; it names no district. */
    AREA
  }

  public Place {
    districts = List.copyOf(districts);
  }

  /** The country of its districts, ISO 3166-1, or empty for an area. */
  public String country() {
    return districts.isEmpty() ? "" : districts.get(0).substring(0, 2);
  }
}
