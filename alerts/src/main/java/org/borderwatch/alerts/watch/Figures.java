package org.borderwatch.alerts.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.borderwatch.alerts.count.Counted;
import org.borderwatch.alerts.count.Tally;
import org.borderwatch.alerts.count.Window;
import org.borderwatch.alerts.rule.Baseline;
import org.borderwatch.alerts.rule.Past;
import org.borderwatch.alerts.rule.Seen;
import org.borderwatch.alerts.rule.Usual;
import org.borderwatch.alerts.statistic.Chance;
import org.borderwatch.alerts.statistic.Expectation;
import org.borderwatch.contracts.alert.Escalation;
import org.borderwatch.contracts.alert.Escalation.Coverage;
import org.borderwatch.contracts.alert.Level;
import org.borderwatch.contracts.alert.Scope;

/** The figures that were told of each scope and window, and when they are told again. */
final class Figures {
  /** Sources that come and go in turn would tell of blindness without end. */
  private static final Duration BLIND_PAUSE = Duration.ofMinutes(15);

  private final Past past;
  private final Map<String, Escalation> told = new HashMap<>();

  Figures(Past past) {
    this.past = past;
  }

  /** Returns the scopes of which something other than nought was told last. */
  Set<String> restore(Collection<Escalation> escalations) {
    escalations.forEach(e -> told.put(key(e), e));
    return escalations.stream()
        .filter(e -> !nothing(e))
        .map(Escalation::district)
        .collect(Collectors.toSet());
  }

  /**
   * Tells the figures of a window where they are new: when they changed, hourly, or when the scope
   * became blind or is no more.
   *
   * @param level the highest of an alert that is open
   * @param pending thresholds that are reached and wait
   * @return when they are to be told again with no news; {@link Instant#MAX} for never
   */
  Instant tell(
      Scope scope,
      Instant at,
      Duration length,
      Window window,
      Level level,
      List<Escalation.Pending> pending,
      Coverage coverage,
      News news) {
    Escalation now = of(scope, at, length, window, level, pending, coverage);
    Escalation before = told.get(key(now));
    if (isNew(now, before)) {
      told.put(key(now), now);
      news.escalation(now, at);
      before = now;
    }
    if (nothing(now)) {
      return Instant.MAX;
    }
    Instant hour = at.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
    Instant day = past.endOf(at.atZone(past.zone()).toLocalDate());
    Instant next = day.isBefore(hour) ? day : hour;
    Instant flip = before.asOf().plus(BLIND_PAUSE);
    return before.coverage().blind() != coverage.blind() && flip.isBefore(next) ? flip : next;
  }

  private Escalation of(
      Scope scope,
      Instant at,
      Duration length,
      Window window,
      Level level,
      List<Escalation.Pending> pending,
      Coverage coverage) {
    Tally tally = window.tally();
    return new Escalation(
        scope.id(),
        length,
        at.atZone(past.zone()).toLocalDate(),
        at,
        tally.incidents(),
        tally.score(),
        tally.killed(),
        tally.injured(),
        tally.sources(),
        tally.claimants(),
        level,
        window.ids(),
        coverage,
        baseline(scope, at, length, tally.incidents(), coverage),
        pending,
        types(window.counted()));
  }

  private Escalation.Baseline baseline(
      Scope scope, Instant at, Duration length, int incidents, Coverage coverage) {
    Usual usual = past.usual(Baseline.DEFAULT, Set.of(), scope, past.lastBefore(at, length));
    if (!(usual.of(scope.id()) instanceof Expectation.Usual day)) {
      return new Escalation.Baseline(0, 1, 1, usual.days(), true);
    }
    double mean = day.in(length.toMinutes() / 1440.0, Seen.share(coverage));
    double dispersion = usual.dispersion(day.perDay());
    double chance = Chance.atLeast(incidents, mean, dispersion);
    return new Escalation.Baseline(mean, chance, dispersion, usual.days(), false);
  }

  private static Map<String, Integer> types(List<Counted> counted) {
    Map<String, Integer> types = new TreeMap<>();
    counted.forEach(one -> types.merge(one.incident().types().get(0).name(), 1, Integer::sum));
    return types;
  }

  private static boolean nothing(Escalation now) {
    return now.incidents() == 0 && now.level() == Level.NORMAL && now.pending().isEmpty();
  }

  /** The passing of time alone is not new, nor is it that one source of several is late. */
  private static boolean isNew(Escalation now, Escalation before) {
    if (before == null || nothing(now) && nothing(before)) {
      return before == null && !nothing(now);
    }
    return isAnotherHour(now, before)
        || now.coverage().blind() != before.coverage().blind()
            && !now.asOf().isBefore(before.asOf().plus(BLIND_PAUSE))
        || now.level() != before.level()
        || !now.day().equals(before.day())
        || now.incidents() != before.incidents()
        || now.score() != before.score()
        || now.sources() != before.sources()
        || now.claimants() != before.claimants()
        || !now.incidentIds().equals(before.incidentIds())
        || !now.killed().equals(before.killed())
        || !now.injured().equals(before.injured())
        || !now.pending().equals(before.pending());
  }

  private static boolean isAnotherHour(Escalation now, Escalation before) {
    return now.asOf()
        .truncatedTo(ChronoUnit.HOURS)
        .isAfter(before.asOf().truncatedTo(ChronoUnit.HOURS));
  }

  private static String key(Escalation escalation) {
    return escalation.district() + "|" + escalation.window();
  }
}
