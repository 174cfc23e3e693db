package org.borderwatch.enrich.scrape.markup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.borderwatch.enrich.scrape.text.Letters;
import tools.jackson.databind.JsonNode;

/**
 * What a page's JSON-LD says of its article; a witness, not the truth. Texts are as written and
 * null where it says nothing.
 *
 * @param isArticle it describes an article, not only a page
 * @param isNews it calls the article news
 * @param authors names of people and organisations, in order
 * @param publisher the name of the publisher
 * @param image the address of the article's first picture
 * @param free whether it may be read without paying, or null
 * @param updates the entries of a live blog
 */
public record JsonLd(
    boolean isArticle,
    boolean isNews,
    boolean isLiveBlog,
    String headline,
    List<String> authors,
    String published,
    String modified,
    String body,
    String language,
    String publisher,
    String image,
    Boolean free,
    List<LiveUpdate> updates) {

  /** Nothing at all. */
  public static final JsonLd NONE =
      new JsonLd(
          false, false, false, null, List.of(), null, null, null, null, null, null, null,
          List.of());

  private static final int LONGEST = 300_000;

  /** More than a description is worth by itself: its address or headline must speak for it. */
  private static final int BESIDE = 10;

  private static final int MOST_AUTHORS = 20;
  private static final int MOST_UPDATES = 300;

  /** So many letters of a headline are compared. */
  static final int HEADLINE = 200;

  /**
   * @param address the update's own, or null
   * @param published as written, or null
   */
  public record LiveUpdate(
      String id, String address, String headline, String body, String published, String modified) {}

  /** What tells the page's own article from others that are described on the page. */
  record Claims(Predicate<String> isAddress, Collection<String> headlines) {}

  static JsonLd of(List<String> scripts, Claims claims) {
    if (scripts.isEmpty()) {
      return NONE;
    }
    JsonGraph graph = JsonGraph.of(scripts);
    JsonNode best = null;
    int most = 0;
    for (JsonGraph.Item item : graph.items()) {
      int rank = rank(item, claims);
      if (rank > most) {
        most = rank;
        best = item.node();
      }
    }
    return best == null ? NONE : read(graph, best);
  }

  private static int rank(JsonGraph.Item item, Claims claims) {
    JsonNode node = item.node();
    String types = types(node);
    boolean dated = node.has("datePublished");
    int rank =
        isNews(types) ? 7 : isArticle(types) ? 5 : types.contains("WebPage") && dated ? 1 : 0;
    if (rank == 0) {
      return dated && node.has("author") && node.has("name") && !item.beside() ? 1 : 0;
    }
    String headline = headline(node);
    rank += (dated ? 1 : 0) + (headline != null ? 1 : 0) + (node.has("articleBody") ? 1 : 0);
    if (headline != null && rank > 3) {
      String letters = Letters.of(headline, HEADLINE);
      rank += claims.headlines().contains(letters) ? 3 : 0;
    }
    if (isThisPage(node, claims)) {
      rank += 4;
    }
    return item.beside() ? rank - BESIDE : rank;
  }

  private static boolean isThisPage(JsonNode node, Claims claims) {
    for (String field : List.of("url", "@id", "mainEntityOfPage")) {
      JsonNode value = node.path(field);
      String address = value.isObject() ? value.path("@id").asString("") : value.asString("");
      if (!address.isEmpty() && claims.isAddress().test(address)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isArticle(String types) {
    return types.contains("Article") || types.contains("BlogPosting") || types.contains("Report");
  }

  private static boolean isNews(String types) {
    return types.contains("NewsArticle") || types.contains("LiveBlogPosting");
  }

  private static String types(JsonNode node) {
    JsonNode type = node.path("@type");
    return type.isArray() ? type.toString() : type.asString("");
  }

  private static String headline(JsonNode node) {
    String headline = text(node, "headline");
    return headline == null ? text(node, "name") : headline;
  }

  private static JsonLd read(JsonGraph graph, JsonNode node) {
    String types = types(node);
    JsonNode free = node.path("isAccessibleForFree");
    return new JsonLd(
        isArticle(types) || isNews(types),
        isNews(types),
        types.contains("LiveBlog"),
        headline(node),
        authors(graph, node),
        text(node, "datePublished"),
        text(node, "dateModified"),
        text(node, "articleBody"),
        text(node, "inLanguage"),
        text(graph.resolved(node.path("publisher")), "name"),
        image(graph, node.path("image"), 0),
        free.isMissingNode() ? null : Boolean.valueOf(!free.asString("").equalsIgnoreCase("false")),
        updates(node.path("liveBlogUpdate")));
  }

  private static List<String> authors(JsonGraph graph, JsonNode node) {
    JsonNode author = node.has("author") ? node.get("author") : node.path("creator");
    List<String> names = new ArrayList<>();
    for (JsonNode one : author.isArray() ? author : List.of(author)) {
      JsonNode known = graph.resolved(one);
      JsonNode name = known.isString() ? known : known.path("name");
      for (JsonNode each : name.isArray() ? name : List.of(name)) {
        if (each.isString() && !each.asString().isBlank() && names.size() < MOST_AUTHORS) {
          names.add(each.asString());
        }
      }
    }
    return List.copyOf(names);
  }

  private static String image(JsonGraph graph, JsonNode image, int depth) {
    JsonNode one = graph.resolved(image.isArray() && !image.isEmpty() ? image.get(0) : image);
    if (one.isString()) {
      return one.asString();
    }
    String url = text(one, "url");
    if (url == null) {
      url = text(one, "contentUrl");
    }
    return url == null && one.isArray() && depth < 3 ? image(graph, one, depth + 1) : url;
  }

  private static List<LiveUpdate> updates(JsonNode listed) {
    List<LiveUpdate> updates = new ArrayList<>();
    for (JsonNode one : listed.isArray() ? listed : List.of(listed)) {
      if (one.isObject() && updates.size() < MOST_UPDATES) {
        String body = text(one, "articleBody");
        updates.add(
            new LiveUpdate(
                text(one, "@id"),
                text(one, "url"),
                headline(one),
                body == null ? text(one, "text") : body,
                text(one, "datePublished"),
                text(one, "dateModified")));
      }
    }
    return List.copyOf(updates);
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (value.isArray() && !value.isEmpty()) {
      value = value.get(0);
    }
    if (!value.isString() || value.asString().isBlank()) {
      return null;
    }
    String text = value.asString();
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }
}
