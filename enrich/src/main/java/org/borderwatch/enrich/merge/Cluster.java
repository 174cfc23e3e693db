package org.borderwatch.enrich.merge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * One event: the reports that opened it, and all that belong to it.
 *
 * @param anchor the day whose block it stands in
 * @param founders those that opened it, in canonical order; the first names it
 * @param members all of them, in canonical order
 */
record Cluster(LocalDate anchor, List<Member> founders, List<Member> members) {
  static final Comparator<Cluster> ORDER = Comparator.comparing(Cluster::founder, Member.ORDER);

  static Cluster opened(LocalDate anchor, List<Member> founders) {
    return new Cluster(anchor, founders, founders);
  }

  Member founder() {
    return founders.get(0);
  }

  Cluster joinedBy(Collection<Member> joining) {
    List<Member> all = new ArrayList<>(members);
    all.addAll(joining);
    all.sort(Member.ORDER);
    return new Cluster(anchor, founders, List.copyOf(all));
  }
}
