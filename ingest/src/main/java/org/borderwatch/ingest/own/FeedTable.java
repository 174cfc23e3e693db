package org.borderwatch.ingest.own;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.borderwatch.contracts.feed.Feed;
import org.borderwatch.contracts.feed.FeedState;
import org.borderwatch.contracts.feed.Source;
import org.borderwatch.ingest.poll.States;

/** The feeds this replica owns, and which of them are due. For one thread. */
final class FeedTable {
  private static final Comparator<Owned> BY_DUE =
      Comparator.comparing((Owned o) -> o.due).thenComparing(o -> o.feed.key());

  private final Map<String, Owned> byKey = new HashMap<>();
  private final Map<Integer, Map<String, FeedState>> restored = new HashMap<>();
  private final Set<Integer> active = new HashSet<>();
  private final TreeSet<Owned> waiting = new TreeSet<>(BY_DUE);
  private final LongSupplier nanos;
  private int underWay;

  FeedTable(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** The states of a partition were read to the end: its feeds may be polled from now on. */
  void restored(int partition, Map<String, FeedState> states) {
    restored.put(partition, states);
    active.add(partition);
    for (Owned owned : List.copyOf(byKey.values())) {
      if (owned.partition == partition) {
        replace(owned.feed, partition);
      }
    }
  }

  /** A feed was added or changed. */
  void put(Feed feed, int partition) {
    Owned known = byKey.get(feed.key());
    if (known != null && known.feed.equals(feed)) {
      return;
    }
    if (known != null && known.state != null) {
      restored.computeIfAbsent(partition, p -> new HashMap<>()).put(feed.key(), known.state);
    }
    replace(feed, partition);
  }

  /** A feed was taken away. */
  void remove(String key) {
    forget(byKey.remove(key));
  }

  /** The partition is no longer ours: neither are its feeds, nor what is under way for them. */
  void lose(int partition) {
    active.remove(partition);
    restored.remove(partition);
    List.copyOf(byKey.values()).stream()
        .filter(o -> o.partition == partition)
        .forEach(o -> remove(o.feed.key()));
  }

  /** Nothing of the partition is polled until it is restored again. */
  void suspend(int partition) {
    active.remove(partition);
    byKey.values().stream()
        .filter(o -> o.partition == partition)
        .forEach(
            o -> {
              forget(o);
              o.state = null;
            });
  }

  /** Takes the feeds that are due, the longest due first. */
  List<Owned> takeDue(Instant now, int atMost) {
    List<Owned> taken = new ArrayList<>();
    long real = nanos.getAsLong();
    for (Owned owned : waiting) {
      if (taken.size() == atMost || owned.due.isAfter(now)) {
        break;
      }
      if (owned.notBefore - real <= 0) {
        taken.add(owned);
      }
    }
    for (Owned owned : taken) {
      waiting.remove(owned);
      owned.busy = true;
      underWay++;
    }
    return taken;
  }

  /** Whether the feed is still ours, as it was when it was taken. */
  boolean isCurrent(Owned owned) {
    return byKey.get(owned.feed.key()) == owned && owned.busy;
  }

  /**
   * A turn is over.
   *
   * @param state what is known now
   * @param stayAway real time before the next turn, or null
   */
  void done(Owned owned, FeedState state, Duration stayAway) {
    owned.busy = false;
    underWay--;
    owned.state = state;
    owned.notBefore = nanos.getAsLong() + (stayAway == null ? 0 : stayAway.toNanos());
    schedule(owned);
  }

  /** Whether anything is due or under way. */
  boolean isSettled(Instant now) {
    return underWay == 0 && (waiting.isEmpty() || waiting.first().due.isAfter(now));
  }

  int size() {
    return byKey.size();
  }

  /** How many feeds fare how. */
  Map<Source.Status, Long> fares() {
    return byKey.values().stream()
        .filter(o -> o.state != null && o.state.lastAttempt() != null)
        .collect(Collectors.groupingBy(o -> States.status(o.state), Collectors.counting()));
  }

  private void replace(Feed feed, int partition) {
    forget(byKey.get(feed.key()));
    Owned owned = new Owned(feed, partition, nanos.getAsLong());
    byKey.put(feed.key(), owned);
    if (active.contains(partition)) {
      Map<String, FeedState> states = restored.getOrDefault(partition, Map.of());
      owned.state = States.of(feed, states.get(feed.key()));
      if (states.containsKey(feed.key())) {
        states.remove(feed.key());
      }
      schedule(owned);
    }
  }

  private void schedule(Owned owned) {
    owned.due = States.due(owned.state);
    if (owned.due != null) {
      waiting.add(owned);
    }
  }

  private void forget(Owned owned) {
    if (owned == null) {
      return;
    }
    if (owned.due != null) {
      waiting.remove(owned);
    }
    if (owned.busy) {
      owned.busy = false;
      underWay--;
    }
  }

  /** A feed of ours. Read by a worker between being taken and being done, never by both. */
  static final class Owned {
    final Feed feed;
    final int partition;
    private FeedState state;
    private Instant due;
    private long notBefore;
    private boolean busy;

    Owned(Feed feed, int partition, long notBefore) {
      this.feed = feed;
      this.partition = partition;
      this.notBefore = notBefore;
    }

    FeedState state() {
      return state;
    }

    Instant due() {
      return due;
    }
  }
}
