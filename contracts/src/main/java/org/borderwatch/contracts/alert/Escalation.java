package org.borderwatch.contracts.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.borderwatch.contracts.Sorted;

/**
 * The count of a district, or of another scope that a rule is judged over, in a rolling window: the
 * value on {@code escalations}.
 *
 * @param district ISO 3166-2 code, or the id of a scope that is no district
 * @param window the length W; an incident counts when its effective time is in (asOf − W, asOf]
 * @param day the region's day that {@code asOf} falls on: the last value of a day stays on the
 *     topic
 * @param asOf UTC
 * @param incidents how many incidents, never articles; events where the scope is no district
 * @param score their weighted sum, by the region pack's weights
 * @param killed at least so many people, by side
 * @param injured at least so many people, by side
 * @param sources independent outlets that reported them
 * @param claimants independent parties that claim them
 * @param level the highest level of a rule firing on this district, {@code normal} if none
 * @param incidentIds what the count is made of, the latest first
 * @param coverage how much of the district's sources is healthy
 * @param baseline what is usual here, or null where that is not known
 * @param pending rules whose threshold is reached and whose {@code for} runs
 * @param types of what the count is made of: how many incidents are of each primary type
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
    Coverage coverage,
    @JsonInclude(JsonInclude.Include.NON_NULL) Baseline baseline,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Pending> pending,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Integer> types) {

  public Escalation {
    pending = pending == null ? List.of() : List.copyOf(pending);
    types = Sorted.copyOf(types);
    incidentIds = incidentIds == null ? List.of() : List.copyOf(incidentIds);
    killed = Sorted.copyOf(killed);
    injured = Sorted.copyOf(injured);
  }

  /** A count that is compared with nothing. */
  public Escalation(
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
    this(
        district,
        window,
        day,
        asOf,
        incidents,
        score,
        killed,
        injured,
        sources,
        claimants,
        level,
        incidentIds,
        coverage,
        null,
        List.of(),
        Map.of());
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

  /**
   * What is usual, and how unusual this is.
   *
   * @param usual incidents to be expected in the window, scaled to the sources that are healthy
   * @param probability of at least so many incidents if all were as usual, 0 to 1
   * @param dispersion variance to mean of the daily counts of the region; 1 is Poisson
   * @param days of history behind it
   * @param insufficient too little history to judge by; this is not the same as nought expected
   */
  public record Baseline(
      double usual, double probability, double dispersion, int days, boolean insufficient) {}

  /**
   * A threshold that is reached, and has to stay so for a while before the alert fires.
   *
   * @param rule the rule's id
   * @param level that would be reached
   * @param since when it was reached, UTC
   * @param until when the alert fires if it stays so, UTC
   */
  public record Pending(String rule, Level level, Instant since, Instant until) {}
}
