package org.borderwatch.contracts.alert;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.borderwatch.contracts.Sorted;
import org.borderwatch.contracts.incident.Count;
import org.borderwatch.contracts.incident.IncidentType;
import org.borderwatch.contracts.incident.Status;

/**
 * One revision of an alert: the value on {@code alerts}, keyed by id.
 *
 * @param id hash of rule, district and the episode's start
 * @param revision 1 when it fires, one more for each material change
 * @param rule the rule's id
 * @param district ISO 3166-2 code
 * @param districtName the district as the region pack names it, all names
 * @param level the level now; when resolved, {@code normal}
 * @param previousLevel the level before this revision
 * @param change what this revision tells
 * @param startedAt when the episode started, UTC: grid time or record time, never wall-clock
 * @param at when this revision came to be, UTC, likewise
 * @param window the window the rule looks at
 * @param count incidents in the window
 * @param score their weighted sum
 * @param threshold what the count or score was compared with
 * @param summary one sentence on what changed
 * @param evidence the incidents behind it, the latest first
 */
public record Alert(
    String id,
    int revision,
    String rule,
    String district,
    String districtName,
    Level level,
    Level previousLevel,
    Change change,
    Instant startedAt,
    Instant at,
    Duration window,
    int count,
    double score,
    double threshold,
    String summary,
    List<Evidence> evidence) {

  public Alert {
    evidence = evidence == null ? List.of() : List.copyOf(evidence);
  }

  /** What a revision tells. On topics in lower case. */
  public enum Change {
    FIRED,
    RAISED,
    LOWERED,
    RESOLVED;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * An incident behind an alert, with the words it rests on.
   *
   * @param incidentId the incident
   * @param date its day in the region, or null
   * @param place the place within the district, or null
   * @param types what happened
   * @param status how well it is supported
   * @param claimants the parties that claim it
   * @param deniedBy the parties that deny it
   * @param killed by side
   * @param injured by side
   * @param sources how many independent outlets
   * @param quotes at most three, of different parties and outlets where there are
   */
  public record Evidence(
      String incidentId,
      LocalDate date,
      String place,
      List<IncidentType> types,
      Status status,
      List<String> claimants,
      List<String> deniedBy,
      Map<String, Count> killed,
      Map<String, Count> injured,
      int sources,
      List<Quote> quotes) {

    public Evidence {
      types = types == null ? List.of() : List.copyOf(types);
      claimants = claimants == null ? List.of() : List.copyOf(claimants);
      deniedBy = deniedBy == null ? List.of() : List.copyOf(deniedBy);
      killed = Sorted.copyOf(killed);
      injured = Sorted.copyOf(injured);
      quotes = quotes == null ? List.of() : List.copyOf(quotes);
    }
  }

  /**
   * Words of an article, in the original language.
   *
   * @param outlet the publisher
   * @param url where it stands
   * @param published UTC, or null
   * @param firstSeenAt UTC
   * @param party the party quoted, or null
   * @param words the sentence
   */
  public record Quote(
      String outlet,
      String url,
      Instant published,
      Instant firstSeenAt,
      String party,
      String words) {}
}
