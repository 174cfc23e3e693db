package org.borderwatch.alerts.rule;

import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.borderwatch.alerts.count.LiveSet;
import org.borderwatch.alerts.count.Watchers;
import org.borderwatch.contracts.alert.Escalation;
import org.borderwatch.contracts.feed.Source;
import org.borderwatch.contracts.incident.Incident;

/**
 * The watch over a region: takes versions of incidents and the health of sources, lets time pass,
 * and tells what follows. It asks nobody for the time and keeps nothing outside itself, so the same
 * timestamped input gives the same news.
 *
 * <p>Ticks up to and including a record's timestamp are judged before the record. A record older
 * than the last judged moment is judged at its own time, where it can only raise, and again at the
 * last moment. A record stamped later than the clock moves no clock: it counts from the next tick,
 * and its own moment is judged when the clock gets there.
 */
public final class Watch {
  private final LiveSet live;
  private final Watchers watchers;
  private final Judge judge;
  private final Moments moments = new Moments();

  /**
   * @param live the incidents that count
   * @param watchers the sources
   * @param judge the rules
   */
  public Watch(LiveSet live, Watchers watchers, Judge judge) {
    this.live = live;
    this.watchers = watchers;
    this.judge = judge;
  }

  /** Takes up what an earlier watch left: everything it was told and everything it remembered. */
  public void restore(
      Collection<Incident> incidents,
      Collection<Source> sources,
      Collection<Episode> episodes,
      Collection<Escalation> escalations,
      Instant judgedTo) {
    incidents.forEach(incident -> live.put(incident.id(), incident));
    sources.forEach(source -> watchers.put(source.feedId(), source));
    judge.restore(episodes, escalations);
    moments.restore(judgedTo);
    if (judgedTo != null) {
      known().forEach(district -> moments.due(district, judgedTo));
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
    advance(at.isAfter(clock) ? clock : at, news);
    String before = live.districtOf(id);
    LiveSet.Change change = live.put(id, incident);
    boolean changed = change == LiveSet.Change.COUNTED || change == LiveSet.Change.REMOVED;
    Set<String> touched =
        changed
            ? Stream.of(before, live.districtOf(id))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new))
            : Set.of();
    judge(touched, at, clock, news);
    return change;
  }

  /**
   * Takes the health of a source.
   *
   * @param source null when it is gone
   * @param at the record's timestamp, UTC
   * @param clock what the clock shows, UTC
   */
  public void source(String feedId, Source source, Instant at, Instant clock, News news) {
    advance(at.isAfter(clock) ? clock : at, news);
    watchers.put(feedId, source);
    judge(known(), at, clock, news);
  }

  /** Judges the ticks up to the clock at which something can change. */
  public void advance(Instant clock, News news) {
    for (Instant at = moments.next(clock).orElse(null);
        at != null;
        at = moments.next(clock).orElse(null)) {
      judgeAt(Set.of(), at, news);
    }
    moments.passed(clock);
  }

  /** The last moment that is judged, or null before the first. */
  public Instant judgedTo() {
    return moments.judgedTo();
  }

  /** Has every district judged at the next tick, whether it can change or not. */
  void doubt() {
    known().forEach(district -> moments.due(district, Instant.EPOCH));
  }

  private void judge(Set<String> touched, Instant at, Instant clock, News news) {
    Instant judgedTo = moments.judgedTo();
    if (at.isAfter(clock)) {
      touched.forEach(district -> moments.due(district, clock));
      moments.await(at);
      moments.judged(judgedTo == null ? clock : judgedTo);
    } else if (judgedTo != null && at.isBefore(judgedTo)) {
      touched.forEach(district -> judge.late(district, at, news));
      judgeAt(touched, judgedTo, news);
    } else {
      judgeAt(touched, at, news);
    }
  }

  private void judgeAt(Set<String> touched, Instant at, News news) {
    moments.judged(at);
    Set<String> districts = known();
    districts.addAll(touched);
    for (String district : districts) {
      if (touched.contains(district) || moments.isDue(district, at)) {
        moments.due(district, judge.at(district, at, news));
      }
    }
  }

  /** Where something counts, or an alert or a figure may still have to end. */
  private Set<String> known() {
    Set<String> districts = new TreeSet<>(live.districts());
    districts.addAll(judge.unfinished());
    return districts;
  }
}
