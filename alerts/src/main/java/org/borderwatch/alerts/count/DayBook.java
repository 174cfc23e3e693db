package org.borderwatch.alerts.count;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.borderwatch.contracts.incident.Incident;

/**
 * What happened where on each day of the last year or so, as it is known now. Putting and removing
 * are set operations, as in the {@link LiveSet}: a correction of a past day corrects its count.
 */
public final class DayBook {
  /** How many days are kept: a year to compare with, and what windows and guards take of it. */
  public static final int DAYS = 400;

  private final ZoneId zone;
  private final Weights weights;
  private final Scopes scopes;
  private final Map<String, PastIncident> byId = new HashMap<>();
  private final Map<String, NavigableMap<LocalDate, List<PastIncident>>> byScope = new HashMap<>();

  /**
   * @param zone in which the days of incidents are read
   */
  public DayBook(ZoneId zone, Weights weights, Scopes scopes) {
    this.zone = zone;
    this.weights = weights;
    this.scopes = scopes;
  }

  /** What is to be kept of a version of an incident; null when it does not count. */
  public PastIncident entry(Incident incident) {
    return incident == null || !incident.counts()
        ? null
        : PastIncident.of(incident, zone, weights.of(incident));
  }

  /**
   * Takes what is known of an incident now.
   *
   * @param entry null when it does not count, or no more
   * @return the earliest day that this changed, or null for none
   */
  public LocalDate put(String id, PastIncident entry) {
    PastIncident before = entry == null ? byId.remove(id) : byId.put(id, entry);
    if (before == null ? entry == null : before.equals(entry)) {
      return null;
    }
    if (before != null) {
      scopes.of(before.district()).forEach(scope -> take(scope, before));
    }
    if (entry != null) {
      scopes.of(entry.district()).forEach(scope -> add(scope, entry));
    }
    if (before == null || entry == null) {
      return before == null ? entry.day() : before.day();
    }
    return before.day().isBefore(entry.day()) ? before.day() : entry.day();
  }

  public boolean knows(String id) {
    return byId.containsKey(id);
  }

  /** Forgets what was before a day, and returns the ids. */
  public List<String> forget(LocalDate before) {
    List<PastIncident> old =
        byId.values().stream().filter(entry -> entry.day().isBefore(before)).toList();
    old.forEach(entry -> put(entry.id(), null));
    return old.stream().map(PastIncident::id).sorted().toList();
  }

  /**
   * A figure of each day: the sum over its incidents, or, where events are counted, over the
   * largest part of each.
   *
   * @param first the first day
   * @param last the last day; before the first for none
   */
  public double[] daily(
      String scope,
      LocalDate first,
      LocalDate last,
      Predicate<PastIncident> which,
      ToDoubleFunction<PastIncident> figure) {
    int days = Math.max(0, (int) (last.toEpochDay() - first.toEpochDay()) + 1);
    double[] daily = new double[days];
    NavigableMap<LocalDate, List<PastIncident>> book = byScope.get(scope);
    if (book == null || days == 0) {
      return daily;
    }
    boolean events = scopes.countsEvents(scope);
    book.subMap(first, true, last, true)
        .forEach(
            (day, entries) -> {
              int i = (int) (day.toEpochDay() - first.toEpochDay());
              daily[i] = events ? byEvent(entries, which, figure) : sum(entries, which, figure);
            });
    return daily;
  }

  private static double sum(
      List<PastIncident> entries,
      Predicate<PastIncident> which,
      ToDoubleFunction<PastIncident> figure) {
    // Sorted, or the last digit of a sum would depend on the order of arrival.
    return entries.stream().filter(which).mapToDouble(figure).sorted().sum();
  }

  private static double byEvent(
      List<PastIncident> entries,
      Predicate<PastIncident> which,
      ToDoubleFunction<PastIncident> figure) {
    Map<String, Double> largest = new HashMap<>();
    entries.stream()
        .filter(which)
        .forEach(e -> largest.merge(e.eventId(), figure.applyAsDouble(e), Math::max));
    return largest.values().stream().mapToDouble(Double::doubleValue).sorted().sum();
  }

  private void add(String scope, PastIncident entry) {
    byScope
        .computeIfAbsent(scope, id -> new TreeMap<>())
        .computeIfAbsent(entry.day(), day -> new ArrayList<>(1))
        .add(entry);
  }

  private void take(String scope, PastIncident entry) {
    NavigableMap<LocalDate, List<PastIncident>> days = byScope.get(scope);
    List<PastIncident> entries = days.get(entry.day());
    entries.remove(entry);
    if (entries.isEmpty()) {
      days.remove(entry.day());
    }
  }
}
