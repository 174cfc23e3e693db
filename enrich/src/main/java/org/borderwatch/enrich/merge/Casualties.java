package org.borderwatch.enrich.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.borderwatch.contracts.incident.Claimant;
import org.borderwatch.contracts.incident.Count;
import org.borderwatch.contracts.incident.Incident.Conflict;
import org.borderwatch.contracts.incident.Incident.Figure;
import org.borderwatch.contracts.incident.Report;

/**
 * How many people, by side: the figure each party came to, and of these the one of the party that
 * speaks for its own people, then of an independent one, then of the other side. A later higher
 * figure supersedes; a stale lower one, or "some", never replaces a number.
 */
final class Casualties {
  static final String KILLED = "killed";
  static final String INJURED = "injured";
  static final String CAPTURED = "captured";
  static final String MISSING = "missing";

  /** The side of people whom the text gives to none. */
  private static final String ALL = "all";

  private static final String NOBODY = "";

  private final Set<String> sides;
  private final Map<String, Map<String, Count>> latest = new LinkedHashMap<>();
  private final List<Figure> history = new ArrayList<>();
  private final List<Conflict> conflicts = new ArrayList<>();

  Casualties(List<Member> members, Set<String> sides) {
    this.sides = sides;
    List<Member> asTold = new ArrayList<>(members);
    asTold.sort(
        Comparator.comparing(
                (Member m) -> m.article.toldAt(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Member.ORDER));
    for (String field : List.of(KILLED, INJURED, CAPTURED, MISSING)) {
      Map<String, Count> bySide = new TreeMap<>();
      for (String side : sidesOf(asTold, field)) {
        bySide.put(side, resolve(asTold, field, side));
      }
      if (bySide.size() > 1) {
        bySide.remove(ALL);
      }
      latest.put(field, bySide);
    }
    history.sort(Comparator.comparing(Figure::at, Comparator.nullsLast(Comparator.naturalOrder())));
  }

  Map<String, Count> latest(String field) {
    return latest.get(field);
  }

  List<Figure> history() {
    return history;
  }

  List<Conflict> conflicts() {
    return conflicts;
  }

  private Count resolve(List<Member> asTold, String field, String side) {
    Map<String, Count> byParty = new TreeMap<>();
    Set<Count> seen = new HashSet<>();
    for (Member member : asTold) {
      Count count = figures(member.report, field).get(side);
      if (count == null) {
        continue;
      }
      if (seen.add(count)) {
        history.add(
            new Figure(field, side, count, member.article.toldAt(), member.article.articleId()));
      }
      for (String party : parties(member.report)) {
        byParty.merge(party, count, Casualties::grown);
      }
    }
    String spokesman =
        byParty.keySet().stream()
            .min(
                Comparator.comparingInt(
                        (String party) -> byParty.get(party).figure() == null ? 1 : 0)
                    .thenComparingInt(party -> remoteness(party, side))
                    .thenComparing(Comparator.naturalOrder()))
            .orElseThrow();
    Count shown = byParty.get(spokesman);
    noteConflict(asTold, field, side, shown, byParty);
    return shown;
  }

  private static Count grown(Count before, Count now) {
    if (now.figure() == null) {
      return before;
    }
    return before.figure() == null || now.figure() > before.figure() ? now : before;
  }

  private int remoteness(String party, String side) {
    if (party.equals(side)) {
      return 0;
    }
    return party.equals(NOBODY) ? 2 : sides.contains(party) ? 3 : 1;
  }

  /** Parties that came to different numbers; how one party's figure grew is no conflict. */
  private void noteConflict(
      List<Member> asTold, String field, String side, Count shown, Map<String, Count> byParty) {
    Set<Integer> values = new TreeSet<>();
    byParty.forEach(
        (party, count) -> {
          if (count.figure() != null && !party.equals(NOBODY) && !count.equals(shown)) {
            values.add(count.figure());
          }
        });
    if (values.isEmpty() || shown.figure() == null) {
      return;
    }
    Votes<Integer> others = new Votes<>();
    for (Member member : asTold) {
      Count count = figures(member.report, field).get(side);
      if (count != null && count.figure() != null && values.contains(count.figure())) {
        others.add(member, count.figure());
      }
    }
    List<String> told = new ArrayList<>(List.of(shown.toString()));
    others.ranked().forEach(value -> told.add(value.toString()));
    conflicts.add(
        new Conflict(
            field + "." + side,
            told,
            others.ranked().stream()
                .flatMap(value -> others.articles(value).stream())
                .distinct()
                .sorted()
                .toList()));
  }

  private static List<String> parties(Report report) {
    List<String> parties = report.claimants().stream().map(Claimant::party).distinct().toList();
    return parties.isEmpty() ? List.of(NOBODY) : parties;
  }

  private static Set<String> sidesOf(List<Member> members, String field) {
    Set<String> sides = new TreeSet<>();
    members.forEach(m -> sides.addAll(figures(m.report, field).keySet()));
    return sides;
  }

  private static Map<String, Count> figures(Report report, String field) {
    return switch (field) {
      case KILLED -> report.killed();
      case INJURED -> report.injured();
      case CAPTURED -> report.captured();
      default -> report.missing();
    };
  }
}
