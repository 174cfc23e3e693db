package org.borderwatch.enrich.code;

import java.util.List;
import org.borderwatch.enrich.code.lexicon.Cue;
import org.borderwatch.enrich.code.lexicon.Mark;
import org.borderwatch.enrich.code.lexicon.Tag;
import org.borderwatch.enrich.code.text.Token;
import org.borderwatch.enrich.code.time.Calendar;
import org.borderwatch.enrich.code.time.DateMention;
import org.borderwatch.enrich.code.time.Day;

/** Tells the days on which something happened from those on which it was said. */
final class DayReader {
  private static final int STATEMENT_REACH = 8;

  private final Calendar calendar;

  DayReader(Calendar calendar) {
    this.calendar = calendar;
  }

  /** The days on which something happened. */
  List<DateMention> ofEvents(Reading reading) {
    return reading.dates().stream()
        .filter(d -> !isStatement(reading, d))
        .filter(d -> !isOfBirth(reading, d))
        .filter(d -> !reading.between(Cue.FOUND, d.from() - 1, d.to() + 1))
        .toList();
  }

  /** Whether it is when someone was born; some languages say so after it. */
  private static boolean isOfBirth(Reading reading, DateMention date) {
    return reading.between(Cue.BORN, date.from() - 3, date.from())
        || (reading.between(Cue.BORN, date.to(), date.to() + 2)
            && !reading.signBetween(",;(", date.to(), date.to() + 2));
  }

  /** The day on which it was said, or null. */
  Day ofStatement(Reading reading) {
    return reading.dates().stream()
        .filter(d -> isStatement(reading, d))
        .findFirst()
        .flatMap(d -> calendar.resolve(d, null))
        .filter(d -> d.date() != null)
        .map(d -> Day.orBefore(d.date()))
        .orElse(null);
  }

  /** Whether the day is that of the words and not of the event: "said on Friday". */
  private boolean isStatement(Reading reading, DateMention date) {
    boolean told =
        date.isDay()
            || date.form() == DateMention.Form.DAY_BEFORE
            || date.form() == DateMention.Form.DAY_AFTER;
    if (!told || (isEarly(date) && isBeforeVerb(reading, date))) {
      return false;
    }

    for (Cue cue : List.of(Cue.SAY, Cue.ACCORDING)) {
      for (Mark say : reading.all(cue)) {
        int from = Math.min(say.to(), date.to());
        int to = Math.max(say.from(), date.from());
        if (to - from <= 2
            && !reading.between(Cue.THAT, from, to)
            && !reading.signBetween(":\"“«,", from, to)) {
          return true;
        }
        if (cue == Cue.SAY && endsStatement(reading, say, date)) {
          return true;
        }
      }
    }
    return isDateline(reading, date);
  }

  /** "told reporters in the capital on Wednesday": the day closes the words that say who spoke. */
  private static boolean endsStatement(Reading reading, Mark say, DateMention date) {
    int end = date.to();
    boolean closed =
        end == reading.tokens().size()
            || reading.tokens().get(end).kind() == Token.Kind.SIGN
            || reading.between(Cue.THAT, end, end + 1);
    return closed
        && date.from() >= say.to()
        && date.from() - say.to() <= STATEMENT_REACH
        && !reading.signBetween(",;:\"“«", say.to(), date.from())
        && !reading.between(Cue.THAT, say.to(), date.from())
        && !reading.anyBetween(
            say.to(), date.from(), t -> t instanceof Tag.Event || t instanceof Tag.Harmed);
  }

  /** What was said days before publication is told for what happened then. */
  private boolean isEarly(DateMention date) {
    return date.isDate() && calendar.age(date).map(age -> age > 1).orElse(date.year() == 0);
  }

  private static boolean isBeforeVerb(Reading reading, DateMention date) {
    return reading.all(Cue.SAY).stream()
        .anyMatch(s -> s.from() - date.to() >= 1 && s.from() - date.to() <= 6);
  }

  /** {@code BAKU, Nov. 16 (Agency) –}: capitals and signs alone before it, a sign after it. */
  private static boolean isDateline(Reading reading, DateMention date) {
    if (date.from() == 0 || date.to() >= reading.tokens().size()) {
      return false;
    }
    boolean names =
        reading.tokens().subList(0, date.from()).stream()
            .noneMatch(t -> t.kind() == Token.Kind.WORD || t.isNumber());
    return names && date.from() <= 8 && reading.signBetween("(-–—./:", date.to(), date.to() + 1);
  }
}
