package org.borderwatch.enrich.merge;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.borderwatch.contracts.incident.IncidentType;
import org.borderwatch.contracts.incident.Report;

/** Which types tell the same kind of event. */
final class Families {
  private final Map<IncidentType, String> familyOf = new EnumMap<>(IncidentType.class);
  private final Set<Set<String>> related = new HashSet<>();
  private final Set<String> distinctive;
  private final Set<IncidentType> mutual;
  private final MergeSettings.Points points;

  Families(MergeSettings settings) {
    for (IncidentType type : IncidentType.values()) {
      familyOf.put(type, type.name());
    }
    settings.families().forEach((name, types) -> types.forEach(t -> familyOf.put(t, name)));
    settings.related().forEach(pair -> related.add(Set.copyOf(pair)));
    distinctive = Set.copyOf(settings.distinctive());
    mutual = Set.copyOf(settings.mutual());
    points = settings.points();
  }

  boolean isDistinctive(Report report) {
    return !report.types().isEmpty() && distinctive.contains(familyOf.get(report.types().get(0)));
  }

  /** Whether both sides act in it, so that either may be named as the actor. */
  boolean isMutual(Report report) {
    return !Collections.disjoint(report.types(), mutual);
  }

  /** What the types say for, or against, one event. */
  int points(List<IncidentType> a, List<IncidentType> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    IncidentType first = a.get(0);
    IncidentType second = b.get(0);
    if (first == second) {
      return points.primaryType();
    }
    if (first.isCalming() != second.isCalming()) {
      return points.unrelatedFamily();
    }
    if (!Collections.disjoint(a, b)) {
      return points.sharedType();
    }
    String one = familyOf.get(first);
    String other = familyOf.get(second);
    if (one.equals(other)) {
      return points.sameFamily();
    }
    return related.contains(Set.of(one, other)) ? points.relatedFamily() : points.unrelatedFamily();
  }
}
