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
 * The incidents that count now, by scope (a scope, a group of them, the region) and time. Putting
 * and removing are set operations: a repeat changes nothing, a correction replaces, and the order
 * of arrival does not matter. A count is a view of the set at a time.
 */
public final class LiveSet {
  private static final Window EMPTY = Window.of(List.of(), false, Instant.MIN, Instant.MAX);

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
  private final Scopes scopes;
  private final Map<String, Counted> byId = new HashMap<>();
  private final Map<String, NavigableMap<Instant, List<Counted>>> byScope = new TreeMap<>();
  private final Map<String, Map<Duration, Window>> windows = new HashMap<>();

  /**
   * @param zone in which the days of incidents are read
   */
  public LiveSet(ZoneId zone, Weights weights, Scopes scopes) {
    this.zone = zone;
    this.weights = weights;
    this.scopes = scopes;
  }

  /**
   * Takes a version of an incident.
   *
   * @param id the incident's id
   * @param incident its version now, or null when it is withdrawn
   */
  public Change put(String id, Incident incident) {
    Counted next =
        incident == null || !incident.counts() ? null : Counted.of(incident, zone, weights);
    Counted before = next == null ? byId.remove(id) : byId.put(id, next);
    if (next != null && next.equals(before)) {
      return Change.REPEATED;
    }
    if (before != null) {
      take(before);
    }
    if (next != null) {
      scopes.of(incident.district()).forEach(scope -> add(scope, next));
      return Change.COUNTED;
    }
    return before == null ? Change.NOT_COUNTING : Change.REMOVED;
  }

  /** The scopes in which an incident counts, its district first; none where it does not. */
  public List<String> scopesOf(String id) {
    Counted counted = byId.get(id);
    return counted == null ? List.of() : scopes.of(counted.incident().district());
  }

  /** An incident that counts, or null. */
  public Counted counted(String id) {
    return byId.get(id);
  }

  /** The scopes with an incident, whether in a window or not. */
  public Set<String> scopes() {
    return byScope.keySet();
  }

  /** What counts in (asOf − length, asOf]; made anew only when it is no longer so. */
  public Window window(String scope, Instant asOf, Duration length) {
    if (!byScope.containsKey(scope)) {
      return EMPTY;
    }
    Map<Duration, Window> known = windows.computeIfAbsent(scope, id -> new HashMap<>());
    Window window = known.get(length);
    if (window == null || !window.holdsAt(asOf)) {
      List<Counted> counted = within(scope, asOf, length);
      window =
          Window.of(counted, scopes.countsEvents(scope), asOf, nextChange(scope, asOf, length));
      known.put(length, window);
    }
    return window;
  }

  /** What counts in (asOf − length, asOf], worked out for a time that is not asked for again. */
  public Window windowOnce(String scope, Instant asOf, Duration length) {
    return byScope.containsKey(scope)
        ? Window.of(within(scope, asOf, length), scopes.countsEvents(scope), asOf, asOf)
        : EMPTY;
  }

  private List<Counted> within(String scope, Instant asOf, Duration length) {
    List<Counted> found = new ArrayList<>();
    byScope
        .get(scope)
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
  public Instant nextChange(String scope, Instant asOf, Duration window) {
    NavigableMap<Instant, List<Counted>> times = byScope.get(scope);
    if (times == null) {
      return Instant.MAX;
    }
    Instant oldest = times.higherKey(asOf.minus(window));
    Instant future = times.higherKey(asOf);
    Instant leaves = oldest == null || oldest.isAfter(asOf) ? Instant.MAX : oldest.plus(window);
    return future == null || leaves.isBefore(future) ? leaves : future;
  }

  /** Forgets what counted at or before a time, and returns the ids. */
  public List<String> forget(String scope, Instant upTo) {
    NavigableMap<Instant, List<Counted>> times = byScope.get(scope);
    if (times == null) {
      return List.of();
    }
    List<String> ids = new ArrayList<>();
    times
        .headMap(upTo, true)
        .values()
        .forEach(at -> at.forEach(counted -> ids.add(counted.incident().id())));
    ids.forEach(id -> take(byId.remove(id)));
    return ids;
  }

  private void add(String scope, Counted counted) {
    windows.remove(scope);
    byScope
        .computeIfAbsent(scope, id -> new TreeMap<>())
        .computeIfAbsent(counted.at(), at -> new ArrayList<>(1))
        .add(counted);
  }

  private void take(Counted counted) {
    for (String scope : scopes.of(counted.incident().district())) {
      windows.remove(scope);
      NavigableMap<Instant, List<Counted>> times = byScope.get(scope);
      List<Counted> at = times.get(counted.at());
      at.remove(counted);
      if (at.isEmpty()) {
        times.remove(counted.at());
      }
      if (times.isEmpty()) {
        byScope.remove(scope);
      }
    }
  }
}
