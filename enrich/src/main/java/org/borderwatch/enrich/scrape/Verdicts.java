package org.borderwatch.enrich.scrape;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.borderwatch.contracts.article.Article.Paragraph;
import org.borderwatch.contracts.article.Verdict;
import org.borderwatch.enrich.scrape.live.LiveEntry;
import org.borderwatch.enrich.scrape.markup.PageFacts;
import org.borderwatch.enrich.scrape.text.Phrases;
import org.borderwatch.enrich.scrape.text.PlainText;

/** Judges what a page is from what was read out of it. */
final class Verdicts {
  private static final int NOTICE = 1_500;
  private static final int STUB = 900;
  private static final int ARTICLE = 200;
  private static final int BRIEF = 80;
  private static final int ONE_SENTENCE = 40;
  private static final int INDEX_BLOCKS = 40;
  private static final int FEW_ENTRIES = 3;
  private static final double SURE = 0.95;
  private static final double LIKELY = 0.8;
  private static final double GUESS = 0.6;

  private Verdicts() {}

  static Judged judge(
      Outline outline, BodyReader.Body body, String title, List<LiveEntry> entries) {
    PageFacts facts = outline.facts();
    int length = body.length();
    String text = body.paragraphs().stream().map(Paragraph::text).collect(Collectors.joining("\n"));
    if (length < NOTICE && isMissingPage(title, facts.title())) {
      return new Judged(Verdict.NOT_A_PAGE, "missing page", SURE);
    }
    if (isRetraction(title, body.paragraphs())) {
      return new Judged(Verdict.WITHDRAWN, "retraction notice", SURE);
    }
    if (facts.jsonLd().isLiveBlog() && entries.isEmpty()) {
      return new Judged(Verdict.LIVE_BLOG, "live blog without entries", LIKELY);
    }
    if (facts.jsonLd().isLiveBlog() || isMadeOf(entries, body)) {
      return new Judged(Verdict.LIVE_BLOG, "live blog", SURE);
    }
    if (length < NOTICE && consent(text) >= 2) {
      return new Judged(Verdict.CONSENT, "consent notice", LIKELY);
    }
    boolean declaredPaid = Boolean.FALSE.equals(facts.jsonLd().free());
    if (length < STUB && (declaredPaid || saysPaid(outline))) {
      return new Judged(Verdict.PAYWALLED, "paywalled", declaredPaid ? SURE : LIKELY);
    }
    if (length < STUB
        && (Lines.anyIn(WebWords.SCRIPTS, text)
            || length < ONE_SENTENCE && needsScripts(outline))) {
      return new Judged(Verdict.NEEDS_SCRIPTS, "needs scripts", LIKELY);
    }
    if (isIndex(outline, length)) {
      return new Judged(Verdict.INDEX, "list of links", LIKELY);
    }
    if (length >= ARTICLE
        || length >= BRIEF && endsSentences(body)
        || length >= ONE_SENTENCE && saysArticle(facts)) {
      return new Judged(Verdict.ARTICLE, body.how(), confidence(facts, length));
    }
    if (length == 0 && consent(whole(outline)) >= 2) {
      return new Judged(Verdict.CONSENT, "consent notice", LIKELY);
    }
    return new Judged(
        Verdict.NOT_A_PAGE,
        outline.blocks().isEmpty() ? "empty page" : "no body",
        outline.blocks().isEmpty() ? SURE : GUESS);
  }

  /** Several entries that hold most of the body make a live blog, whatever it calls itself. */
  private static boolean isMadeOf(List<LiveEntry> entries, BodyReader.Body body) {
    if (entries.size() < FEW_ENTRIES) {
      return false;
    }
    Set<String> told = new HashSet<>();
    entries.forEach(e -> e.paragraphs().forEach(p -> told.add(p.text())));
    int within =
        body.paragraphs().stream()
            .filter(p -> told.contains(p.text()))
            .mapToInt(p -> p.text().length())
            .sum();
    return 2 * within >= body.length();
  }

  private static double confidence(PageFacts facts, int length) {
    return length >= NOTICE && saysArticle(facts)
        ? SURE
        : length >= STUB || saysArticle(facts) ? LIKELY : GUESS;
  }

  private static boolean isMissingPage(String... titles) {
    for (String title : titles) {
      String line = title == null ? "" : PlainText.of(title).toLowerCase(Locale.ROOT);
      for (String phrase : WebWords.MISSING_PAGE) {
        if (Phrases.opens(line, phrase)
            && line.length() < phrase.length() + 30
            && (Character.isDigit(phrase.charAt(0))
                || phrase.contains(" ")
                || line.equals(phrase))) {
          return true;
        }
      }
    }
    return false;
  }

  /** A notice stands in the headline or opens the text. */
  static boolean isRetraction(String title, List<Paragraph> paragraphs) {
    if (title != null && opensRetraction(title)) {
      return true;
    }
    return paragraphs.stream().limit(3).anyMatch(p -> opensRetraction(p.text()));
  }

  private static boolean opensRetraction(String text) {
    String line = text.toLowerCase(Locale.ROOT);
    return WebWords.RETRACTION.stream().anyMatch(line::startsWith);
  }

  private static long consent(String text) {
    String folded = text.toLowerCase(Locale.ROOT);
    return WebWords.CONSENT.stream().filter(folded::contains).count();
  }

  private static String whole(Outline outline) {
    return outline.blocks().stream().limit(200).map(Block::text).collect(Collectors.joining("\n"));
  }

  private static boolean saysPaid(Outline outline) {
    return outline.blocks().stream()
        .filter(b -> b.text().length() < 200)
        .limit(2_000)
        .anyMatch(b -> Lines.anyInFolded(WebWords.PAYWALL, b.folded()));
  }

  private static boolean needsScripts(Outline outline) {
    String without = outline.facts().withoutScripts();
    return Lines.anyIn(WebWords.SCRIPTS, without)
        || Lines.anyIn(WebWords.SCRIPTS, whole(outline))
        || outline.blocks().size() < 8 && outline.facts().scripts() > 0;
  }

  /** Many short linked lines, and little prose beside them. */
  private static boolean isIndex(Outline outline, int length) {
    if (outline.blocks().size() < INDEX_BLOCKS
        || length >= NOTICE
        || saysArticle(outline.facts())) {
      return false;
    }
    long linked = 0;
    long all = 0;
    for (Block block : outline.blocks()) {
      linked += block.linked();
      all += block.text().length();
    }
    return linked > 0.5 * all && length < 0.2 * all;
  }

  private static boolean saysArticle(PageFacts facts) {
    String type = facts.meta("og:type");
    return facts.jsonLd().isArticle()
        || type != null && type.toLowerCase(Locale.ROOT).contains("article");
  }

  private static boolean endsSentences(BodyReader.Body body) {
    return body.paragraphs().stream()
        .anyMatch(p -> p.text().length() >= 60 && Lines.endsSentence(p.text()));
  }
}
