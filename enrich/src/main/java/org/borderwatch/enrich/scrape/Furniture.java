package org.borderwatch.enrich.scrape;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.borderwatch.enrich.scrape.Block.Shape;

/** Finds which blocks of a page are no part of any article's text, by their markup alone. */
final class Furniture {
  private static final double MOST = 0.5;
  private static final double NEARLY_ALL = 0.9;
  private static final double PRUNED_TOO_MUCH = 0.4;
  private static final int AN_ARTICLE = 300;
  private static final double PROSE = 0.6;
  private static final int TEASER = 400;
  private static final double LINKS = 0.5;
  private static final String ARTICLE = "article";

  private final List<Block> blocks;
  private final List<Zone> zones;
  private final boolean[] out;

  private Furniture(Outline outline) {
    this.blocks = outline.blocks();
    this.zones = outline.zones();
    this.out = new boolean[blocks.size()];
  }

  static boolean[] of(Outline outline, Announced announced) {
    Furniture furniture = new Furniture(outline);
    furniture.markNamed(outline);
    furniture.markLinkLists();
    furniture.markNextStories(announced.headline());
    return furniture.out;
  }

  private void markNamed(Outline outline) {
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
            zone -> prose[zone.to] - prose[zone.from] <= bearable(zone, prose[end]));
    int[] left = outline.proseBefore(i -> !never[i] && !hidden[i] && !furniture[i]);
    if (prose[end] > AN_ARTICLE && left[end] < PRUNED_TOO_MUCH * prose[end]) {
      // The article's own parts are named like furniture: believe the names only of what holds
      // little prose.
      int[] text = textBefore();
      boolean[] sparse =
          marked(
              Zone.Fault.FURNITURE,
              zone ->
                  prose[zone.to] - prose[zone.from] < PROSE * (text[zone.to] - text[zone.from])
                      || isFooter(zone) && !isAll(zone, prose));
      System.arraycopy(sparse, 0, furniture, 0, end);
    }
    for (int i = 0; i < end; i++) {
      out[i] = never[i] || hidden[i] && !mostIsHidden || furniture[i];
    }
  }

  /** How much prose may be lost with a zone for the sake of its name. */
  private static double bearable(Zone zone, int all) {
    return Math.max(AN_ARTICLE, (isFooter(zone) ? NEARLY_ALL : MOST) * all);
  }

  /** No name but a tag: on a short page, the legal text in it is often the most there is. */
  private static boolean isFooter(Zone zone) {
    return zone.tag.equals("footer");
  }

  private static boolean isAll(Zone zone, int[] prose) {
    return prose[zone.to] - prose[zone.from] > NEARLY_ALL * prose[prose.length - 1];
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

  /** Articles with headlines of their own that follow the one with the page's headline. */
  private void markNextStories(int headline) {
    int story = headline < 0 ? Zone.OPEN : blocks.get(headline).zone();
    while (story >= 0 && !zones.get(story).tag.equals(ARTICLE)) {
      story = zones.get(story).parent;
    }
    if (story < 0) {
      return;
    }
    int done = zones.get(story).to;
    for (Zone zone : zones) {
      if (zone.tag.equals(ARTICLE) && zone.from >= done && !holdsNoHeadline(zone)) {
        Arrays.fill(out, zone.from, zone.to, true);
        done = zone.to;
      }
    }
  }
}
