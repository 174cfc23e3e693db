package org.borderwatch.contracts.incident;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.borderwatch.contracts.Sorted;

/**
 * A merged event in one district: the value on {@code incidents} and {@code incident-log}, keyed by
 * id. An attack on two districts is two incidents with one {@code eventId}.
 *
 * @param id hash of region, district and the smallest member by (first known published, report key)
 * @param eventId the event that this is the part in {@code district} of
 * @param district ISO 3166-2 code
 * @param date the (first) day it happened, in the region's time zone, or null
 * @param dateEnd the last day where a range is told, or null
 * @param datePrecision how exactly the day is known
 * @param place the place within the district, or null
 * @param origin codes of the districts fire came from
 * @param types what happened, the primary type first
 * @param actor the side that acted, or null where unknown or told differently
 * @param target the side that it was done to, or null
 * @param status how well it is supported
 * @param supersededBy the id that absorbed this incident, or null
 * @param killed by side, the latest figures
 * @param injured by side, the latest figures
 * @param captured by side, the latest figures
 * @param missing by side, the latest figures
 * @param weapons words of the region pack's lexicon
 * @param reports at most {@value #LISTED_REPORTS} of them, the earliest first
 * @param reportCount how many there are
 * @param sources independent outlets, by owner; who copies another's words is none
 * @param claimants independent parties that say so
 * @param deniedBy parties that deny it
 * @param figures how the casualty figures grew
 * @param conflicts where reports differ
 * @param confidence 0 to 1
 * @param firstReportedAt the earliest report's published time, or when it was first seen, UTC
 * @param updatedAt ingest time of the record that made this version, UTC
 * @param corrections what people corrected in it, the earliest first
 */
public record Incident(
    String id,
    String eventId,
    String district,
    LocalDate date,
    LocalDate dateEnd,
    DatePrecision datePrecision,
    String place,
    List<String> origin,
    List<IncidentType> types,
    String actor,
    String target,
    Status status,
    String supersededBy,
    Map<String, Count> killed,
    Map<String, Count> injured,
    Map<String, Count> captured,
    Map<String, Count> missing,
    List<String> weapons,
    List<Telling> reports,
    int reportCount,
    List<String> sources,
    List<String> claimants,
    List<String> deniedBy,
    List<Figure> figures,
    List<Conflict> conflicts,
    double confidence,
    Instant firstReportedAt,
    Instant updatedAt,
    List<AppliedCorrection> corrections) {

  public static final int LISTED_REPORTS = 50;

  public Incident {
    origin = origin == null ? List.of() : List.copyOf(origin);
    types = types == null ? List.of() : List.copyOf(types);
    killed = Sorted.copyOf(killed);
    injured = Sorted.copyOf(injured);
    captured = Sorted.copyOf(captured);
    missing = Sorted.copyOf(missing);
    weapons = weapons == null ? List.of() : List.copyOf(weapons);
    reports = reports == null ? List.of() : List.copyOf(reports);
    sources = sources == null ? List.of() : List.copyOf(sources);
    claimants = claimants == null ? List.of() : List.copyOf(claimants);
    deniedBy = deniedBy == null ? List.of() : List.copyOf(deniedBy);
    figures = figures == null ? List.of() : List.copyOf(figures);
    conflicts = conflicts == null ? List.of() : List.copyOf(conflicts);
    corrections = corrections == null ? List.of() : List.copyOf(corrections);
  }

  /**
   * When it counts from: the earlier of the end of its day in the region's time zone and its first
   * report.
   */
  public Instant effectiveAt(ZoneId zone) {
    if (date == null) {
      return firstReportedAt;
    }
    Instant endOfDay = date.plusDays(1).atStartOfDay(zone).toInstant();
    return endOfDay.isBefore(firstReportedAt) ? endOfDay : firstReportedAt;
  }

  /**
   * Whether it adds to a count: neither absorbed, nor dismissed, nor calming, nor known by a denial
   * alone.
   */
  public boolean counts() {
    return status != Status.SUPERSEDED
        && status != Status.DISMISSED
        && status != Status.DENIED
        && !types.isEmpty()
        && !types.get(0).isCalming();
  }

  /**
   * One article's telling of the incident.
   *
   * @param articleId the article
   * @param reportKey the report within it
   * @param url where it is
   * @param title its headline
   * @param outlet the publisher's name
   * @param owner the publisher's owner
   * @param language ISO 639-1
   * @param published UTC, or null
   * @param firstSeenAt UTC
   * @param claimants who say so in this article
   * @param quote the sentence it rests on, in the original language
   * @param copyOf the article whose words these are, the first of the incident's that has them, or
   *     null where it tells in words of its own
   */
  public record Telling(
      String articleId,
      String reportKey,
      String url,
      String title,
      String outlet,
      String owner,
      String language,
      Instant published,
      Instant firstSeenAt,
      List<Claimant> claimants,
      String quote,
      String copyOf) {

    public Telling {
      claimants = claimants == null ? List.of() : List.copyOf(claimants);
    }
  }

  /**
   * A casualty figure as it was told at a time.
   *
   * @param field {@code killed}, {@code injured}, {@code captured} or {@code missing}
   * @param side a party code
   * @param count the figure
   * @param at when it was published, UTC
   * @param articleId who told it
   */
  public record Figure(String field, String side, Count count, Instant at, String articleId) {}

  /**
   * Where reports differ.
   *
   * @param field the field
   * @param values the values told, in order of support; the first is the one the incident shows
   * @param articleIds articles that tell another value than the first
   */
  public record Conflict(String field, List<String> values, List<String> articleIds) {}

  /**
   * A person's correction that shaped this incident.
   *
   * @param correctionId its id
   * @param action what was done
   * @param change in short words, for example {@code date 2026-11-09}
   * @param author who says so
   * @param reason why
   * @param at when it was said, UTC
   */
  public record AppliedCorrection(
      String correctionId,
      Correction.Action action,
      String change,
      String author,
      String reason,
      Instant at) {}
}
