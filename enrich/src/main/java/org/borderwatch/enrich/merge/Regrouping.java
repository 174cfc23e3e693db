package org.borderwatch.enrich.merge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.borderwatch.contracts.incident.Correction;
import org.borderwatch.contracts.incident.Correction.Action;
import org.borderwatch.contracts.incident.Correction.ReportRef;

/**
 * Merges and splits events as people said. An event that absorbs another keeps its day and its
 * founders; what is taken out of one becomes an event of its own.
 */
final class Regrouping {
  private final List<Cluster> events;

  private Regrouping(Collection<Cluster> events) {
    this.events = new ArrayList<>(events);
  }

  /**
   * @param events by the day of their block, as they were clustered
   * @return the same events, where a correction did not name one of their reports
   */
  static NavigableMap<LocalDate, List<Cluster>> apply(
      Corrections corrections, NavigableMap<LocalDate, List<Cluster>> events) {
    if (corrections.regrouping().isEmpty()) {
      return events;
    }
    Regrouping regrouping = new Regrouping(events.values().stream().flatMap(List::stream).toList());
    for (Correction correction : corrections.regrouping()) {
      if (correction.action() == Action.SPLIT) {
        regrouping.split(Set.copyOf(correction.reports()));
      } else {
        regrouping.merge(Set.copyOf(correction.reports()), Set.copyOf(correction.intoReports()));
      }
    }
    NavigableMap<LocalDate, List<Cluster>> regrouped = new TreeMap<>();
    regrouping.events.stream()
        .sorted(Cluster.ORDER)
        .forEach(e -> regrouped.computeIfAbsent(e.anchor(), d -> new ArrayList<>()).add(e));
    return regrouped;
  }

  private void split(Set<ReportRef> named) {
    List<Cluster> touched =
        events.stream().filter(e -> e.members().stream().anyMatch(m -> is(m, named))).toList();
    if (touched.isEmpty() || (touched.size() == 1 && remainder(touched.get(0), named) == null)) {
      return;
    }
    List<Member> taken = new ArrayList<>();
    for (Cluster event : touched) {
      event.members().stream().filter(m -> is(m, named)).forEach(taken::add);
      Cluster rest = remainder(event, named);
      events.remove(event);
      if (rest != null) {
        events.add(rest);
      }
    }
    taken.sort(Member.ORDER);
    events.add(Cluster.opened(touched.get(0).anchor(), List.copyOf(taken)));
  }

  /** What stays of an event; null when nothing does. */
  private static Cluster remainder(Cluster event, Set<ReportRef> taken) {
    List<Member> members = event.members().stream().filter(m -> !is(m, taken)).toList();
    List<Member> founders = event.founders().stream().filter(m -> !is(m, taken)).toList();
    return members.isEmpty()
        ? null
        : new Cluster(event.anchor(), founders.isEmpty() ? members : founders, members);
  }

  private void merge(Set<ReportRef> from, Set<ReportRef> into) {
    Cluster absorbed = eventOf(from);
    Cluster staying = eventOf(into);
    if (absorbed == null || staying == null || absorbed == staying) {
      return;
    }
    events.remove(absorbed);
    events.remove(staying);
    events.add(staying.joinedBy(absorbed.members()));
  }

  /** The event of the first that is known of these reports. */
  private Cluster eventOf(Set<ReportRef> named) {
    Member first = null;
    Cluster event = null;
    for (Cluster candidate : events) {
      for (Member member : candidate.members()) {
        if (is(member, named) && (first == null || Member.ORDER.compare(member, first) < 0)) {
          first = member;
          event = candidate;
        }
      }
    }
    return event;
  }

  private static boolean is(Member member, Set<ReportRef> named) {
    return named.contains(member.ref());
  }
}
