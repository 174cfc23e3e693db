package org.borderwatch.alerts.count;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.borderwatch.contracts.incident.Incident;

/**
 * The incidents that count now, by district and time. Putting and removing are set operations: a
 * repeat changes nothing, a correction replaces, and the order of arrival does not matter. A count
 * is a view of the set at a time.
 */
public final class LiveSet {
  private static final Window EMPTY = Window.of(List.of(), Instant.MIN, Instant.MAX);

  /** What putting a version of an incident did. */
  public enum Change {
    /** It counts, and did not or did otherwise. */
    COUNTED,
    /** It counted and does no more. */
    REMOVED,
    /** The same version again. */
    REPEATED,
    /** Withdrawn, superseded, denied or calming, and it did not count before. */
    NOT_COUNTING
  }

  private final ZoneId zone;
  private final Weights weights;
  private final Map<String, Counted> byId = new HashMap<>();
  private final Map<String, NavigableMap<Instant, List<Counted>>> byDistrict = new TreeMap<>();
  private final Map<String, Map<Duration, Window>> windows = new HashMap<>();

  /**
   * @param zone in which the days of incidents are read
   */
  public LiveSet(ZoneId zone, Weights weights) {
    this.zone = zone;
    this.weights = weights;
  }

  /**
   * Takes a version of an incident.
   *
   * @param id the incident's id
   * @param incident its version now, or null when it is withdrawn
   */
  public Change put(String id, Incident incident) {
    Counted next =
        incident == null || !incident.counts()
            ? null
            : new Counted(incident, incident.effectiveAt(zone), weights.of(incident));
    Counted before = next == null ? byId.remove(id) : byId.put(id, next);
    if (next != null && next.equals(before)) {
      return Change.REPEATED;
    }
    if (before != null) {
      take(before);
    }
    if (next != null) {
      windows.remove(incident.district());
      byDistrict
          .computeIfAbsent(incident.district(), district -> new TreeMap<>())
          .computeIfAbsent(next.at(), at -> new ArrayList<>(1))
          .add(next);
      return Change.COUNTED;
    }
    return before == null ? Change.NOT_COUNTING : Change.REMOVED;
  }

  /** The district in which an incident counts, or null. */
  public String districtOf(String id) {
    Counted counted = byId.get(id);
    return counted == null ? null : counted.incident().district();
  }

  /** The districts with an incident, whether in a window or not. */
  public Set<String> districts() {
    return byDistrict.keySet();
  }

  /** What counts in (asOf − length, asOf]; made anew only when it is no longer so. */
  public Window window(String district, Instant asOf, Duration length) {
    if (!byDistrict.containsKey(district)) {
      return EMPTY;
    }
    Map<Duration, Window> known = windows.computeIfAbsent(district, d -> new HashMap<>());
    Window window = known.get(length);
    if (window == null || !window.holdsAt(asOf)) {
      List<Counted> counted = within(district, asOf, length);
      window = Window.of(counted, asOf, nextChange(district, asOf, length));
      known.put(length, window);
    }
    return window;
  }

  private List<Counted> within(String district, Instant asOf, Duration length) {
    List<Counted> found = new ArrayList<>();
    byDistrict
        .get(district)
        .subMap(asOf.minus(length), false, asOf, true)
        .values()
        .forEach(found::addAll);
    found.sort(null);
    return found;
  }

  /**
   * When the window's content next changes with no news: an incident leaves it, or one whose time
   * is yet to come enters it. {@link Instant#MAX} for never.
   */
  public Instant nextChange(String district, Instant asOf, Duration window) {
    NavigableMap<Instant, List<Counted>> times = byDistrict.get(district);
    if (times == null) {
      return Instant.MAX;
    }
    Instant oldest = times.higherKey(asOf.minus(window));
    Instant future = times.higherKey(asOf);
    Instant leaves = oldest == null || oldest.isAfter(asOf) ? Instant.MAX : oldest.plus(window);
    return future == null || leaves.isBefore(future) ? leaves : future;
  }

  /** Forgets what counted at or before a time, and returns the ids. */
  public List<String> forget(String district, Instant upTo) {
    NavigableMap<Instant, List<Counted>> times = byDistrict.get(district);
    if (times == null) {
      return List.of();
    }
    NavigableMap<Instant, List<Counted>> old = times.headMap(upTo, true);
    if (old.isEmpty()) {
      return List.of();
    }
    List<String> ids = new ArrayList<>();
    old.values().forEach(at -> at.forEach(counted -> ids.add(counted.incident().id())));
    old.clear();
    ids.forEach(byId::remove);
    windows.remove(district);
    if (times.isEmpty()) {
      byDistrict.remove(district);
    }
    return ids;
  }

  private void take(Counted counted) {
    String district = counted.incident().district();
    windows.remove(district);
    NavigableMap<Instant, List<Counted>> times = byDistrict.get(district);
    List<Counted> at = times.get(counted.at());
    at.remove(counted);
    if (at.isEmpty()) {
      times.remove(counted.at());
    }
    if (times.isEmpty()) {
      byDistrict.remove(district);
    }
  }
}
