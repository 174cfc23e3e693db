package org.borderwatch.enrich.scrape.markup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.parser.Parser;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page's JSON-LD as the nodes it describes. Whatever it holds, only so much of it is read; what
 * is no JSON is left out.
 */
final class JsonGraph {
  private static final int LARGEST = 1_500_000;
  private static final int MOST_NODES = 5_000;

  /** What stands under these is described beside the page's article: it is not that article. */
  private static final Set<String> OTHERS =
      Set.of(
          "itemListElement",
          "hasPart",
          "mentions",
          "isPartOf",
          "citation",
          "isBasedOn",
          "relatedLink",
          "review",
          "comment",
          "liveBlogUpdate",
          "blogPost",
          "publisher",
          "author",
          "video",
          "about",
          "subjectOf");

  private static final JsonMapper LENIENT =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final List<Item> items = new ArrayList<>();
  private final Map<String, JsonNode> byId = new HashMap<>();

  /**
   * @param beside it stands under a property that speaks of something else than the page
   */
  record Item(JsonNode node, boolean beside) {}

  private JsonGraph() {}

  static JsonGraph of(List<String> scripts) {
    JsonGraph graph = new JsonGraph();
    int left = LARGEST;
    for (String script : scripts) {
      if (script.length() <= left) {
        left -= script.length();
        graph.add(tree(bare(script)));
      }
    }
    return graph;
  }

  /** Every object, the outer ones first. */
  List<Item> items() {
    return items;
  }

  /** What a reference stands for: {@code {"@id": …}} or the address alone; else the node itself. */
  JsonNode resolved(JsonNode node) {
    String id = node.isString() ? node.asString() : node.path("@id").asString("");
    JsonNode known = node.isString() || !node.has("name") ? byId.get(id) : null;
    return known == null ? node : known;
  }

  private void add(JsonNode root) {
    Deque<Item> open = new ArrayDeque<>();
    open.add(new Item(root, false));
    while (!open.isEmpty() && items.size() < MOST_NODES) {
      Item item = open.poll();
      JsonNode node = item.node();
      if (node.isObject()) {
        items.add(item);
        remember(node);
        node.properties()
            .forEach(p -> push(open, p.getValue(), item.beside() || OTHERS.contains(p.getKey())));
      } else if (node.isArray()) {
        node.values().forEach(child -> push(open, child, item.beside()));
      }
    }
  }

  private static void push(Deque<Item> open, JsonNode child, boolean beside) {
    if (child.isContainer() && open.size() < MOST_NODES) {
      open.add(new Item(child, beside));
    }
  }

  private void remember(JsonNode node) {
    String id = node.path("@id").asString("");
    if (!id.isEmpty()) {
      byId.merge(id, node, (a, b) -> a.size() >= b.size() ? a : b);
    }
  }

  private static JsonNode tree(String json) {
    try {
      return LENIENT.readTree(json);
    } catch (JacksonException e) {
      return json.contains("&quot;") ? unescaped(json) : LENIENT.missingNode();
    }
  }

  private static JsonNode unescaped(String json) {
    try {
      return LENIENT.readTree(Parser.unescapeEntities(json, false));
    } catch (JacksonException e) {
      // Broken JSON-LD is no witness; the page itself still is.
      return LENIENT.missingNode();
    }
  }

  /** Less the comment or CDATA that old templates put around scripts. */
  private static String bare(String script) {
    int from = script.indexOf('{');
    int array = script.indexOf('[');
    if (array >= 0 && (from < 0 || array < from) && !script.startsWith("[CDATA[", array)) {
      from = array;
    }
    return from <= 0 ? script : script.substring(from);
  }
}
