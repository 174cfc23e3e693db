package org.borderwatch.enrich.code;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
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
  private static final int BIRTH_REACH = 4;
  private static final int RITE_REACH = 4;
  private static final Pattern CLOCK = Pattern.compile("([01]?\\d|2[0-4])[:\u0589][0-5]\\d");

  private final Calendar calendar;

  DayReader(Calendar calendar) {
    this.calendar = calendar;
  }

  /** The days on which something happened. */
  List<DateMention> ofEvents(Reading reading) {
    return reading.dates().stream()
        .filter(d -> !isStatement(reading, d))
        .filter(d -> !isOfBirth(reading, d))
        .filter(d -> !isOfRite(reading, d))
        .toList();
  }

  /** Whether it is when someone was born; some languages say so after it. */
  private static boolean isOfBirth(Reading reading, DateMention date) {
    boolean dated = date.isDate() || date.form() == DateMention.Form.YEAR;
    return reading.between(Cue.BORN, date.from() - 3, date.from())
        || (dated
            && reading.between(Cue.BORN, date.to(), date.to() + BIRTH_REACH)
            && !reading.signBetween(",;(", date.to(), date.to() + BIRTH_REACH));
  }

  /**
   * Whether it is when the dead were found or laid to rest; the day of their death stands apart.
   */
  private static boolean isOfRite(Reading reading, DateMention date) {
    return reading.all(Cue.LAID_OR_FOUND).stream()
        .anyMatch(
            rite ->
                reading.dates().stream()
                        .filter(d -> isBeside(reading, rite, d))
                        .min(
                            Comparator.comparingInt((DateMention d) -> gap(rite, d))
                                .thenComparing(d -> -d.from()))
                        .orElse(null)
                    == date);
  }

  private static boolean isBeside(Reading reading, Mark rite, DateMention date) {
    int from = Math.min(rite.to(), date.to());
    int to = Math.max(rite.from(), date.from());
    return gap(rite, date) <= RITE_REACH
        && !reading.signBetween(",;:", from, to)
        && !reading.anyBetween(from, to, t -> t instanceof Tag.Event || t instanceof Tag.Harmed);
  }

  private static int gap(Mark rite, DateMention date) {
    return Math.max(date.from() - rite.to(), rite.from() - date.to());
  }

  /** Whether it says at what time of a day something happened: by the clock, or "at dawn". */
  static boolean tellsHour(Reading reading) {
    return reading.has(Cue.DAY_PART)
        || reading.tokens().stream()
            .anyMatch(t -> t.isNumber() && CLOCK.matcher(t.form()).matches());
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
            && !reading.between(Cue.ANAPHORA, from, to)
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
    while (reading.between(Cue.DAY_PART, end, end + 1)) {
      end++;
    }
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
