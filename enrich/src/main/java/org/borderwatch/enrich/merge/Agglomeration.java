package org.borderwatch.enrich.merge;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins the likest two groups, by the average points of their pairs, until none is like enough. An
 * average does not chain, and a pair that can never be one event keeps its groups apart. Equal
 * averages go to the groups that stand first in canonical order.
 */
final class Agglomeration {
  private static final int NONE = -1;

  private final int threshold;
  private final List<List<Member>> groups = new ArrayList<>();
  private final long[][] sum;
  private final boolean[][] answers;

  /** The sides that act in each group, a bit each. */
  private final int[] sides;

  /** The best partner among the later groups, as long as it is known. */
  private final int[] partner;

  private final boolean[] known;

  Agglomeration(
      Opposition opposition, int threshold, List<Member> members, int[] part, int[][] points) {
    this.threshold = threshold;
    sum = new long[part.length][part.length];
    answers = new boolean[part.length][part.length];
    sides = new int[part.length];
    partner = new int[part.length];
    known = new boolean[part.length];
    for (int i = 0; i < part.length; i++) {
      Member member = members.get(part[i]);
      groups.add(new ArrayList<>(List.of(member)));
      sides[i] = opposition.sideBit(member);
      for (int j = 0; j < part.length; j++) {
        sum[i][j] = points[part[i]][part[j]];
      }
      for (int j = 0; j < i; j++) {
        answers[i][j] = answers[j][i] = opposition.answers(member, members.get(part[j]));
      }
    }
  }

  List<List<Member>> run() {
    for (int first = likest(); first != NONE; first = likest()) {
      join(first, partner[first]);
    }
    return groups.stream()
        .filter(group -> !group.isEmpty())
        .map(group -> group.stream().sorted(Member.ORDER).toList())
        .toList();
  }

  /** The first group of the likest two, or none. */
  private int likest() {
    int best = NONE;
    for (int i = 0; i < groups.size(); i++) {
      if (!known[i]) {
        partner[i] = bestPartner(i);
        known[i] = true;
      }
      if (partner[i] != NONE && (best == NONE || isLiker(i, partner[i], best, partner[best]))) {
        best = i;
      }
    }
    return best;
  }

  private int bestPartner(int i) {
    int best = NONE;
    for (int j = i + 1; j < groups.size() && !groups.get(i).isEmpty(); j++) {
      if (!groups.get(j).isEmpty()
          && sum[i][j] >= threshold * pairs(i, j)
          && (best == NONE || isLiker(i, j, i, best))
          && mayJoin(i, j)) {
        best = j;
      }
    }
    return best;
  }

  private boolean isLiker(int i, int j, int k, int l) {
    return sum[i][j] * pairs(k, l) > sum[k][l] * pairs(i, j);
  }

  private long pairs(int i, int j) {
    return (long) groups.get(i).size() * groups.get(j).size();
  }

  private void join(int into, int from) {
    groups.get(into).addAll(groups.get(from));
    groups.get(from).clear();
    sides[into] |= sides[from];
    for (int k = 0; k < groups.size(); k++) {
      sum[into][k] += sum[from][k];
      sum[k][into] = sum[into][k];
      answers[into][k] |= answers[from][k];
      answers[k][into] = answers[into][k];
    }
    // A group before the joined one may now like it best; one after it can only have lost a
    // partner.
    for (int k = 0; k < groups.size(); k++) {
      known[k] &= k > into && partner[k] != from;
    }
    known[from] = false;
  }

  /** Opposite actors stay apart, unless one report answers another. */
  private boolean mayJoin(int i, int j) {
    return (sides[i] & sides[j]) != 0
        || Integer.bitCount(sides[i]) != 1
        || Integer.bitCount(sides[j]) != 1
        || answers[i][j];
  }
}
