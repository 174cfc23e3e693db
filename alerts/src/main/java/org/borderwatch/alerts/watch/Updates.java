package org.borderwatch.alerts.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.borderwatch.alerts.count.Counted;
import org.borderwatch.alerts.watch.Episode.Told;

/**
 * What of the evidence of an open alert is news: an incident that joined, or one whose facts
 * changed, at most {@value #MOST} times each, or five hundred articles of one event would be five
 * hundred messages. An incident that vanished from the window before its time was absorbed: the one
 * that appeared in its stead is the same news.
 */
record Updates(List<Told> told, boolean material) {
  static final int MOST = 3;

  /**
   * @param before what was told
   * @param counted what the rule's window holds, the earliest first
   * @param from when the window begins, UTC
   */
  static Updates of(List<Told> before, List<Counted> counted, Instant from) {
    Map<String, Told> known = new LinkedHashMap<>();
    before.forEach(one -> known.put(one.incident(), one));
    Map<String, Told> vanished = new LinkedHashMap<>(known);
    counted.forEach(one -> vanished.remove(one.incident().id()));
    vanished.values().removeIf(one -> !one.at().isAfter(from));
    List<Told> now = new ArrayList<>();
    boolean material = false;
    for (Counted one : counted) {
      Told told = known.get(one.incident().id());
      if (told == null) {
        told = heir(vanished, one.facts());
      }
      boolean changed = told == null || !told.facts().equals(one.facts());
      int updates = told == null ? 0 : told.updates() + (changed ? 1 : 0);
      material |= changed && updates <= MOST;
      now.add(new Told(one.incident().id(), one.at(), one.facts(), updates));
    }
    return new Updates(now, material);
  }

  /** What was told of the incident in whose stead one came: rather one of the same facts. */
  private static Told heir(Map<String, Told> vanished, String facts) {
    Told heir =
        vanished.values().stream()
            .filter(one -> one.facts().equals(facts))
            .findFirst()
            .orElse(vanished.values().stream().findFirst().orElse(null));
    return heir == null ? null : vanished.remove(heir.incident());
  }
}
