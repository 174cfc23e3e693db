package org.borderwatch.enrich.revision;

import java.time.Instant;
import java.util.List;
import org.borderwatch.contracts.article.Article;
import org.borderwatch.contracts.article.Article.Change;
import org.borderwatch.contracts.article.Article.Paragraph;
import org.borderwatch.contracts.article.Verdict;

/**
 * What the stage remembers of the last revision of an article.
 *
 * @param contentHash of its title and body
 * @param number of the revision, from 1
 * @param verdict what the page was
 * @param at when it was fetched, UTC; null in what an earlier release remembered
 * @param text its paragraphs; empty where it had none, where there were too many to keep, or when
 *     they were let go
 */
public record Revision(
    String contentHash, int number, Verdict verdict, Instant at, List<Paragraph> text) {
  private static final int MOST_TEXT = 60_000;
  private static final int MOST_CHANGES = 100;
  private static final int MOST_CHANGED_TEXT = 120_000;

  public Revision {
    text = text == null ? List.of() : List.copyOf(text);
  }

  /**
   * Why this reading is no new revision, or null when it is one. A page that is read worse than
   * before, behind a notice or only from its feed, says nothing new of the article.
   */
  public String holdsBack(Article read) {
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

  /**
   * The revision that this reading is.
   *
   * @param before the last one, or null for the first
   */
  public static Revision of(Article read, Revision before) {
    int length = read.paragraphs().stream().mapToInt(p -> p.text().length()).sum();
    return new Revision(
        read.contentHash(),
        before == null ? 1 : before.number + 1,
        read.verdict(),
        read.fetchedAt(),
        length > MOST_TEXT ? List.of() : read.paragraphs());
  }

  /** The reading with its number, its notes of correction, and what was changed since before. */
  public Article number(Article read, Revision before) {
    List<Change> changes =
        before == null || before.text.isEmpty() || !read.verdict().isCoded()
            ? List.of()
            : listed(Difference.between(before.text, read.paragraphs()));
    return read.asRevision(number, changes, Notes.of(read.paragraphs()));
  }

  /** The first of them, as many as a record has room for. */
  private static List<Change> listed(List<Change> changes) {
    int text = 0;
    int most = 0;
    while (most < Math.min(changes.size(), MOST_CHANGES)) {
      text += length(changes.get(most).before()) + length(changes.get(most).after());
      if (text > MOST_CHANGED_TEXT) {
        break;
      }
      most++;
    }
    return List.copyOf(changes.subList(0, most));
  }

  private static int length(Paragraph paragraph) {
    return paragraph == null ? 0 : paragraph.text().length();
  }

  /** It was fetched before this moment, or by an earlier release. */
  public boolean isOlderThan(Instant moment) {
    return at == null || at.isBefore(moment);
  }

  /** The same without its text. */
  public Revision withoutText() {
    return new Revision(contentHash, number, verdict, at, List.of());
  }
}
