package org.borderwatch.alerts.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.borderwatch.alerts.count.Counted;
import org.borderwatch.alerts.count.LiveSet;
import org.borderwatch.alerts.count.Tally;
import org.borderwatch.alerts.rule.Finding;
import org.borderwatch.alerts.rule.Fixed;
import org.borderwatch.alerts.rule.Past;
import org.borderwatch.alerts.rule.Rule;
import org.borderwatch.alerts.rule.Seen;
import org.borderwatch.contracts.Ids;
import org.borderwatch.contracts.alert.Alert.Change;
import org.borderwatch.contracts.alert.Escalation.Coverage;
import org.borderwatch.contracts.alert.Level;
import org.borderwatch.contracts.alert.Scope;
import org.borderwatch.contracts.incident.Incident;

/**
 * What became known after its window had passed raises no alert there, and must not be lost: it is
 * told once, at the level that the window would have reached, with what is known now.
 */
final class LateNews {
  /** What was seen longer ago is no news: it is an incident that took in another's reports. */
  private static final Duration NEWS_FOR = Duration.ofHours(1);

  private final LiveSet live;
  private final Past past;
  private final Episodes episodes;

  LateNews(LiveSet live, Past past, Episodes episodes) {
    this.live = live;
    this.past = past;
    this.episodes = episodes;
  }

  /** How a rule would have stood. */
  private record Would(Level level, Judged judged) {}

  /**
   * @param late an incident that this moment brought
   * @param rules of its district, in order: of two that reach one level, the first tells
   * @param at the moment, UTC
   */
  void tell(Counted late, Scope scope, List<Rule> rules, Coverage coverage, Instant at, News news) {
    Instant seen = firstSeen(late.incident(), at);
    if (seen.plus(NEWS_FOR).isBefore(at)) {
      return;
    }
    Would worst = null;
    for (Rule rule : rules) {
      Would would = passed(rule, late, seen) ? would(rule, late, scope, coverage) : null;
      boolean worse =
          would != null && (worst == null || would.level().compareTo(worst.level()) > 0);
      worst = worse ? would : worst;
    }
    if (worst != null && worst.level() != Level.NORMAL) {
      tell(worst, late, at, news);
    }
  }

  private static boolean passed(Rule rule, Counted late, Instant seen) {
    return rule.comparison() instanceof Fixed
        && rule.counts(late.incident().types())
        && !late.at().plus(rule.window()).isAfter(seen);
  }

  private Would would(Rule rule, Counted late, Scope scope, Coverage coverage) {
    Episode episode = episodes.of(rule, scope);
    List<Counted> counted =
        Chronicle.counted(rule, scope, live.windowOnce(scope.id(), late.at(), rule.window()));
    Tally tally = Tally.of(counted);
    Finding finding =
        rule.comparison().find(rule, new Seen(late.at(), scope, tally, coverage, late.at()), past);
    Life.Reading reading = new Life.Reading(late.at(), tally, finding, false, true);
    Judged judged = new Judged(rule, scope, counted, tally, finding, coverage);
    boolean told =
        episode != null
            && episode.startedAt() != null
            && !episode.startedAt().isAfter(late.at())
            && (episode.open() || episode.changedAt().isAfter(late.at()));
    return new Would(told ? Level.NORMAL : Life.reached(rule, reading), judged);
  }

  private void tell(Would would, Counted late, Instant at, News news) {
    Judged judged = would.judged();
    Rule rule = judged.rule();
    Scope scope = judged.scope();
    String id = Ids.hash("late", rule.id(), scope.id(), late.incident().id());
    Episode once =
        Episode.none(rule.id(), scope.id()).begun(id, late.at()).changed(would.level(), at);
    double threshold = rule.levels().of(would.level()).raise();
    Life.Step step = new Life.Step(once, Change.NOTED, Level.NORMAL, threshold);
    Instant high = past.lastThisHigh(rule, scope, judged.measured(), late.at());
    news.alert(AlertWriter.alert(judged, step, high).asLate());
  }

  private static Instant firstSeen(Incident incident, Instant otherwise) {
    return incident.reports().stream()
        .map(Incident.Telling::firstSeenAt)
        .filter(Objects::nonNull)
        .min(Instant::compareTo)
        .orElse(otherwise);
  }
}
