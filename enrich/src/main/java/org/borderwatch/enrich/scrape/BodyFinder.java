package org.borderwatch.enrich.scrape;

import java.util.List;
import org.borderwatch.enrich.scrape.text.Letters;

/** Finds which blocks of a page are its article. */
final class BodyFinder {
  private static final double DENSE = 0.7;
  private static final double NAMED_BODY_HOLDS = 0.25;
  private static final int FEWEST = 150;

  private final List<Block> blocks;
  private final List<Zone> zones;
  private final boolean[] out;

  private BodyFinder(Outline outline, boolean[] furniture) {
    this.blocks = outline.blocks();
    this.zones = outline.zones();
    this.out = furniture;
  }

  /** What was found: which blocks are furniture, the stretch that holds the body, and by what. */
  record Found(boolean[] furniture, int from, int to, String how) {
    static final String TOLD = "json-ld body";
  }

  /**
   * @param witness the body by the page's own description, or null
   */
  static Found find(Outline outline, Announced announced, String witness) {
    return new BodyFinder(outline, Furniture.of(outline, announced)).root(outline, witness);
  }

  private Found root(Outline outline, String witness) {
    int[] prose = outline.proseBefore(i -> !out[i]);
    int total = prose[blocks.size()];
    if (witness != null) {
      Zone zone = toldBy(witness, outline);
      if (zone != null) {
        return found(zone, Found.TOLD);
      }
    }
    Zone named = named(prose, total);
    if (named != null) {
      return found(named, named.hint == 3 ? "named body" : "article element");
    }
    return found(holding(prose, DENSE), "density");
  }

  private Found found(Zone zone, String how) {
    return new Found(out, zone.from, zone.to, how);
  }

  /** The smallest zone with nearly all of the blocks that stand in the page's own description. */
  private Zone toldBy(String witness, Outline outline) {
    String letters = Letters.of(witness, 50_000);
    int blocksLeft = 3_000;
    boolean[] match = new boolean[blocks.size()];
    int matched = 0;
    for (int i = 0; i < blocks.size() && blocksLeft > 0; i++) {
      Block block = blocks.get(i);
      if (!out[i] && block.prose() > 0) {
        blocksLeft--;
        match[i] = letters.contains(Letters.of(block.text(), 50));
        matched += match[i] ? block.prose() : 0;
      }
    }
    if (matched < Math.max(FEWEST, 0.5 * letters.length())) {
      return null;
    }
    return holding(outline.proseBefore(i -> match[i]), 0.9);
  }

  private Zone named(int[] prose, int total) {
    for (int hint = 3; hint >= 2; hint--) {
      Zone best = null;
      int most = Math.max(FEWEST, (int) (NAMED_BODY_HOLDS * total));
      int coveredTo = 0;
      for (Zone zone : zones) {
        int held = prose[zone.to] - prose[zone.from];
        if (zone.hint == hint && zone.from >= coveredTo && held > 0) {
          coveredTo = zone.to;
          // A later article must be much longer to be the page's own.
          if (held >= most && (best == null || held > 2 * (prose[best.to] - prose[best.from]))) {
            best = zone;
          }
        }
      }
      if (best != null) {
        return widened(best, hint, prose);
      }
    }
    return null;
  }

  /** A body that is split over several named parts is what holds them. */
  private Zone widened(Zone best, int hint, int[] prose) {
    int all = 0;
    int coveredTo = 0;
    for (Zone zone : zones) {
      if (zone.hint == hint && zone.from >= coveredTo) {
        all += prose[zone.to] - prose[zone.from];
        coveredTo = zone.to;
      }
    }
    int held = prose[best.to] - prose[best.from];
    if (hint == 3 && all > 1.1 * held) {
      for (Zone up = best; up.parent >= 0; up = zones.get(up.parent)) {
        int above = prose[up.to] - prose[up.from];
        if (above >= all) {
          return above <= 1.3 * all ? up : best;
        }
      }
    }
    return best;
  }

  /** The smallest zone that holds this share of what is summed; more than half, so one chain. */
  private Zone holding(int[] sums, double share) {
    int total = sums[blocks.size()];
    Zone smallest = zones.get(0);
    for (Zone zone : zones) {
      if (sums[zone.to] - sums[zone.from] >= share * total && total > 0 && !isLeaf(zone)) {
        smallest = zone;
      }
    }
    return smallest;
  }

  private static boolean isLeaf(Zone zone) {
    return zone.tag.equals("p") || zone.tag.equals("li") || zone.tag.equals("tr");
  }
}
