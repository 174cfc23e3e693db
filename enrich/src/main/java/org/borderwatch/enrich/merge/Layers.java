package org.borderwatch.enrich.merge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The events of all reports held, kept up to date tier by tier, day by day. */
final class Layers {
  private final List<TierState> tiers = new ArrayList<>();

  Layers(Merging merging) {
    for (Tier tier : Tier.values()) {
      tiers.add(
          new TierState(tier, merging.joining, merging.layer, merging.members.longestReach()));
    }
  }

  /**
   * @param changed what each changed article tells now, in canonical order
   * @return the days on which events changed
   */
  Set<LocalDate> replace(Map<String, List<Member>> changed) {
    Set<LocalDate> dirty = Set.of();
    TierState surer = null;
    for (TierState tier : tiers) {
      dirty = tier.replace(changed, surer == null ? new TreeMap<>() : surer.events(), dirty);
      surer = tier;
    }
    return dirty;
  }

  List<Cluster> events(LocalDate day) {
    return tiers.get(tiers.size() - 1).events().getOrDefault(day, List.of());
  }
}
