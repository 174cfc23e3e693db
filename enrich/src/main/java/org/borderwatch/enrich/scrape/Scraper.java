package org.borderwatch.enrich.scrape;

import java.util.ArrayList;
import java.util.List;
import org.borderwatch.contracts.Ids;
import org.borderwatch.contracts.article.Article;
import org.borderwatch.contracts.article.Article.Paragraph;
import org.borderwatch.contracts.article.Page;
import org.borderwatch.contracts.article.Verdict;
import org.borderwatch.enrich.language.LanguageDetector;
import org.borderwatch.enrich.scrape.live.LiveEntry;

/**
 * Reads the article out of a page: one parse, one walk, bounded work. Pure: the same page gives the
 * same article.
 */
public final class Scraper {
  private static final int SUBSTANTIAL = 250;

  private final PageReader pages;
  private final EntryReader entries;

  public Scraper(LanguageDetector languages) {
    Languages told = new Languages(languages);
    this.pages = new PageReader(told);
    this.entries = new EntryReader(told);
  }

  /**
   * The articles of a page from ingest, as revision 0: which revision one is the stage knows. The
   * first is the page itself; the entries of a live blog follow it.
   */
  public List<Article> articles(Page page) {
    Scraped scraped = scraped(page);
    List<Article> articles = new ArrayList<>();
    articles.add(article(page, scraped));
    for (LiveEntry entry : scraped.entries()) {
      articles.add(article(page, scraped, entry));
    }
    return articles;
  }

  /**
   * Reads a bare page.
   *
   * @param url where it was, or null
   */
  public Scraped scrape(String html, String url) {
    return pages.read(html, url, null, null);
  }

  private Scraped scraped(Page page) {
    return switch (page.status()) {
      case FETCHED -> orEntry(page);
      case ENTRY_ONLY -> entries.read(page, page.reason() == null ? "entry only" : page.reason());
      case GONE -> EntryReader.withdrawn(page);
    };
  }

  /** Where the page holds no text to code, the entry's own may, when there is enough of it. */
  private Scraped orEntry(Page page) {
    Scraped scraped = pages.read(page.html(), page.url(), page.entry(), page.fetchedAt());
    return switch (scraped.verdict()) {
      case CONSENT, NEEDS_SCRIPTS, PAYWALLED, NOT_A_PAGE -> {
        Scraped entry = entries.read(page, scraped.reason() + ", entry's text");
        yield entry.verdict() == Verdict.ENTRY_TEXT
                && entry.text().length() >= Math.max(SUBSTANTIAL, scraped.text().length())
            ? entry
            : scraped;
      }
      case ARTICLE, ENTRY_TEXT, LIVE_BLOG, INDEX, WITHDRAWN -> scraped;
    };
  }

  private static Article article(Page page, Scraped scraped) {
    return new Article(
        page.articleId(),
        page.url(),
        page.outlet(),
        scraped.title(),
        scraped.author(),
        scraped.published(),
        scraped.modified(),
        page.firstSeenAt(),
        page.fetchedAt(),
        scraped.language(),
        // A caption tells of its picture, often an old one, and not of what the article reports.
        scraped.paragraphs().stream().filter(p -> p.kind() != Paragraph.Kind.CAPTION).toList(),
        ContentHash.of(scraped.title(), scraped.paragraphs()),
        0,
        scraped.verdict(),
        scraped.reason(),
        scraped.provenance(),
        scraped.declared(),
        scraped.confidence(),
        null,
        null,
        null);
  }

  /**
   * An entry is known by its blog's id and its own, and stays when it has left the page. Its
   * headline is its own or none: the blog's tells of other entries.
   */
  private static Article article(Page page, Scraped blog, LiveEntry entry) {
    List<Paragraph> paragraphs =
        entry.paragraphs().stream().filter(p -> p.kind() != Paragraph.Kind.CAPTION).toList();
    return new Article(
        Ids.hash(page.articleId(), entry.key()),
        page.url(),
        page.outlet(),
        entry.title(),
        blog.author(),
        entry.published(),
        entry.modified(),
        page.firstSeenAt(),
        page.fetchedAt(),
        blog.language(),
        paragraphs,
        ContentHash.of(entry.title(), paragraphs),
        0,
        Verdict.ARTICLE,
        "live blog entry",
        entry.provenance(),
        blog.declared(),
        blog.confidence(),
        page.articleId(),
        null,
        null);
  }
}
