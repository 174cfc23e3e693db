package org.borderwatch.enrich.merge;

import java.util.ArrayList;
import java.util.List;

/**
 * Clusters the reports of one day's block. Only reports that are like enough, directly or by way of
 * others, can become one group, so each such part is clustered for itself.
 */
final class Clustering {
  private final Affinity affinity;
  private final Opposition opposition;
  private final int threshold;

  Clustering(Affinity affinity, Opposition opposition, int threshold) {
    this.affinity = affinity;
    this.opposition = opposition;
    this.threshold = threshold;
  }

  /**
   * @param members in canonical order
   * @return the groups, each in canonical order
   */
  List<List<Member>> cluster(List<Member> members) {
    int size = members.size();
    int[][] points = new int[size][size];
    int[] root = new int[size];
    for (int i = 0; i < size; i++) {
      root[i] = i;
      for (int j = 0; j < i; j++) {
        points[i][j] = points[j][i] = affinity.between(members.get(i), members.get(j));
        if (points[i][j] >= threshold) {
          union(root, i, j);
        }
      }
    }
    List<List<Member>> groups = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      if (root[i] == i) {
        groups.addAll(
            new Agglomeration(opposition, threshold, members, part(root, i), points).run());
      }
    }
    return groups;
  }

  private static int[] part(int[] root, int of) {
    List<Integer> part = new ArrayList<>();
    for (int i = of; i < root.length; i++) {
      if (find(root, i) == of) {
        part.add(i);
      }
    }
    return part.stream().mapToInt(Integer::intValue).toArray();
  }

  private static void union(int[] root, int i, int j) {
    int a = find(root, i);
    int b = find(root, j);
    root[Math.max(a, b)] = Math.min(a, b);
  }

  private static int find(int[] root, int i) {
    int at = i;
    while (root[at] != at) {
      root[at] = root[root[at]];
      at = root[at];
    }
    return at;
  }
}
