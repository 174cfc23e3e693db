package org.borderwatch.contracts.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
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
 * @param district ISO 3166-2 code, or the id of the scope where that is no district
 * @param districtName the district or scope as the region pack or the rules name it, all names
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
 * @param scope what the rule was judged over; null in records of release 0.1, see {@link #over()}
 * @param why what was compared and how it stands to what is usual, or null
 * @param coverage how much of the scope's sources was healthy then, or null
 * @param late told once, since it became known too late to be counted; no later revision follows
 * @param test a message that somebody asked for to test a receiver: nothing happened
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
    List<Evidence> evidence,
    @JsonInclude(JsonInclude.Include.NON_NULL) Scope scope,
    @JsonInclude(JsonInclude.Include.NON_NULL) Why why,
    @JsonInclude(JsonInclude.Include.NON_NULL) Escalation.Coverage coverage,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean late,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean test) {

  public Alert {
    evidence = evidence == null ? List.of() : List.copyOf(evidence);
  }

  /** An alert of one district, of which only the figures are known. */
  public Alert(
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
    this(
        id,
        revision,
        rule,
        district,
        districtName,
        level,
        previousLevel,
        change,
        startedAt,
        at,
        window,
        count,
        score,
        threshold,
        summary,
        evidence,
        null,
        null,
        null,
        false,
        false);
  }

  /** The same, with what it was judged over, why, and how well that was watched. */
  public Alert told(Scope newScope, Why newWhy, Escalation.Coverage newCoverage) {
    return with(newScope, newWhy, newCoverage, late, test);
  }

  /** The same as late news. */
  public Alert asLate() {
    return with(scope, why, coverage, true, test);
  }

  /** The same, marked as a test. */
  public Alert asTest() {
    return with(scope, why, coverage, late, true);
  }

  /** What it was judged over: its district where the record does not say. */
  public Scope over() {
    return scope == null ? Scope.ofDistrict(district, districtName) : scope;
  }

  /** Whether it goes on: neither resolved, nor late news, nor a test. */
  public boolean open() {
    return level != Level.NORMAL && !late && !test;
  }

  private Alert with(
      Scope newScope, Why newWhy, Escalation.Coverage newCoverage, boolean isLate, boolean isTest) {
    return new Alert(
        id,
        revision,
        rule,
        district,
        districtName,
        level,
        previousLevel,
        change,
        startedAt,
        at,
        window,
        count,
        score,
        threshold,
        summary,
        evidence,
        newScope,
        newWhy,
        newCoverage,
        isLate,
        isTest);
  }

  /** What a revision tells. On topics in lower case. */
  public enum Change {
    FIRED,
    RAISED,
    LOWERED,
    RESOLVED,
    /** The level stays; the evidence changed materially: a figure, a status, a claimant. */
    UPDATED,
    /** Late news: told once. */
    NOTED;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What was compared with the rule's threshold, and how it stands to what is usual. What does not
   * apply to the kind of rule, or is not known for want of history, is null.
   *
   * @param measure {@code incidents}, {@code score} or {@code killed}
   * @param value of the window
   * @param usual what was to be expected of the window, scaled to the sources that are healthy
   * @param threshold the least value of the measure at which the level is reached (after a fall:
   *     below which it is left)
   * @param probability of at least so many incidents if all were as usual, 0 to 1
   * @param before the value of the window before this one
   * @param lastThisHigh when the measure was last at least as high, before this episode, UTC
   * @param knownSince how far back the history reaches that the comparison rests on, UTC
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Why(
      String measure,
      double value,
      Double usual,
      Double threshold,
      Double probability,
      Double before,
      Instant lastThisHigh,
      Instant knownSince) {}

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
   * @param language of the words, ISO 639-1, or null where that is not known
   */
  public record Quote(
      String outlet,
      String url,
      Instant published,
      Instant firstSeenAt,
      String party,
      String words,
      @JsonInclude(JsonInclude.Include.NON_NULL) String language) {

    /** Of words whose language is not known. */
    public Quote(
        String outlet,
        String url,
        Instant published,
        Instant firstSeenAt,
        String party,
        String words) {
      this(outlet, url, published, firstSeenAt, party, words, null);
    }
  }
}
