package org.borderwatch.enrich.merge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds, for what one article tells less surely, the standing event that each report joins. */
final class Joining {
  private final Affinity affinity;
  private final Opposition opposition;
  private final int threshold;

  Joining(Affinity affinity, Opposition opposition, int threshold) {
    this.affinity = affinity;
    this.opposition = opposition;
    this.threshold = threshold;
  }

  /** An event that a report is like enough to join. */
  record Candidate(Member member, Cluster event, int points) {
    /**
     * The likest first, then the latest event, then canonical order; but what a denial without a
     * day denies was as a rule told just before, so it looks further back only when it must.
     */
    static final Comparator<Candidate> ORDER =
        Comparator.comparing(Candidate::isDenialOfOldNews)
            .thenComparing(Comparator.comparingInt(Candidate::points).reversed())
            .thenComparing(c -> c.event.anchor(), Comparator.reverseOrder())
            .thenComparing(Candidate::member, Member.ORDER)
            .thenComparing(Candidate::event, Cluster.ORDER);

    private boolean isDenialOfOldNews() {
      return member.tellsDenial()
          && member.report.date() == null
          && member.yearless == null
          && member.published != null
          && !new Span(member.published.minusDays(1), member.published).contains(event.anchor());
    }
  }

  /** Of one day's standing events, those that a member is like enough to join. */
  List<Candidate> candidates(Member member, LocalDate day, List<Cluster> standing) {
    if (standing.isEmpty() || !member.reaches(day)) {
      return List.of();
    }
    List<Candidate> candidates = new ArrayList<>();
    for (Cluster event : standing) {
      int points = points(member, event);
      if (points >= threshold) {
        candidates.add(new Candidate(member, event, points));
      }
    }
    return candidates;
  }

  /**
   * @param candidates of all members of one article and one tier
   * @return the founder of the event that each joins; a report that joins none is absent
   */
  Map<Member, Member> choose(List<Candidate> candidates) {
    Map<Member, Member> chosen = new IdentityHashMap<>();
    candidates.stream()
        .sorted(Candidate.ORDER)
        .filter(c -> !chosen.containsKey(c.member) && isFree(c, chosen))
        .forEach(c -> chosen.put(c.member, c.event.founder()));
    return chosen;
  }

  /** What one article tells apart does not join one event, by whichever of its reports. */
  private boolean isFree(Candidate candidate, Map<Member, Member> chosen) {
    return chosen.entrySet().stream()
        .noneMatch(
            e ->
                e.getValue() == candidate.event.founder()
                    && affinity.areToldApart(e.getKey(), candidate.member));
  }

  /**
   * Half the best pair, half the average, and a little for how widely the event was told. A report
   * without any time is like few others, and is no evidence against joining those that have one;
   * nor is, beside what is told of the same ground, what is told of the other side's.
   */
  private int points(Member member, Cluster event) {
    String side = opposition.side(member);
    String only = side;
    boolean answered = side == null;
    boolean timed = event.members().stream().anyMatch(m -> !m.isTimeless());
    boolean shared = event.members().stream().anyMatch(member::sharesDistrict);
    long sum = 0;
    int weighed = 0;
    int best = Affinity.NEVER;
    int possible = 0;
    for (Member other : event.members()) {
      if (affinity.areToldApart(member, other)) {
        return Affinity.NEVER;
      }
      int pair = affinity.toEvent(member, other);
      if (pair == Affinity.NEVER) {
        continue;
      }
      possible++;
      boolean grounded = !shared || member.sharesDistrict(other);
      if (grounded && (!timed || !other.isTimeless())) {
        weighed++;
        sum += pair;
      }
      best = Math.max(best, pair);
      String otherSide = opposition.side(other);
      answered |=
          Objects.equals(otherSide, side) || otherSide != null && opposition.answers(member, other);
      only = otherSide == null ? only : otherSide;
    }
    boolean opposed = !answered && !Objects.equals(only, side);
    if (opposed || weighed == 0 || possible * 2 < event.members().size()) {
      return Affinity.NEVER;
    }
    int average = (int) Math.floorDiv(sum, weighed);
    return (best + average) / 2 + Math.min(5, 31 - Integer.numberOfLeadingZeros(possible));
  }
}
