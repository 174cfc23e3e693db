package org.borderwatch.ingest.own;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * The partitions that were given to us and cannot be polled yet: their states are being read, or
 * not all their feeds are known.
 */
final class Intake implements AutoCloseable {
  private final StateRestore restore;
  private final Set<Integer> given = new HashSet<>();
  private final Map<Integer, Map<String, Kept>> read = new HashMap<>();

  Intake(StateRestore restore) {
    this.restore = restore;
  }

  /** The partition is ours; its states are read, or read again. */
  void give(int partition) {
    read.remove(partition);
    given.add(partition);
  }

  /** The partition is no longer ours. */
  void take(int partition) {
    restore.forget(partition);
    read.remove(partition);
    given.remove(partition);
  }

  boolean isEmpty() {
    return given.isEmpty() && read.isEmpty() && !restore.isUnderWay();
  }

  /**
   * Reads on.
   *
   * @param allFeedsKnown whether all feeds of a partition are known, with those that were removed
   * @return the states, by the feeds' keys, of the partitions that can be polled now
   */
  Map<Integer, Map<String, Kept>> step(Duration patience, IntPredicate allFeedsKnown) {
    if (!given.isEmpty()) {
      restore.begin(Set.copyOf(given));
      given.clear();
    }
    if (restore.isUnderWay()) {
      read.putAll(restore.step(patience));
    }
    Map<Integer, Map<String, Kept>> complete = new HashMap<>();
    for (Integer partition : List.copyOf(read.keySet())) {
      if (allFeedsKnown.test(partition)) {
        complete.put(partition, read.remove(partition));
      }
    }
    return complete;
  }

  @Override
  public void close() {
    restore.close();
  }
}
