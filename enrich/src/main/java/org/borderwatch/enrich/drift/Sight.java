package org.borderwatch.enrich.drift;

import org.borderwatch.contracts.article.Article;
import org.borderwatch.contracts.article.Verdict;

/**
 * What was seen of one page, when it was first read.
 *
 * @param name what readers call its publisher
 * @param article it was read as an article
 * @param dated the page itself says when it was published
 * @param length of its text, in UTF-16 units
 */
public record Sight(String name, boolean article, boolean dated, int length) {
  private static final String PUBLISHED = "published";

  /** The feed's word, which is there however the page looks. */
  private static final String ENTRY = "entry";

  /** Whether an article tells how its publisher's pages read: once each, and of its own page. */
  public static boolean isIn(Article article) {
    return article.revision() == 1
        && article.verdict() != Verdict.WITHDRAWN
        && article.liveBlog() == null
        && article.outlet() != null
        && article.outlet().feedId() != null;
  }

  public static Sight of(Article article) {
    String witness = article.provenance().get(PUBLISHED);
    return new Sight(
        article.outlet().name(),
        article.verdict() == Verdict.ARTICLE,
        witness != null && !witness.startsWith(ENTRY),
        article.paragraphs().stream().mapToInt(p -> p.text().length()).sum());
  }
}
