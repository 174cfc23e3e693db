package org.borderwatch.enrich.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.borderwatch.contracts.article.Article.Paragraph;
import org.borderwatch.enrich.scrape.text.Phrases;
import org.borderwatch.enrich.scrape.text.WordFile;

/**
 * Finds the paragraphs in which a publisher owns up to a fault, by the words of {@code notes.txt}.
 */
final class Notes {
  private static final WordFile WORDS = WordFile.read(Notes.class, "notes.txt");
  private static final List<String> OPENINGS = WORDS.lines("openings");
  private static final List<String> PHRASES = WORDS.lines("phrases");

  /** A note is a sentence or a few, and not the story of one. */
  private static final int LONGEST = 700;

  private static final String SIGNS = "*[(—–-•■► \u00a0";

  private Notes() {}

  /** The indices of the notes of correction, ascending. */
  static List<Integer> of(List<Paragraph> paragraphs) {
    List<Integer> notes = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      if (isCorrection(paragraphs.get(i).text())) {
        notes.add(i);
      }
    }
    return List.copyOf(notes);
  }

  private static boolean isCorrection(String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    String line = text.toLowerCase(Locale.ROOT).replace('’', '\'');
    int start = 0;
    while (start < line.length() && SIGNS.indexOf(line.charAt(start)) >= 0) {
      start++;
    }
    String opened = line.substring(start);
    return OPENINGS.stream().anyMatch(phrase -> Phrases.opens(opened, phrase))
        || PHRASES.stream().anyMatch(line::contains);
  }
}
