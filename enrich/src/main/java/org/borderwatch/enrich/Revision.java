package org.borderwatch.enrich;

import org.borderwatch.contracts.article.Article;
import org.borderwatch.contracts.article.Verdict;

/**
 * What the stage remembers of the last revision of an article.
 *
 * @param contentHash of its title and body
 * @param number of the revision, from 1
 * @param verdict what the page was
 */
record Revision(String contentHash, int number, Verdict verdict) {

  /**
   * Why this reading is no new revision, or null when it is one. A page that is read worse than
   * before, behind a notice or only from its feed, says nothing new of the article.
   */
  String holdsBack(Article read) {
    if (read.verdict() == verdict
        && (verdict == Verdict.WITHDRAWN || read.contentHash().equals(contentHash))) {
      return "unchanged";
    }
    boolean worse =
        verdict == Verdict.ARTICLE
                && read.verdict() != Verdict.ARTICLE
                && read.verdict() != Verdict.WITHDRAWN
            || verdict == Verdict.ENTRY_TEXT
                && !read.verdict().isCoded()
                && read.verdict() != Verdict.WITHDRAWN;
    return worse ? "read before: " + read.verdictReason() : null;
  }

  Revision next(Article read) {
    return new Revision(read.contentHash(), number + 1, read.verdict());
  }

  static Revision first(Article read) {
    return new Revision(read.contentHash(), 1, read.verdict());
  }
}
