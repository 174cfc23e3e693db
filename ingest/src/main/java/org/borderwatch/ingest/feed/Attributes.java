package org.borderwatch.ingest.feed;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Attributes in any case: feeds write isPermaLink in every way. */
final class Attributes {
  private Attributes() {}

  /** Trimmed; empty when there is none. */
  static String of(Element element, String name) {
    return element.attributesSize() == 0 ? "" : element.attributes().getIgnoreCase(name).strip();
  }

  /** The same for an attribute of another vocabulary, whatever prefix it has. */
  static String prefixed(Element element, String local) {
    for (Attribute attribute : element.attributes()) {
      String key = attribute.getKey();
      int start = key.length() - local.length();
      if (start > 0
          && key.charAt(start - 1) == ':'
          && key.regionMatches(true, start, local, 0, local.length())
          && !key.startsWith("xmlns")) {
        return attribute.getValue().strip();
      }
    }
    return "";
  }
}
