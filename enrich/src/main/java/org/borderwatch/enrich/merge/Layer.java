package org.borderwatch.enrich.merge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * One day's events after one more tier: those that stood, joined by some, and those that opened.
 */
final class Layer {
  private final Clustering clustering;

  Layer(Clustering clustering) {
    this.clustering = clustering;
  }

  /**
   * @param standing the day's events of surer tiers
   * @param joining the members of this tier that join one of them, with its founder
   * @param left the members of this tier that join none and are anchored on the day
   */
  List<Cluster> day(
      LocalDate day, List<Cluster> standing, Map<Member, Member> joining, Collection<Member> left) {
    Map<Member, List<Member>> byFounder = new IdentityHashMap<>();
    joining.forEach(
        (member, founder) ->
            byFounder.computeIfAbsent(founder, f -> new ArrayList<>()).add(member));
    List<Cluster> events = new ArrayList<>();
    for (Cluster event : standing) {
      List<Member> joined = byFounder.get(event.founder());
      events.add(joined == null ? event : event.joinedBy(joined));
    }
    List<Member> ordered = new ArrayList<>(left);
    ordered.sort(Member.ORDER);
    clustering.cluster(ordered).forEach(group -> events.add(Cluster.opened(day, group)));
    events.sort(Cluster.ORDER);
    return List.copyOf(events);
  }
}
