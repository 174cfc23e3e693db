package org.borderwatch.enrich.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.borderwatch.contracts.article.Article.Change;
import org.borderwatch.contracts.article.Article.Paragraph;

/**
 * What turns one text into another, paragraph by paragraph. Paragraphs that both have keep their
 * places as far as the longest run in both orders goes; what lies between was removed, added or, if
 * half of its words stayed, changed. The work is bounded by n log n of paragraphs and the length of
 * the text.
 */
final class Difference {
  private static final double ALIKE = 0.5;

  /** How far ahead a removed paragraph's rewriting is looked for. */
  private static final int AHEAD = 8;

  private final List<Paragraph> before;
  private final List<Paragraph> after;
  private final List<Change> changes = new ArrayList<>();

  private Difference(List<Paragraph> before, List<Paragraph> after) {
    this.before = before;
    this.after = after;
  }

  /** In the order of the new text. */
  static List<Change> between(List<Paragraph> before, List<Paragraph> after) {
    Difference difference = new Difference(before, after);
    int old = 0;
    int now = 0;
    for (int[] kept : difference.kept()) {
      difference.gap(old, kept[0], now, kept[1]);
      old = kept[0] + 1;
      now = kept[1] + 1;
    }
    difference.gap(old, before.size(), now, after.size());
    return difference.changes;
  }

  /** The pairs of places of what stayed, ascending in both. */
  private List<int[]> kept() {
    Map<Paragraph, Deque<Integer>> places = new HashMap<>();
    for (int i = 0; i < before.size(); i++) {
      places.computeIfAbsent(before.get(i), p -> new ArrayDeque<>()).add(i);
    }
    List<int[]> pairs = new ArrayList<>();
    for (int i = 0; i < after.size(); i++) {
      Deque<Integer> left = places.get(after.get(i));
      if (left != null && !left.isEmpty()) {
        pairs.add(new int[] {left.poll(), i});
      }
    }
    return longestAscending(pairs);
  }

  /** The longest subsequence that ascends in the first of each pair, by patience sorting. */
  private static List<int[]> longestAscending(List<int[]> pairs) {
    int[] ends = new int[pairs.size()];
    int[] previous = new int[pairs.size()];
    int[] tops = new int[pairs.size()];
    int piles = 0;
    for (int i = 0; i < pairs.size(); i++) {
      int place = pairs.get(i)[0];
      int pile = -Arrays.binarySearch(tops, 0, piles, place) - 1;
      tops[pile] = place;
      ends[pile] = i;
      previous[i] = pile == 0 ? -1 : ends[pile - 1];
      piles = Math.max(piles, pile + 1);
    }
    ArrayDeque<int[]> longest = new ArrayDeque<>();
    for (int i = piles == 0 ? -1 : ends[piles - 1]; i >= 0; i = previous[i]) {
      longest.addFirst(pairs.get(i));
    }
    return List.copyOf(longest);
  }

  private void gap(int oldFrom, int oldTo, int newFrom, int newTo) {
    int old = oldFrom;
    for (int now = newFrom; now < newTo; now++) {
      int rewritten = rewritten(after.get(now), old, Math.min(oldTo, old + AHEAD));
      if (rewritten < 0) {
        changes.add(new Change(old, now, null, after.get(now)));
        continue;
      }
      for (; old < rewritten; old++) {
        changes.add(new Change(old, now, before.get(old), null));
      }
      // One of several alike may have been paired across this gap: here it stayed all the same.
      if (!before.get(old).equals(after.get(now))) {
        changes.add(new Change(old, now, before.get(old), after.get(now)));
      }
      old++;
    }
    for (; old < oldTo; old++) {
      changes.add(new Change(old, newTo, before.get(old), null));
    }
  }

  private int rewritten(Paragraph now, int from, int to) {
    if (from == to) {
      return -1;
    }
    Set<String> words = words(now);
    for (int i = from; i < to; i++) {
      Set<String> old = words(before.get(i));
      long shared = old.stream().filter(words::contains).count();
      if (2.0 * shared >= ALIKE * (old.size() + words.size())) {
        return i;
      }
    }
    return -1;
  }

  private static Set<String> words(Paragraph paragraph) {
    return new HashSet<>(Arrays.asList(paragraph.text().split("\\s+")));
  }
}
