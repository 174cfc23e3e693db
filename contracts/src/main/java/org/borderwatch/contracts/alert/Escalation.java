package org.borderwatch.contracts.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.borderwatch.contracts.Sorted;

/**
 * The count of a district over a rolling window: the value on {@code escalations}.
 *
 * @param district ISO 3166-2 code
 * @param window the length W; an incident counts when its effective time is in (asOf − W, asOf]
 * @param day the region's day that {@code asOf} falls on: the last value of a day stays on the
 *     topic
 * @param asOf UTC
 * @param incidents how many incidents, never articles
 * @param score their weighted sum, by the region pack's weights
 * @param killed at least so many people, by side
 * @param injured at least so many people, by side
 * @param sources independent outlets that reported them
 * @param claimants independent parties that claim them
 * @param level the highest level of a rule firing on this district, {@code normal} if none
 * @param incidentIds what the count is made of, the latest first
 * @param coverage how much of the district's sources is healthy
 */
public record Escalation(
    String district,
    Duration window,
    LocalDate day,
    Instant asOf,
    int incidents,
    double score,
    Map<String, Integer> killed,
    Map<String, Integer> injured,
    int sources,
    int claimants,
    Level level,
    List<String> incidentIds,
    Coverage coverage) {

  public Escalation {
    incidentIds = incidentIds == null ? List.of() : List.copyOf(incidentIds);
    killed = Sorted.copyOf(killed);
    injured = Sorted.copyOf(injured);
  }

  /** The key on the topic: {@code AZ-LAC|PT24H|2026-11-22}. */
  public String key() {
    return district + "|" + window + "|" + day;
  }

  /**
   * How much of a district's sources is healthy.
   *
   * @param healthy sources whose last poll succeeded within three of their intervals
   * @param total sources that cover the district
   * @param blind none is healthy: the count says nothing
   */
  public record Coverage(int healthy, int total, boolean blind) {}
}
