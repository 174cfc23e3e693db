package org.borderwatch.alerts.rule;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.borderwatch.alerts.count.Counted;
import org.borderwatch.contracts.alert.Scope;
import org.borderwatch.contracts.incident.IncidentType;

/**
 * When the count of a district, of a group of districts or of the region becomes an alert.
 *
 * @param id names the rule in alerts: lower case letters, digits and hyphens
 * @param description for people
 * @param window how far back it looks
 * @param measure what is measured
 * @param against what the measure is compared with; null where its thresholds are bounds of it
 * @param districts each of which it holds for; default all, or none where groups or the region are
 *     given
 * @param groups over each of which it is judged as a whole, with an event in several of its
 *     districts counted once; default none
 * @param region whether it is judged over the whole region; default not
 * @param types an incident counts when it has one of these; empty for every type
 * @param minIncidents so many before a level is reached; default 1, against a baseline 3
 * @param minSources so many independent outlets before a level is reached; default 1
 * @param minClaimants so many independent parties before a level is reached; default 0: what nobody
 *     named says is enough
 * @param levels its thresholds
 * @param lasting ({@code for} in YAML) so long a level must be reached before the alert says so;
 *     default none
 * @param hold so long better than {@code clear} before a level is left; default none
 * @param pause so long after a revision the alert falls at the earliest, rises again to a level it
 *     left, or is updated, so that what flaps tells of itself no oftener; default 1 h
 */
public record Rule(
    String id,
    String description,
    Duration window,
    Measure measure,
    Against against,
    Districts districts,
    Over groups,
    Boolean region,
    Set<IncidentType> types,
    Integer minIncidents,
    Integer minSources,
    Integer minClaimants,
    Levels levels,
    @JsonProperty("for") Duration lasting,
    Duration hold,
    Duration pause) {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  public Rule {
    require(
        id != null && ID.matcher(id).matches(),
        "id is " + id + "; give lower case letters, digits and hyphens");
    require(
        description != null && !description.isBlank(),
        "rule " + id + " has no description; say what it is for");
    require(
        window != null && window.compareTo(Duration.ofMinutes(1)) >= 0,
        "window is " + window + "; give PT1M or more");
    require(
        measure != null && levels != null,
        "rule " + id + " has no measure or no levels; give both");
    region = region != null && region;
    groups = groups == null ? Over.NOTHING : groups;
    boolean larger = region || !groups.ids().isEmpty();
    districts = districts != null ? districts : larger ? Districts.NONE : Districts.ALL;
    types = types == null ? Set.of() : Set.copyOf(types);
    require(
        types.stream().noneMatch(IncidentType::isCalming),
        "types has a calming type, which never counts; remove it");
    Comparison comparison = against == null ? Fixed.BOUNDS : against.comparison();
    minIncidents = minIncidents == null ? comparison.leastIncidents() : minIncidents;
    minSources = minSources == null ? 1 : minSources;
    minClaimants = minClaimants == null ? 0 : minClaimants;
    lasting = lasting == null ? Duration.ZERO : lasting;
    hold = hold == null ? Duration.ZERO : hold;
    pause = pause == null ? Duration.ofHours(1) : pause;
    require(
        minIncidents >= 0 && minSources >= 0 && minClaimants >= 0,
        "a minimum is negative; give 0 or more");
    require(
        !lasting.isNegative() && !hold.isNegative() && !pause.isNegative(),
        "one of for, hold and pause is negative; give PT0S or more");
    levels.check(comparison.sense());
    comparison.check(window, measure, levels);
  }

  /** What the measure is compared with. */
  public Comparison comparison() {
    return against == null ? Fixed.BOUNDS : against.comparison();
  }

  /** Whether it is judged over a scope. */
  public boolean judges(Scope scope) {
    return switch (scope.kind()) {
      case DISTRICT -> districts.cover(scope.id());
      case GROUP -> groups.ids().contains(scope.id());
      case REGION -> region;
    };
  }

  /** What of all that counts in a window this rule looks at. */
  public List<Counted> of(List<Counted> counted) {
    return types.isEmpty()
        ? counted
        : counted.stream().filter(one -> counts(one.incident().types())).toList();
  }

  public boolean counts(List<IncidentType> kinds) {
    return types.isEmpty() || kinds.stream().anyMatch(types::contains);
  }

  Rule with(Over named) {
    return copy(id, named, levels);
  }

  /** The same under another name, with other levels: to see what they would do. */
  public Rule variant(String name, Levels others) {
    return copy(name, groups, others);
  }

  private Rule copy(String name, Over named, Levels others) {
    return new Rule(
        name,
        description,
        window,
        measure,
        against,
        districts,
        named,
        region,
        types,
        minIncidents,
        minSources,
        minClaimants,
        others,
        lasting,
        hold,
        pause);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
