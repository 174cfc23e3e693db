package org.borderwatch.enrich.merge;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.borderwatch.contracts.incident.Correction.ReportRef;

/**
 * The events of all reports held after people's merges and splits. These may tie days together:
 * when one of the tied days changes, all of them are made again.
 */
final class RegroupedLayers {
  private final Layers layers;
  private final Map<ReportRef, LocalDate> tiedDayOf = new HashMap<>();
  private NavigableMap<LocalDate, List<Cluster>> regrouped = new TreeMap<>();

  RegroupedLayers(Merging merging) {
    layers = new Layers(merging);
  }

  /**
   * @param changed what each changed article tells now, in canonical order
   * @param corrections those that hold now; an article that one of them came to name, or ceased to,
   *     is among the changed
   * @return the days on which events changed
   */
  Set<LocalDate> replace(Map<String, List<Member>> changed, Corrections corrections) {
    Set<LocalDate> dirty = layers.replace(changed);
    Set<LocalDate> tied = new TreeSet<>(tiedDayOf.values());
    tiedDayOf.values().removeIf(dirty::contains);
    if (!corrections.regrouping().isEmpty()) {
      dirty.forEach(day -> layers.events(day).forEach(event -> tie(event, corrections)));
    }
    tied.addAll(tiedDayOf.values());
    if (Collections.disjoint(tied, dirty)) {
      return dirty;
    }
    NavigableMap<LocalDate, List<Cluster>> events = new TreeMap<>();
    new TreeSet<>(tiedDayOf.values()).forEach(day -> events.put(day, layers.events(day)));
    regrouped = Regrouping.apply(corrections, events);
    events.keySet().forEach(day -> regrouped.putIfAbsent(day, List.of()));
    tied.addAll(dirty);
    return tied;
  }

  List<Cluster> events(LocalDate day) {
    List<Cluster> events = regrouped.get(day);
    return events == null ? layers.events(day) : events;
  }

  private void tie(Cluster event, Corrections corrections) {
    for (Member member : event.members()) {
      if (corrections.isRegrouped(member)) {
        tiedDayOf.put(member.ref(), event.anchor());
      }
    }
  }
}
