package org.borderwatch.deploy.newsroom;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.borderwatch.contracts.topic.Json;
import org.borderwatch.deploy.newsroom.Story.PageTrait;

/** Writes an article's page into its outlet's template, with all that stands around it. */
final class PageWriter {
  private static final Pattern SLOT = Pattern.compile("\\{\\{([a-zA-Z.]+)}}");
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final int RELATED = 4;
  private static final int HUGE_BYTES = 8 * 1024 * 1024;

  private final Scenario scenario;
  private final ZoneId zone;
  private final int port;

  PageWriter(Scenario scenario, int port) {
    this.scenario = scenario;
    this.zone = scenario.zone();
    this.port = port;
  }

  /**
   * @param others the outlet's articles, of which some stand on the page as related
   */
  byte[] write(Edition edition, List<Edition> others) {
    NewsOutlet outlet = edition.outlet();
    String template = edition.story().page() == PageTrait.CONSENT ? "consent" : outlet.template();
    String html = fill(scenario.template(template), slots(edition, others));
    if (edition.story().page() == PageTrait.HUGE) {
      html = html.replace("</body>", ballast(HUGE_BYTES - html.length()) + "</body>");
    }
    return html.getBytes(Charset.forName(outlet.pageCharset()));
  }

  private Map<String, String> slots(Edition edition, List<Edition> others) {
    NewsOutlet outlet = edition.outlet();
    Tongue tongue = scenario.tongue(outlet.language());
    Map<String, String> slots = new HashMap<>();
    tongue.words().forEach((name, word) -> slots.put("word." + name, Markup.escape(word)));
    slots.put("language", outlet.language());
    slots.put("charset", outlet.pageCharset());
    slots.put("site", Markup.escape(outlet.name()));
    slots.put("url", outlet.origin(port) + edition.path());
    slots.put("title", Markup.escape(edition.title()));
    slots.put("description", Markup.escape(edition.summary()));
    slots.put("caption", Markup.escape(edition.caption() == null ? "" : edition.caption()));
    slots.put(
        "author",
        Markup.escape(edition.story().author() == null ? outlet.name() : edition.story().author()));
    slots.put("published", ISO.format(edition.published().atZone(zone)));
    slots.put("modified", ISO.format(edition.changed().atZone(zone)));
    slots.put("publishedText", written(edition, tongue));
    slots.put(
        "body",
        edition.paragraphs().stream()
            .map(paragraph -> "<p>" + Markup.escape(paragraph) + "</p>")
            .collect(Collectors.joining("\n      ")));
    slots.put("related", related(edition, others));
    slots.put("jsonLd", jsonLd(edition));
    return slots;
  }

  private String written(Edition edition, Tongue tongue) {
    var at = edition.published().atZone(zone);
    return tongue.date(at.toLocalDate()) + " " + at.getYear() + ", " + CLOCK.format(at);
  }

  private static String related(Edition edition, List<Edition> others) {
    return others.stream()
        .filter(other -> !other.story().id().equals(edition.story().id()) && !other.withdrawn())
        .limit(RELATED)
        .map(
            other ->
                "<li><a href=\""
                    + other.path()
                    + "\">"
                    + Markup.escape(other.title())
                    + "</a></li>")
        .collect(Collectors.joining("\n        "));
  }

  private String jsonLd(Edition edition) {
    Map<String, Object> article =
        Map.of(
            "@context", "https://schema.org",
            "@type", "NewsArticle",
            "headline", edition.title(),
            "datePublished", ISO.format(edition.published().atZone(zone)),
            "dateModified", ISO.format(edition.changed().atZone(zone)),
            "inLanguage", edition.outlet().language(),
            "publisher", Map.of("@type", "NewsMediaOrganization", "name", edition.outlet().name()));
    return Json.MAPPER.writeValueAsString(article).replace("</", "<\\/");
  }

  private static String fill(String template, Map<String, String> slots) {
    return SLOT.matcher(template)
        .replaceAll(
            slot -> {
              String value = slots.get(slot.group(1));
              if (value == null) {
                throw new IllegalArgumentException(
                    "a template has an unknown slot " + slot.group());
              }
              return Matcher.quoteReplacement(value);
            });
  }

  /** What makes some pages large: data for scripts, after the article. */
  private static String ballast(int length) {
    String line = "window.store=window.store||[];window.store.push({\"widget\":\"weather\"});\n";
    return "<script>\n" + line.repeat(Math.max(1, length / line.length())) + "</script>";
  }

  /** When an answer last changed, as HTTP dates are: to the second. */
  static java.time.Instant lastModified(Edition edition) {
    return edition.changed().truncatedTo(ChronoUnit.SECONDS);
  }
}
