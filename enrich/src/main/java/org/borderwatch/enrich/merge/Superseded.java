package org.borderwatch.enrich.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.borderwatch.contracts.incident.Incident;

/** Which incidents were absorbed, and by which: what points to a withdrawn one goes with it. */
final class Superseded {
  private final Map<String, String> successorOf = new HashMap<>();
  private final Map<String, Set<String>> absorbedBy = new HashMap<>();

  void add(Incident incident) {
    remove(incident.id());
    successorOf.put(incident.id(), incident.supersededBy());
    absorbedBy.computeIfAbsent(incident.supersededBy(), id -> new TreeSet<>()).add(incident.id());
  }

  /** An id that is in use again is superseded no more. */
  void remove(String id) {
    String successor = successorOf.remove(id);
    if (successor != null) {
      Set<String> absorbed = absorbedBy.get(successor);
      absorbed.remove(id);
      if (absorbed.isEmpty()) {
        absorbedBy.remove(successor);
      }
    }
  }

  /** Takes out, and gives, all that pointed to this id, directly or by way of others. */
  List<String> withdrawnWith(String id) {
    List<String> withdrawn = new ArrayList<>();
    for (String absorbed : List.copyOf(absorbedBy.getOrDefault(id, Set.of()))) {
      remove(absorbed);
      withdrawn.add(absorbed);
      withdrawn.addAll(withdrawnWith(absorbed));
    }
    return withdrawn;
  }
}
