package org.borderwatch.ingest.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.borderwatch.ingest.text.WellFormed;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The text of elements, which may hold HTML: escaped, in a CDATA section, or as it stands. */
final class Texts {
  private static final int MAX_ELEMENTS = 5_000;
  private static final int MAX_LENGTH = 500_000;

  private final Vocabulary vocabulary;
  private final Repairs repairs;

  Texts(Vocabulary vocabulary, Repairs repairs) {
    this.vocabulary = vocabulary;
    this.repairs = repairs;
  }

  /** The first that is not blank, trimmed; or null. */
  String first(List<Element> elements) {
    for (Element element : elements) {
      String text = of(element);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  /** Trimmed; null when blank. */
  String of(Element element) {
    if (element.attr("mode").equals("base64") || isBase64(element.attr("type"))) {
      return tidy(decode(element.wholeText()));
    }
    boolean markup = false;
    boolean leaf = Fields.isLeaf(element, vocabulary);
    for (Element child : element.children()) {
      markup |= !(leaf && Fields.isField(child, vocabulary));
    }
    if (markup && element.stream().skip(MAX_ELEMENTS).findAny().isPresent()) {
      // Writing out so many elements takes time that grows with their square.
      repairs.add(Repair.MARKUP_DROPPED);
      return tidy(element.wholeText());
    }
    return tidy(markup ? markup(element, leaf) : own(element));
  }

  private String markup(Element element, boolean leaf) {
    Element source = element;
    if (element.attr("type").toLowerCase(Locale.ROOT).contains("xhtml")
        && element.childrenSize() == 1
        && element.child(0).tag().localName().equalsIgnoreCase("div")) {
      source = element.child(0);
    }
    StringBuilder out = new StringBuilder();
    for (Node node : source.childNodes()) {
      boolean field = leaf && node instanceof Element e && Fields.isField(e, vocabulary);
      if (!field) {
        out.append(
            node instanceof org.jsoup.nodes.CDataNode c ? c.getWholeText() : node.outerHtml());
      }
    }
    return out.toString();
  }

  private static String own(Element element) {
    StringBuilder out = new StringBuilder();
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode text) {
        out.append(text.getWholeText());
      }
    }
    return out.toString();
  }

  private static boolean isBase64(String type) {
    String plain = type.toLowerCase(Locale.ROOT);
    return !plain.isEmpty()
        && plain.contains("/")
        && !plain.startsWith("text/")
        && !plain.endsWith("xml")
        && !plain.equals("application/xhtml");
  }

  private String decode(String text) {
    try {
      return new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      repairs.add(Repair.BAD_BASE64);
      return text;
    }
  }

  private String tidy(String text) {
    String stripped = WellFormed.of(text).strip();
    if (stripped.length() > MAX_LENGTH) {
      repairs.add(Repair.LONG_TEXT);
      stripped = WellFormed.cut(stripped, MAX_LENGTH);
    }
    return stripped.isEmpty() ? null : stripped;
  }
}
