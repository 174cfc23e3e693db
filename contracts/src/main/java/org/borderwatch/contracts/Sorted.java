package org.borderwatch.contracts;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Maps in the order of their keys, so that equal records are equal bytes. */
public final class Sorted {
  private Sorted() {}

  /** An unmodifiable copy; empty for null. */
  public static <V> Map<String, V> copyOf(Map<String, V> map) {
    return map == null || map.isEmpty()
        ? Map.of()
        : Collections.unmodifiableMap(new TreeMap<>(map));
  }
}
