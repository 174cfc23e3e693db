package org.borderwatch.alerts.backtest;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.borderwatch.contracts.alert.Level;

/**
 * How often a rule told of a level in a week.
 *
 * @param week its Monday in the region
 * @param rule the rule's id
 * @param level reached by firing or rising
 * @param times how often
 */
public record WeekCount(LocalDate week, String rule, Level level, int times) {
  /** By week, rule and level, in that order; weeks without any are left out. */
  static List<WeekCount> of(List<Told> told, ZoneId zone) {
    Map<LocalDate, Map<String, Map<Level, Integer>>> counts = new TreeMap<>();
    told.stream()
        .filter(Told::rises)
        .map(Told::alert)
        .forEach(
            alert ->
                counts
                    .computeIfAbsent(week(alert.at(), zone), w -> new TreeMap<>())
                    .computeIfAbsent(alert.rule(), r -> new EnumMap<>(Level.class))
                    .merge(alert.level(), 1, Integer::sum));
    List<WeekCount> weeks = new ArrayList<>();
    counts.forEach(
        (week, rules) ->
            rules.forEach(
                (rule, levels) ->
                    levels.forEach(
                        (level, times) -> weeks.add(new WeekCount(week, rule, level, times)))));
    return weeks;
  }

  private static LocalDate week(Instant at, ZoneId zone) {
    return LocalDate.ofInstant(at, zone).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
