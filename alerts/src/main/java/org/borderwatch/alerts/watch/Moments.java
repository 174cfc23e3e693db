package org.borderwatch.alerts.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which moments are judged: the ticks of a one-minute UTC grid, and the timestamps of records. A
 * tick is left out when nothing can change at it, so that three quiet weeks cost a few moments and
 * not thirty thousand, with the same result.
 */
final class Moments {
  private static final Duration GRID = Duration.ofMinutes(1);

  private final Map<String, Instant> due = new TreeMap<>();
  private final TreeSet<Instant> ahead = new TreeSet<>();
  private Instant judgedTo;

  /** The last moment that is judged, tick or record; null before the first. */
  Instant judgedTo() {
    return judgedTo;
  }

  void restore(Instant judgedTo) {
    this.judgedTo = judgedTo;
  }

  /** The district can change at this instant and not before; {@link Instant#MAX} for never. */
  void due(String district, Instant at) {
    if (at.equals(Instant.MAX)) {
      due.remove(district);
    } else {
      due.put(district, at);
    }
  }

  /** The district can change at this instant, or before it as was said. */
  void dueBy(String district, Instant at) {
    due.merge(district, at, (one, other) -> one.isBefore(other) ? one : other);
  }

  /** The districts that can change at this moment or could before it, in order. */
  Set<String> due(Instant at) {
    Set<String> districts = new TreeSet<>();
    due.forEach(
        (district, when) -> {
          if (!when.isAfter(at)) {
            districts.add(district);
          }
        });
    return districts;
  }

  /** A record's timestamp that the clock has not reached: it is judged when the clock has. */
  void await(Instant recordTime) {
    ahead.add(recordTime);
  }

  /** The next moment up to the limit at which something can change. */
  Optional<Instant> next(Instant limit) {
    if (judgedTo == null) {
      return Optional.empty();
    }
    Instant tick =
        due.values().stream().min(Instant::compareTo).map(this::tickAtOrAfter).orElse(Instant.MAX);
    Instant record = ahead.isEmpty() ? Instant.MAX : ahead.first();
    Instant next = tick.isBefore(record) ? tick : record;
    return next.isAfter(limit) ? Optional.empty() : Optional.of(next);
  }

  /** Where nothing is judged yet, ticks are from here on. */
  void start(Instant clock) {
    if (judgedTo == null) {
      judgedTo = clock;
    }
  }

  /** Everything up to this moment is judged. */
  void judged(Instant at) {
    ahead.headSet(at, true).clear();
    if (judgedTo == null || at.isAfter(judgedTo)) {
      judgedTo = at;
    }
  }

  /** Every tick up to the limit is judged, those left out too. */
  void passed(Instant limit) {
    if (judgedTo != null) {
      judged(limit.truncatedTo(ChronoUnit.MINUTES));
    }
  }

  private Instant tickAtOrAfter(Instant at) {
    Instant tick = at.truncatedTo(ChronoUnit.MINUTES);
    if (tick.isBefore(at)) {
      tick = tick.plus(GRID);
    }
    Instant first = judgedTo.truncatedTo(ChronoUnit.MINUTES).plus(GRID);
    return tick.isBefore(first) ? first : tick;
  }
}
