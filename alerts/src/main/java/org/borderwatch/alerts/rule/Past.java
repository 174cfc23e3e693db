package org.borderwatch.alerts.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.borderwatch.alerts.count.Tally;
import org.borderwatch.contracts.alert.Scope;
import org.borderwatch.contracts.incident.IncidentType;

/** What was before, as it is known now. */
public interface Past {
  /** In which days are read. */
  ZoneId zone();

  /** The first day that is known as a whole, or null where nothing is known yet. */
  LocalDate first();

  /**
   * What a rule measures on each day.
   *
   * @param last before {@code first} for none
   */
  double[] daily(Rule rule, Scope scope, LocalDate first, LocalDate last);

  /** What is usual over a scope, by the days up to one; the guard band is left out. */
  Usual usual(Baseline how, Set<IncidentType> types, Scope scope, LocalDate last);

  /** What counted for a rule in the window before the one that ends at a moment. */
  Tally before(Rule rule, Scope scope, Instant at);

  /** The last day that no part of a window belongs to. */
  default LocalDate lastBefore(Instant at, Duration window) {
    return at.minus(window).atZone(zone()).toLocalDate().minusDays(1);
  }

  /** When a day ends, UTC. */
  default Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(zone()).toInstant();
  }

  /**
   * When as many days as a window has last measured as much, before a moment.
   *
   * @return the end of the last of them, UTC; null where that is not known to have been
   */
  default Instant lastThisHigh(Rule rule, Scope scope, double value, Instant before) {
    if (first() == null || value <= 0) {
      return null;
    }
    LocalDate last = lastBefore(before, rule.window());
    double[] sums = Days.rolling(daily(rule, scope, first(), last), rule.window());
    int at = Days.lastAsHigh(sums, value);
    return at < 0 ? null : endOf(first().plusDays(at));
  }
}
