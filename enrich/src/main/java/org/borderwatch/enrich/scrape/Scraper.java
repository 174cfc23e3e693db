package org.borderwatch.enrich.scrape;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.borderwatch.contracts.article.Article;
import org.borderwatch.contracts.article.Article.Paragraph;
import org.borderwatch.contracts.article.Page;
import org.borderwatch.contracts.article.Verdict;
import org.borderwatch.enrich.language.LanguageDetector;
import org.borderwatch.enrich.scrape.markup.Address;
import org.borderwatch.enrich.scrape.markup.PageFacts;
import org.borderwatch.enrich.scrape.text.PlainText;
import org.borderwatch.enrich.scrape.witness.Authors;
import org.borderwatch.enrich.scrape.witness.Dates;
import org.borderwatch.enrich.scrape.witness.PageLines;
import org.borderwatch.enrich.scrape.witness.SiteNames;
import org.borderwatch.enrich.scrape.witness.Titles;
import org.borderwatch.enrich.scrape.witness.Told;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Reads the article out of a page: one parse, one walk, bounded work. Pure: the same page gives the
 * same article.
 */
public final class Scraper {
  private static final int LARGEST = 4 * 1024 * 1024;
  private static final int DEEPEST = 200;
  private static final int SUBSTANTIAL = 250;

  private final LanguageDetector languages;

  public Scraper(LanguageDetector languages) {
    this.languages = languages;
  }

  /**
   * The articles of a page from ingest, as revision 0: which revision one is the stage knows. The
   * first is the page itself; the entries of a live blog follow it.
   */
  public List<Article> articles(Page page) {
    return List.of(scrape(page));
  }

  Article scrape(Page page) {
    Scraped scraped =
        switch (page.status()) {
          case FETCHED ->
              orEntry(read(page.html(), page.url(), page.entry(), page.fetchedAt()), page);
          case ENTRY_ONLY -> ofEntry(page, reason(page, "entry only"));
          case GONE -> withdrawn(page);
        };
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
        Article.Declared.NOTHING,
        null,
        null,
        null,
        null);
  }

  /**
   * Reads a bare page.
   *
   * @param url where it was, or null
   */
  public Scraped scrape(String html, String url) {
    return read(html, url, null, null);
  }

  private Scraped read(String html, String url, Page.Entry entry, Instant fetchedAt) {
    Outline outline = OutlineReader.read(parse(html == null ? "" : html, url));
    PageFacts facts = outline.facts();
    PageLines lines = outline.lines();
    String host = Address.host(url);
    SiteNames site = SiteNames.of(facts, host);
    Told<String> title = Titles.of(facts, lines, entry, site);
    BodyReader.Body body =
        BodyReader.read(outline, title.isKnown() ? title.value() : "", facts.jsonLd().body());
    Told<String> author = Authors.of(facts, lines, entry, site.name(), host);
    Dates.Found dates = Dates.of(facts, lines, url, entry, fetchedAt);
    Judged judged = Verdicts.judge(outline, body, title.value());
    boolean hasText =
        switch (judged.verdict()) {
          case ARTICLE, ENTRY_TEXT, PAYWALLED, LIVE_BLOG, INDEX -> true;
          case CONSENT, NEEDS_SCRIPTS, NOT_A_PAGE, WITHDRAWN -> false;
        };
    List<Paragraph> paragraphs = hasText ? body.paragraphs() : List.of();
    Map<String, String> provenance = new TreeMap<>();
    provenance.put("text", body.how());
    put(provenance, "title", title);
    put(provenance, "author", author);
    put(provenance, "published", dates.published());
    put(provenance, "modified", dates.modified());
    return new Scraped(
        judged.verdict(),
        judged.reason(),
        title.value(),
        author.value(),
        dates.published().value(),
        dates.day(),
        dates.modified().value(),
        language(paragraphs),
        url,
        paragraphs,
        provenance);
  }

  /** Where the page holds no text to code, the entry's own may, when there is enough of it. */
  private Scraped orEntry(Scraped scraped, Page page) {
    return switch (scraped.verdict()) {
      case CONSENT, NEEDS_SCRIPTS, PAYWALLED, NOT_A_PAGE -> {
        Scraped entry = ofEntry(page, scraped.reason() + ", entry's text");
        yield entry.verdict() == Verdict.ENTRY_TEXT
                && entry.text().length() >= Math.max(SUBSTANTIAL, scraped.text().length())
            ? entry
            : scraped;
      }
      case ARTICLE, ENTRY_TEXT, LIVE_BLOG, INDEX, WITHDRAWN -> scraped;
    };
  }

  private Scraped ofEntry(Page page, String reason) {
    Page.Entry entry = page.entry();
    String title = PlainText.ofHtml(entry.title());
    String longer = longer(entry.content(), entry.summary());
    List<Paragraph> paragraphs =
        BodyReader.ofEntry(OutlineReader.read(parse(longer, page.url())), title);
    boolean retracted = Verdicts.isRetraction(title, paragraphs);
    boolean empty = paragraphs.isEmpty() && title.isEmpty();
    Verdict verdict =
        retracted ? Verdict.WITHDRAWN : empty ? Verdict.NOT_A_PAGE : Verdict.ENTRY_TEXT;
    Outline none = OutlineReader.read(parse("", page.url()));
    Dates.Found dates = Dates.of(none.facts(), none.lines(), page.url(), entry, page.fetchedAt());
    Map<String, String> provenance = new TreeMap<>();
    provenance.put("text", "entry");
    provenance.put("title", "entry");
    put(provenance, "published", dates.published());
    put(provenance, "modified", dates.modified());
    return new Scraped(
        verdict,
        retracted ? "retraction notice" : empty ? "empty entry" : reason,
        title,
        Authors.of(none.facts(), none.lines(), entry, null, null).value(),
        dates.published().value(),
        dates.day(),
        dates.modified().value(),
        language(paragraphs),
        page.url(),
        verdict == Verdict.ENTRY_TEXT ? paragraphs : List.of(),
        provenance);
  }

  private static Scraped withdrawn(Page page) {
    return new Scraped(
        Verdict.WITHDRAWN,
        reason(page, "gone"),
        PlainText.ofHtml(page.entry().title()),
        null,
        page.entry().published(),
        null,
        null,
        null,
        page.url(),
        List.of(),
        Map.of());
  }

  private static String reason(Page page, String otherwise) {
    return page.reason() == null ? otherwise : page.reason();
  }

  private static String longer(String one, String other) {
    String a = one == null ? "" : one;
    String b = other == null ? "" : other;
    return a.length() >= b.length() ? a : b;
  }

  private static Document parse(String html, String url) {
    String bounded = html.length() > LARGEST ? html.substring(0, LARGEST) : html;
    return Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(bounded, url == null ? "" : url);
  }

  private String language(List<Paragraph> paragraphs) {
    StringBuilder text = new StringBuilder();
    for (Paragraph paragraph : paragraphs) {
      text.append(paragraph.text()).append('\n');
    }
    return languages.detect(text.toString()).orElse(null);
  }

  private static void put(Map<String, String> provenance, String field, Told<?> told) {
    if (told.isKnown()) {
      provenance.put(field, told.witness());
    }
  }
}
