package org.borderwatch.alerts.count;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.borderwatch.contracts.alert.Escalation.Coverage;
import org.borderwatch.contracts.feed.Source;

/**
 * The sources, and which districts they leave blind. A source is healthy for some of its intervals
 * after a poll that succeeded; a district is blind when none of the sources that cover it is, or
 * there is none. Silence from a blind district is not calm.
 */
public final class Watchers {
  private final int blindAfterIntervals;
  private final Map<String, Source> sources = new TreeMap<>();

  /**
   * @param blindAfterIntervals so many of its intervals after its last success a source still
   *     counts as healthy
   */
  public Watchers(int blindAfterIntervals) {
    this.blindAfterIntervals = blindAfterIntervals;
  }

  /** Takes what is known of a source now; null when it is gone. */
  public void put(String feedId, Source source) {
    if (source == null) {
      sources.remove(feedId);
    } else {
      sources.put(feedId, source);
    }
  }

  /** How a district is covered at a time. */
  public Coverage coverage(String district, Instant asOf) {
    List<Source> covering = covering(district);
    int healthy = (int) covering.stream().filter(s -> !asOf.isAfter(healthyUntil(s))).count();
    return new Coverage(healthy, covering.size(), healthy == 0);
  }

  /**
   * The last instant at which the district is not blind if no source is polled again; {@link
   * Instant#MIN} where it is blind in any case.
   */
  public Instant sightedUntil(String district) {
    return covering(district).stream()
        .map(this::healthyUntil)
        .max(Instant::compareTo)
        .orElse(Instant.MIN);
  }

  private List<Source> covering(String district) {
    return sources.values().stream()
        .filter(s -> s.status() != Source.Status.RETIRED)
        .filter(s -> s.districts().isEmpty() || s.districts().contains(district))
        .toList();
  }

  private Instant healthyUntil(Source source) {
    return source.lastSuccess() == null
        ? Instant.MIN
        : source.lastSuccess().plusSeconds(blindAfterIntervals * source.intervalSeconds());
  }
}
