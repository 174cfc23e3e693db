package org.borderwatch.enrich.code.time;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.borderwatch.enrich.code.lexicon.Cue;
import org.borderwatch.enrich.code.lexicon.Mark;
import org.borderwatch.enrich.code.lexicon.Tag;
import org.borderwatch.enrich.code.text.Token;

/**
 * Finds the days that a sentence tells, in whatever order its language puts day, month and year.
 */
public final class DateFinder {
  private static final int NEAR = 3;

  private final List<Token> tokens;
  private final DateFigures figures;
  private final Set<Integer> months;
  private final List<DateMention> found = new ArrayList<>();

  private DateFinder(List<Token> tokens, List<Mark> marks) {
    this.tokens = tokens;
    this.figures =
        new DateFigures(
            tokens, starts(marks, t -> t instanceof Tag.Signal s && s.cue() == Cue.RANGE));
    this.months = starts(marks, t -> t instanceof Tag.Month);
  }

  private static Set<Integer> starts(List<Mark> marks, Predicate<Tag> tag) {
    return marks.stream().filter(m -> tag.test(m.tag())).map(Mark::from).collect(toSet());
  }

  public static List<DateMention> find(List<Token> tokens, List<Mark> marks) {
    DateFinder finder = new DateFinder(tokens, marks);
    for (int i = 0; i < tokens.size(); i++) {
      finder.numeric(i);
    }
    for (Mark mark : marks) {
      finder.word(mark);
    }
    for (Mark mark : marks) {
      if (mark.tag() instanceof Tag.Signal s && s.cue() == Cue.IN_YEAR) {
        finder.year(mark);
      }
    }
    return Nights.mornings(finder.settled(), marks);
  }

  private void word(Mark mark) {
    if (mark.tag() instanceof Tag.Month month) {
      month(mark, month.number());
    } else if (mark.tag() instanceof Tag.SolarMonth month) {
      solarMonth(mark, month.number());
    } else if (mark.tag() instanceof Tag.Weekday weekday) {
      found.add(
          new DateMention(
              DateMention.Form.WEEKDAY, mark.from(), mark.to(), 0, 0, 0, 0, 0, 0, weekday.day()));
    } else if (mark.tag() instanceof Tag.RelativeDay relative) {
      found.add(
          new DateMention(
              DateMention.Form.RELATIVE,
              mark.from(),
              mark.to(),
              0,
              0,
              0,
              0,
              0,
              relative.offset(),
              null));
    } else if (mark.tag() instanceof Tag.Signal signal) {
      switch (signal.cue()) {
        case SAME_DAY ->
            found.add(DateMention.of(DateMention.Form.SAME_DAY, mark.from(), mark.to()));
        case DAY_BEFORE ->
            found.add(DateMention.of(DateMention.Form.DAY_BEFORE, mark.from(), mark.to()));
        case DAY_AFTER ->
            found.add(DateMention.of(DateMention.Form.DAY_AFTER, mark.from(), mark.to()));
        case VAGUE_TIME ->
            found.add(DateMention.of(DateMention.Form.VAGUE, mark.from(), mark.to()));
        default -> {}
      }
    }
  }

  private void month(Mark mark, int month) {
    int before = figures.dayBefore(mark.from());
    int after = figures.dayAfter(mark.to());
    if (after >= 0 && !(before >= 0 && months.contains(after + 1))) {
      found.add(dayAfter(mark, month, after));
    } else if (before >= 0) {
      found.add(dayBefore(mark, month, before));
    } else {
      int at = figures.yearAfter(mark.to());
      boolean sure =
          !figures.isLatin(mark.from()) || isCapital(mark.from()) || yearBefore(mark.from()) != 0;
      if (at >= 0 || sure) {
        int year = at < 0 ? yearBefore(mark.from()) : figures.value(at);
        found.add(
            DateMention.of(DateMention.Form.MONTH, mark.from(), at < 0 ? mark.to() : at + 1)
                .in(year, month));
      }
    }
  }

  private boolean isCapital(int at) {
    return tokens.get(at).kind() != Token.Kind.WORD;
  }

  /** {@code 23 Shahrivar 1401}, of the calendar that begins its year in spring. */
  private void solarMonth(Mark mark, int month) {
    int day = figures.dayBefore(mark.from());
    if (day < 0) {
      return;
    }
    int next = figures.skipLink(mark.to());
    boolean dated = figures.isSolarYear(next);
    found.add(
        DateMention.solar(
            day,
            dated ? next + 1 : mark.to(),
            dated ? figures.value(next) : 0,
            month,
            figures.value(day)));
  }

  private DateMention dayAfter(Mark mark, int month, int day) {
    int to = figures.skipEnding(day + 1);
    int endDay = 0;
    int last = figures.rangeEnd(day, to);
    if (last >= 0) {
      endDay = figures.value(last);
      to = figures.skipEnding(last + 1);
    }
    int year = 0;
    int next = to < tokens.size() && tokens.get(to).is(",") ? to + 1 : to;
    if (figures.isYear(next)) {
      year = figures.value(next);
      to = next + 1;
    } else {
      year = yearBefore(mark.from());
    }
    DateMention date = DateMention.date(mark.from(), to, year, month, figures.value(day));
    return endDay == 0 ? date : date.until(month, endDay);
  }

  private DateMention dayBefore(Mark mark, int month, int day) {
    int start = figures.rangeStart(day);
    int from = start < 0 ? day : start;
    int at = figures.yearAfter(mark.to());
    int year = at < 0 ? yearBefore(from) : figures.value(at);
    DateMention date =
        DateMention.date(from, at < 0 ? mark.to() : at + 1, year, month, figures.value(from));
    return start < 0 ? date : date.until(month, figures.value(day));
  }

  private int yearBefore(int month) {
    for (int i = month - 1; i >= 0 && i >= month - NEAR; i--) {
      if (figures.isYear(i)) {
        return figures.value(i);
      }
      if (tokens.get(i).is(",")) {
        return 0;
      }
    }
    return 0;
  }

  private void numeric(int i) {
    NumericDate.at(tokens, i).ifPresent(found::add);
  }

  private void year(Mark mark) {
    for (int i : new int[] {mark.to(), mark.from() - 1}) {
      if (figures.isYear(i) && found.stream().noneMatch(d -> d.from() <= i && i < d.to())) {
        found.add(DateMention.of(DateMention.Form.YEAR, i, i + 1).in(figures.value(i), 0));
        return;
      }
    }
  }

  /** Drops what a longer mention holds, and a weekday beside its date. */
  private List<DateMention> settled() {
    found.sort(Comparator.comparingInt(DateMention::from).thenComparing(d -> -d.to()));
    List<DateMention> settled = new ArrayList<>();
    for (DateMention d : found) {
      DateMention last = settled.isEmpty() ? null : settled.get(settled.size() - 1);
      if (last != null && d.from() < last.to()) {
        continue;
      }
      if (last != null && d.from() - last.to() <= NEAR && isOneDay(last, d)) {
        DateMention dated = last.isDate() ? last : d;
        settled.set(settled.size() - 1, dated.spanning(last.from(), d.to()));
        continue;
      }
      if (last != null && isRange(last, d)) {
        settled.set(
            settled.size() - 1, last.until(d.month(), d.day()).spanning(last.from(), d.to()));
        continue;
      }
      if (last != null && isNight(last, d)) {
        settled.set(settled.size() - 1, last.until(0, 1).spanning(last.from(), d.to()));
        continue;
      }
      settled.add(d);
    }
    return settled;
  }

  private static boolean isOneDay(DateMention a, DateMention b) {
    return a.isDate() != b.isDate() && a.isDay() && b.isDay();
  }

  /** Two weekdays in a row: {@code the night from Tuesday to Wednesday}. */
  private boolean isNight(DateMention first, DateMention second) {
    return first.form() == DateMention.Form.WEEKDAY
        && second.form() == DateMention.Form.WEEKDAY
        && second.weekday() == first.weekday().plus(1)
        && (second.from() == first.to()
            || (second.from() - first.to() <= 2 && figures.isRangeLink(first.to())));
  }

  /** Two dates side by side or joined: {@code between March 24 and March 25}. */
  private boolean isRange(DateMention first, DateMention second) {
    return first.form() == DateMention.Form.DATE
        && second.form() == DateMention.Form.DATE
        && first.endDay() == 0
        && second.endDay() == 0
        && (second.from() == first.to()
            || (second.from() - first.to() == 1 && figures.isRangeLink(first.to())));
  }
}
