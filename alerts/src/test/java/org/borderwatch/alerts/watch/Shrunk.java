package org.borderwatch.alerts.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes a failing history as short as it fails. */
final class Shrunk {
  private Shrunk() {}

  /** Leaves out runs of steps, long ones first, for as long as what is left still fails. */
  static <T> List<T> of(List<T> steps, Predicate<List<T>> fails) {
    List<T> shortest = new ArrayList<>(steps);
    for (int length = Math.max(1, steps.size() / 2); length >= 1; length = length / 2) {
      boolean shorter = true;
      while (shorter) {
        shorter = false;
        for (int from = shortest.size() - length; from >= 0; from--) {
          List<T> without = new ArrayList<>(shortest);
          without.subList(from, from + length).clear();
          if (fails.test(without)) {
            shortest = without;
            shorter = true;
            from = Math.min(from, shortest.size() - length + 1);
          }
        }
      }
    }
    return shortest;
  }
}
