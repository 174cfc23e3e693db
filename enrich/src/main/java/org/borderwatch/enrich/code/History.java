package org.borderwatch.enrich.code;

import java.util.Optional;
import org.borderwatch.enrich.code.lexicon.Cue;
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
  static final String AHEAD = "a day after publication";

  Optional<String> reason(Reading reading, DateMention date, Calendar calendar) {
    Optional<Long> age = date == null ? Optional.empty() : calendar.age(date);
    if (age.isPresent() && age.get() > oldAfterDays) {
      return Optional.of(OLD.formatted(oldAfterDays));
    }
    if (age.isPresent() && age.get() < -1) {
      return Optional.of(AHEAD);
    }
    boolean recentDay = date != null && date.isDay();
    return reading.has(Cue.HISTORY) && !recentDay ? Optional.of(WAR) : Optional.empty();
  }
}
