package org.borderwatch.enrich.merge;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days from one to another, both included. */
record Span(LocalDate from, LocalDate to) {
  /** The day of what has none; far enough from the ends of time to count from. */
  static final LocalDate NO_DAY = LocalDate.of(1, 1, 1);

  static final Span ALWAYS = new Span(NO_DAY, LocalDate.of(9999, 12, 31));

  /** All days until one, or all there are where it is null. */
  static Span until(LocalDate day) {
    return day == null ? ALWAYS : new Span(NO_DAY, day);
  }

  static Span of(LocalDate day) {
    return new Span(day, day);
  }

  Span widened(int before, int after) {
    return new Span(from.minusDays(before), to.plusDays(after));
  }

  boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  boolean overlaps(Span other) {
    return !from.isAfter(other.to) && !other.from.isAfter(to);
  }

  static int gap(LocalDate a, LocalDate b) {
    return (int) Math.abs(ChronoUnit.DAYS.between(a, b));
  }
}
