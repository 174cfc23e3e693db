package org.borderwatch.enrich.scrape;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.borderwatch.enrich.scrape.Block.Shape;
import org.borderwatch.enrich.scrape.markup.PageFacts;
import org.borderwatch.enrich.scrape.text.PlainText;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The one walk over a page. Work is bounded: what exceeds the bounds is left unread. */
final class OutlineReader implements NodeFilter {
  private static final int MOST_NODES = 400_000;
  private static final int MOST_BLOCKS = 20_000;
  private static final int MOST_TEXT = 400_000;
  private static final int LONGEST_BLOCK = 50_000;

  private static final Set<String> SKIPPED =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "math",
          "iframe",
          "object",
          "embed",
          "canvas",
          "audio",
          "video",
          "map",
          "button",
          "select",
          "input",
          "textarea",
          "option",
          "datalist",
          "title",
          "progress",
          "meter",
          "applet",
          "frameset",
          "label");
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "rp", "rt", "ruby", "s",
          "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
          "wbr", "img", "br", "picture", "source", "td", "th");

  private final Naming naming = new Naming();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Zone> zones = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int linked;
  private int slanted;
  private int openLinks;
  private int openItalics;
  private boolean brokeLine;
  private int zone;
  private int nodes;
  private int read;

  private final PageFacts facts = new PageFacts();

  private OutlineReader() {
    zones.add(new Zone(-1, "#root", Zone.Fault.NONE, 0, 0, 0));
  }

  static Outline read(Element page) {
    OutlineReader reader = new OutlineReader();
    page.filter(reader);
    reader.endBlock();
    for (Zone zone : reader.zones) {
      zone.to = zone.to == Zone.OPEN ? reader.blocks.size() : zone.to;
    }
    return new Outline(reader.blocks, reader.zones, reader.facts);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (++nodes > MOST_NODES || blocks.size() >= MOST_BLOCKS || read > MOST_TEXT) {
      return FilterResult.STOP;
    }
    if (node instanceof TextNode textNode) {
      append(textNode.getWholeText());
    } else if (node instanceof Element element) {
      return enter(element);
    }
    return FilterResult.CONTINUE;
  }

  private FilterResult enter(Element element) {
    String tag = element.normalName();
    facts.see(element, blocks.size(), text);
    if (SKIPPED.contains(tag)) {
      if (!tag.equals("script") && !tag.equals("style")) {
        append(" ");
      }
      return FilterResult.SKIP_ENTIRELY;
    }
    if (!INLINE.contains(tag)) {
      endBlock();
      Naming.Mark mark = naming.mark(element);
      zones.add(
          new Zone(
              zone,
              tag,
              mark.fault(),
              mark.hint(),
              31 * tag.hashCode() + element.className().hashCode(),
              blocks.size()));
      zone = zones.size() - 1;
    } else if (tag.equals("br")) {
      breakLine();
    } else if (tag.equals("a")) {
      openLinks++;
    } else if (tag.equals("em") || tag.equals("i")) {
      openItalics++;
    } else if (tag.equals("td") || tag.equals("th")) {
      append(" ");
    } else if (tag.equals("span") && naming.isHidden(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      String tag = element.normalName();
      if (tag.equals("a")) {
        openLinks--;
      } else if (tag.equals("em") || tag.equals("i")) {
        openItalics--;
      } else if (!INLINE.contains(tag) && !SKIPPED.contains(tag)) {
        endBlock();
        zones.get(zone).to = blocks.size();
        zone = zones.get(zone).parent;
      }
    }
    return FilterResult.CONTINUE;
  }

  private void append(String raw) {
    int before = text.length();
    PlainText.append(text, raw, LONGEST_BLOCK);
    int added = text.length() - before;
    if (openLinks > 0) {
      linked += added;
    }
    if (openItalics > 0) {
      slanted += added;
    }
    if (added > 1) {
      brokeLine = false;
    }
  }

  /** Two line breaks in a row end a paragraph. */
  private void breakLine() {
    if (brokeLine) {
      endBlock();
    } else {
      append(" ");
      brokeLine = text.length() > 0;
    }
  }

  private void endBlock() {
    brokeLine = false;
    if (text.length() > 0) {
      String clean = PlainText.trimmed(text);
      if (!clean.isEmpty()) {
        read += clean.length();
        blocks.add(Block.of(clean, linked, slanted, shape(), zone));
      }
      text.setLength(0);
    }
    linked = 0;
    slanted = 0;
  }

  private Shape shape() {
    Shape shape = Shape.LOOSE;
    int at = zone;
    for (int up = 0; at >= 0 && up < 6; up++, at = zones.get(at).parent) {
      switch (zones.get(at).tag) {
        case "h1":
          return Shape.TITLE;
        case "h2", "h3", "h4", "h5", "h6":
          return Shape.HEADING;
        case "figcaption", "figure":
          return Shape.CAPTION;
        case "blockquote":
          return Shape.QUOTE;
        case "li", "dd", "dt":
          return Shape.ITEM;
        case "tr":
          return Shape.ROW;
        case "pre":
          return Shape.VERBATIM;
        case "p":
          shape = Shape.PARAGRAPH;
          break;
        default:
          break;
      }
    }
    return shape;
  }
}
