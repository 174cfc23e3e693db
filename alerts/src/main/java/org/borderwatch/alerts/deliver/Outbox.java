package org.borderwatch.alerts.deliver;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.borderwatch.contracts.alert.Delivery.Outcome;

/**
 * The messages that were decided on and that their receivers have not taken. That there is one of
 * an alert for a receiver at most, so that revisions arrive in order, is the policy's to keep.
 * Receivers do not wait for each other. One thread's.
 */
final class Outbox {
  private static final Comparator<Letter> BY_TIME =
      Comparator.comparing(Letter::due).thenComparing(Letter::key);

  /** By receiver and key. */
  private final Map<String, Map<String, Letter>> waiting = new HashMap<>();

  /** Keys of what a receiver asked to wait for, which its being up again does not hasten. */
  private final Set<String> asked = new HashSet<>();

  /** Takes a letter as it stands now, after it was written down. */
  void put(Letter letter) {
    Map<String, Letter> letters =
        waiting.computeIfAbsent(letter.receiver(), name -> new LinkedHashMap<>());
    if (letter.lead().outcome() == Outcome.PENDING) {
      letters.put(letter.key(), letter);
    } else {
      letters.remove(letter.key());
      asked.remove(letter.key());
    }
  }

  /** The receiver asked that this be not tried before its time. */
  void asked(Letter letter) {
    asked.add(letter.key());
  }

  /**
   * A receiver has taken a message, so that it is up: what failed for want of an answer need not
   * wait for the rest of its pause.
   */
  void answered(String receiver, Instant now) {
    waiting
        .getOrDefault(receiver, Map.of())
        .replaceAll(
            (key, letter) ->
                asked.contains(key) || !letter.due().isAfter(now)
                    ? letter
                    : letter.with(
                        letter.deliveries().stream().map(d -> Standing.dueAt(d, now)).toList()));
  }

  /**
   * What a receiver is to be sent now, the longest due first.
   *
   * @param except keys of what is being sent
   */
  List<Letter> due(String receiver, Instant now, Collection<String> except) {
    return waiting.getOrDefault(receiver, Map.of()).values().stream()
        .filter(letter -> !except.contains(letter.key()))
        .filter(letter -> !letter.due().isAfter(now))
        .sorted(BY_TIME)
        .toList();
  }

  int size() {
    return waiting.values().stream().mapToInt(Map::size).sum();
  }
}
