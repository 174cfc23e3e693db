package org.borderwatch.deploy.offline;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.borderwatch.contracts.article.Article.Paragraph;
import org.borderwatch.contracts.article.Verdict;
import org.borderwatch.enrich.scrape.Scraped;
import org.borderwatch.enrich.scrape.live.LiveEntry;

/**
 * What enrich makes of a page in a file.
 *
 * @param id the file's name without {@code .html} or {@code .html.gz}
 * @param verdict what the page is
 * @param reason why
 * @param date the day it was published, in its publisher's zone, or null
 * @param published the same as an instant where the page tells the time, UTC, or null
 * @param text the body, a blank line between paragraphs
 * @param provenance for each field, the witness it was taken from
 * @param confidence of the verdict, above 0 and at most 1
 * @param canonicalUrl the page's own name for its address, within its registrable domain, or null
 * @param site what the page says its publisher is called, or null
 * @param leadImage the address of its picture, or null
 * @param declaredLanguage what it says it is written in, or null
 * @param entries of a live blog, in the page's order; else empty
 */
public record PageFile(
    String id,
    Verdict verdict,
    String reason,
    String title,
    String author,
    String date,
    Instant published,
    Instant modified,
    String language,
    String url,
    String text,
    List<Paragraph> paragraphs,
    Map<String, String> provenance,
    double confidence,
    String canonicalUrl,
    String site,
    String leadImage,
    String declaredLanguage,
    List<LiveEntry> entries) {

  public static PageFile of(String file, Scraped s) {
    return new PageFile(
        id(file),
        s.verdict(),
        s.reason(),
        s.title(),
        s.author(),
        day(s),
        s.published(),
        s.modified(),
        s.language(),
        s.url(),
        s.text(),
        s.paragraphs(),
        s.provenance(),
        s.confidence(),
        s.declared().canonicalUrl(),
        s.declared().site(),
        s.declared().leadImage(),
        s.declared().language(),
        s.entries());
  }

  private static String day(Scraped s) {
    if (s.date() != null) {
      return s.date().toString();
    }
    return s.published() == null
        ? null
        : s.published().atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }

  static String id(String file) {
    return file.replaceFirst("\\.gz$", "").replaceFirst("\\.html?$", "");
  }

  /** Whether a file in a folder is a page. */
  public static boolean isPage(String file) {
    return file.matches(".*\\.html?(\\.gz)?");
  }
}
