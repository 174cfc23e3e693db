package org.borderwatch.alerts.board;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.borderwatch.alerts.count.Watchers;
import org.borderwatch.alerts.words.Phrases;
import org.borderwatch.contracts.alert.Level;
import org.borderwatch.contracts.feed.Source;
import org.borderwatch.contracts.region.Region;
import org.borderwatch.contracts.stage.Health;

/** The board's one page, made on the server; it needs no script and loads nothing. */
final class Page {
  private static final String REFRESH_SECONDS = "30";

  private final Parts parts;
  private final int blindAfterIntervals;
  private final String css;

  Page(Region region, int blindAfterIntervals) {
    this.parts = new Parts(region);
    this.blindAfterIntervals = blindAfterIntervals;
    this.css = read("/board/board.css");
  }

  /** Nothing may run, be framed or be loaded; the style sheet is allowed by its hash. */
  String contentSecurityPolicy() {
    return "default-src 'none'; style-src 'sha256-"
        + sha256(css)
        + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  }

  String html(Picture picture, Health reading, Instant now) {
    List<Source> sources = picture.sources();
    Watchers watchers = new Watchers(blindAfterIntervals);
    sources.forEach(source -> watchers.put(source.feedId(), source));
    Html html = new Html();
    html.open("html", "lang", "en").open("head");
    html.single("meta", "charset", "utf-8");
    html.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.single("meta", "http-equiv", "refresh", "content", REFRESH_SECONDS);
    html.element("title", "Borderwatch: " + parts.region().name()).style(css).close();
    html.open("body");
    header(html, picture, watchers, now);
    html.open("main");
    if (!reading.ready()) {
      html.element("p", "Not up to date: " + reading.detail() + ".", "class", "notice");
    }
    new AlertsSection(parts).write(html, picture.alerts());
    new DistrictsSection(parts).write(html, picture, watchers, now);
    new IncidentsSection(parts).write(html, picture.incidents());
    new SourcesSection(parts, picture.drifting()).write(html, sources);
    html.close();
    footer(html);
    return html.close().close().toString();
  }

  private void header(Html html, Picture picture, Watchers watchers, Instant now) {
    html.open("header").element("h1", parts.region().name());
    html.element("p", "Borderwatch: what is reported, who says so, and where it escalates");
    html.open("p").text("As of ");
    parts.time(html, now);
    html.text("; local is " + parts.region().zone().getId()).close();
    long open = picture.alerts().stream().filter(a -> a.level() != Level.NORMAL).count();
    long blind =
        parts.region().districts().keySet().stream()
            .filter(district -> watchers.coverage(district, now).blind())
            .count();
    List<Source> sources = picture.sources();
    long healthy = sources.stream().filter(s -> s.status() == Source.Status.HEALTHY).count();
    html.open("nav", "aria-label", "Sections");
    html.element("a", Parts.openAlerts((int) open), "href", "#alerts");
    String districts =
        blind == 0 ? "no district blind" : Phrases.count((int) blind, "blind district");
    html.element("a", districts, "href", "#districts");
    html.element("a", Phrases.count(picture.incidents().size(), "incident"), "href", "#incidents");
    html.element("a", healthy + " of " + sources.size() + " sources healthy", "href", "#sources");
    html.close().close();
  }

  private static void footer(Html html) {
    html.open("footer")
        .text(
            "Borderwatch repeats what parties and outlets claim, and does not judge who is right."
                + " Districts carry the names that either side uses, and borders are drawn as"
                + " published, not judged. As JSON: ");
    for (String name : List.of("escalations", "alerts", "incidents", "sources")) {
      html.element("a", name, "href", "/api/v1/" + name).text(" ");
    }
    html.close();
  }

  private static String read(String resource) {
    try (InputStream in = Page.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
