package org.borderwatch.alerts.count;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.borderwatch.contracts.alert.Escalation.Coverage;
import org.borderwatch.contracts.alert.Scope;
import org.borderwatch.contracts.feed.Source;

/**
 * The sources, and which districts they leave blind. A source is healthy for some of its intervals
 * after a poll that succeeded; a district is blind when none of the sources that cover it is, or
 * there is none. Silence from a blind district is not calm.
 */
public final class Watchers {
  private final int blindAfterIntervals;
  private final Map<String, Source> sources = new TreeMap<>();
  private final Map<String, List<String>> covering = new HashMap<>();

  /**
   * @param blindAfterIntervals so many of its intervals after its last success a source still
   *     counts as healthy
   */
  public Watchers(int blindAfterIntervals) {
    this.blindAfterIntervals = blindAfterIntervals;
  }

  /** Takes what is known of a source now; null when it is gone. */
  public void put(String feedId, Source source) {
    Source before = source == null ? sources.remove(feedId) : sources.put(feedId, source);
    boolean same =
        before != null
            && source != null
            && isActive(before) == isActive(source)
            && before.districts().equals(source.districts());
    if (!same) {
      covering.clear();
    }
  }

  /** How a district, or a scope as a whole, is covered at a time. */
  public Coverage coverage(Scope scope, Instant asOf) {
    List<Source> covering = covering(scope);
    int healthy = (int) covering.stream().filter(s -> !asOf.isAfter(healthyUntil(s))).count();
    return new Coverage(healthy, covering.size(), healthy == 0);
  }

  /** How a district is covered at a time. */
  public Coverage coverage(String district, Instant asOf) {
    return coverage(Scope.ofDistrict(district, district), asOf);
  }

  /**
   * The last instant at which the district is not blind if no source is polled again; {@link
   * Instant#MIN} where it is blind in any case.
   */
  public Instant sightedUntil(Scope scope) {
    return covering(scope).stream()
        .map(this::healthyUntil)
        .max(Instant::compareTo)
        .orElse(Instant.MIN);
  }

  /**
   * When the share of healthy sources next falls if none is polled again; {@link Instant#MAX} for
   * never.
   */
  public Instant nextLoss(Scope scope, Instant asOf) {
    return covering(scope).stream()
        .map(this::healthyUntil)
        .filter(until -> !until.isBefore(asOf))
        .min(Instant::compareTo)
        .map(until -> until.plusNanos(1))
        .orElse(Instant.MAX);
  }

  /** Which cover a scope changes much more seldom than how they fare. */
  private List<Source> covering(Scope scope) {
    return covering.computeIfAbsent(scope.id(), id -> feedsOf(scope)).stream()
        .map(sources::get)
        .toList();
  }

  private List<String> feedsOf(Scope scope) {
    return sources.entrySet().stream()
        .filter(entry -> isActive(entry.getValue()))
        .filter(entry -> covers(entry.getValue(), scope))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean isActive(Source source) {
    return source.status() != Source.Status.RETIRED;
  }

  private static boolean covers(Source source, Scope scope) {
    return source.districts().isEmpty() || source.districts().stream().anyMatch(scope::covers);
  }

  private Instant healthyUntil(Source source) {
    return source.lastSuccess() == null
        ? Instant.MIN
        : source.lastSuccess().plusSeconds(blindAfterIntervals * source.intervalSeconds());
  }
}
