package org.borderwatch.enrich.code.time;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.borderwatch.enrich.code.lexicon.Cue;
import org.borderwatch.enrich.code.lexicon.Mark;
import org.borderwatch.enrich.code.lexicon.Tag;

/**
 * The night between two days: what happens in it is news of the second ("in the night from Monday
 * to Tuesday", "on the night of 12 to 13 September").
 */
final class Nights {
  private static final int NEAR = 4;
  private static final int LEAP_YEAR = 2000;

  private final List<Mark> words;

  private Nights(List<Mark> marks) {
    this.words =
        marks.stream()
            .filter(m -> m.tag() instanceof Tag.Signal s && s.cue() == Cue.NIGHT)
            .toList();
  }

  /** The days of a sentence, each night between two told as the second. */
  static List<DateMention> mornings(List<DateMention> days, List<Mark> marks) {
    Nights nights = new Nights(marks);
    List<DateMention> result = new ArrayList<>();
    for (DateMention day : days) {
      DateMention last = result.isEmpty() ? null : result.get(result.size() - 1);
      if (last != null && nights.join(last, day)) {
        result.set(result.size() - 1, day.spanning(last.from(), day.to()));
      } else {
        result.add(nights.isOne(day) ? day.ending() : day);
      }
    }
    return result;
  }

  private boolean join(DateMention first, DateMention second) {
    return first.form() == DateMention.Form.WEEKDAY
        && second.form() == DateMention.Form.WEEKDAY
        && first.weekday().plus(1) == second.weekday()
        && second.from() - first.to() <= NEAR
        && isNear(first.from(), second.to());
  }

  private boolean isOne(DateMention range) {
    return range.form() == DateMention.Form.DATE
        && range.endDay() != 0
        && isNear(range.from(), range.to())
        && isNextDay(range);
  }

  private boolean isNear(int from, int to) {
    return words.stream().anyMatch(w -> w.to() >= from - NEAR && w.from() <= to + NEAR);
  }

  private static boolean isNextDay(DateMention range) {
    try {
      MonthDay first = MonthDay.of(range.month(), range.day());
      MonthDay next = MonthDay.from(first.atYear(LEAP_YEAR).plusDays(1));
      return next.equals(MonthDay.of(range.endMonth(), range.endDay()));
    } catch (DateTimeException e) {
      return false;
    }
  }
}
