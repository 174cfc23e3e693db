package org.borderwatch.enrich.scrape;

import java.util.List;
import org.borderwatch.enrich.scrape.Block.Shape;

/** What rules alone make of a page: the lead and the stretch of the body, without its noise. */
final class Draft {
  private static final int SHORT_LOOSE = 25;
  private static final int LEAD = 60;
  private static final int LEAD_BLOCKS = 25;
  private static final int SOME = 250;
  private static final double LITTLE = 0.15;

  private final List<Block> blocks;
  private final Announced announced;
  private final Lines lines;
  private final BodyFinder.Found found;
  private final boolean inParagraphs;
  private final Selection selection;

  private Draft(Outline outline, Announced announced, Lines lines, BodyFinder.Found found) {
    this.blocks = outline.blocks();
    this.announced = announced;
    this.lines = lines;
    this.found = found;
    this.inParagraphs = inParagraphs(blocks);
    this.selection = new Selection(blocks);
  }

  /** Of the lines under the headline, and of what was found to hold the body. */
  static Selection ofBody(
      Outline outline, Announced announced, Lines lines, BodyFinder.Found found) {
    Draft draft = new Draft(outline, announced, lines, found);
    draft.lead();
    draft.stretch(found.from(), found.to());
    return draft.selection;
  }

  /** Of the whole page, for where its body was missed. */
  static Selection ofPage(
      Outline outline, Announced announced, Lines lines, BodyFinder.Found found) {
    Draft draft = new Draft(outline, announced, lines, found);
    draft.stretch(0, outline.blocks().size());
    return draft.selection;
  }

  /** The lines between the headline and the body. */
  private void lead() {
    int headline = lastHeadlineBefore(found.from());
    for (int i = headline + 1; headline >= 0 && i < found.from(); i++) {
      if (i == headline + LEAD_BLOCKS) {
        return;
      }
      Block block = blocks.get(i);
      if ((!found.furniture()[i] || announced.isDescription(block)) && isLead(i)) {
        selection.keep(i);
      }
    }
  }

  private int lastHeadlineBefore(int end) {
    int headline = -1;
    for (int i = 0; i < end; i++) {
      if (isHeadline(i)) {
        headline = i;
      }
    }
    return headline;
  }

  private boolean isHeadline(int i) {
    return blocks.get(i).shape() == Shape.TITLE && announced.isTitle(blocks.get(i));
  }

  private boolean isLead(int i) {
    Block block = blocks.get(i);
    return block.shape() != Shape.CAPTION
        && block.shape() != Shape.TITLE
        && block.weight() >= LEAD
        && block.linkDensity() < 0.2
        && (block.shape() == Shape.PARAGRAPH || Lines.endsSentence(block.text()))
        && !lines.isFurniture(i);
  }

  private void stretch(int from, int to) {
    for (int i = startAfterHeadline(from, to); i < to; i++) {
      Block block = blocks.get(i);
      if (found.furniture()[i] || announced.isTitle(block)) {
        continue;
      }
      if (selection.prose() > SOME
          && (block.shape() == Shape.TITLE || lines.isEnding(i))
          && proseIn(i, to) < LITTLE * selection.prose()) {
        return;
      }
      if (!isNoise(i)) {
        selection.keep(i);
      }
    }
  }

  private int startAfterHeadline(int from, int to) {
    for (int i = from; i < to; i++) {
      if (isHeadline(i)) {
        return proseIn(from, i) < 0.3 * proseIn(i, to) ? i + 1 : from;
      }
    }
    return from;
  }

  private boolean isNoise(int i) {
    Block block = blocks.get(i);
    boolean loose =
        block.shape() == Shape.LOOSE
            && (inParagraphs || block.weight() < SHORT_LOOSE)
            && !Lines.endsSentence(block.text());
    return loose || block.linkDensity() > 0.5 || lines.isFurniture(i);
  }

  /** The page sets its text in paragraphs, so a line outside of one that ends none is a label. */
  private static boolean inParagraphs(List<Block> blocks) {
    int loose = 0;
    int all = 0;
    for (Block block : blocks) {
      loose += block.shape() == Shape.LOOSE ? block.prose() : 0;
      all += block.prose();
    }
    return loose < 0.2 * all;
  }

  private int proseIn(int from, int to) {
    int sum = 0;
    for (int i = from; i < to; i++) {
      sum += found.furniture()[i] ? 0 : blocks.get(i).prose();
    }
    return sum;
  }
}
