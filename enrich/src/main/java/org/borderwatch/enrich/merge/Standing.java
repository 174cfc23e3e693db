package org.borderwatch.enrich.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.borderwatch.contracts.incident.Incident.Conflict;
import org.borderwatch.contracts.incident.Status;

/**
 * Who says so and who denies it, and what that makes of the incident.
 *
 * @param claimants independent parties that say so
 * @param deniedBy parties that deny it
 * @param actor the side that acted, or null where unknown or told differently
 * @param target the side that it was done to, or null
 * @param status how well it is supported
 * @param conflicts where the sides are told differently
 */
record Standing(
    List<String> claimants,
    List<String> deniedBy,
    String actor,
    String target,
    Status status,
    List<Conflict> conflicts) {

  /**
   * @param members in canonical order
   * @param opposition what a denial is of
   * @param sides the two sides of the border
   * @param mutual both sides act in it: that each names the other is no dispute of the fact
   */
  static Standing of(
      List<Member> members, Opposition opposition, Set<String> sides, boolean mutual) {
    Set<String> claimants = new TreeSet<>();
    Set<String> deniedBy = new TreeSet<>();
    Votes<String> actors = new Votes<>();
    Votes<String> targets = new Votes<>();
    List<Member> claims = members.stream().filter(m -> !m.isDenial()).toList();
    boolean claimed = !claims.isEmpty();
    boolean disputed = false;
    boolean denied = false;
    boolean corroborated = false;
    for (Member member : members) {
      if (member.isDenial()) {
        if (!claimed || claims.stream().anyMatch(claim -> opposition.denies(member, claim))) {
          denied = true;
          deniedBy.addAll(member.report.deniedBy());
        }
        continue;
      }
      deniedBy.addAll(member.report.deniedBy());
      disputed |= member.report.status() == Status.DISPUTED;
      corroborated |= member.report.status() == Status.CORROBORATED;
      claimants.addAll(member.claimants());
      if (member.report.actor() != null) {
        actors.add(member, member.report.actor());
      }
      if (member.report.target() != null) {
        targets.add(member, member.report.target());
      }
    }
    if (!claimed) {
      members.stream()
          .filter(m -> m.report.actor() != null)
          .forEach(m -> actors.add(m, m.report.actor()));
    }
    List<Conflict> conflicts = new ArrayList<>();
    boolean opposed = noteOpposition("actor", actors, sides, conflicts);
    boolean aimedBothWays = noteOpposition("target", targets, sides, conflicts);
    disputed |= denied || !deniedBy.isEmpty() || (opposed && !mutual);
    corroborated |= claimants.size() > 1;
    Status status =
        !claimed
            ? Status.DENIED
            : disputed ? Status.DISPUTED : corroborated ? Status.CORROBORATED : Status.CLAIMED;
    return new Standing(
        List.copyOf(claimants),
        List.copyOf(deniedBy),
        opposed ? null : actors.winner(),
        aimedBothWays ? null : targets.winner(),
        status,
        conflicts);
  }

  private static boolean noteOpposition(
      String field, Votes<String> votes, Set<String> sides, List<Conflict> conflicts) {
    List<String> told = votes.ranked().stream().filter(sides::contains).toList();
    if (told.size() < 2) {
      return false;
    }
    conflicts.add(
        new Conflict(
            field,
            told,
            told.stream()
                .skip(1)
                .flatMap(value -> votes.articles(value).stream())
                .distinct()
                .sorted()
                .toList()));
    return true;
  }
}
