package org.borderwatch.alerts.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.borderwatch.alerts.count.DayBook;
import org.borderwatch.contracts.alert.Alert.Why;

/**
 * For how many days the measure has not been as high. The levels are such days: at 365 it is the
 * record of a year. Where fewer days are known, no more than those are claimed.
 *
 * <p>While an alert is open, the days before it began are looked at, or its own rise would be what
 * takes its record away.
 */
public record RecordHigh() implements Comparison {
  @Override
  public Sense sense() {
    return Sense.RISING;
  }

  @Override
  public void check(Duration window, Measure measure, Levels levels) {
    Comparison.requireWholeDays(window);
    double most = DayBook.DAYS - window.toDays() - 3;
    if (levels.highest().raise() > most) {
      throw new IllegalArgumentException(
          "raise is %s days, and %s can be looked back; give at most that"
              .formatted(levels.highest().raise(), (int) most));
    }
  }

  @Override
  public Finding find(Rule rule, Seen now, Past past) {
    double value = rule.measure().of(now.tally());
    LocalDate first = past.first();
    LocalDate last = past.lastBefore(now.since(), rule.window());
    if (value == 0 || first == null) {
      Why why = new Why(rule.measure().word(), value, null, null, null, null, null, null);
      return new Finding(0, true, why, "", bound -> Double.NaN);
    }
    double[] sums = Days.rolling(past.daily(rule, now.scope(), first, last), rule.window());
    int at = Days.lastAsHigh(sums, value);
    long days = ChronoUnit.DAYS.between(at < 0 ? first : first.plusDays(at + 1L), last) + 1;
    Instant lastThisHigh = at < 0 ? null : past.endOf(first.plusDays(at));
    Why why =
        new Why(
            rule.measure().word(),
            value,
            null,
            null,
            null,
            null,
            lastThisHigh,
            past.endOf(first.minusDays(1)));
    return new Finding(
        Math.max(0, days),
        true,
        why,
        "not as high for %d days".formatted(Math.max(0, days)),
        bound -> Days.highestOfLast(sums, (int) bound));
  }

  @Override
  public boolean daily() {
    return true;
  }
}
