package org.borderwatch.enrich.scrape;

import java.util.ArrayList;
import java.util.List;
import org.borderwatch.enrich.scrape.markup.PageFacts;
import org.borderwatch.enrich.scrape.witness.PageLines;

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

  /** What the witnesses of title, authors and times are looked for in. */
  PageLines lines() {
    // A zone stands after the one that holds it, so one pass tells what is inside of furniture.
    boolean[] faulty = new boolean[zones.size()];
    for (int z = 0; z < faulty.length; z++) {
      Zone zone = zones.get(z);
      faulty[z] = zone.fault != Zone.Fault.NONE || zone.parent >= 0 && faulty[zone.parent];
    }
    List<PageLines.Line> lines = new ArrayList<>(blocks.size());
    for (Block block : blocks) {
      boolean headline = block.shape() == Block.Shape.TITLE;
      lines.add(new PageLines.Line(block.text(), headline, faulty[block.zone()]));
    }
    return new PageLines(lines);
  }
}
