package org.borderwatch.enrich.merge;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.borderwatch.contracts.region.District;
import org.borderwatch.contracts.region.Region;

/** Which districts adjoin, and which of these do so across the border. */
final class Frontier {
  private final Map<String, District> districts;
  private final Map<String, Set<String>> adjacent = new HashMap<>();

  Frontier(Region region) {
    districts = region.districts();
    districts.values().forEach(d -> adjacent.put(d.code(), Set.copyOf(d.adjacent())));
  }

  /** Whether two districts adjoin. */
  boolean adjoin(String one, String other) {
    return adjacent.getOrDefault(one, Set.of()).contains(other);
  }

  /** Whether two districts adjoin across the border. */
  boolean face(String one, String other) {
    District first = districts.get(one);
    District second = districts.get(other);
    return first != null
        && second != null
        && !first.country().equals(second.country())
        && adjoin(one, other);
  }

  /** Whether two reports tell of two different grounds that adjoin across the border. */
  boolean areAcross(List<String> one, List<String> other) {
    return Collections.disjoint(one, other) && anyFace(one, other);
  }

  private boolean anyFace(Collection<String> one, Collection<String> other) {
    return one.stream().anyMatch(a -> other.stream().anyMatch(b -> face(a, b)));
  }
}
