package org.borderwatch.enrich.scrape.markup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page's JSON-LD says of its article; a witness, not the truth. Texts are null where it says
 * nothing.
 *
 * @param isArticle it describes an article, not only a page
 * @param free whether it may be read without paying, or null
 */
public record JsonLd(
    boolean isArticle,
    boolean isLiveBlog,
    String headline,
    List<String> authors,
    String published,
    String modified,
    String body,
    Boolean free) {

  static final JsonLd NONE = new JsonLd(false, false, null, List.of(), null, null, null, null);

  private static final int LARGEST = 400_000;
  private static final int MOST_NODES = 5_000;
  private static final JsonMapper LENIENT =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  public static JsonLd of(List<String> scripts) {
    JsonLd best = NONE;
    int bestRank = 0;
    for (String script : scripts) {
      for (JsonNode node : nodes(script)) {
        int rank = rank(node);
        if (rank > bestRank) {
          bestRank = rank;
          best = read(node, rank > 2);
        }
      }
    }
    return best;
  }

  private static List<JsonNode> nodes(String script) {
    List<JsonNode> objects = new ArrayList<>();
    if (script.length() > LARGEST) {
      return objects;
    }
    try {
      Deque<JsonNode> open = new ArrayDeque<>();
      open.add(LENIENT.readTree(script));
      for (int n = 0; !open.isEmpty() && n < MOST_NODES; n++) {
        JsonNode node = open.poll();
        if (node.isObject()) {
          objects.add(node);
        }
        if (node.isContainer()) {
          node.values().forEach(open::add);
        }
      }
    } catch (JacksonException e) {
      // Broken JSON-LD is no witness; the page itself still is.
      return objects;
    }
    return objects;
  }

  private static int rank(JsonNode node) {
    String types = node.path("@type").toString();
    int telling =
        (node.has("datePublished") ? 1 : 0) + (node.has("headline") || node.has("name") ? 1 : 0);
    if (types.contains("Article") || types.contains("BlogPosting") || types.contains("Report")) {
      return 2 + telling + (node.has("articleBody") ? 1 : 0);
    }
    return types.contains("WebPage") && node.has("datePublished") ? 1 : 0;
  }

  private static JsonLd read(JsonNode node, boolean isArticle) {
    List<String> authors = new ArrayList<>();
    JsonNode author = node.has("author") ? node.get("author") : node.path("creator");
    for (JsonNode one : author.isArray() ? author : List.of(author)) {
      String name = one.isString() ? one.asString() : text(one, "name");
      if (name != null && !name.isBlank()) {
        authors.add(name);
      }
    }
    JsonNode free = node.path("isAccessibleForFree");
    return new JsonLd(
        isArticle,
        node.path("@type").toString().contains("LiveBlog"),
        text(node, "headline"),
        authors,
        text(node, "datePublished"),
        text(node, "dateModified"),
        text(node, "articleBody"),
        free.isMissingNode()
            ? null
            : Boolean.valueOf(!free.asString("").equalsIgnoreCase("false")));
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (value.isArray() && !value.isEmpty()) {
      value = value.get(0);
    }
    return value.isString() && !value.asString().isBlank() ? value.asString() : null;
  }
}
