package org.borderwatch.alerts.count;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What counts in a district, or another scope, within a rolling window.
 *
 * @param counted the earliest first; in a scope larger than a district the heaviest part of each
 *     event
 * @param parts all that is within, the earliest first; in a district the same
 * @param ids of what counts, the latest first
 * @param tally its figures
 * @param from since when it is so, as far as is known, UTC
 * @param until when the content next changes with no news, since an incident leaves the window or
 *     one whose time is yet to come enters it; {@link Instant#MAX} for never
 */
public record Window(
    List<Counted> counted,
    List<Counted> parts,
    List<String> ids,
    Tally tally,
    Instant from,
    Instant until) {
  static Window of(List<Counted> parts, boolean events, Instant from, Instant until) {
    List<Counted> counted = events ? Counted.events(parts) : parts;
    List<String> ids = new ArrayList<>(counted.size());
    counted.forEach(one -> ids.add(one.incident().id()));
    Collections.reverse(ids);
    return new Window(
        List.copyOf(counted), List.copyOf(parts), List.copyOf(ids), Tally.of(counted), from, until);
  }

  boolean holdsAt(Instant asOf) {
    return !asOf.isBefore(from) && asOf.isBefore(until);
  }
}
