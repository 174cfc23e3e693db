package org.borderwatch.enrich.scrape;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.borderwatch.contracts.article.Article;
import org.borderwatch.contracts.article.Article.Paragraph;
import org.borderwatch.contracts.article.Page;
import org.borderwatch.contracts.article.Verdict;
import org.borderwatch.enrich.scrape.text.PlainText;
import org.borderwatch.enrich.scrape.witness.Authors;
import org.borderwatch.enrich.scrape.witness.Dates;
import org.borderwatch.enrich.scrape.witness.Told;

/** Reads what a feed's entry says where its page does not. */
record EntryReader(Languages languages) {
  private static final double LIKELY = 0.8;

  /**
   * @param reason why the entry is read, in a few stable words
   */
  Scraped read(Page page, String reason) {
    Page.Entry entry = page.entry();
    String title = PlainText.ofHtml(entry.title());
    Outline outline =
        OutlineReader.read(PageReader.parse(longer(entry.content(), entry.summary()), page.url()));
    List<Paragraph> paragraphs = BodyReader.ofEntry(outline, title);
    boolean retracted = Verdicts.isRetraction(title, paragraphs);
    boolean empty = paragraphs.isEmpty() && title.isEmpty();
    Verdict verdict =
        retracted ? Verdict.WITHDRAWN : empty ? Verdict.NOT_A_PAGE : Verdict.ENTRY_TEXT;
    Outline none = OutlineReader.read(PageReader.parse("", page.url()));
    Dates.Found dates = Dates.of(none.facts(), none.lines(), page.url(), entry, page.fetchedAt());
    Told<String> author = Authors.of(none.facts(), none.lines(), entry, null, null);
    Told<String> language = languages.of(paragraphs, null);
    Map<String, String> provenance = new TreeMap<>();
    provenance.put("text", "entry");
    provenance.put("title", "entry");
    author.tell("author", provenance);
    dates.published().tell("published", provenance);
    dates.modified().tell("modified", provenance);
    language.tell("language", provenance);
    return new Scraped(
        verdict,
        retracted ? "retraction notice" : empty ? "empty entry" : reason,
        title,
        author.value(),
        dates.published().value(),
        dates.day(),
        dates.modified().value(),
        language.value(),
        page.url(),
        verdict == Verdict.ENTRY_TEXT ? paragraphs : List.of(),
        provenance,
        LIKELY,
        Article.Declared.NOTHING,
        List.of());
  }

  /** The page is gone: what is left is that its publisher took it back. */
  static Scraped withdrawn(Page page) {
    return new Scraped(
        Verdict.WITHDRAWN,
        page.reason() == null ? "gone" : page.reason(),
        PlainText.ofHtml(page.entry().title()),
        null,
        page.entry().published(),
        null,
        null,
        null,
        page.url(),
        List.of(),
        Map.of(),
        1.0,
        Article.Declared.NOTHING,
        List.of());
  }

  private static String longer(String one, String other) {
    String a = one == null ? "" : one;
    String b = other == null ? "" : other;
    return a.length() >= b.length() ? a : b;
  }
}
