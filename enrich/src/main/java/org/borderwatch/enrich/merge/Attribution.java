package org.borderwatch.enrich.merge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which of an event's reports speak of which of its districts. What is told of one district only is
 * no telling of another, though both belong to one event.
 */
final class Attribution {
  private final Affinity affinity;
  private final Opposition opposition;

  Attribution(Affinity affinity, Opposition opposition) {
    this.affinity = affinity;
    this.opposition = opposition;
  }

  /**
   * What is said of one district; each list in canonical order.
   *
   * @param district its code
   * @param naming the reports that name it
   * @param local those, and the reports that name no district: what the incident is resolved from
   * @param tellings those, and the denials of what is claimed there that name another district
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
    Set<String> districts = districts(event);
    return districts.stream().map(district -> account(event, districts, district)).toList();
  }

  /** The districts of those that claim it; a denial places only what nobody claims. */
  private static Set<String> districts(Cluster event) {
    Set<String> claimed = new TreeSet<>();
    Set<String> denied = new TreeSet<>();
    event.members().forEach(m -> (m.isDenial() ? denied : claimed).addAll(m.report.districts()));
    boolean onlyDenials = event.members().stream().allMatch(Member::isDenial);
    return onlyDenials ? denied : claimed;
  }

  private Account account(Cluster event, Set<String> districts, String district) {
    List<Member> naming = event.members().stream().filter(m -> names(m, district)).toList();
    List<Member> local =
        event.members().stream().filter(m -> !m.namesDistrict() || names(m, district)).toList();
    List<Member> tellings = new ArrayList<>();
    List<Member> beyond = new ArrayList<>();
    for (Member member : event.members()) {
      if (!member.namesDistrict() || names(member, district)) {
        tellings.add(member);
      } else if (member.isDenial() && isDenied(event, districts, local, member)) {
        tellings.add(member);
        beyond.add(member);
      } else if (!member.isDenial() && isAcross(member, district)) {
        beyond.add(member);
      }
    }
    return new Account(district, naming, local, tellings, beyond);
  }

  private static boolean names(Member member, String district) {
    return member.report.districts().contains(district);
  }

  private static boolean names(Member member, List<String> districts) {
    return !Collections.disjoint(member.report.districts(), districts);
  }

  /**
   * Whether a denial that names other districts, its own side's as a rule, is of what is claimed
   * here: not where it denies a claim of those. One that is of no claim of the event, and would be
   * told nowhere, is taken to be of the whole event.
   */
  private boolean isDenied(
      Cluster event, Set<String> districts, List<Member> claims, Member denial) {
    List<String> named = denial.report.districts();
    if (denies(denial, event.members().stream())) {
      return denies(denial, claims.stream())
          && !denies(denial, event.members().stream().filter(m -> names(m, named)));
    }
    return Collections.disjoint(named, districts);
  }

  private boolean denies(Member denial, Stream<Member> claims) {
    return claims.anyMatch(claim -> !claim.isDenial() && opposition.denies(denial, claim));
  }

  private boolean isAcross(Member member, String district) {
    return member.report.districts().stream().anyMatch(d -> affinity.face(d, district));
  }
}
