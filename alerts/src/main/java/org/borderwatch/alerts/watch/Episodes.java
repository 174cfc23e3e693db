package org.borderwatch.alerts.watch;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.borderwatch.alerts.count.Counted;
import org.borderwatch.alerts.count.LiveSet;
import org.borderwatch.alerts.count.Tally;
import org.borderwatch.alerts.count.Window;
import org.borderwatch.alerts.rule.Past;
import org.borderwatch.alerts.rule.Rule;
import org.borderwatch.alerts.rule.Seen;
import org.borderwatch.contracts.alert.Alert.Change;
import org.borderwatch.contracts.alert.Escalation.Coverage;
import org.borderwatch.contracts.alert.Level;
import org.borderwatch.contracts.alert.Scope;

/** The alerts that are open or were, by rule and scope, and what a moment makes of them. */
final class Episodes {
  private final LiveSet live;
  private final Past past;
  private final Map<String, Episode> episodes = new HashMap<>();

  Episodes(LiveSet live, Past past) {
    this.live = live;
    this.past = past;
  }

  void restore(Collection<Episode> remembered) {
    remembered.forEach(episode -> episodes.put(episode.key(), episode));
  }

  /** The scopes with an open alert, or with a level that waits. */
  Set<String> unfinished() {
    return episodes.values().stream()
        .filter(episode -> episode.open() || !episode.waiting().isEmpty())
        .map(Episode::district)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What is remembered, or null. */
  Episode of(Rule rule, Scope scope) {
    return episodes.get(Episode.key(rule.id(), scope.id()));
  }

  /**
   * Judges a rule in a scope.
   *
   * @param late the moment is before one that is judged
   * @return what is remembered now, or null for nothing
   */
  Episode judge(Rule rule, Scope scope, Instant at, Coverage coverage, boolean late, News news) {
    Episode before = of(rule, scope);
    Judged judged = judged(rule, scope, at, coverage, before);
    Life.Reading reading =
        new Life.Reading(at, judged.tally(), judged.finding(), coverage.blind(), late);
    Life.Step step =
        telling(rule, Life.step(rule, scope.id(), before, reading), judged.counted(), at, late);
    Episode after = step.episode();
    if (after != null && !after.equals(before)) {
      remember(after, news);
    }
    if (step.change() != null) {
      Instant high = past.lastThisHigh(rule, scope, judged.measured(), after.startedAt());
      news.alert(AlertWriter.alert(judged, step, high));
    }
    return after;
  }

  private Judged judged(Rule rule, Scope scope, Instant at, Coverage coverage, Episode episode) {
    Window window = live.window(scope.id(), at, rule.window());
    List<Counted> counted = Chronicle.counted(rule, scope, window);
    Tally tally = counted == window.counted() ? window.tally() : Tally.of(counted);
    Instant since = episode != null && episode.open() ? episode.startedAt() : at;
    Seen seen = new Seen(at, scope, tally, coverage, since);
    return new Judged(
        rule, scope, counted, tally, rule.comparison().find(rule, seen, past), coverage);
  }

  /** When something next happens of itself. */
  Instant next(Rule rule, Scope scope, Episode episode, Instant at) {
    Instant next = Life.next(rule, episode);
    if (episode == null || !episode.open()) {
      return next;
    }
    Window window = live.window(scope.id(), at, rule.window());
    List<Counted> counted = Chronicle.counted(rule, scope, window);
    Instant told = episode.changedAt().plus(rule.pause());
    return told.isBefore(next)
            && Updates.of(episode.told(), counted, at.minus(rule.window())).material()
        ? told
        : next;
  }

  /** Tells of changed evidence where the level stays, and remembers what was told of it. */
  private static Life.Step telling(
      Rule rule, Life.Step step, List<Counted> counted, Instant at, boolean late) {
    Episode episode = step.episode();
    if (episode == null || !episode.open() || late && step.change() == null) {
      return step;
    }
    Updates updates = Updates.of(episode.told(), counted, at.minus(rule.window()));
    if (step.change() != null) {
      return new Life.Step(
          episode.telling(updates.told()), step.change(), step.from(), step.threshold());
    }
    if (!updates.material() || at.isBefore(episode.changedAt().plus(rule.pause()))) {
      return step;
    }
    return new Life.Step(
        episode.updated(at).telling(updates.told()),
        Change.UPDATED,
        episode.level(),
        rule.levels().of(episode.level()).raise());
  }

  /** An alert whose rule a person took away would stay open for ever. */
  void resolveWithdrawn(Scope scope, List<Rule> inForce, Instant at, News news) {
    Set<String> ids = inForce.stream().map(Rule::id).collect(Collectors.toSet());
    List<Episode> withdrawn =
        episodes.values().stream()
            .filter(e -> e.district().equals(scope.id()) && e.open() && !ids.contains(e.rule()))
            .sorted(Comparator.comparing(Episode::rule))
            .toList();
    for (Episode episode : withdrawn) {
      Episode resolved = episode.changed(Level.NORMAL, at);
      remember(resolved, news);
      news.alert(AlertWriter.withdrawn(scope, resolved, episode.level()));
    }
  }

  private void remember(Episode episode, News news) {
    episodes.put(episode.key(), episode);
    news.remember(episode);
  }
}
