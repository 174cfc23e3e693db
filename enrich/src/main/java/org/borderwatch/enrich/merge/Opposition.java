package org.borderwatch.enrich.merge;

import java.util.List;
import java.util.Set;
import org.borderwatch.contracts.incident.Claimant;
import org.borderwatch.contracts.incident.Report;

/** How the two sides of the border speak against each other. */
final class Opposition {
  private final Families families;
  private final Set<String> sides;
  private final List<String> sideOrder;

  Opposition(Set<String> sides, Families families) {
    this.families = families;
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
   * other says, they count the same casualties, or they name the same kind of thing in the same
   * place.
   */
  boolean answers(Member a, Member b) {
    return (families.isMutual(a.report) && families.isMutual(b.report))
        || speaksForADenier(a.report, b.report)
        || speaksForADenier(b.report, a.report)
        || a.countsTheSame(b)
        || sharesPlaceAndKind(a.report, b.report);
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
