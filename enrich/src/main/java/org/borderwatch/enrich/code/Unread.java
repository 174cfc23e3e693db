package org.borderwatch.enrich.code;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.borderwatch.enrich.code.lexicon.Lexicon;
import org.borderwatch.enrich.code.lexicon.Mark;
import org.borderwatch.enrich.code.lexicon.Tag;
import org.borderwatch.enrich.code.text.Sentence;
import org.borderwatch.enrich.code.text.Token;

/**
 * What the lexicon and the gazetteer do not know of a text: what the author of a region pack looks
 * at next.
 *
 * @param language of the text; null where no lexicon reads it, and then nothing is listed
 * @param names what is written like a name within a sentence, and is none that is known
 * @param words unknown words of sentences that name a place or a party of the region, and in which
 *     no event was understood
 */
public record Unread(String language, List<String> names, List<String> words) {
  private static final int SHORTEST_WORD = 4;

  static Unread of(String language, Lexicon lexicon, List<String> paragraphs) {
    List<String> names = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      for (Sentence sentence : lexicon.sentences(i, paragraphs.get(i))) {
        List<Mark> marks = lexicon.marks(sentence);
        names.addAll(names(sentence, marks));
        if (has(marks, t -> t instanceof Tag.Name || t instanceof Tag.PartyName)
            && !has(marks, t -> t instanceof Tag.Event)) {
          words.addAll(words(sentence, marks));
        }
      }
    }
    return new Unread(language, List.copyOf(names), List.copyOf(words));
  }

  private static boolean has(List<Mark> marks, Predicate<Tag> kind) {
    return marks.stream().map(Mark::tag).anyMatch(kind);
  }

  /**
   * Neighbouring words with a capital are one name; the first word of a sentence has one anyway.
   */
  private static List<String> names(Sentence sentence, List<Mark> marks) {
    List<String> names = new ArrayList<>();
    List<Token> tokens = sentence.tokens();
    int from = -1;
    for (int i = 1; i <= tokens.size(); i++) {
      boolean inName =
          i < tokens.size() && tokens.get(i).kind() == Token.Kind.CAPITAL && isUnknown(i, marks);
      if (inName && from < 0) {
        from = i;
      } else if (!inName && from >= 0) {
        names.add(sentence.words(from, i));
        from = -1;
      }
    }
    return names;
  }

  private static List<String> words(Sentence sentence, List<Mark> marks) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < sentence.tokens().size(); i++) {
      Token token = sentence.tokens().get(i);
      if (token.kind() == Token.Kind.WORD
          && token.form().length() >= SHORTEST_WORD
          && isUnknown(i, marks)) {
        words.add(token.form());
      }
    }
    return words;
  }

  private static boolean isUnknown(int token, List<Mark> marks) {
    return marks.stream().noneMatch(m -> m.from() <= token && token < m.to());
  }
}
