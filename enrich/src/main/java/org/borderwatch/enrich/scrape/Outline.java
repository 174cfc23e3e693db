package org.borderwatch.enrich.scrape;

import java.util.List;

/**
 * A page as a flat list of blocks, and its elements as stretches of that list, so that every
 * question about an element is one about a stretch.
 */
record Outline(List<Block> blocks, List<Zone> zones, PageFacts facts) {

  /** Running sums: how much prose stands before each block. */
  int[] proseBefore(java.util.function.IntPredicate counts) {
    int[] before = new int[blocks.size() + 1];
    for (int i = 0; i < blocks.size(); i++) {
      before[i + 1] = before[i] + (counts.test(i) ? blocks.get(i).prose() : 0);
    }
    return before;
  }
}
