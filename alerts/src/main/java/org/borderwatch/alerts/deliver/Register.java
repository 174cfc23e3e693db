package org.borderwatch.alerts.deliver;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.borderwatch.alerts.notify.Case;
import org.borderwatch.alerts.notify.Told;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Delivery;
import org.borderwatch.contracts.alert.Delivery.Occasion;
import org.borderwatch.contracts.alert.Delivery.Outcome;
import org.borderwatch.contracts.alert.Level;

/**
 * The alerts that are not over and done with, and how the delivery of each of their revisions
 * stands: the topics {@code alerts} and {@code deliveries} in memory. One thread's.
 */
final class Register {
  private final Map<String, TreeMap<Integer, Alert>> alerts = new LinkedHashMap<>();

  /** By alert, receiver and revision. */
  private final Map<String, Map<String, TreeMap<Integer, Delivery>>> deliveries = new HashMap<>();

  /** By alert and receiver, the last revision that is none of its business. */
  private final Map<String, Map<String, Integer>> ignored = new HashMap<>();

  /**
   * Takes a revision.
   *
   * @return whether it was not known
   */
  boolean add(Alert alert) {
    return alerts.computeIfAbsent(alert.id(), id -> new TreeMap<>()).put(alert.revision(), alert)
        == null;
  }

  void put(Delivery delivery) {
    deliveries
        .computeIfAbsent(delivery.alertId(), id -> new HashMap<>())
        .computeIfAbsent(delivery.receiver(), name -> new TreeMap<>())
        .put(delivery.revision(), delivery);
  }

  /** The revision is not to be decided on for this receiver. */
  void ignore(Alert alert, String receiver) {
    ignored
        .computeIfAbsent(alert.id(), id -> new HashMap<>())
        .merge(receiver, alert.revision(), Math::max);
  }

  /** Null where it is not known. */
  Alert alert(String id, int revision) {
    TreeMap<Integer, Alert> revisions = alerts.get(id);
    return revisions == null ? null : revisions.get(revision);
  }

  /** In order; empty where none is known. */
  List<Alert> revisions(String alertId) {
    TreeMap<Integer, Alert> revisions = alerts.get(alertId);
    return revisions == null ? List.of() : List.copyOf(revisions.values());
  }

  /** Null where there is none. */
  Delivery delivery(Alert alert, String receiver) {
    return of(alert.id(), receiver).get(alert.revision());
  }

  /** Every alert as a receiver knows it. */
  List<Case> cases(String receiver) {
    List<Case> cases = new ArrayList<>();
    alerts.forEach(
        (id, revisions) ->
            cases.add(new Case(List.copyOf(revisions.values()), told(id, receiver))));
    return cases;
  }

  /** Every delivery of an alert to a receiver, by revision. */
  TreeMap<Integer, Delivery> of(String alertId, String receiver) {
    return deliveries.getOrDefault(alertId, Map.of()).getOrDefault(receiver, new TreeMap<>());
  }

  /** Of all alerts and receivers. */
  Collection<Delivery> all() {
    return deliveries.values().stream()
        .flatMap(receivers -> receivers.values().stream())
        .flatMap(revisions -> revisions.values().stream())
        .toList();
  }

  /** What the receiver knows the first message about the alert by; null where there was none. */
  String thread(String alertId, String receiver) {
    return of(alertId, receiver).values().stream()
        .filter(d -> d.receipt() != null)
        .map(Delivery::receipt)
        .findFirst()
        .orElse(null);
  }

  /** Forgets alerts that are over, of which nothing waits, and that nobody was told of lately. */
  void forget(Instant toldBefore, Collection<String> receivers) {
    List<String> done =
        alerts.entrySet().stream()
            .filter(alert -> !alert.getValue().lastEntry().getValue().open())
            .map(Map.Entry::getKey)
            .filter(id -> receivers.stream().allMatch(name -> isDone(id, name, toldBefore)))
            .toList();
    for (String id : done) {
      alerts.remove(id);
      deliveries.remove(id);
      ignored.remove(id);
    }
  }

  private boolean isDone(String id, String receiver, Instant toldBefore) {
    Told told = told(id, receiver);
    return !told.underWay()
        && told.settled() >= alerts.get(id).lastKey()
        && (told.at() == null || told.at().isBefore(toldBefore));
  }

  private Told told(String id, String receiver) {
    int settled = ignored.getOrDefault(id, Map.of()).getOrDefault(receiver, 0);
    Level level = Level.NORMAL;
    Level high = Level.NORMAL;
    Instant at = null;
    Instant newsAt = null;
    boolean underWay = false;
    for (Delivery delivery : of(id, receiver).values()) {
      Outcome outcome = delivery.outcome();
      if (outcome == Outcome.HELD) {
        continue;
      }
      settled = Math.max(settled, delivery.revision());
      underWay |= outcome == Outcome.PENDING;
      if (outcome == Outcome.PENDING || outcome == Outcome.DELIVERED) {
        Level before = level;
        level = level(id, delivery.revision());
        high = before.compareTo(level) > 0 ? before : level;
      }
      at = later(at, triedAt(delivery, Instant.MAX));
      newsAt = later(newsAt, triedAt(delivery, newsEnded(delivery)));
    }
    return new Told(settled, level, high, at, newsAt, underWay);
  }

  /** Of a revision that compaction took, the level that the next one came from. */
  private Level level(String id, int revision) {
    Alert alert = alert(id, revision);
    if (alert != null) {
      return alert.level();
    }
    TreeMap<Integer, Alert> revisions = alerts.get(id);
    Map.Entry<Integer, Alert> next = revisions == null ? null : revisions.higherEntry(revision);
    return next == null ? Level.NORMAL : next.getValue().previousLevel();
  }

  /** When it was last tried before a moment; of what was not, when it is to be. */
  private static Instant triedAt(Delivery delivery, Instant before) {
    Instant planned =
        delivery.outcome() == Outcome.PENDING && before == Instant.MAX
            ? delivery.nextAttemptAt()
            : null;
    return delivery.attempts().stream()
        .map(Delivery.Attempt::at)
        .filter(at -> at.isBefore(before))
        .max(Comparator.naturalOrder())
        .orElse(planned);
  }

  /** A repeat is written with the revision that it repeats, after its attempts. */
  private static Instant newsEnded(Delivery delivery) {
    boolean reminder =
        delivery.occasion() == Occasion.REPEAT || delivery.occasion() == Occasion.ACKNOWLEDGED;
    return reminder ? delivery.since() : Instant.MAX;
  }

  private static Instant later(Instant one, Instant other) {
    return one == null || other != null && other.isAfter(one) ? other : one;
  }
}
