package org.borderwatch.enrich.code;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.borderwatch.contracts.article.Article;
import org.borderwatch.contracts.article.Verdict;
import org.borderwatch.contracts.feed.Outlet;
import org.borderwatch.contracts.incident.Claimant;
import org.borderwatch.contracts.incident.Report;
import org.borderwatch.contracts.region.RegionFiles;

/** Articles written for tests, and reports in one line each. */
final class Articles {
  static final Coder CODER = Coder.of(RegionFiles.builtIn("am-az"));

  private Articles() {}

  /** An article published at noon of the day, region time; its paragraphs parted by a bar. */
  static Article article(String published, String title, String text) {
    return article(published, title, text, null);
  }

  /** The same, of an outlet. */
  static Article article(String published, String title, String text, Outlet outlet) {
    List<Article.Paragraph> paragraphs = new ArrayList<>();
    for (String paragraph : text.split("¶")) {
      paragraphs.add(new Article.Paragraph(Article.Paragraph.Kind.TEXT, paragraph.strip()));
    }
    Instant noon =
        published == null
            ? null
            : LocalDate.parse(published).atTime(12, 0).atZone(ZoneId.of("Asia/Baku")).toInstant();
    return new Article(
        "a",
        "https://news.example/a",
        outlet,
        title,
        null,
        noon,
        null,
        Instant.EPOCH,
        Instant.EPOCH,
        null,
        paragraphs,
        "h",
        1,
        Verdict.ARTICLE,
        "ok",
        Map.of(),
        null,
        1.0,
        null,
        null,
        null);
  }

  static List<Report> counting(String published, String text) {
    return CODER.code(article(published, null, text)).reports().stream()
        .filter(r -> r.background() == null)
        .toList();
  }

  /**
   * Day, districts, origin and primary type of what counts: {@code 2026-05-06 AZ-KAL<AM-GR
   * SHELLING}.
   */
  static String told(String published, String text) {
    return counting(published, text).stream()
        .map(
            r ->
                r.date()
                    + " "
                    + String.join("+", r.districts())
                    + (r.origin().isEmpty() ? "" : "<" + String.join("+", r.origin()))
                    + " "
                    + r.types().get(0))
        .collect(Collectors.joining("; "));
  }

  /** Who was harmed: {@code killed AZ=1, injured AM=some}. */
  static String harmed(String published, String text) {
    List<String> harmed = new ArrayList<>();
    for (Report report : counting(published, text)) {
      report.killed().forEach((side, n) -> harmed.add("killed " + side + "=" + n));
      report.injured().forEach((side, n) -> harmed.add("injured " + side + "=" + n));
      report.captured().forEach((side, n) -> harmed.add("captured " + side + "=" + n));
      report.missing().forEach((side, n) -> harmed.add("missing " + side + "=" + n));
    }
    return String.join(", ", harmed);
  }

  /** Who says so, and who denies it: {@code AM Ministry of Defence / AZ}. */
  static String sources(String published, String text) {
    return counting(published, text).stream()
        .map(
            r ->
                r.claimants().stream().map(Claimant::name).collect(Collectors.joining(", "))
                    + " / "
                    + String.join(", ", r.deniedBy()))
        .collect(Collectors.joining("; "));
  }
}
