package org.borderwatch.contracts.incident;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import org.borderwatch.contracts.Sorted;

/**
 * One incident as one article tells it. What the text does not say is null or empty, never guessed.
 *
 * @param key identifies the report within its article, the same in every revision of it
 * @param date the (first) day it happened, in the region's time zone, or null
 * @param dateEnd the last day where a range is told, or null
 * @param datePrecision how exactly the day is known
 * @param dateWords the words the day came from, or null
 * @param districts ISO 3166-2 codes of where it had its effect; may be empty
 * @param place the place within the district, as the gazetteer names it, or null
 * @param origin codes of the districts fire came from, where the text says so
 * @param types what happened, the primary type first
 * @param actor the side that acted, a party code, or null
 * @param target the side that it was done to, a party code, or null
 * @param claimants who say so
 * @param deniedBy party codes of who denies it
 * @param status what this article alone supports
 * @param killed by side; a party code, or {@code all} where the text names no side
 * @param injured by side
 * @param captured by side
 * @param missing by side
 * @param weapons words of the region pack's lexicon
 * @param background why this is history told again and must not count, or null
 * @param recap an earlier incident told again: it counts, and merges with that incident
 * @param confidence 0 to 1
 * @param evidence the words each field came from
 * @param monthDay day and month where the text gives them and nothing says the year; null where the
 *     date is known, or neither is told
 */
public record Report(
    String key,
    LocalDate date,
    LocalDate dateEnd,
    DatePrecision datePrecision,
    String dateWords,
    List<String> districts,
    String place,
    List<String> origin,
    List<IncidentType> types,
    String actor,
    String target,
    List<Claimant> claimants,
    List<String> deniedBy,
    Status status,
    Map<String, Count> killed,
    Map<String, Count> injured,
    Map<String, Count> captured,
    Map<String, Count> missing,
    List<String> weapons,
    String background,
    boolean recap,
    double confidence,
    List<Evidence> evidence,
    MonthDay monthDay) {

  public Report {
    districts = districts == null ? List.of() : List.copyOf(districts);
    origin = origin == null ? List.of() : List.copyOf(origin);
    types = types == null ? List.of() : List.copyOf(types);
    claimants = claimants == null ? List.of() : List.copyOf(claimants);
    deniedBy = deniedBy == null ? List.of() : List.copyOf(deniedBy);
    killed = Sorted.copyOf(killed);
    injured = Sorted.copyOf(injured);
    captured = Sorted.copyOf(captured);
    missing = Sorted.copyOf(missing);
    weapons = weapons == null ? List.of() : List.copyOf(weapons);
    evidence = evidence == null ? List.of() : List.copyOf(evidence);
  }
}
