package org.borderwatch.enrich.scrape;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.borderwatch.contracts.Ids;
import org.borderwatch.contracts.article.Article.Paragraph;

/**
 * A hash of what an article says: of its title and body, whatever their case, spacing or Unicode
 * form. Captions do not count: a picture that is changed is no revision.
 */
final class ContentHash {
  private ContentHash() {}

  static String of(String title, List<Paragraph> paragraphs) {
    String body =
        paragraphs.stream()
            .filter(p -> p.kind() != Paragraph.Kind.CAPTION)
            .map(Paragraph::text)
            .collect(Collectors.joining("\n"));
    return Ids.hash(normalised(title == null ? "" : title), normalised(body));
  }

  private static String normalised(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", " ")
        .strip();
  }
}
