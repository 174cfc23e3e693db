package org.borderwatch.enrich.code;

import java.util.Map;
import java.util.Set;
import org.borderwatch.contracts.incident.IncidentType;
import org.borderwatch.contracts.region.District;

/**
 * Tells whether what two sides tell of each other is one event or two.
 *
 * @param districts by code, with those that each borders
 */
record TwoSides(Map<String, District> districts) {
  boolean opposed(Sides a, Sides b) {
    return a.actor() != null && a.actor().equals(b.target()) && b.actor() != null;
  }

  boolean sameActor(Sides a, Sides b) {
    return a.actor() != null && a.actor().equals(b.actor());
  }

  /** Whether an attack of the other side, told on other ground, is another attack. */
  boolean isApart(Happening event, Mention mention, boolean overlap) {
    return !overlap
        && !(mention.impact().isEmpty() && mention.origin().isEmpty())
        && Families.isForce(event.types())
        && Families.isForce(mention.types());
  }

  /**
   * Whether the side that was fired at tells its version of what the other side tells. Who denies
   * the one and claims the other tells of two, and an attack on other ground is another attack.
   */
  boolean isOtherVersion(Happening event, Mention mention) {
    String target = mention.sides().target();
    return target != null
        && mention.deniedBy().isEmpty()
        && !mention.types().contains(IncidentType.ARMED_CLASH)
        && event.mentions().stream().noneMatch(m -> m.deniedBy().contains(target))
        && mention.claimants().stream().anyMatch(c -> target.equals(c.party()));
  }

  /** Whether some district of the one borders a district of the other in another country. */
  boolean faceAcross(Set<String> a, Set<String> b) {
    return a.stream()
        .anyMatch(
            x ->
                b.stream()
                    .anyMatch(
                        y ->
                            districts.get(x).adjacent().contains(y)
                                && !districts.get(x).country().equals(districts.get(y).country())));
  }
}
