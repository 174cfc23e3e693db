package org.borderwatch.enrich.code;

import java.util.List;
import java.util.Optional;
import org.borderwatch.enrich.code.lexicon.Cue;
import org.borderwatch.enrich.code.lexicon.Mark;
import org.borderwatch.enrich.code.time.Calendar;
import org.borderwatch.enrich.code.time.DateMention;

/**
 * Why what a sentence tells is history told again and must not count.
 *
 * @param oldAfterDays what happened longer before publication is history
 */
record History(int oldAfterDays) {
  static final String WAR = "war history";
  static final String OLD = "older than %d days";
  static final String DIM = "told again without day or place";
  static final String AHEAD = "a day after publication";

  boolean isOld(DateMention date, Calendar calendar) {
    return calendar.age(date).filter(age -> age > oldAfterDays).isPresent();
  }

  Optional<String> reason(
      Reading reading, DateMention date, List<Mark> events, List<Toll> tolls, Calendar calendar) {
    Optional<Long> age = date == null ? Optional.empty() : calendar.age(date);
    if (age.isPresent() && age.get() > oldAfterDays) {
      return Optional.of(OLD.formatted(oldAfterDays));
    }
    if (age.isPresent() && age.get() < -1) {
      return Optional.of(AHEAD);
    }
    boolean recentDay =
        date != null
            && date.isDay()
            && !reading.has(Cue.MEMORIAL)
            && !reading.between(Cue.HISTORY, date.from() - 1, date.from());
    return reading.has(Cue.HISTORY) && !recentDay && !isAside(reading, events, tolls)
        ? Optional.of(WAR)
        : Optional.empty();
  }

  /** Whether history is only a clause after the harm that is told: "…, held since the war". */
  private static boolean isAside(Reading reading, List<Mark> events, List<Toll> tolls) {
    if (tolls.isEmpty()) {
      return false;
    }
    int told = 0;
    for (Mark event : events) {
      told = Math.max(told, event.to());
    }
    for (Toll toll : tolls) {
      told = Math.max(told, toll.to());
    }
    int end = told;
    return reading.all(Cue.HISTORY).stream()
        .allMatch(h -> h.from() >= end && reading.signBetween(",;–—", end, h.from()));
  }
}
