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
 */
record NameEndings(String lost, Set<String> endings) {
  private static final int SHORTEST_BENT = 4;

  static NameEndings of(String lost, List<String> endings) {
    Set<String> folded = new HashSet<>();
    endings.forEach(e -> folded.add(Folding.fold(e)));
    String letters = Folding.fold(lost);
    for (char c : letters.toCharArray()) {
      folded.add(String.valueOf(c));
    }
    return new NameEndings(letters, Set.copyOf(folded));
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
