package org.borderwatch.enrich.code.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.borderwatch.contracts.incident.DatePrecision;

/** Resolves days against the day an article appeared. */
public final class Calendar {
  private final LocalDate published;

  /**
   * @param published the day of publication in the region's time zone, or null
   */
  public Calendar(LocalDate published) {
    this.published = published;
  }

  /** The day of publication, or null. */
  public LocalDate published() {
    return published;
  }

  /**
   * Which day is meant.
   *
   * @param antecedent the day of the event told before, or null
   * @return empty where the text does not say
   */
  public Optional<Day> resolve(DateMention mention, Day antecedent) {
    return switch (mention.form()) {
      case DATE -> date(mention);
      case SOLAR_DATE -> solar(mention);
      case WEEKDAY -> Optional.ofNullable(published).map(p -> weekday(mention, p));
      case RELATIVE ->
          Optional.ofNullable(published).map(p -> Day.of(p.plusDays(mention.offset()), null));
      case SAME_DAY -> Optional.ofNullable(antecedent).map(a -> a.plusDays(0));
      case DAY_BEFORE -> {
        Day today = published == null ? null : Day.of(published, null);
        yield Optional.ofNullable(antecedent == null ? today : antecedent).map(d -> d.plusDays(-1));
      }
      case DAY_AFTER -> Optional.ofNullable(antecedent).map(a -> a.plusDays(1));
      case MONTH, YEAR, VAGUE -> Optional.empty();
    };
  }

  private static Day weekday(DateMention mention, LocalDate published) {
    LocalDate day = published.with(TemporalAdjusters.previousOrSame(mention.weekday()));
    return Day.of(day, mention.endDay() == 0 ? null : day.plusDays(mention.endDay()));
  }

  /** Days from the mention to publication by the latest reading, or empty where unknown. */
  public Optional<Long> age(DateMention mention) {
    if (published == null) {
      return Optional.empty();
    }
    try {
      return switch (mention.form()) {
        case YEAR -> Optional.of(days(LocalDate.of(mention.year(), 12, 31)));
        case MONTH ->
            mention.year() == 0
                ? Optional.empty()
                : Optional.of(
                    days(
                        LocalDate.of(mention.year(), mention.month(), 1)
                            .with(TemporalAdjusters.lastDayOfMonth())));
        default -> resolve(mention, null).map(Day::date).map(this::days);
      };
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private long days(LocalDate date) {
    return published.toEpochDay() - date.toEpochDay();
  }

  private Optional<Day> date(DateMention m) {
    try {
      int year = m.year() != 0 ? m.year() : year(m);
      if (year == 0) {
        MonthDay monthDay = MonthDay.of(m.month(), m.day());
        return Optional.of(new Day(null, null, monthDay, DatePrecision.UNKNOWN));
      }
      LocalDate date = LocalDate.of(year, m.month(), m.day());
      LocalDate end = m.endDay() == 0 ? null : LocalDate.of(year, m.endMonth(), m.endDay());
      return Optional.of(Day.of(date, end != null && end.isAfter(date) ? end : null));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<Day> solar(DateMention m) {
    try {
      if (m.year() != 0) {
        return Optional.of(Day.of(SolarYear.date(m.year(), m.month(), m.day()), null));
      }
      if (published == null) {
        return Optional.empty();
      }
      int year = SolarYear.of(published);
      LocalDate date = SolarYear.date(year, m.month(), m.day());
      boolean ahead = date.isAfter(published.plusDays(1));
      return Optional.of(Day.of(ahead ? SolarYear.date(year - 1, m.month(), m.day()) : date, null));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The year that puts a day without one nearest before publication; a day ahead is allowed. */
  private int year(DateMention m) {
    if (published == null) {
      return 0;
    }
    MonthDay day = MonthDay.of(m.month(), m.day());
    LocalDate thisYear = day.atYear(published.getYear());
    return thisYear.isAfter(published.plusDays(1)) ? published.getYear() - 1 : published.getYear();
  }
}
