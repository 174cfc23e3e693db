package org.borderwatch.enrich.scrape;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.borderwatch.contracts.article.Article.Paragraph;
import org.borderwatch.enrich.scrape.Block.Shape;
import org.borderwatch.enrich.scrape.text.Letters;
import org.borderwatch.enrich.scrape.text.PlainText;

/** Reads the paragraphs out of the stretch that holds the body. */
final class BodyReader {
  private static final int SHORT_LOOSE = 25;
  private static final int LEAD = 60;
  private static final int THIN = 250;

  private final Outline outline;
  private final String title;
  private final String description;
  private final boolean inParagraphs;
  private final Set<String> seen = new HashSet<>();
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private int prose;

  private BodyReader(Outline outline, String title) {
    this.outline = outline;
    this.title = Letters.of(title, 300);
    String told = outline.facts().meta("og:description", "description", "twitter:description");
    this.description = told == null ? "" : Letters.of(told, 300);
    this.inParagraphs = inParagraphs(outline.blocks());
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

  static Body read(Outline outline, String title, String witness) {
    BodyFinder.Found found = BodyFinder.find(outline, witness);
    BodyReader reader = new BodyReader(outline, title);
    reader.lead(found);
    reader.stretch(found, found.from(), found.to());
    Body body = new Body(reader.done(), found.how());
    if (witness != null && isBetter(witness, body)) {
      return new Body(ofWitness(witness), "json-ld text");
    }
    if (body.length() < THIN) {
      BodyReader wider = new BodyReader(outline, title);
      wider.stretch(found, 0, outline.blocks().size());
      Body recalled = new Body(wider.done(), "recall");
      return recalled.length() > 2 * body.length() ? recalled : body;
    }
    return body;
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
    BodyReader reader = new BodyReader(outline, title);
    for (Block block : outline.blocks()) {
      if (!reader.isTitle(block) && !Lines.isFurniture(block)) {
        reader.add(block);
      }
    }
    return reader.done();
  }

  /** The lines between the headline and the body. */
  private void lead(BodyFinder.Found found) {
    int headline = -1;
    for (int i = 0; i < found.from(); i++) {
      Block block = outline.blocks().get(i);
      if (block.shape() == Shape.TITLE && isTitle(block)) {
        headline = i;
      }
    }
    for (int i = headline + 1; headline >= 0 && i < found.from() && i < headline + 25; i++) {
      Block block = outline.blocks().get(i);
      if ((!found.furniture()[i] || isDescription(block)) && isLead(block)) {
        add(block);
      }
    }
  }

  private static boolean isLead(Block block) {
    return block.shape() != Shape.CAPTION
        && block.shape() != Shape.TITLE
        && block.weight() >= LEAD
        && block.linkDensity() < 0.2
        && (block.shape() == Shape.PARAGRAPH || Lines.endsSentence(block.text()))
        && !Lines.isFurniture(block);
  }

  /** The lead is often what the page describes itself with. */
  private boolean isDescription(Block block) {
    return description.length() > 30
        && description.startsWith(Letters.of(block.text(), 40))
        && block.weight() >= LEAD;
  }

  private void stretch(BodyFinder.Found found, int from, int to) {
    List<Block> blocks = outline.blocks();
    for (int i = startAfterHeadline(found, from, to); i < to; i++) {
      Block block = blocks.get(i);
      if (found.furniture()[i] || isTitle(block)) {
        continue;
      }
      if (prose > THIN
          && (Lines.isEnding(block) || isNextHeadline(block))
          && proseIn(found, i, to) < 0.15 * prose) {
        break;
      }
      if (!isNoise(block)) {
        add(block);
      }
    }
  }

  private boolean isNoise(Block block) {
    boolean loose =
        block.shape() == Shape.LOOSE
            && (inParagraphs || block.weight() < SHORT_LOOSE)
            && !Lines.endsSentence(block.text());
    boolean code = block.shape() == Shape.VERBATIM && Lines.isCode(block.text());
    return loose || code || block.linkDensity() > 0.5 || Lines.isFurniture(block);
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

  private boolean isNextHeadline(Block block) {
    return block.shape() == Shape.TITLE;
  }

  private int proseIn(BodyFinder.Found found, int from, int to) {
    int sum = 0;
    for (int i = from; i < to; i++) {
      sum += found.furniture()[i] ? 0 : outline.blocks().get(i).prose();
    }
    return sum;
  }

  private int startAfterHeadline(BodyFinder.Found found, int from, int to) {
    for (int i = from; i < to; i++) {
      if (outline.blocks().get(i).shape() == Shape.TITLE && isTitle(outline.blocks().get(i))) {
        return proseIn(found, from, i) < 0.3 * proseIn(found, i, to) ? i + 1 : from;
      }
    }
    return from;
  }

  private boolean isTitle(Block block) {
    if (Letters.are(title, block.text(), 300)) {
      return true;
    }
    if (block.shape() != Shape.TITLE) {
      return false;
    }
    String letters = Letters.of(block.text(), 300);
    return letters.length() > 15
        && (title.startsWith(letters) || letters.startsWith(title) && !title.isEmpty());
  }

  private void add(Block block) {
    if (block.text().length() > 20 && !seen.add(Letters.of(block.text(), 2_000))) {
      return;
    }
    Paragraph.Kind kind = kind(block.shape());
    paragraphs.add(new Paragraph(kind, block.text()));
    prose += block.prose();
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

  /** A heading with nothing under it announces something that was left out. */
  private List<Paragraph> done() {
    int end = paragraphs.size();
    while (end > 0 && paragraphs.get(end - 1).kind() == Paragraph.Kind.HEADING) {
      end--;
    }
    return List.copyOf(paragraphs.subList(0, end));
  }
}
