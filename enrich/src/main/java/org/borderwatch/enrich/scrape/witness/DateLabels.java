package org.borderwatch.enrich.scrape.witness;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.borderwatch.enrich.scrape.text.WordFile;

/** Tells by the words before it whether a time is that of the publication or of a change. */
final class DateLabels {
  private static final WordFile WORDS = WordFile.read(DateLabels.class, "witness-words.txt");
  private static final List<String> MODIFIED = WORDS.lines("modified labels");
  private static final List<String> PUBLISHED = WORDS.lines("published labels");

  private DateLabels() {}

  static boolean speaksOfChange(String label) {
    String folded = label.toLowerCase(Locale.ROOT);
    return first(folded, MODIFIED) > first(folded, PUBLISHED);
  }

  /**
   * What a line says of the publication: all of it up to where it speaks of a change, or from where
   * it speaks of the publication.
   *
   * @param labelled only where it says that it speaks of that
   */
  static Optional<String> published(String line, boolean labelled) {
    String folded = line.toLowerCase(Locale.ROOT);
    int published = first(folded, PUBLISHED);
    int modified = first(folded, MODIFIED);
    if (folded.length() != line.length() || published < 0 && (labelled || modified == 0)) {
      return Optional.empty();
    }
    int from = Math.max(0, published);
    return Optional.of(modified > from ? line.substring(from, modified) : line.substring(from));
  }

  /** What a line says of a change, where it does. */
  static Optional<String> modified(String line) {
    String folded = line.toLowerCase(Locale.ROOT);
    int modified = first(folded, MODIFIED);
    int published = first(folded, PUBLISHED);
    if (modified < 0 || folded.length() != line.length()) {
      return Optional.empty();
    }
    return Optional.of(
        published > modified ? line.substring(modified, published) : line.substring(modified));
  }

  /** Where the first of the labels stands as a word, or -1. */
  private static int first(String line, List<String> labels) {
    int first = -1;
    for (String label : labels) {
      int at = line.indexOf(label);
      boolean word = at == 0 || at > 0 && !Character.isLetterOrDigit(line.charAt(at - 1));
      if (word && (first < 0 || at < first)) {
        first = at;
      }
    }
    return first;
  }
}
