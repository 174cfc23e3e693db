package org.borderwatch.alerts.count;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.borderwatch.contracts.alert.Scope;
import org.borderwatch.contracts.region.Region;

/** Over what things are counted: each district, and the groups and the region that rules name. */
public final class Scopes {
  private final Region region;
  private final Map<String, Scope> larger = new LinkedHashMap<>();

  /**
   * @param larger groups of districts, or the region; one may stand several times
   */
  public Scopes(Region region, Collection<Scope> larger) {
    this.region = region;
    larger.forEach(scope -> this.larger.put(scope.id(), scope));
  }

  /** The ids of what a district counts for: itself first. */
  List<String> of(String district) {
    List<String> ids = new ArrayList<>(1 + larger.size());
    ids.add(district);
    larger.values().stream().filter(s -> s.covers(district)).forEach(s -> ids.add(s.id()));
    return ids;
  }

  /** The scope of an id: what is no group is a district, whether the region knows it or not. */
  public Scope named(String id) {
    Scope scope = larger.get(id);
    return scope == null ? Scope.ofDistrict(id, region.names(id)) : scope;
  }

  /** Where an event in several districts counts once. */
  boolean countsEvents(String id) {
    return larger.containsKey(id);
  }
}
