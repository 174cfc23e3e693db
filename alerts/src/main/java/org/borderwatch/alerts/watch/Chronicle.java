package org.borderwatch.alerts.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.borderwatch.alerts.count.Counted;
import org.borderwatch.alerts.count.DayBook;
import org.borderwatch.alerts.count.LiveSet;
import org.borderwatch.alerts.count.PastIncident;
import org.borderwatch.alerts.count.Tally;
import org.borderwatch.alerts.count.Window;
import org.borderwatch.alerts.rule.Baseline;
import org.borderwatch.alerts.rule.Past;
import org.borderwatch.alerts.rule.Rule;
import org.borderwatch.alerts.rule.Usual;
import org.borderwatch.contracts.alert.Scope;
import org.borderwatch.contracts.incident.Incident;
import org.borderwatch.contracts.incident.IncidentType;
import org.borderwatch.contracts.region.Region;

/** The past of a region as the watch knows it, with what is usual worked out once for each day. */
final class Chronicle implements Past {
  private static final int KNOWN_AT_MOST = 200;

  private final Region region;
  private final LiveSet live;
  private final DayBook book;
  private final Map<Question, Usual> answered = new HashMap<>();
  private Instant since;
  private LocalDate kept = LocalDate.MIN;
  private LocalDate today = LocalDate.MIN;

  /**
   * Days that are looked at for what is usual.
   *
   * @param over the id of a larger scope, or null for all districts
   */
  private record Question(
      Baseline how, Set<IncidentType> types, String over, LocalDate first, LocalDate last) {}

  Chronicle(Region region, LiveSet live, DayBook book) {
    this.region = region;
    this.live = live;
    this.book = book;
  }

  /**
   * @param incidents that are live: what a release before this one left has no past
   */
  void restore(Collection<PastIncident> past, Collection<Incident> incidents, Instant knownSince) {
    incidents.forEach(incident -> book.put(incident.id(), book.entry(incident)));
    past.forEach(entry -> book.put(entry.id(), entry));
    since = knownSince;
  }

  /** Since when it is told what happens; null before the first record. */
  Instant since() {
    return since;
  }

  boolean knows(String id) {
    return book.knows(id);
  }

  /**
   * Takes a version of an incident.
   *
   * @param at the record's timestamp
   * @return whether that changed what is known of the days before today
   */
  boolean put(String id, Incident incident, Instant at, News news) {
    LocalDate knownFrom = first();
    since = since == null || at.isBefore(since) ? at : since;
    PastIncident entry = book.entry(incident);
    LocalDate changed = book.put(id, entry);
    boolean longer = !first().equals(knownFrom);
    if (changed == null) {
      return longer;
    }
    answered.keySet().removeIf(question -> !question.last().isBefore(changed));
    news.past(id, entry);
    LocalDate day = at.atZone(zone()).toLocalDate();
    return longer || changed.isBefore(day.isAfter(today) ? day : today);
  }

  /** Comes to a moment: what is older than the days that are kept is forgotten. */
  void reach(Instant at, News news) {
    today = at.atZone(zone()).toLocalDate();
    LocalDate oldest = today.minusDays(DayBook.DAYS);
    if (oldest.isAfter(kept)) {
      kept = oldest;
      book.forget(oldest).forEach(id -> news.past(id, null));
    }
  }

  @Override
  public ZoneId zone() {
    return region.zone();
  }

  @Override
  public LocalDate first() {
    if (since == null) {
      return null;
    }
    LocalDate first = since.atZone(zone()).toLocalDate().plusDays(1);
    return first.isBefore(kept) ? kept : first;
  }

  @Override
  public double[] daily(Rule rule, Scope scope, LocalDate first, LocalDate last) {
    return book.daily(
        scope.id(), first, last, past -> rule.counts(past.types()), rule.measure()::of);
  }

  @Override
  public Usual usual(Baseline how, Set<IncidentType> types, Scope scope, LocalDate last) {
    boolean district = scope.kind() == Scope.Kind.DISTRICT;
    LocalDate end = last.minusDays(how.guard().toDays());
    LocalDate first = first() == null ? end.plusDays(1) : first();
    Question question = new Question(how, types, district ? null : scope.id(), first, end);
    Usual known = answered.get(question);
    if (known == null) {
      if (answered.size() >= KNOWN_AT_MOST) {
        answered.clear();
      }
      known = answer(question);
      answered.put(question, known);
    }
    return known;
  }

  private Usual answer(Question question) {
    Set<IncidentType> types = question.types();
    Map<String, double[]> daily = new LinkedHashMap<>();
    Collection<String> over =
        question.over() == null ? region.districts().keySet() : List.of(question.over());
    for (String scope : over) {
      daily.put(
          scope,
          book.daily(
              scope,
              question.first(),
              question.last(),
              past -> types.isEmpty() || past.types().stream().anyMatch(types::contains),
              past -> 1));
    }
    return Usual.of(daily, question.how());
  }

  @Override
  public Tally before(Rule rule, Scope scope, Instant at) {
    Window before = live.windowOnce(scope.id(), at.minus(rule.window()), rule.window());
    return Tally.of(counted(rule, scope, before));
  }

  /** What counts for a rule of what is in a window. */
  static List<Counted> counted(Rule rule, Scope scope, Window window) {
    List<Counted> parts = rule.of(window.parts());
    if (parts == window.parts()) {
      return window.counted();
    }
    return scope.kind() == Scope.Kind.DISTRICT ? parts : Counted.events(parts);
  }
}
