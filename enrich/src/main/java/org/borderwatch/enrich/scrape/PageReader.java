package org.borderwatch.enrich.scrape;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.borderwatch.contracts.article.Article;
import org.borderwatch.contracts.article.Article.Paragraph;
import org.borderwatch.contracts.article.Page;
import org.borderwatch.contracts.article.Verdict;
import org.borderwatch.enrich.scrape.live.LiveBlog;
import org.borderwatch.enrich.scrape.live.LiveEntry;
import org.borderwatch.enrich.scrape.markup.Address;
import org.borderwatch.enrich.scrape.markup.LiveMark;
import org.borderwatch.enrich.scrape.markup.PageFacts;
import org.borderwatch.enrich.scrape.witness.Authors;
import org.borderwatch.enrich.scrape.witness.Dates;
import org.borderwatch.enrich.scrape.witness.Declarations;
import org.borderwatch.enrich.scrape.witness.PageLines;
import org.borderwatch.enrich.scrape.witness.SiteNames;
import org.borderwatch.enrich.scrape.witness.Titles;
import org.borderwatch.enrich.scrape.witness.Told;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Reads a page: walks it once and lets its witnesses be weighed. */
record PageReader(Languages languages) {
  private static final int LARGEST = 4 * 1024 * 1024;
  private static final int DEEPEST = 200;

  static Document parse(String html, String url) {
    String bounded = html.length() > LARGEST ? html.substring(0, LARGEST) : html;
    return Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(bounded, url == null ? "" : url);
  }

  /**
   * @param url where the page was, or null
   * @param entry the feed's entry, or null
   * @param fetchedAt when it was fetched, or null
   */
  Scraped read(String html, String url, Page.Entry entry, Instant fetchedAt) {
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
    List<LiveEntry> live = LiveBlog.entries(facts, PageReader::entry, fetchedAt);
    Judged judged = Verdicts.judge(outline, body, title.value(), live);
    List<Paragraph> paragraphs = hasText(judged.verdict()) ? body.paragraphs() : List.of();
    Article.Declared declared = Declarations.of(facts, url, site);
    Told<String> language = languages.of(paragraphs, declared.language());
    Map<String, String> provenance = new TreeMap<>();
    provenance.put("text", body.how());
    title.tell("title", provenance);
    author.tell("author", provenance);
    dates.published().tell("published", provenance);
    dates.modified().tell("modified", provenance);
    language.tell("language", provenance);
    return new Scraped(
        judged.verdict(),
        judged.reason(),
        title.value(),
        author.value(),
        dates.published().value(),
        dates.day(),
        dates.modified().value(),
        language.value(),
        url,
        paragraphs,
        provenance,
        judged.confidence(),
        declared,
        judged.verdict() == Verdict.LIVE_BLOG ? live : List.of());
  }

  private static boolean hasText(Verdict verdict) {
    return switch (verdict) {
      case ARTICLE, ENTRY_TEXT, PAYWALLED, LIVE_BLOG, INDEX -> true;
      case CONSENT, NEEDS_SCRIPTS, NOT_A_PAGE, WITHDRAWN -> false;
    };
  }

  private static LiveBlog.Read entry(LiveMark mark) {
    Outline outline = OutlineReader.read(mark.element());
    String title =
        outline.blocks().stream()
            .filter(b -> b.shape() == Block.Shape.HEADING || b.shape() == Block.Shape.TITLE)
            .map(Block::text)
            .findFirst()
            .orElse(null);
    return new LiveBlog.Read(title, BodyReader.ofEntry(outline, title == null ? "" : title));
  }
}
