package org.borderwatch.alerts.deliver;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.borderwatch.alerts.receiver.ReceiverSettings;
import org.borderwatch.contracts.Ids;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Delivery;
import org.borderwatch.contracts.alert.Delivery.Outcome;

/**
 * What is still to be delivered. A receiver gets the revisions of an alert in order: a later one
 * waits until the one before is delivered or given up. Alerts do not wait for each other, nor
 * receivers. One thread's.
 */
final class Outbox {

  /** A revision on its way to a receiver. */
  record Letter(Alert alert, Delivery delivery) {}

  private static final Comparator<Letter> BY_TIME =
      Comparator.comparing((Letter letter) -> letter.delivery().nextAttemptAt())
          .thenComparing(letter -> letter.delivery().key());

  private final List<ReceiverSettings> receivers;

  /** By receiver and alert, each revision that is not done. */
  private final Map<String, Map<String, TreeMap<Integer, Letter>>> waiting = new HashMap<>();

  private final Set<String> known = new HashSet<>();

  Outbox(List<ReceiverSettings> receivers) {
    this.receivers = receivers;
    receivers.forEach(receiver -> waiting.put(receiver.name(), new HashMap<>()));
  }

  /** Takes up a delivery that an earlier process left. */
  void restore(Delivery delivery, Alert alert) {
    known.add(delivery.key());
    if (delivery.outcome() == Outcome.PENDING && waiting.containsKey(delivery.receiver())) {
      put(new Letter(alert, delivery));
    }
  }

  /** The new deliveries of a revision; none that is known already. They wait once they are put. */
  List<Letter> address(Alert alert, Instant now) {
    return receivers.stream()
        .filter(receiver -> concerns(receiver, alert))
        .map(receiver -> new Letter(alert, first(alert, receiver.name(), now)))
        .filter(letter -> !known.contains(letter.delivery().key()))
        .toList();
  }

  /** Whether the receiver wants to know of alerts like this. */
  static boolean concerns(ReceiverSettings receiver, Alert alert) {
    return receiver.concerns(alert);
  }

  /** Takes a letter as it stands now, after it was written down. */
  void put(Letter letter) {
    Delivery delivery = letter.delivery();
    known.add(delivery.key());
    Map<String, TreeMap<Integer, Letter>> alerts = waiting.get(delivery.receiver());
    TreeMap<Integer, Letter> revisions =
        alerts.computeIfAbsent(delivery.alertId(), id -> new TreeMap<>());
    if (delivery.outcome() == Outcome.PENDING) {
      revisions.put(delivery.revision(), letter);
    } else {
      revisions.remove(delivery.revision());
    }
    if (revisions.isEmpty()) {
      alerts.remove(delivery.alertId());
    }
  }

  /**
   * What a receiver is to be told now, the longest due first: of each alert its first revision.
   *
   * @param except alerts that it is being told of
   */
  List<Letter> due(String receiver, Instant now, Set<String> except) {
    return waiting.get(receiver).entrySet().stream()
        .filter(alert -> !except.contains(alert.getKey()))
        .map(alert -> alert.getValue().firstEntry().getValue())
        .filter(letter -> !letter.delivery().nextAttemptAt().isAfter(now))
        .sorted(BY_TIME)
        .toList();
  }

  int size() {
    return waiting.values().stream()
        .flatMap(alerts -> alerts.values().stream())
        .mapToInt(TreeMap::size)
        .sum();
  }

  private static Delivery first(Alert alert, String receiver, Instant now) {
    String id = Ids.hash(alert.id(), String.valueOf(alert.revision()), receiver);
    return new Delivery(
        alert.id(), alert.revision(), receiver, "msg_" + id, Outcome.PENDING, List.of(), now);
  }
}
