package org.borderwatch.ingest.feed;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Writes elements that stand in a feed's text as HTML: without prefixes and declarations of
 * namespaces, and without what no reader sees. One walk that does not recur, in linear time.
 */
final class Markup implements NodeFilter {
  private static final Set<String> VOID =
      Set.of("br", "hr", "img", "input", "wbr", "area", "col", "source", "track", "embed", "param");

  private final StringBuilder out = new StringBuilder();
  private final Element root;
  private final Predicate<Element> foreign;

  private Markup(Element root, Predicate<Element> foreign) {
    this.root = root;
    this.foreign = foreign;
  }

  /**
   * What an element holds.
   *
   * @param foreign children that are no part of its text
   */
  static String inside(Element element, Predicate<Element> foreign) {
    Markup markup = new Markup(element, foreign);
    element.filter(markup);
    return markup.out.toString();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node == root) {
      return FilterResult.CONTINUE;
    }
    if (node instanceof CDataNode data) {
      out.append(data.getWholeText());
    } else if (node instanceof TextNode text) {
      out.append(Entities.escape(text.getWholeText()));
    } else if (node instanceof Element element) {
      if (foreign.test(element) && element.parent() == root || Unseen.is(name(element))) {
        return FilterResult.SKIP_ENTIRELY;
      }
      open(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node != root && node instanceof Element element && !VOID.contains(name(element))) {
      out.append("</").append(name(element)).append('>');
    }
    return FilterResult.CONTINUE;
  }

  private void open(Element element) {
    out.append('<').append(name(element));
    for (Attribute attribute : element.attributes()) {
      if (!attribute.getKey().startsWith("xmlns") && !attribute.getKey().startsWith("/")) {
        out.append(' ').append(attribute.getKey()).append("=\"");
        out.append(Entities.escape(attribute.getValue())).append('"');
      }
    }
    out.append('>');
  }

  private static String name(Element element) {
    return element.tag().localName().toLowerCase(Locale.ROOT);
  }
}
