package org.borderwatch.enrich.scrape.markup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/** What the markup says about the page, gathered on the walk. */
public final class PageFacts {
  private static final int MOST = 60;
  private static final int LONGEST = 2_000;

  private final Map<String, String> metas = new HashMap<>();
  private final Map<String, List<String>> properties = new HashMap<>();
  private final List<String> scripts = new ArrayList<>();
  private final List<Time> times = new ArrayList<>();
  private final List<String> signatures = new ArrayList<>();
  private final StringBuilder withoutScripts = new StringBuilder();
  private int allScripts;
  private String title;
  private String language;
  private JsonLd jsonLd;

  /**
   * A {@code <time>}.
   *
   * @param value its datetime, or its text
   * @param block how many blocks stand before it
   */
  public record Time(String value, String label, int block) {}

  public void see(Element element, int block, CharSequence before) {
    switch (element.normalName()) {
      case "meta" -> meta(element);
      case "script" -> script(element);
      case "title" -> title = title == null ? cut(element.text()) : title;
      case "html" -> language = element.attr("lang");
      case "noscript" -> noscript(element);
      case "time" -> time(element, block, before);
      default -> {}
    }
    if (element.hasAttr("itemprop")) {
      property(element);
    }
    if (signatures.size() < MOST && isSignature(element)) {
      signatures.add(cut(element.text()));
    }
  }

  private void meta(Element element) {
    String name = element.attr("property");
    if (name.isEmpty()) {
      name = element.attr("name");
    }
    String content = element.attr("content");
    if (!name.isEmpty() && !content.isBlank() && metas.size() < 300) {
      metas.putIfAbsent(cut(name).toLowerCase(Locale.ROOT), cut(content));
    }
  }

  private void script(Element element) {
    allScripts++;
    if (scripts.size() < MOST && element.attr("type").contains("ld+json")) {
      scripts.add(element.data());
    }
  }

  private void noscript(Element element) {
    if (withoutScripts.length() < LONGEST) {
      withoutScripts.append(cut(element.text())).append(' ');
    }
  }

  private void time(Element element, int block, CharSequence before) {
    if (times.size() < MOST) {
      String value = element.hasAttr("datetime") ? element.attr("datetime") : element.text();
      String label =
          before.subSequence(Math.max(0, before.length() - 40), before.length()).toString();
      times.add(new Time(cut(value), label.toLowerCase(Locale.ROOT), block));
    }
  }

  private void property(Element element) {
    String name = element.attr("itemprop");
    if (name.equals("datePublished")
        || name.equals("dateModified")
        || name.equals("author")
        || name.equals("headline")) {
      List<String> values = properties.computeIfAbsent(name, n -> new ArrayList<>());
      if (values.size() < 5) {
        Element inner = name.equals("author") ? element.selectFirst("[itemprop=name]") : null;
        values.add(cut(value(inner == null ? element : inner)));
      }
    }
  }

  private static String value(Element element) {
    if (element.hasAttr("content")) {
      return element.attr("content");
    }
    return element.hasAttr("datetime") ? element.attr("datetime") : element.text();
  }

  private static boolean isSignature(Element element) {
    if (element.attr("rel").equals("author")) {
      return true;
    }
    String name = element.className();
    if (name.length() > 150 || element.childrenSize() > 12 || element.normalName().equals("body")) {
      return false;
    }
    String folded = name.toLowerCase(Locale.ROOT);
    return folded.contains("byline") || folded.contains("author");
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  /** The content of the first of these metas that there is, or null. */
  public String meta(String... names) {
    for (String name : names) {
      String content = metas.get(name);
      if (content != null) {
        return content;
      }
    }
    return null;
  }

  public List<String> property(String name) {
    return properties.getOrDefault(name, List.of());
  }

  public List<Time> times() {
    return times;
  }

  public List<String> signatures() {
    return signatures;
  }

  /** What the page says to a browser that runs no scripts. */
  public String withoutScripts() {
    return withoutScripts.toString();
  }

  /** How many scripts the page has. */
  public int scripts() {
    return allScripts;
  }

  /** The content of {@code <title>}, or null. */
  public String title() {
    return title;
  }

  /** The language the page declares, or null. */
  public String language() {
    return language == null || language.isBlank() ? null : language;
  }

  public JsonLd jsonLd() {
    if (jsonLd == null) {
      jsonLd = JsonLd.of(scripts);
    }
    return jsonLd;
  }
}
