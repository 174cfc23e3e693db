package org.borderwatch.enrich.code;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.borderwatch.enrich.code.lexicon.Cue;
import org.borderwatch.enrich.code.lexicon.Mark;
import org.borderwatch.enrich.code.lexicon.Tag;
import org.borderwatch.enrich.code.time.DateMention;

/**
 * A part of a sentence that tells of one day, or of what one side did.
 *
 * @param from first token
 * @param to exclusive
 * @param date its day, or null
 */
record Part(int from, int to, DateMention date) {
  private static final int SUBJECT_REACH = 3;

  boolean holds(int token) {
    return token >= from && token < to;
  }

  boolean holdsVague(Reading reading) {
    return reading.between(Cue.VAGUE_TIME, from, to);
  }

  /** Cuts a sentence that tells of several days into the clauses of each. */
  static List<Part> of(
      Reading reading, List<Mark> events, List<Toll> tolls, List<DateMention> dates) {
    int end = reading.tokens().size();
    List<DateMention> days =
        dates.stream().filter(d -> d.form() != DateMention.Form.VAGUE).toList();
    if (days.size() < 2 || events.size() + tolls.size() < 2) {
      return ofSubjects(reading, events, nearest(days, events));
    }
    List<Part> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < days.size(); i++) {
      int next =
          i + 1 < days.size()
              ? clauseStart(reading, days.get(i).to(), days.get(i + 1).from())
              : end;
      parts.add(new Part(from, next, days.get(i)));
      from = next;
    }
    return parts;
  }

  /** Cuts a sentence of one day where the other side becomes the subject, on other ground. */
  private static List<Part> ofSubjects(Reading reading, List<Mark> events, DateMention date) {
    int end = reading.tokens().size();
    String first = null;
    int told = 0;
    for (Mark event : events) {
      Mark subject = subject(reading, event);
      if (subject == null) {
        continue;
      }
      String code = ((Tag.PartyName) subject.tag()).code();
      int cut = clauseStart(reading, told, subject.from());
      if (first != null
          && !code.equals(first)
          && isPlaced(reading, 0, cut)
          && isPlaced(reading, cut, end)) {
        return List.of(new Part(0, cut, date), new Part(cut, end, date));
      }
      first = first == null ? code : first;
      told = event.to();
    }
    return List.of(new Part(0, end, date));
  }

  /** The forces of a party that stand right before what they did, or null. */
  private static Mark subject(Reading reading, Mark event) {
    return reading.actingParties().stream()
        .filter(p -> p.to() < event.from() && event.from() - p.to() <= SUBJECT_REACH)
        .filter(p -> reading.between(Cue.FORCES, p.to(), p.to() + 1))
        .reduce((a, b) -> b)
        .orElse(null);
  }

  private static boolean isPlaced(Reading reading, int from, int to) {
    return reading.places().stream()
        .anyMatch(p -> p.from() >= from && p.to() <= to && !p.place().districts().isEmpty());
  }

  private static int clauseStart(Reading reading, int from, int to) {
    for (int i = to - 1; i > from; i--) {
      if (reading.signBetween(",;–—", i, i + 1)) {
        return i;
      }
    }
    return to;
  }

  /** Whether it is one day, told by itself or from the day of the event before. */
  static boolean tellsDay(DateMention date) {
    return date.isDay()
        || date.form() == DateMention.Form.SAME_DAY
        || date.form() == DateMention.Form.DAY_BEFORE
        || date.form() == DateMention.Form.DAY_AFTER;
  }

  /** The day nearest to what happened; a day before a month, a month before a year. */
  private static DateMention nearest(List<DateMention> days, List<Mark> events) {
    if (events.isEmpty()) {
      return best(days);
    }
    int told = events.get(0).from();
    return days.stream()
        .min(Comparator.comparingInt(d -> Math.max(told - d.to(), d.from() - told)))
        .orElse(null);
  }

  /** A day before a month, a month before a year. */
  private static DateMention best(List<DateMention> days) {
    return days.stream()
        .filter(Part::tellsDay)
        .findFirst()
        .orElse(days.isEmpty() ? null : days.get(0));
  }
}
