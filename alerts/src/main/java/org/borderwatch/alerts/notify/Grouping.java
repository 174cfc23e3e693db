package org.borderwatch.alerts.notify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Level;

/** When the alerts of a group that nothing else holds back are told together. */
final class Grouping {
  /** So that a message stays within what receivers take. */
  static final int MOST = 25;

  private static final Comparator<Case> GRAVEST =
      Comparator.comparing((Case one) -> one.latest().level())
          .thenComparing(one -> one.latest().at())
          .reversed()
          .thenComparing(Case::id);

  private final GroupSettings settings;
  private final List<Case> cases;
  private final Instant now;

  /**
   * @param cases every alert, as the receiver knows it
   */
  Grouping(GroupSettings settings, List<Case> cases, Instant now) {
    this.settings = settings;
    this.cases = cases;
    this.now = now;
  }

  /**
   * A group and when it is told.
   *
   * @param members the gravest first
   * @param at now or before, or the moment it waits for
   */
  record Group(List<Case> members, Instant at) {
    /** Its members by as many as one message takes. */
    List<List<Case>> messages() {
      List<List<Case>> parts = new ArrayList<>();
      for (int from = 0; from < members.size(); from += MOST) {
        parts.add(members.subList(from, Math.min(from + MOST, members.size())));
      }
      return parts;
    }
  }

  List<Group> groups(List<Case> ready) {
    Map<String, List<Case>> byKey = new TreeMap<>();
    for (Case one : ready) {
      byKey.computeIfAbsent(settings.key(one.latest()), key -> new ArrayList<>()).add(one);
    }
    List<Group> groups = new ArrayList<>();
    byKey.forEach(
        (key, members) -> {
          members.sort(GRAVEST);
          groups.add(new Group(List.copyOf(members), at(key, members)));
        });
    return groups;
  }

  private Instant at(String key, List<Case> members) {
    Instant first =
        members.stream()
            .flatMap(one -> one.untold().stream())
            .map(Alert::at)
            .filter(at -> at.isBefore(now))
            .min(Instant::compareTo)
            .orElse(now);
    Instant waited = first.plus(settings.waitFor());
    if (members.stream().anyMatch(Grouping::becomesCritical)) {
      return waited;
    }
    return cases.stream()
        .filter(one -> one.told().at() != null && settings.key(one.latest()).equals(key))
        .map(one -> one.told().at().plus(settings.interval()))
        .filter(waited::isBefore)
        .max(Instant::compareTo)
        .orElse(waited);
  }

  private static boolean becomesCritical(Case one) {
    return one.latest().level() == Level.CRITICAL && one.told().level() != Level.CRITICAL;
  }
}
