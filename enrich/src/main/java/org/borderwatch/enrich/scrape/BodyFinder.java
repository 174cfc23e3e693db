package org.borderwatch.enrich.scrape;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.borderwatch.enrich.scrape.Block.Shape;
import org.borderwatch.enrich.scrape.text.Letters;

/** Finds which blocks of a page are its article. */
final class BodyFinder {
  private static final double MOST = 0.5;
  private static final double PRUNED_TOO_MUCH = 0.4;
  private static final int AN_ARTICLE = 300;
  private static final double PROSE = 0.6;
  private static final double DENSE = 0.7;
  private static final double NAMED_BODY_HOLDS = 0.25;
  private static final int FEWEST = 150;
  private static final int TEASER = 400;
  private static final double LINKS = 0.5;

  private final List<Block> blocks;
  private final List<Zone> zones;
  private final boolean[] out;

  private BodyFinder(Outline outline) {
    this.blocks = outline.blocks();
    this.zones = outline.zones();
    this.out = new boolean[blocks.size()];
  }

  /** What was found: which blocks are furniture, and the stretch that holds the body. */
  record Found(boolean[] furniture, int from, int to, String how) {
    static final String TOLD = "json-ld body";
  }

  static Found find(Outline outline, String witness) {
    BodyFinder finder = new BodyFinder(outline);
    finder.markFurniture(outline);
    finder.markLinkLists();
    return finder.root(outline, witness);
  }

  private void markFurniture(Outline outline) {
    boolean[] never = marked(Zone.Fault.COMMENTS, this::holdsNoHeadline);
    boolean[] hidden = marked(Zone.Fault.HIDDEN, zone -> true);
    int[] shown = outline.proseBefore(i -> !never[i] && !hidden[i]);
    int[] all = outline.proseBefore(i -> !never[i]);
    int end = blocks.size();
    boolean mostIsHidden = shown[end] < 0.25 * all[end];
    int[] prose = mostIsHidden ? all : shown;
    boolean[] furniture =
        marked(
            Zone.Fault.FURNITURE,
            zone -> prose[zone.to] - prose[zone.from] <= Math.max(AN_ARTICLE, MOST * prose[end]));
    int[] left = outline.proseBefore(i -> !never[i] && !hidden[i] && !furniture[i]);
    if (prose[end] > AN_ARTICLE && left[end] < PRUNED_TOO_MUCH * prose[end]) {
      // The article's own parts are named like furniture: believe the names only of what holds
      // little prose.
      int[] text = textBefore();
      boolean[] sparse =
          marked(
              Zone.Fault.FURNITURE,
              zone ->
                  prose[zone.to] - prose[zone.from] < PROSE * (text[zone.to] - text[zone.from]));
      System.arraycopy(sparse, 0, furniture, 0, end);
    }
    for (int i = 0; i < end; i++) {
      out[i] = never[i] || hidden[i] && !mostIsHidden || furniture[i];
    }
  }

  /** Readers write no headline and no body of the page's: what holds one is only named so. */
  private boolean holdsNoHeadline(Zone zone) {
    for (int i = zone.from; i < zone.to; i++) {
      if (blocks.get(i).shape() == Shape.TITLE) {
        return false;
      }
    }
    return true;
  }

  private int[] textBefore() {
    int[] before = new int[blocks.size() + 1];
    for (int i = 0; i < blocks.size(); i++) {
      before[i + 1] = before[i] + blocks.get(i).weight();
    }
    return before;
  }

  /** The blocks of the zones with this fault that the test holds for. */
  private boolean[] marked(Zone.Fault fault, Predicate<Zone> test) {
    boolean[] marked = new boolean[blocks.size()];
    int done = 0;
    for (Zone zone : zones) {
      if (zone.fault == fault && zone.to > done && test.test(zone)) {
        Arrays.fill(marked, Math.max(done, zone.from), zone.to, true);
        done = zone.to;
      }
    }
    return marked;
  }

  /** Lists of links, and teasers: a linked heading with a line of text. */
  private void markLinkLists() {
    int n = blocks.size();
    int[] text = new int[n + 1];
    int[] linked = new int[n + 1];
    for (int i = 0; i < n; i++) {
      Block block = blocks.get(i);
      text[i + 1] = text[i] + (out[i] ? 0 : block.text().length());
      linked[i + 1] = linked[i] + (out[i] ? 0 : block.linked());
    }
    int done = 0;
    for (Zone zone : zones) {
      int size = zone.to - zone.from;
      int length = text[zone.to] - text[zone.from];
      if (size < 2 || zone.from < done || length == 0) {
        continue;
      }
      boolean links = linked[zone.to] - linked[zone.from] > LINKS * length;
      Block first = blocks.get(zone.from);
      boolean teaser =
          length < TEASER
              && size <= 4
              && (first.shape() == Shape.HEADING || first.shape() == Shape.TITLE)
              && first.linkDensity() > 0.8;
      if (links && length < 0.5 * text[n] || teaser) {
        Arrays.fill(out, zone.from, zone.to, true);
        done = zone.to;
      }
    }
  }

  private Found root(Outline outline, String witness) {
    int[] prose = outline.proseBefore(i -> !out[i]);
    int total = prose[blocks.size()];
    if (witness != null) {
      Zone told = toldBy(witness, outline);
      if (told != null) {
        return found(told, Found.TOLD);
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
    String told = Letters.of(witness, 50_000);
    int blocksLeft = 3_000;
    boolean[] match = new boolean[blocks.size()];
    int matched = 0;
    for (int i = 0; i < blocks.size() && blocksLeft > 0; i++) {
      Block block = blocks.get(i);
      if (!out[i] && block.prose() > 0) {
        blocksLeft--;
        match[i] = told.contains(Letters.of(block.text(), 50));
        matched += match[i] ? block.prose() : 0;
      }
    }
    return matched < Math.max(FEWEST, 0.5 * told.length())
        ? null
        : holding(outline.proseBefore(i -> match[i]), 0.9);
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
