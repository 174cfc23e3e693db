package org.borderwatch.alerts.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.borderwatch.alerts.count.Counted;
import org.borderwatch.alerts.count.LiveSet;
import org.borderwatch.alerts.count.Tally;
import org.borderwatch.alerts.count.Watchers;
import org.borderwatch.alerts.count.Window;
import org.borderwatch.alerts.rule.Rule;
import org.borderwatch.contracts.alert.Escalation;
import org.borderwatch.contracts.alert.Escalation.Coverage;
import org.borderwatch.contracts.alert.Level;
import org.borderwatch.contracts.region.Region;

/** Judges one district at one moment: what counts, which rules it meets, what is new. */
public final class Judge {
  /** How much longer than the longest window incidents are kept, for records that come late. */
  private static final Duration GRACE = Duration.ofDays(2);

  private final Region region;
  private final LiveSet live;
  private final Watchers watchers;
  private final List<Rule> rules;
  private final List<Duration> windows;
  private final Duration kept;
  private final Map<String, Episode> episodes = new HashMap<>();
  private final Map<String, Escalation> told = new HashMap<>();
  private final Set<String> unfinished = new TreeSet<>();

  /**
   * @param windows the lengths that escalations are told of, whatever the rules look at
   */
  public Judge(
      Region region, LiveSet live, Watchers watchers, List<Rule> rules, List<Duration> windows) {
    this.region = region;
    this.live = live;
    this.watchers = watchers;
    this.rules = List.copyOf(rules);
    this.windows = List.copyOf(windows);
    this.kept =
        Stream.concat(windows.stream(), rules.stream().map(Rule::window))
            .max(Duration::compareTo)
            .orElseThrow()
            .plus(GRACE);
  }

  void restore(Collection<Episode> remembered, Collection<Escalation> escalations) {
    remembered.forEach(episode -> episodes.put(episode.key(), episode));
    escalations.forEach(e -> told.put(e.district() + "|" + e.window(), e));
    remembered.stream().filter(Episode::open).forEach(e -> unfinished.add(e.district()));
    escalations.stream()
        .filter(e -> e.incidents() > 0 || e.level() != Level.NORMAL)
        .forEach(e -> unfinished.add(e.district()));
  }

  /** Districts with an open alert, or with a figure other than nought that was told. */
  Set<String> unfinished() {
    return Collections.unmodifiableSet(unfinished);
  }

  /** Judges what a late record does at its own time. */
  void late(String district, Instant at, News news) {
    boolean blind = watchers.coverage(district, at).blind();
    rulesOf(district).forEach(rule -> apply(rule, district, at, blind, true, news));
  }

  /**
   * Judges a moment after every one before it.
   *
   * @return when the district can change next with no news; {@link Instant#MAX} for never
   */
  Instant at(String district, Instant at, News news) {
    live.forget(district, at.minus(kept)).forEach(news::forget);
    Coverage coverage = watchers.coverage(district, at);
    Instant next = live.nextChange(district, at, kept);
    resolveWithdrawn(district, at, news);
    Level level = Level.NORMAL;
    for (Rule rule : rulesOf(district)) {
      Episode episode = apply(rule, district, at, coverage.blind(), false, news);
      level = episode != null && episode.level().compareTo(level) > 0 ? episode.level() : level;
      next = earlier(next, live.window(district, at, rule.window()).until());
      next = earlier(next, Life.holdEnds(rule, episode));
    }
    boolean nothing = level == Level.NORMAL;
    for (Duration length : windows) {
      Window window = live.window(district, at, length);
      nothing &= window.counted().isEmpty();
      next = earlier(next, window.until());
      tell(escalation(district, at, length, window, level, coverage), at, news);
    }
    if (nothing) {
      unfinished.remove(district);
      return next;
    }
    unfinished.add(district);
    return earlier(next, nextDayOrBlindness(district, at));
  }

  private Episode apply(
      Rule rule, String district, Instant at, boolean blind, boolean late, News news) {
    Window window = live.window(district, at, rule.window());
    List<Counted> counted = rule.of(window.counted());
    Tally tally = counted == window.counted() ? window.tally() : Tally.of(counted);
    Episode before = episodes.get(Episode.key(rule.id(), district));
    Life.Step step = Life.step(rule, district, before, new Life.Reading(at, tally, blind, late));
    Episode after = step.episode();
    if (after != null && !after.equals(before)) {
      episodes.put(after.key(), after);
      news.remember(after);
    }
    if (step.change() != null) {
      news.alert(AlertWriter.alert(region, rule, step, tally, counted));
    }
    return after;
  }

  /** An alert whose rule a person took away would stay open for ever. */
  private void resolveWithdrawn(String district, Instant at, News news) {
    Set<String> inForce = rulesOf(district).stream().map(Rule::id).collect(Collectors.toSet());
    List<Episode> withdrawn =
        episodes.values().stream()
            .filter(e -> e.district().equals(district) && e.open() && !inForce.contains(e.rule()))
            .sorted(Comparator.comparing(Episode::rule))
            .toList();
    for (Episode episode : withdrawn) {
      Episode resolved = episode.changed(Level.NORMAL, at);
      episodes.put(resolved.key(), resolved);
      news.remember(resolved);
      news.alert(AlertWriter.withdrawn(region, resolved, episode.level()));
    }
  }

  private void tell(Escalation now, Instant at, News news) {
    String key = now.district() + "|" + now.window();
    if (isNew(now, told.get(key))) {
      told.put(key, now);
      news.escalation(now, at);
    }
  }

  private Escalation escalation(
      String district, Instant at, Duration length, Window window, Level level, Coverage coverage) {
    Tally tally = window.tally();
    return new Escalation(
        district,
        length,
        at.atZone(region.zone()).toLocalDate(),
        at,
        tally.incidents(),
        tally.score(),
        tally.killed(),
        tally.injured(),
        tally.sources(),
        tally.claimants(),
        level,
        window.ids(),
        coverage);
  }

  /** The passing of time alone is not new, nor is it that one source of several is late. */
  private static boolean isNew(Escalation now, Escalation before) {
    if (now.incidents() == 0 && (before == null || before.incidents() == 0)) {
      return now.level() != (before == null ? Level.NORMAL : before.level());
    }
    return before == null
        || now.coverage().blind() != before.coverage().blind()
        || now.level() != before.level()
        || !now.day().equals(before.day())
        || now.score() != before.score()
        || now.sources() != before.sources()
        || now.claimants() != before.claimants()
        || !now.incidentIds().equals(before.incidentIds())
        || !now.killed().equals(before.killed())
        || !now.injured().equals(before.injured());
  }

  private Instant nextDayOrBlindness(String district, Instant at) {
    Instant day =
        at.atZone(region.zone()).toLocalDate().plusDays(1).atStartOfDay(region.zone()).toInstant();
    Instant sighted = watchers.sightedUntil(district);
    return sighted.isBefore(at) ? day : earlier(day, sighted.plusNanos(1));
  }

  private List<Rule> rulesOf(String district) {
    return rules.stream().filter(rule -> rule.districts().cover(district)).toList();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
