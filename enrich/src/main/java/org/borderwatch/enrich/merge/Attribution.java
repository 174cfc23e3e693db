package org.borderwatch.enrich.merge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which of an event's reports speak of which of its districts. What is told of one district is no
 * telling of another, though both belong to one event. A report without a district speaks of those
 * of which its party tells elsewhere, or of all; a denial of those whose claim it denies.
 */
final class Attribution {
  private final Frontier frontier;
  private final Opposition opposition;

  Attribution(Frontier frontier, Opposition opposition) {
    this.frontier = frontier;
    this.opposition = opposition;
  }

  /**
   * What is said of one district; each list in canonical order.
   *
   * @param district its code
   * @param naming the reports that name it
   * @param local those, and the reports without a district that speak of it: what the incident is
   *     resolved from
   * @param tellings those, and the denials of what is claimed there that name another district, as
   *     a rule their own side's
   * @param beyond reports that tell the event only elsewhere: such denials, and what is told in a
   *     district that adjoins across the border
   */
  record Account(
      String district,
      List<Member> naming,
      List<Member> local,
      List<Member> tellings,
      List<Member> beyond) {}

  List<Account> accounts(Cluster event) {
    Map<String, List<Member>> claims = claims(event);
    Map<Member, Set<String>> spokenOf = new IdentityHashMap<>();
    event.members().forEach(m -> spokenOf.put(m, spokenOf(m, claims)));
    return claims.keySet().stream().map(d -> account(event, spokenOf, d)).toList();
  }

  /**
   * The reports that claim the event, by district; a denial places only what nobody claims, and
   * claims nothing there.
   */
  private static Map<String, List<Member>> claims(Cluster event) {
    Map<String, List<Member>> claims = new TreeMap<>();
    for (Member member : event.members()) {
      if (!member.isDenial()) {
        member
            .report
            .districts()
            .forEach(d -> claims.computeIfAbsent(d, c -> new ArrayList<>()).add(member));
      }
    }
    if (event.members().stream().allMatch(Member::isDenial)) {
      event.members().forEach(m -> m.report.districts().forEach(d -> claims.put(d, List.of())));
    }
    return claims;
  }

  private Account account(Cluster event, Map<Member, Set<String>> spokenOf, String district) {
    List<Member> naming = new ArrayList<>();
    List<Member> local = new ArrayList<>();
    List<Member> tellings = new ArrayList<>();
    List<Member> beyond = new ArrayList<>();
    for (Member member : event.members()) {
      boolean isNamed = member.report.districts().contains(district);
      boolean isTold = spokenOf.get(member).contains(district);
      if (isNamed) {
        naming.add(member);
      }
      if (isTold) {
        tellings.add(member);
      }
      if (isNamed || (isTold && !member.namesDistrict())) {
        local.add(member);
      } else if (isTold || (!member.isDenial() && isAcross(member, district))) {
        beyond.add(member);
      }
    }
    return new Account(district, naming, local, tellings, beyond);
  }

  /** The event's districts that a report speaks of, whether or not it names them. */
  private Set<String> spokenOf(Member member, Map<String, List<Member>> claims) {
    Set<String> named = new TreeSet<>(member.report.districts());
    named.retainAll(claims.keySet());
    if (member.namesDistrict() && !member.isDenial()) {
      return named;
    }
    Set<String> meant = new TreeSet<>();
    claims.forEach(
        (district, told) -> {
          if (told.stream().anyMatch(claim -> isOfClaim(member, claim))) {
            meant.add(district);
          }
        });
    boolean saysWhere = meant.isEmpty() ? !named.isEmpty() : !Collections.disjoint(named, meant);
    if (saysWhere) {
      return named;
    }
    named.addAll(meant.isEmpty() ? claims.keySet() : meant);
    return named;
  }

  /** Whether a denial is of this claim, or who tells something without a place claims this too. */
  private boolean isOfClaim(Member member, Member claim) {
    return member.isDenial()
        ? opposition.denies(member, claim)
        : !Collections.disjoint(member.claimants(), claim.claimants());
  }

  private boolean isAcross(Member member, String district) {
    return member.report.districts().stream().anyMatch(d -> frontier.face(d, district));
  }
}
