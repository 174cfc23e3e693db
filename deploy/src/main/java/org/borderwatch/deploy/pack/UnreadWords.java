package org.borderwatch.deploy.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.borderwatch.enrich.code.Unread;

/** What a pack does not know of many texts, the most widely told first. */
public final class UnreadWords {
  private final Map<String, Map<String, Integer>> names = new TreeMap<>();
  private final Map<String, Map<String, Integer>> words = new TreeMap<>();
  private int withoutLexicon;

  /**
   * A name or word and in how many texts it stands.
   *
   * @param text the name or word
   * @param texts how many
   */
  public record Told(String text, int texts) {}

  public void add(Unread unread) {
    if (unread.language() == null) {
      withoutLexicon++;
      return;
    }
    count(names, unread.language(), unread.names());
    count(words, unread.language(), unread.words());
  }

  /** Texts in a language that no lexicon reads. */
  public int withoutLexicon() {
    return withoutLexicon;
  }

  public List<String> languages() {
    return List.copyOf(names.keySet());
  }

  public List<Told> names(String language, int most) {
    return top(names.get(language), most);
  }

  public List<Told> words(String language, int most) {
    return top(words.get(language), most);
  }

  private static void count(
      Map<String, Map<String, Integer>> by, String language, List<String> found) {
    Map<String, Integer> counts = by.computeIfAbsent(language, l -> new TreeMap<>());
    new HashSet<>(found).forEach(each -> counts.merge(each, 1, Integer::sum));
  }

  private static List<Told> top(Map<String, Integer> counts, int most) {
    List<Told> told = new ArrayList<>();
    counts.forEach((text, texts) -> told.add(new Told(text, texts)));
    told.sort(Comparator.comparingInt(Told::texts).reversed().thenComparing(Told::text));
    return told.subList(0, Math.min(most, told.size()));
  }
}
