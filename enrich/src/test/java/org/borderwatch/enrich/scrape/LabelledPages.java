package org.borderwatch.enrich.scrape;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Invented stories in several scripts, set as publishers set theirs, with the text that is right.
 */
final class LabelledPages {
  private static final List<String> STORIES = List.of("en", "ru", "hy", "az", "tr", "fa");
  private static final List<String> LAYOUTS =
      List.of(
          "wordpress",
          "arc",
          "elementor",
          "react-hidden",
          "split",
          "breaks",
          "drupal",
          "consent",
          "next-story",
          "tailwind",
          "itemprop",
          "promoted");
  private static final Pattern FURNITURE =
      Pattern.compile("<!--furniture-->(.*?)<!--/furniture-->", Pattern.DOTALL);

  private LabelledPages() {}

  /**
   * A page and what is to be read out of it.
   *
   * @param name of its layout and its story
   * @param layout with the story in its place
   */
  record Labelled(String name, String layout, String title, String text) {
    /** The page with its lists of links and teasers so many times as long. */
    String amid(int times) {
      return FURNITURE
          .matcher(layout)
          .replaceAll(m -> Matcher.quoteReplacement(m.group(1).repeat(times)));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private record Story(
      String language, String title, String author, List<String> blocks, String[] teasers) {
    static Story read(String language) {
      String[] parts = resource("stories/" + language + ".txt").split("\n---\n");
      List<String> blocks = new ArrayList<>(List.of(parts[0].strip().split("\n\n")));
      String[] head = blocks.remove(0).split("\n");
      return new Story(language, head[0], head[1], blocks, parts[1].strip().split("\n"));
    }

    String text() {
      return blocks.stream()
          .map(b -> b.replaceFirst("^(##|>) ", ""))
          .collect(Collectors.joining("\n\n"));
    }

    /** The blocks of one third of the story, or of all of it. */
    List<String> part(int part) {
      int n = blocks.size();
      return part == 0 ? blocks : blocks.subList((part - 1) * n / 3, part * n / 3);
    }
  }

  /** Every layout with two of the stories, so that each script meets several. */
  static List<Labelled> all() {
    List<Labelled> pages = new ArrayList<>();
    for (int i = 0; i < LAYOUTS.size(); i++) {
      for (int story : new int[] {i % STORIES.size(), (i * 5 + 2 + i / 6) % STORIES.size()}) {
        pages.add(page(LAYOUTS.get(i), Story.read(STORIES.get(story))));
      }
    }
    return pages;
  }

  private static Labelled page(String layout, Story story) {
    String html = resource("layouts/" + layout + ".html");
    Map<String, String> places =
        Map.ofEntries(
            Map.entry("lang", story.language()),
            Map.entry("dir", story.language().equals("fa") ? "rtl" : "ltr"),
            Map.entry("title", story.title()),
            Map.entry("author", story.author()),
            Map.entry("body", paragraphs(story.part(0))),
            Map.entry("body-1", paragraphs(story.part(1))),
            Map.entry("body-2", paragraphs(story.part(2))),
            Map.entry("body-3", paragraphs(story.part(3))),
            Map.entry("body-br", story.text().replace("\n\n", "<br><br>\n")),
            Map.entry("body-div", "<div>" + story.text().replace("\n\n", "</div><div>") + "</div>"),
            Map.entry("teaser0", story.teasers()[0]),
            Map.entry("teaser1", story.teasers()[1]),
            Map.entry("teaser2", story.teasers()[2]));
    for (Map.Entry<String, String> place : places.entrySet()) {
      html = html.replace("{{" + place.getKey() + "}}", place.getValue());
    }
    return new Labelled(layout + ", " + story.language(), html, story.title(), story.text());
  }

  private static String paragraphs(List<String> blocks) {
    StringBuilder html = new StringBuilder();
    for (String block : blocks) {
      if (block.startsWith("## ")) {
        html.append("<h2>").append(block.substring(3)).append("</h2>");
      } else if (block.startsWith("> ")) {
        html.append("<blockquote><p>").append(block.substring(2)).append("</p></blockquote>");
      } else {
        html.append("<p>").append(block).append("</p>");
      }
      html.append('\n');
    }
    return html.toString();
  }

  private static String resource(String name) {
    try (InputStream in = LabelledPages.class.getResourceAsStream("labelled/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
