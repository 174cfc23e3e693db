package org.borderwatch.enrich.scrape;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.borderwatch.enrich.scrape.Block.Shape;

/**
 * What can be said of each block of a page that tells whether it belongs to the article: itself,
 * its elements, its neighbours, and the prose that looks like it.
 */
final class Traits {
  private static final int NEAR = 3;
  private static final int UNDER = 6;
  private static final double MOSTLY = 0.5;

  private final List<Block> blocks;
  private final List<Zone> zones;
  private final Announced announced;
  private final Selection draft;
  private final boolean isTold;
  private final Holders holders;
  private final boolean[] repeated;
  private final boolean[] underEnding;
  private final int[] linked;
  private final int[] length;
  private final int[] prose;
  private final double all;
  private final Map<Long, Integer> proseByLook = new HashMap<>();
  private final int[] proseByParent;
  private final double[] row = new double[Trait.values().length];

  Traits(
      Outline outline, Announced announced, Lines lines, BodyFinder.Found found, Selection draft) {
    this.blocks = outline.blocks();
    this.zones = outline.zones();
    this.announced = announced;
    this.draft = draft;
    this.isTold = found.how().equals(BodyFinder.Found.TOLD);
    this.holders = new Holders(zones);
    int n = blocks.size();
    this.repeated = new boolean[n];
    this.underEnding = new boolean[n];
    this.linked = new int[n + 1];
    this.length = new int[n + 1];
    this.prose = new int[n + 1];
    this.proseByParent = new int[zones.size()];
    Set<String> seen = new HashSet<>(2 * n);
    boolean ended = false;
    for (int i = 0; i < n; i++) {
      Block block = blocks.get(i);
      boolean ends = lines.isEnding(i);
      underEnding[i] = ended && !ends && !block.isHeading();
      ended = ends || underEnding[i];
      repeated[i] = !seen.add(block.text());
      int free = found.furniture()[i] || repeated[i] ? 0 : block.prose();
      linked[i + 1] = linked[i] + block.linked();
      length[i + 1] = length[i] + block.text().length();
      prose[i + 1] = prose[i] + free;
      if (free > 0) {
        proseByLook.merge(look(block), free, Integer::sum);
        proseByParent[parent(block.zone())] += free;
      }
    }
    this.all = Math.max(1, prose[n]);
  }

  /** The traits of a block by {@link Trait#ordinal()}; good until the next call. */
  double[] of(int i) {
    Block block = blocks.get(i);
    set(Trait.ALWAYS, true);
    set(Trait.KEPT, draft.holds(i));
    set(Trait.TOLD_PAGE, isTold);
    self(i, block);
    around(block.zone());
    kin(block);
    place(i);
    return row;
  }

  private void self(int i, Block block) {
    String line = block.text();
    set(Trait.LOOSE, block.shape() == Shape.LOOSE);
    set(Trait.HEADING, block.shape() == Shape.HEADING);
    set(Trait.VERBATIM, block.shape() == Shape.VERBATIM);
    set(Trait.SENTENCE, Lines.endsSentence(line));
    set(Trait.SIGN, line.indexOf('©') >= 0 || line.indexOf('|') >= 0);
    set(Trait.REPEATED, repeated[i]);
    set(Trait.ONLY_LINKS, block.linkDensity() > 0.95);
    int from = Math.max(0, i - NEAR);
    int to = Math.min(blocks.size(), i + NEAR + 1);
    set(Trait.LINKS_NEAR, (double) (linked[to] - linked[from]) / (length[to] - length[from]));
    set(Trait.LINKS_AFTER, i + 1 < blocks.size() && blocks.get(i + 1).linkDensity() > MOSTLY);
  }

  private void around(int zone) {
    set(Trait.IN_TABLE, holders.hasTable(zone));
    set(Trait.IN_LIST, holders.hasList(zone));
    set(Trait.IN_BODY, holders.hasBody(zone));
    set(Trait.IN_ARTICLE, holders.hasArticle(zone));
    set(Trait.IN_MAIN, holders.hasMain(zone));
  }

  private void kin(Block block) {
    int parent = parent(block.zone());
    Zone wider = zones.get(parent(parent));
    double alike = proseByLook.getOrDefault(look(block), 0) / all;
    double siblings = proseByParent[parent] / all;
    set(Trait.ALIKE, alike);
    set(Trait.MOST_ALIKE, alike > MOSTLY);
    set(Trait.SIBLINGS, siblings);
    set(Trait.MOST_SIBLINGS, siblings > MOSTLY);
    set(Trait.COUSINS, (prose[wider.to] - prose[wider.from]) / all);
  }

  private void place(int i) {
    double before = prose[i] / all;
    set(Trait.MIDDLE, before > 0.1 && before < 0.8);
    set(Trait.LATER, before > 0.9);
    int headline = announced.headline();
    set(Trait.AFTER_HEADLINE, headline >= 0 && i > headline);
    set(Trait.UNDER_HEADLINE, headline >= 0 && i > headline && i <= headline + UNDER);
    set(Trait.UNDER_ENDING, underEnding[i]);
  }

  /** Of blocks that look alike: their element's tag and class and its parent's. */
  private long look(Block block) {
    Zone zone = zones.get(block.zone());
    return (long) zone.look << 32 | zones.get(parent(block.zone())).look & 0xffffffffL;
  }

  private int parent(int zone) {
    return Math.max(0, zones.get(zone).parent);
  }

  private void set(Trait trait, boolean holds) {
    row[trait.ordinal()] = holds ? 1 : 0;
  }

  private void set(Trait trait, double value) {
    row[trait.ordinal()] = value;
  }
}
