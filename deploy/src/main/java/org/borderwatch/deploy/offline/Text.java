package org.borderwatch.deploy.offline;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.borderwatch.contracts.article.Article;
import org.borderwatch.contracts.article.Article.Paragraph;
import org.borderwatch.contracts.article.Verdict;
import org.borderwatch.contracts.feed.Outlet;
import org.borderwatch.ingest.url.Site;

/**
 * An article as a person hands it in.
 *
 * @param id any name that is unique in the input
 * @param url where it was, or null
 * @param title its headline, or null
 * @param published a day such as {@code 2026-11-22}, an instant, or null
 * @param text its body, a line or more for each paragraph
 */
public record Text(String id, String url, String title, String published, String text) {

  /**
   * @param zone the region's, for a day without a time
   * @throws IllegalArgumentException when {@code published} is no time
   */
  Article article(ZoneId zone) {
    Instant at = published(zone);
    return new Article(
        id,
        url,
        outlet(),
        title == null ? "" : title,
        null,
        at,
        null,
        at,
        at,
        null,
        paragraphs(),
        null,
        1,
        Verdict.ARTICLE,
        "given as text",
        null,
        null,
        1.0,
        null,
        null,
        null);
  }

  /** Noon stands for a day without a time: the day stays itself in any zone near the region's. */
  private Instant published(ZoneId zone) {
    if (published == null || published.isBlank()) {
      return null;
    }
    try {
      return published.contains("T")
          ? OffsetDateTime.parse(published).toInstant()
          : LocalDate.parse(published).atTime(LocalTime.NOON).atZone(zone).toInstant();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "published is '"
              + published
              + "'; give a day such as 2026-11-22, a time such as 2026-11-22T10:00:00Z, or null");
    }
  }

  /** Articles of one site are one voice; without an address each is its own. */
  private Outlet outlet() {
    String site;
    try {
      site = url == null ? id : Site.of(url);
    } catch (IllegalArgumentException e) {
      site = id;
    }
    return new Outlet(site, site, site, site, null);
  }

  private List<Paragraph> paragraphs() {
    return (text == null ? "" : text)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(line -> new Paragraph(Paragraph.Kind.TEXT, line))
        .toList();
  }
}
