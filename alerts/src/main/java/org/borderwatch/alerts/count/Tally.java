package org.borderwatch.alerts.count;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.borderwatch.contracts.incident.Count;

/**
 * The figures of a set of incidents.
 *
 * @param incidents how many
 * @param score their weighted sum
 * @param killed at least so many people, by side
 * @param injured at least so many people, by side
 * @param sources independent outlets
 * @param claimants independent parties
 */
public record Tally(
    int incidents,
    double score,
    Map<String, Integer> killed,
    Map<String, Integer> injured,
    int sources,
    int claimants) {

  /**
   * @param counted in one fixed order, or the last digit of the score would depend on it
   */
  public static Tally of(List<Counted> counted) {
    double score = 0;
    Map<String, Integer> killed = new TreeMap<>();
    Map<String, Integer> injured = new TreeMap<>();
    TreeSet<String> sources = new TreeSet<>();
    TreeSet<String> claimants = new TreeSet<>();
    for (Counted one : counted) {
      score += one.score();
      add(killed, one.incident().killed());
      add(injured, one.incident().injured());
      sources.addAll(one.incident().sources());
      claimants.addAll(one.incident().claimants());
    }
    return new Tally(counted.size(), score, killed, injured, sources.size(), claimants.size());
  }

  /** At least so many people killed, of all sides. */
  public int killedInAll() {
    return killed.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static void add(Map<String, Integer> sum, Map<String, Count> people) {
    people.forEach((side, count) -> sum.merge(side, count.atLeast(), Integer::sum));
  }
}
