package org.borderwatch.enrich.code.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
  private final List<DateMention> found = new ArrayList<>();

  private DateFinder(List<Token> tokens) {
    this.tokens = tokens;
    this.figures = new DateFigures(tokens);
  }

  public static List<DateMention> find(List<Token> tokens, List<Mark> marks) {
    DateFinder finder = new DateFinder(tokens);
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
    return finder.settled();
  }

  private void word(Mark mark) {
    if (mark.tag() instanceof Tag.Month month) {
      month(mark, month.number());
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
        case VAGUE_TIME ->
            found.add(DateMention.of(DateMention.Form.VAGUE, mark.from(), mark.to()));
        default -> {}
      }
    }
  }

  private void month(Mark mark, int month) {
    int before = figures.skipBack(mark.from() - 1);
    int after = figures.skipOn(mark.to());
    DateMention date;
    if (figures.isDay(after)) {
      date = dayAfter(mark, month, after);
    } else if (figures.isDay(before)) {
      date = dayBefore(mark, month, before);
    } else {
      int year = figures.isYear(after) ? figures.value(after) : 0;
      if (year == 0
          && tokens.get(mark.from()).kind() == Token.Kind.WORD
          && figures.isLatin(mark.from())) {
        return;
      }
      date =
          new DateMention(
              DateMention.Form.MONTH,
              mark.from(),
              year == 0 ? mark.to() : after + 1,
              year,
              month,
              0,
              0,
              0,
              0,
              null);
    }
    found.add(date);
  }

  private DateMention dayAfter(Mark mark, int month, int day) {
    int to = day + 1;
    int endDay = 0;
    if (to < tokens.size() && tokens.get(to).joined() && figures.isDay(to)) {
      endDay = figures.value(to);
      to++;
    }
    to = figures.skipEnding(to);
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
    int from = day;
    int first = 0;
    if (tokens.get(day).joined() && figures.isDay(day - 1)) {
      first = figures.value(day - 1);
      from = day - 1;
    }
    int to = mark.to();
    int year = 0;
    int next =
        to < tokens.size() && (tokens.get(to).is(",") || tokens.get(to).is(".")) ? to + 1 : to;
    if (figures.isYear(next)) {
      year = figures.value(next);
      to = next + 1;
    }
    DateMention date =
        DateMention.date(from, to, year, month, first == 0 ? figures.value(day) : first);
    return first == 0 ? date : date.until(month, figures.value(day));
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
    Token token = tokens.get(i);
    if (!token.isNumber()) {
      return;
    }
    String[] part = token.form().split("\\.");
    int to = i + 1;
    if (part.length == 1
        && i + 2 < tokens.size()
        && tokens.get(i + 1).joined()
        && tokens.get(i + 2).joined()) {
      part = new String[] {token.form(), tokens.get(i + 1).form(), tokens.get(i + 2).form()};
      to = i + 3;
    }
    if (part.length != 3
        || !DateFigures.isFigures(part[0])
        || !DateFigures.isFigures(part[1])
        || !DateFigures.isFigures(part[2])) {
      return;
    }
    boolean yearFirst = part[0].length() == 4;
    int year = Integer.parseInt(yearFirst ? part[0] : part[2]);
    int day = Integer.parseInt(yearFirst ? part[2] : part[0]);
    int month = Integer.parseInt(part[1]);
    if (year >= DateFigures.FIRST_YEAR
        && year <= DateFigures.LAST_YEAR
        && month >= 1
        && month <= 12
        && day >= 1
        && day <= 31) {
      found.add(DateMention.date(i, to, year, month, day));
    }
  }

  private void year(Mark mark) {
    for (int i : new int[] {mark.to(), mark.from() - 1}) {
      if (figures.isYear(i) && found.stream().noneMatch(d -> d.from() <= i && i < d.to())) {
        found.add(
            new DateMention(
                DateMention.Form.YEAR, i, i + 1, figures.value(i), 0, 0, 0, 0, 0, null));
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
        DateMention dated = last.form() == DateMention.Form.DATE ? last : d;
        settled.set(settled.size() - 1, dated.spanning(last.from(), d.to()));
        continue;
      }
      if (last != null && isRange(last, d)) {
        settled.set(
            settled.size() - 1, last.until(d.month(), d.day()).spanning(last.from(), d.to()));
        continue;
      }
      settled.add(d);
    }
    return settled;
  }

  private static boolean isOneDay(DateMention a, DateMention b) {
    return (a.form() == DateMention.Form.DATE) != (b.form() == DateMention.Form.DATE)
        && a.isDay()
        && b.isDay();
  }

  /** Two dates with one word between them: {@code between March 24 and March 25}. */
  private boolean isRange(DateMention first, DateMention second) {
    return first.form() == DateMention.Form.DATE
        && second.form() == DateMention.Form.DATE
        && second.from() - first.to() == 1
        && tokens.get(first.to()).isWord();
  }
}
