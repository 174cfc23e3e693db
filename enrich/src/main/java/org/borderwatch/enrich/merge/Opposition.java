package org.borderwatch.enrich.merge;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.borderwatch.contracts.incident.Claimant;
import org.borderwatch.contracts.incident.Count;
import org.borderwatch.contracts.incident.Report;

/** How the two sides of the border speak against each other. */
final class Opposition {
  private final Families families;
  private final Frontier frontier;
  private final Set<String> sides;
  private final List<String> sideOrder;

  Opposition(Set<String> sides, Families families, Frontier frontier) {
    this.families = families;
    this.frontier = frontier;
    this.sides = sides;
    this.sideOrder = sides.stream().sorted().toList();
  }

  /** The side that acted, or null for none of the two. */
  String side(Member member) {
    return sides.contains(member.report.actor()) ? member.report.actor() : null;
  }

  /** The side that acted as a bit, or 0. */
  int sideBit(Member member) {
    String side = side(member);
    return side == null ? 0 : 1 << sideOrder.indexOf(side);
  }

  boolean areOpposed(Member a, Member b) {
    String one = side(a);
    String other = side(b);
    return one != null && other != null && !one.equals(other);
  }

  /**
   * Whether two reports with opposite actors tell one fight: both sides fought, one denies what the
   * other says, they count the same casualties, they name the same kind of thing in the same place,
   * each side of one stretch of the border tells of its own losses, or the same side alone was hurt
   * in both.
   */
  boolean answers(Member a, Member b) {
    return (families.isMutual(a.report) && families.isMutual(b.report))
        || speaksForADenier(a.report, b.report)
        || speaksForADenier(b.report, a.report)
        || a.countsTheSame(b)
        || sharesPlaceAndKind(a.report, b.report)
        || bledOnBothSides(a, b)
        || (hurt(a).size() == 1 && hurt(a).equals(hurt(b)));
  }

  /** Fire that cost nobody is told of every day; where both sides lose people, they fought. */
  private boolean bledOnBothSides(Member a, Member b) {
    Set<String> one = hurt(a);
    Set<String> other = hurt(b);
    return !one.isEmpty()
        && !other.isEmpty()
        && (one.size() > 1 || !one.equals(other))
        && families.points(a.report.types(), b.report.types()) > 0
        && frontier.areAcross(a.report.districts(), b.report.districts());
  }

  /** The sides whose people were harmed. */
  private Set<String> hurt(Member member) {
    Report report = member.report;
    Set<String> hurt = new TreeSet<>();
    for (Map<String, Count> harm : List.of(report.killed(), report.injured(), report.captured())) {
      harm.forEach((side, count) -> hurt.addAll(count.atLeast() > 0 ? Set.of(side) : Set.of()));
    }
    hurt.retainAll(sides);
    return hurt;
  }

  /**
   * Whether a denial is of this claim. Nobody denies a claim that only they make, nor, where both
   * name the side that acted, what the other side did.
   */
  boolean denies(Member denial, Member claim) {
    List<String> deniers = denial.report.deniedBy();
    Set<String> parties = claim.claimants();
    if (!parties.isEmpty() && deniers.containsAll(parties)) {
      return false;
    }
    String denied = side(denial);
    String acted = side(claim);
    if (denied != null && acted != null) {
      return denied.equals(acted);
    }
    return acted == null
        || deniers.contains(acted)
        || deniers.isEmpty()
        || parties.stream().anyMatch(p -> sides.contains(p) && !deniers.contains(p));
  }

  private static boolean speaksForADenier(Report denied, Report other) {
    return other.claimants().stream()
        .map(Claimant::party)
        .anyMatch(party -> denied.deniedBy().contains(party));
  }

  private static boolean sharesPlaceAndKind(Report a, Report b) {
    return a.place() != null
        && a.place().equals(b.place())
        && !a.types().isEmpty()
        && !b.types().isEmpty()
        && a.types().get(0) == b.types().get(0);
  }
}
