package org.borderwatch.enrich.scrape;

import java.util.ArrayList;
import java.util.List;
import org.borderwatch.contracts.article.Article.Paragraph;
import org.borderwatch.enrich.scrape.Block.Shape;
import org.borderwatch.enrich.scrape.text.PlainText;

/**
 * Reads the paragraphs of the article out of a page: rules draft it, and the judge goes over the
 * draft block by block.
 */
final class BodyReader {
  private static final int THIN = 250;
  private static final double LEAST_OF_DRAFT = 0.3;

  private final List<Block> blocks;
  private final Announced announced;
  private final Lines lines;
  private final BodyFinder.Found found;
  private final Selection draft;
  private final Traits traits;

  private BodyReader(Outline outline, String title, String witness) {
    this.blocks = outline.blocks();
    this.announced = Announced.of(outline, title);
    this.lines = new Lines(blocks);
    this.found = BodyFinder.find(outline, announced, witness);
    this.draft = Draft.ofBody(outline, announced, lines, found);
    this.traits = new Traits(outline, announced, lines, found, draft);
  }

  /** The paragraphs, and how the body was found. */
  record Body(List<Paragraph> paragraphs, String how) {
    int length() {
      return paragraphs.stream()
          .filter(p -> p.kind() != Paragraph.Kind.CAPTION)
          .mapToInt(p -> p.text().length())
          .sum();
    }
  }

  /**
   * @param witness the body by the page's own description, or null
   */
  static Body read(Outline outline, String title, String witness) {
    BodyReader reader = new BodyReader(outline, title, witness);
    Body body = reader.judgedOrDrafted();
    if (witness != null && isBetter(witness, body)) {
      return new Body(ofWitness(witness), "json-ld text");
    }
    if (body.length() < THIN) {
      Selection wider = Draft.ofPage(outline, reader.announced, reader.lines, reader.found);
      Body recalled = new Body(wider.paragraphs(), "recall");
      return recalled.length() > 2 * body.length() ? recalled : body;
    }
    return body;
  }

  private Body judgedOrDrafted() {
    Body drafted = new Body(draft.paragraphs(), found.how());
    Selection judged = new Selection(blocks);
    for (int i = 0; i < blocks.size() && !isNextStory(i, judged); i++) {
      if (isOpen(i) && BlockJudge.belongs(traits.of(i))) {
        judged.keep(i);
      }
    }
    Body body = new Body(judged.paragraphs(), found.how());
    return body.length() < LEAST_OF_DRAFT * drafted.length() ? drafted : body;
  }

  /** A headline under the body is that of a next article scrolled in. */
  private boolean isNextStory(int i, Selection judged) {
    Block block = blocks.get(i);
    return i >= found.to()
        && judged.prose() > THIN
        && block.shape() == Shape.TITLE
        && !announced.isTitle(block);
  }

  /** Whether the rules leave it to the judge: what they are sure of is not asked again. */
  private boolean isOpen(int i) {
    return (draft.holds(i) || !found.furniture()[i] && i >= announced.headline())
        && !announced.isTitle(blocks.get(i))
        && !lines.isFurniture(i);
  }

  /** The traits of each block that the judge is asked of, and null for the others. */
  static double[][] traits(Outline outline, String title, String witness) {
    BodyReader reader = new BodyReader(outline, title, witness);
    double[][] rows = new double[reader.blocks.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = reader.isOpen(i) ? reader.traits.of(i).clone() : null;
    }
    return rows;
  }

  /** The page's own description has the text, and the page has hardly any of it. */
  private static boolean isBetter(String witness, Body body) {
    boolean elsewhere = !body.how().equals(BodyFinder.Found.TOLD) && body.length() < THIN;
    return witness.length() > (elsewhere ? THIN : 2 * body.length() + THIN);
  }

  static List<Paragraph> ofWitness(String text) {
    List<Paragraph> paragraphs = new ArrayList<>();
    for (String line : text.split("\\R+")) {
      String clean = PlainText.ofHtml(line);
      if (!clean.isEmpty()) {
        paragraphs.add(new Paragraph(Paragraph.Kind.TEXT, clean));
      }
    }
    return paragraphs;
  }

  /** All of a feed entry's text. */
  static List<Paragraph> ofEntry(Outline outline, String title) {
    Announced announced = Announced.of(outline, title);
    Lines lines = new Lines(outline.blocks());
    Selection selection = new Selection(outline.blocks());
    for (int i = 0; i < outline.blocks().size(); i++) {
      if (!announced.isTitle(outline.blocks().get(i)) && !lines.isFurniture(i)) {
        selection.keep(i);
      }
    }
    return selection.paragraphs();
  }
}
