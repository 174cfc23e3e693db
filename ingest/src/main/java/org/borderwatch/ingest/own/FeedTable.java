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
import org.borderwatch.contracts.feed.Source;
import org.borderwatch.ingest.poll.States;

/** The feeds this replica owns, and which of them are due. For one thread. */
final class FeedTable {
  private static final Comparator<Owned> BY_DUE =
      Comparator.comparing((Owned o) -> o.due).thenComparing(o -> o.feed.key());

  private final Map<String, Owned> byKey = new HashMap<>();
  private final Map<Integer, Map<String, Kept>> restored = new HashMap<>();
  private final Set<Integer> active = new HashSet<>();
  private final TreeSet<Owned> waiting = new TreeSet<>(BY_DUE);
  private final LongSupplier nanos;
  private int underWay;
  private int ailingUnderWay;

  FeedTable(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** The states of a partition were read to the end: its feeds may be polled from now on. */
  void restored(int partition, Map<String, Kept> states) {
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
    if (known != null && known.kept != null) {
      restored.computeIfAbsent(partition, p -> new HashMap<>()).put(feed.key(), known.kept);
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
              o.kept = null;
            });
  }

  /**
   * Takes the feeds that are due, the longest due first.
   *
   * @param atMost how many
   * @param atMostAiling how many of those that fail may be under way at once, so that servers that
   *     keep us waiting do not keep the feeds of others waiting
   */
  List<Owned> takeDue(Instant now, int atMost, int atMostAiling) {
    List<Owned> taken = new ArrayList<>();
    long real = nanos.getAsLong();
    int ailing = ailingUnderWay;
    for (Owned owned : waiting) {
      if (taken.size() == atMost || owned.due.isAfter(now)) {
        break;
      }
      boolean free = owned.notBefore - real <= 0 && (!owned.isAiling() || ailing < atMostAiling);
      if (free) {
        taken.add(owned);
        ailing += owned.isAiling() ? 1 : 0;
      }
    }
    for (Owned owned : taken) {
      waiting.remove(owned);
      owned.busy = true;
      underWay++;
    }
    ailingUnderWay = ailing;
    return taken;
  }

  /** Whether the feed is still ours, as it was when it was taken. */
  boolean isCurrent(Owned owned) {
    return byKey.get(owned.feed.key()) == owned && owned.busy;
  }

  /**
   * A turn is over.
   *
   * @param kept what is known now
   * @param stayAway real time before the next turn, or null
   */
  void done(Owned owned, Kept kept, Duration stayAway) {
    release(owned);
    owned.kept = kept;
    owned.notBefore = nanos.getAsLong() + (stayAway == null ? 0 : stayAway.toNanos());
    schedule(owned);
  }

  /** Whether anything is due or under way. */
  boolean isSettled(Instant now) {
    return underWay == 0 && (waiting.isEmpty() || waiting.first().due.isAfter(now));
  }

  /** Whether the feeds of a partition may be polled. */
  boolean isActive(int partition) {
    return active.contains(partition);
  }

  /** Whether a feed of this id is ours, whatever its site. */
  boolean hasFeed(String feedId) {
    return byKey.values().stream().anyMatch(o -> o.feed.id().equals(feedId));
  }

  int size() {
    return byKey.size();
  }

  /** How many feeds fare how. */
  Map<Source.Status, Long> fares() {
    return byKey.values().stream()
        .filter(o -> o.kept != null && o.kept.status() != null)
        .collect(Collectors.groupingBy(o -> o.kept.status(), Collectors.counting()));
  }

  /** How many feeds are quiet for longer than their own rates make likely. */
  int silent(Instant now) {
    return (int)
        byKey.values().stream()
            .filter(o -> o.kept != null && States.silentSince(o.kept.head(), now) != null)
            .count();
  }

  private void replace(Feed feed, int partition) {
    forget(byKey.get(feed.key()));
    Owned owned = new Owned(feed, partition, nanos.getAsLong());
    byKey.put(feed.key(), owned);
    if (active.contains(partition)) {
      Kept known = restored.getOrDefault(partition, new HashMap<>()).remove(feed.key());
      boolean same = known != null && known.isFor(feed);
      owned.kept =
          same ? known : Kept.write(States.of(feed, known == null ? null : known.whole())).kept();
      schedule(owned);
    }
  }

  private void schedule(Owned owned) {
    owned.due = owned.kept.due();
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
      release(owned);
    }
  }

  private void release(Owned owned) {
    owned.busy = false;
    underWay--;
    ailingUnderWay -= owned.isAiling() ? 1 : 0;
  }

  /** A feed of ours. Read by a worker between being taken and being done, never by both. */
  static final class Owned {
    final Feed feed;
    final int partition;
    private Kept kept;
    private Instant due;
    private long notBefore;
    private boolean busy;

    Owned(Feed feed, int partition, long notBefore) {
      this.feed = feed;
      this.partition = partition;
      this.notBefore = notBefore;
    }

    Kept kept() {
      return kept;
    }

    private boolean isAiling() {
      return kept.status() == Source.Status.DEGRADED || kept.status() == Source.Status.FAILING;
    }

    Instant due() {
      return due;
    }
  }
}
