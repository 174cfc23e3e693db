package org.borderwatch.alerts.rule;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.borderwatch.alerts.count.Counted;
import org.borderwatch.contracts.incident.IncidentType;

/**
 * When the count of a district becomes an alert.
 *
 * @param id names the rule in alerts: lower case letters, digits and hyphens
 * @param description for people
 * @param window how far back it looks
 * @param measure what is compared
 * @param districts where it holds; default all
 * @param types an incident counts when it has one of these; empty for every type
 * @param minSources so many independent outlets before a level is reached; default 1
 * @param minClaimants so many independent parties before a level is reached; default 0: what nobody
 *     named says is enough
 * @param levels its thresholds
 * @param hold so long below {@code clear} before a level is left; default none
 */
public record Rule(
    String id,
    String description,
    Duration window,
    Measure measure,
    Districts districts,
    Set<IncidentType> types,
    Integer minSources,
    Integer minClaimants,
    Levels levels,
    Duration hold) {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  public Rule {
    if (id == null || !ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "id is " + id + "; give lower case letters, digits and hyphens");
    }
    if (description == null || description.isBlank()) {
      throw new IllegalArgumentException("rule " + id + " has no description; say what it is for");
    }
    if (window == null || window.compareTo(Duration.ofMinutes(1)) < 0) {
      throw new IllegalArgumentException("window is " + window + "; give PT1M or more");
    }
    if (measure == null || levels == null) {
      throw new IllegalArgumentException("rule " + id + " has no measure or no levels; give both");
    }
    districts = districts == null ? Districts.ALL : districts;
    types = types == null ? Set.of() : Set.copyOf(types);
    if (types.stream().anyMatch(IncidentType::isCalming)) {
      throw new IllegalArgumentException("types has a calming type, which never counts; remove it");
    }
    minSources = minSources == null ? 1 : minSources;
    minClaimants = minClaimants == null ? 0 : minClaimants;
    hold = hold == null ? Duration.ZERO : hold;
    if (minSources < 0 || minClaimants < 0 || hold.isNegative()) {
      throw new IllegalArgumentException("a minimum or the hold time is negative; give 0 or more");
    }
  }

  public List<Counted> of(List<Counted> counted) {
    return types.isEmpty()
        ? counted
        : counted.stream()
            .filter(one -> one.incident().types().stream().anyMatch(types::contains))
            .toList();
  }
}
