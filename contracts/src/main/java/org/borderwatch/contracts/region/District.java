package org.borderwatch.contracts.region;

import java.util.List;

/**
 * A first-level district of the region.
 *
 * @param code ISO 3166-2, for example {@code AZ-LAC}
 * @param country ISO 3166-1 alpha-2
 * @param name the name in English
 * @param otherName the name another side uses, in English letters, or null
 * @param adjacent codes of the districts that border it, across the state border too
 */
public record District(
    String code, String country, String name, String otherName, List<String> adjacent) {

  public District {
    adjacent = adjacent == null ? List.of() : List.copyOf(adjacent);
  }

  /** All names, for people: {@code Kalbajar / Karvachar}. */
  public String names() {
    return otherName == null ? name : name + " / " + otherName;
  }
}
