package org.borderwatch.enrich.scrape.markup;

import java.util.Locale;
import java.util.Set;
import org.borderwatch.enrich.scrape.text.WordFile;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/**
 * An element that is marked as one entry of a live blog.
 *
 * @param id what the page calls it, or null
 * @param published as written, or null
 * @param modified as written, or null
 */
public record LiveMark(Element element, String id, String published, String modified) {
  private static final Set<String> TOKENS =
      WordFile.read(LiveMark.class, "markup-words.txt").tokens("live entry tokens");
  private static final String[] IDS = {
    "id", "data-id", "data-post-id", "data-entry-id", "data-block-id", "data-key", "data-update-id"
  };
  private static final int LONGEST_CLASS = 200;
  private static final int LONGEST_ID = 200;
  private static final int MOST_NODES = 400;

  static boolean isEntry(Element element) {
    return element.attr("itemprop").equals("liveBlogUpdate");
  }

  /** Whether an element of these classes is an entry. */
  static boolean namesEntry(String classes) {
    if (classes.isEmpty() || classes.length() > LONGEST_CLASS) {
      return false;
    }
    String folded = classes.toLowerCase(Locale.ROOT);
    if (!folded.contains("live") && !folded.contains("ticker")) {
      return false;
    }
    for (String token : folded.split("\\s+")) {
      if (TOKENS.contains(token.replace("-", "").replace("_", ""))) {
        return true;
      }
    }
    return false;
  }

  static LiveMark of(Element element) {
    Times times = new Times();
    element.filter(times);
    return new LiveMark(element, id(element), times.published, times.modified);
  }

  private static String id(Element element) {
    for (String name : IDS) {
      String id = element.attr(name);
      if (!id.isBlank() && id.length() <= LONGEST_ID) {
        return id;
      }
    }
    return null;
  }

  private static final class Times implements NodeFilter {
    private String published;
    private String modified;
    private int nodes;

    @Override
    public FilterResult head(Node node, int depth) {
      if (++nodes > MOST_NODES) {
        return FilterResult.STOP;
      }
      if (node instanceof Element element) {
        String property = element.attr("itemprop");
        String value =
            element.hasAttr("datetime") ? element.attr("datetime") : element.attr("content");
        if (property.equals("dateModified")) {
          modified = modified == null ? value : modified;
        } else if (property.equals("datePublished") || element.normalName().equals("time")) {
          published = published == null && !value.isBlank() ? value : published;
        }
      }
      return FilterResult.CONTINUE;
    }
  }
}
