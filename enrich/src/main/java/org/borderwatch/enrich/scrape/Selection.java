package org.borderwatch.enrich.scrape;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.borderwatch.contracts.article.Article.Paragraph;
import org.borderwatch.enrich.scrape.Block.Shape;

/** Blocks of a page that were taken, each text once. */
final class Selection {
  private static final int LONG_ITEM = 80;

  private final List<Block> blocks;
  private final boolean[] kept;
  private final Set<String> seen = new HashSet<>();
  private int prose;

  Selection(List<Block> blocks) {
    this.blocks = blocks;
    this.kept = new boolean[blocks.size()];
  }

  /** Takes a block, unless it is prose that was taken before: a short item may well stand twice. */
  void keep(int i) {
    Block block = blocks.get(i);
    boolean once =
        block.prose() > 0 && (block.shape() != Shape.ITEM || block.text().length() > LONG_ITEM);
    if (!once || seen.add(block.text())) {
      kept[i] = true;
      prose += block.prose();
    }
  }

  boolean holds(int i) {
    return kept[i];
  }

  /** How much prose was taken so far, see {@link Block#prose()}. */
  int prose() {
    return prose;
  }

  /** What was taken; a heading with nothing under it announces something that was left out. */
  List<Paragraph> paragraphs() {
    List<Paragraph> paragraphs = new ArrayList<>();
    int end = 0;
    for (int i = 0; i < kept.length; i++) {
      if (kept[i]) {
        Block block = blocks.get(i);
        paragraphs.add(new Paragraph(kind(block.shape()), block.text()));
        end = block.isHeading() ? end : paragraphs.size();
      }
    }
    return List.copyOf(paragraphs.subList(0, end));
  }

  private static Paragraph.Kind kind(Shape shape) {
    return switch (shape) {
      case PARAGRAPH, LOOSE, ROW, VERBATIM -> Paragraph.Kind.TEXT;
      case TITLE, HEADING -> Paragraph.Kind.HEADING;
      case ITEM -> Paragraph.Kind.LIST;
      case QUOTE -> Paragraph.Kind.QUOTE;
      case CAPTION -> Paragraph.Kind.CAPTION;
    };
  }
}
