package org.borderwatch.alerts.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.borderwatch.alerts.count.DayBook;
import org.borderwatch.alerts.count.LiveSet;
import org.borderwatch.alerts.count.PastIncident;
import org.borderwatch.alerts.count.Scopes;
import org.borderwatch.alerts.count.Watchers;
import org.borderwatch.alerts.count.Weights;
import org.borderwatch.alerts.rule.Rule;
import org.borderwatch.contracts.alert.Escalation;
import org.borderwatch.contracts.alert.Scope;
import org.borderwatch.contracts.feed.Source;
import org.borderwatch.contracts.incident.Incident;
import org.borderwatch.contracts.region.Region;

/**
 * The watch over a region: takes versions of incidents and the health of sources, lets time pass,
 * and tells what follows. It asks nobody for the time and keeps nothing outside itself, so the same
 * timestamped input gives the same news.
 *
 * <p>Records with one timestamp are one moment, judged as a whole: what one article changes comes
 * as several records, and half of it is not true. The moment stays open until a record with another
 * timestamp comes, a later tick is due, or {@link #settle} is told that nothing more comes.
 *
 * <p>Ticks up to and including a record's timestamp are judged before the record. A moment before
 * the last that was judged is judged at its own time, where it can only raise, and again at the
 * last one. A record stamped later than the clock moves no clock: it counts from the next tick, and
 * its own moment is judged when the clock gets there.
 */
public final class Watch {
  private final Scopes scopes;
  private final LiveSet live;
  private final Watchers watchers;
  private final Chronicle chronicle;
  private final Judge judge;
  private final Moments moments = new Moments();
  private final TreeSet<String> touched = new TreeSet<>();
  private final TreeSet<String> fresh = new TreeSet<>();
  private Instant open;

  /**
   * @param weights what incidents weigh
   * @param windows the lengths that escalations are told of, whatever the rules look at
   * @param blindAfterIntervals so many of its intervals after its last success a source still
   *     counts as healthy
   */
  public static Watch of(
      Region region,
      Weights weights,
      List<Rule> rules,
      List<Duration> windows,
      int blindAfterIntervals) {
    return new Watch(region, weights, rules, windows, blindAfterIntervals);
  }

  private Watch(
      Region region,
      Weights weights,
      List<Rule> rules,
      List<Duration> windows,
      int blindAfterIntervals) {
    List<Scope> larger = new ArrayList<>();
    rules.forEach(rule -> larger.addAll(rule.groups().scopes()));
    if (rules.stream().anyMatch(Rule::region)) {
      larger.add(new Scope(Scope.Kind.REGION, Scope.REGION, region.name(), List.of()));
    }
    scopes = new Scopes(region, larger);
    live = new LiveSet(region.zone(), weights, scopes);
    watchers = new Watchers(blindAfterIntervals);
    chronicle = new Chronicle(region, live, new DayBook(region.zone(), weights, scopes));
    judge = new Judge(scopes, live, watchers, chronicle, rules, windows);
  }

  /** Takes up what an earlier watch left: everything it was told and everything it remembered. */
  public void restore(
      Collection<Incident> incidents,
      Collection<PastIncident> past,
      Collection<Source> sources,
      Collection<Episode> episodes,
      Collection<Escalation> escalations,
      Progress progress) {
    incidents.forEach(incident -> live.put(incident.id(), incident));
    sources.forEach(source -> watchers.put(source.feedId(), source));
    chronicle.restore(past, incidents, progress.since());
    judge.restore(episodes, escalations);
    moments.restore(progress.judgedTo());
    open = progress.open();
    touched.addAll(progress.touched());
    fresh.addAll(progress.fresh());
    if (progress.judgedTo() != null) {
      known().forEach(scope -> moments.due(scope, progress.judgedTo()));
    }
  }

  /**
   * Takes a version of an incident.
   *
   * @param incident null when it is withdrawn
   * @param at the record's timestamp, UTC
   * @param clock what the clock shows, UTC
   * @return what it did to the counts
   */
  public LiveSet.Change incident(
      String id, Incident incident, Instant at, Instant clock, News news) {
    if (incident != null) {
      Objects.requireNonNull(incident.district(), "an incident without district");
      Objects.requireNonNull(incident.firstReportedAt(), "an incident without first report");
    }
    reach(at, clock, news);
    boolean isNew = !chronicle.knows(id);
    Set<String> changed = new TreeSet<>(live.scopesOf(id));
    LiveSet.Change change = live.put(id, incident);
    changed.addAll(live.scopesOf(id));
    boolean counts = change == LiveSet.Change.COUNTED;
    boolean days = chronicle.put(id, incident, at, news);
    take(counts || change == LiveSet.Change.REMOVED ? changed : Set.of(), at, clock);
    if (counts && isNew && at.equals(open)) {
      fresh.add(id);
    }
    if (days && judge.looksBack()) {
      Instant moment = at.isAfter(clock) ? clock : at;
      known().forEach(scope -> moments.dueBy(scope, moment));
    }
    return change;
  }

  /**
   * Takes the health of a source. It counts from now on: one that is older than the open moment
   * belongs to it.
   *
   * @param source null when it is gone
   * @param at the record's timestamp, UTC
   * @param clock what the clock shows, UTC
   */
  public void source(String feedId, Source source, Instant at, Instant clock, News news) {
    boolean joins = open != null && at.isBefore(open);
    if (!joins) {
      reach(at, clock, news);
    }
    Set<String> known = known();
    Map<String, Instant> before = new HashMap<>();
    known.forEach(scope -> before.put(scope, watchers.sightedUntil(scopes.named(scope))));
    watchers.put(feedId, source);
    Instant moment = at.isAfter(clock) ? clock : at;
    for (String scope : known) {
      if (judge.looksBack()
          || !watchers.sightedUntil(scopes.named(scope)).equals(before.get(scope))) {
        moments.dueBy(scope, moment);
      }
    }
    if (!joins) {
      take(Set.of(), at, clock);
    }
  }

  /**
   * Lets time pass, with nothing more to come of the moment that is open: judges that, and the
   * ticks up to the clock at which something can change.
   */
  public void advance(Instant clock, News news) {
    settle(news);
    ticks(clock, news);
  }

  /** What must be remembered of how far this watch is. */
  public Progress progress() {
    return new Progress(
        moments.judgedTo(), open, List.copyOf(touched), List.copyOf(fresh), chronicle.since());
  }

  /** Whether nobody watches a district at a time. */
  public boolean blind(String district, Instant asOf) {
    return watchers.coverage(scopes.named(district), asOf).blind();
  }

  /** Has every scope judged at the next tick, whether it can change or not. */
  void doubt() {
    known().forEach(scope -> moments.due(scope, Instant.EPOCH));
  }

  /** Comes to a record's moment: what is before it is judged. */
  private void reach(Instant at, Instant clock, News news) {
    if (!at.equals(open)) {
      settle(news);
    }
    ticks(at.isAfter(clock) ? clock : at, news);
  }

  private void take(Collection<String> changed, Instant at, Instant clock) {
    if (at.isAfter(clock)) {
      changed.forEach(scope -> moments.dueBy(scope, clock));
      moments.await(at);
      moments.start(clock);
    } else {
      open = at;
      touched.addAll(changed);
    }
  }

  private void ticks(Instant limit, News news) {
    for (Instant at = moments.next(limit).orElse(null);
        at != null;
        at = moments.next(limit).orElse(null)) {
      judgeAt(Set.of(), at, news);
    }
    moments.passed(limit);
  }

  private void settle(News news) {
    if (open == null) {
      return;
    }
    Instant at = open;
    Set<String> changed = new TreeSet<>(touched);
    List<String> brought = List.copyOf(fresh);
    open = null;
    touched.clear();
    fresh.clear();
    brought.forEach(id -> judge.news(id, at, news));
    Instant judgedTo = moments.judgedTo();
    if (judgedTo != null && at.isBefore(judgedTo)) {
      changed.forEach(scope -> judge.late(scope, at, news));
      judgeAt(changed, judgedTo, news);
    } else {
      judgeAt(changed, at, news);
    }
  }

  private void judgeAt(Set<String> changed, Instant at, News news) {
    moments.judged(at);
    chronicle.reach(at, news);
    Set<String> due = moments.due(at);
    due.addAll(changed);
    for (String scope : due) {
      moments.due(scope, judge.at(scope, at, news));
    }
  }

  /** Where something counts, or an alert or a figure may still have to end. */
  private Set<String> known() {
    Set<String> found = new TreeSet<>(live.scopes());
    found.addAll(judge.unfinished());
    return found;
  }
}
