package org.borderwatch.ingest.feed;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The repairs of one reading, each once. */
final class Repairs {
  private final Set<String> words = new TreeSet<>();

  private boolean structure;

  void add(Repair repair) {
    words.add(repair.words());
    structure |= repair.ofStructure();
  }

  /** Whether what was mended is the order of elements, and not only what they hold. */
  boolean ofStructure() {
    return structure;
  }

  void addAll(List<String> repairs) {
    words.addAll(repairs);
  }

  List<String> words() {
    return List.copyOf(words);
  }
}
