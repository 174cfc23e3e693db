package org.borderwatch.enrich.merge;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What independent sources say of one field: a value has the support of each owner that tells it.
 * Equal support goes to the value told first. Members must be added in canonical order.
 */
final class Votes<V> {
  private final Map<V, Set<String>> ownersOf = new LinkedHashMap<>();
  private final Map<V, Set<String>> articlesOf = new LinkedHashMap<>();

  void add(Member member, V value) {
    ownersOf.computeIfAbsent(value, v -> new HashSet<>()).add(member.article.owner());
    articlesOf.computeIfAbsent(value, v -> new HashSet<>()).add(member.article.articleId());
  }

  /** The values in order of support. */
  List<V> ranked() {
    return ownersOf.keySet().stream()
        .sorted(Comparator.comparingInt(this::support).reversed())
        .toList();
  }

  V winner() {
    return ownersOf.isEmpty() ? null : ranked().get(0);
  }

  int support(V value) {
    return ownersOf.get(value).size();
  }

  Set<String> articles(V value) {
    return articlesOf.getOrDefault(value, Set.of());
  }
}
