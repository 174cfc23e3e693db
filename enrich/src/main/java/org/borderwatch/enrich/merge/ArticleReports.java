package org.borderwatch.enrich.merge;

import java.time.Instant;
import java.util.List;
import org.borderwatch.contracts.article.Article;
import org.borderwatch.contracts.feed.Outlet;
import org.borderwatch.contracts.incident.Report;
import org.borderwatch.enrich.copies.Prints;

/**
 * All that the current revision of one article tells: the unit in which reports come, change and
 * go.
 *
 * @param articleId the article
 * @param url where it is
 * @param title its headline
 * @param outlet the publisher
 * @param language ISO 639-1, or null
 * @param published UTC, or null where nothing trustworthy says so
 * @param firstSeenAt when ingest first saw it, UTC; null only where no ingest was involved
 * @param modified when its publisher says it was changed, UTC, or null
 * @param reports the counting reports; empty when it tells nothing now, or was withdrawn
 * @param prints by which it is known whether others told it in the same words; never null
 */
public record ArticleReports(
    String articleId,
    String url,
    String title,
    Outlet outlet,
    String language,
    Instant published,
    Instant firstSeenAt,
    Instant modified,
    List<Report> reports,
    Prints prints) {

  public ArticleReports {
    reports = reports == null ? List.of() : List.copyOf(reports);
    prints = prints == null ? Prints.NONE : prints;
  }

  /**
   * What a coded article tells.
   *
   * @param counting its reports that are no background
   */
  public static ArticleReports of(Article article, List<Report> counting) {
    return new ArticleReports(
        article.id(),
        article.url(),
        article.title(),
        article.outlet(),
        article.language(),
        article.published(),
        article.firstSeenAt(),
        article.modified(),
        counting,
        Prints.of(article.title(), article.paragraphs(), counting));
  }

  /** Published, or else first seen; null where neither is known. */
  Instant firstKnownAt() {
    return published == null ? firstSeenAt : published;
  }

  /** When its present wording was told: figures of a revised article are of its revision. */
  Instant toldAt() {
    return modified == null ? firstKnownAt() : modified;
  }

  /** Whose voice it is: outlets of one owner are one source. */
  String owner() {
    if (outlet == null) {
      return articleId;
    }
    return outlet.owner() == null ? outlet.site() : outlet.owner();
  }
}
