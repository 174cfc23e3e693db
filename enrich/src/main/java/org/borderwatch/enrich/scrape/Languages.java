package org.borderwatch.enrich.scrape;

import java.util.List;
import org.borderwatch.contracts.article.Article.Paragraph;
import org.borderwatch.enrich.language.LanguageDetector;
import org.borderwatch.enrich.scrape.witness.Told;

/** Weighs the language of the text against the one that the page declares: the text decides. */
record Languages(LanguageDetector detector) {
  private static final int ENOUGH = 4_000;

  /**
   * @param declared ISO 639-1, or null
   */
  Told<String> of(List<Paragraph> paragraphs, String declared) {
    StringBuilder text = new StringBuilder();
    for (Paragraph paragraph : paragraphs) {
      if (text.length() < ENOUGH) {
        text.append(paragraph.text()).append('\n');
      }
    }
    String detected = detector.detect(text.toString()).orElse(null);
    if (detected != null) {
      boolean against = declared != null && !declared.equals(detected);
      return new Told<>(detected, against ? "text, page declares " + declared : "text");
    }
    return declared == null || text.isEmpty() ? Told.nothing() : new Told<>(declared, "declared");
  }
}
