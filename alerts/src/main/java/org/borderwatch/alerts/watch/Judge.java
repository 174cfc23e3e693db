package org.borderwatch.alerts.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.borderwatch.alerts.count.Counted;
import org.borderwatch.alerts.count.LiveSet;
import org.borderwatch.alerts.count.Scopes;
import org.borderwatch.alerts.count.Watchers;
import org.borderwatch.alerts.count.Window;
import org.borderwatch.alerts.rule.Rule;
import org.borderwatch.contracts.alert.Escalation;
import org.borderwatch.contracts.alert.Escalation.Coverage;
import org.borderwatch.contracts.alert.Escalation.Pending;
import org.borderwatch.contracts.alert.Level;
import org.borderwatch.contracts.alert.Scope;

/** Judges one scope at one moment: what counts, which rules it meets, what is new. */
final class Judge {
  /** How much longer than the longest window incidents are kept, for records that come late. */
  private static final Duration GRACE = Duration.ofDays(2);

  private final Scopes scopes;
  private final LiveSet live;
  private final Watchers watchers;
  private final Chronicle chronicle;
  private final List<Rule> rules;
  private final List<Duration> windows;
  private final Duration longest;
  private final Episodes episodes;
  private final Figures figures;
  private final LateNews lateNews;
  private final Map<String, List<Rule>> rulesOf = new HashMap<>();
  private final Set<String> unfinished = new TreeSet<>();

  /**
   * @param windows the lengths that escalations are told of, whatever the rules look at
   */
  Judge(
      Scopes scopes,
      LiveSet live,
      Watchers watchers,
      Chronicle chronicle,
      List<Rule> rules,
      List<Duration> windows) {
    this.scopes = scopes;
    this.live = live;
    this.watchers = watchers;
    this.chronicle = chronicle;
    this.rules = List.copyOf(rules);
    this.windows = List.copyOf(windows);
    this.longest =
        Stream.concat(windows.stream(), rules.stream().map(r -> r.comparison().reach(r.window())))
            .max(Duration::compareTo)
            .orElseThrow();
    this.episodes = new Episodes(live, chronicle);
    this.figures = new Figures(chronicle);
    this.lateNews = new LateNews(live, chronicle, episodes);
  }

  void restore(Collection<Episode> remembered, Collection<Escalation> escalations) {
    episodes.restore(remembered);
    unfinished.addAll(episodes.unfinished());
    unfinished.addAll(figures.restore(escalations));
  }

  /** Scopes with an open alert, or with a figure other than nought that was told. */
  Set<String> unfinished() {
    return Collections.unmodifiableSet(unfinished);
  }

  /** Judges what a late record does at its own time. */
  void late(String id, Instant at, News news) {
    Scope scope = scopes.named(id);
    Coverage coverage = watchers.coverage(scope, at);
    rulesOf(scope).forEach(rule -> episodes.judge(rule, scope, at, coverage, true, news));
  }

  /** Tells of an incident that a moment brought, where it came too late to be counted. */
  void news(String incidentId, Instant at, News news) {
    Counted counted = live.counted(incidentId);
    if (counted != null && counted.at().isAfter(at.minus(longest))) {
      Scope scope = scopes.named(counted.incident().district());
      lateNews.tell(counted, scope, rulesOf(scope), watchers.coverage(scope, at), at, news);
    }
  }

  /**
   * Judges a moment after every one before it.
   *
   * @return when the scope can change next with no news; {@link Instant#MAX} for never
   */
  Instant at(String id, Instant at, News news) {
    Scope scope = scopes.named(id);
    live.forget(id, at.minus(longest).minus(GRACE)).forEach(news::forget);
    Coverage coverage = watchers.coverage(scope, at);
    List<Rule> inForce = rulesOf(scope);
    episodes.resolveWithdrawn(scope, inForce, at, news);
    Level level = Level.NORMAL;
    List<Pending> pending = new ArrayList<>();
    Instant next = live.nextChange(id, at, longest.plus(GRACE));
    for (Rule rule : inForce) {
      Episode episode = episodes.judge(rule, scope, at, coverage, false, news);
      next = earlier(next, next(rule, scope, episode, at));
      if (episode != null) {
        level = episode.level().compareTo(level) > 0 ? episode.level() : level;
        episode.waiting().forEach(w -> pending.add(pending(rule, episode, w)));
      }
    }
    return earlier(next, tell(scope, at, level, pending, coverage, news));
  }

  private Instant tell(
      Scope scope, Instant at, Level level, List<Pending> pending, Coverage coverage, News news) {
    Instant next = Instant.MAX;
    boolean nothing = level == Level.NORMAL && pending.isEmpty();
    for (Duration length : windows) {
      Window window = live.window(scope.id(), at, length);
      nothing &= window.counted().isEmpty();
      next = earlier(next, window.until());
      next = earlier(next, figures.tell(scope, at, length, window, level, pending, coverage, news));
    }
    if (nothing) {
      unfinished.remove(scope.id());
      return next;
    }
    unfinished.add(scope.id());
    Instant sighted = watchers.sightedUntil(scope);
    return sighted.isBefore(at) ? next : earlier(next, sighted.plusNanos(1));
  }

  /** When a rule may find otherwise, with no news. */
  private Instant next(Rule rule, Scope scope, Episode episode, Instant at) {
    Window window = live.window(scope.id(), at, rule.window());
    Instant next = earlier(window.until(), episodes.next(rule, scope, episode, at));
    Duration reach = rule.comparison().reach(rule.window());
    if (!reach.equals(rule.window())) {
      next = earlier(next, live.nextChange(scope.id(), at, reach));
    }
    boolean idle = window.parts().isEmpty() && (episode == null || !episode.open());
    if (rule.comparison().daily() && !idle) {
      next = earlier(next, nextDay(at.minus(rule.window())).plus(rule.window()));
    }
    return rule.comparison().scaled() && !idle ? earlier(next, watchers.nextLoss(scope, at)) : next;
  }

  private Instant nextDay(Instant at) {
    return chronicle.endOf(at.atZone(chronicle.zone()).toLocalDate());
  }

  /** Whether what was long ago, or how many sources are healthy, can change what a rule finds. */
  boolean looksBack() {
    return rules.stream().anyMatch(rule -> rule.comparison().daily());
  }

  private static Pending pending(Rule rule, Episode episode, Episode.Waiting waiting) {
    Instant until = Life.readyAt(rule, episode, waiting);
    return new Pending(rule.id(), waiting.level(), waiting.since(), until);
  }

  private List<Rule> rulesOf(Scope scope) {
    return rulesOf.computeIfAbsent(
        scope.id(), id -> rules.stream().filter(rule -> rule.judges(scope)).toList());
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
