package org.borderwatch.enrich.code.lexicon;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.borderwatch.enrich.language.Folding;

/**
 * How a language bends names: the letters a name loses before an ending, and the endings.
 *
 * @param lost folded letters dropped from the end of a name, at most one
 * @param endings folded; without the empty one
 * @param adjectives beginnings of the endings that make of a name an adjective in lower case
 */
record NameEndings(String lost, Set<String> endings, Set<String> adjectives) {
  private static final int SHORTEST_BENT = 4;

  static NameEndings of(String lost, List<String> endings, List<String> adjectives) {
    Set<String> folded = new HashSet<>();
    endings.forEach(e -> folded.add(Folding.fold(e)));
    String letters = Folding.fold(lost);
    for (char c : letters.toCharArray()) {
      folded.add(String.valueOf(c));
    }
    Set<String> beginnings = new HashSet<>();
    adjectives.forEach(a -> beginnings.add(Folding.fold(a)));
    return new NameEndings(letters, Set.copyOf(folded), Set.copyOf(beginnings));
  }

  /** Whether the form is an adjective of the base of that length. */
  boolean isAdjective(String form, int length) {
    return adjectives.stream().anyMatch(a -> form.startsWith(a, length)) && fit(form, length);
  }

  /** What of a name stays the same in every case. */
  String base(String name) {
    int last = name.length() - 1;
    return name.length() >= SHORTEST_BENT + 1 && lost.indexOf(name.charAt(last)) >= 0
        ? name.substring(0, last)
        : name;
  }

  /** Whether the form is the base of that length with an ending, or with none. */
  boolean fit(String form, int length) {
    return form.length() == length
        || (length >= SHORTEST_BENT - 1 && endings.contains(form.substring(length)));
  }
}
