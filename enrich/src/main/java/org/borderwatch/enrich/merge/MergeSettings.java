package org.borderwatch.enrich.merge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.borderwatch.contracts.config.Yaml;
import org.borderwatch.contracts.incident.IncidentType;
import org.borderwatch.contracts.region.RegionFiles;

/**
 * What makes two reports one event: {@code merging.yaml} of the region pack. Every key may be
 * absent. Days are days of the region; points are compared with {@code threshold}.
 *
 * @param joinDays a dated report joins, and opens, only events at most so long before its
 *     publication
 * @param recapDays how far back a recap that names no day may reach
 * @param newsDays how far back news that names no day may reach
 * @param rangeDays a span longer than this dates nothing
 * @param wrongDays how far apart a day and its slip of the pen may lie
 * @param threshold the points at which two reports are one event
 * @param timelessThreshold the same, for a report that has neither a day nor a time of publication
 * @param typeShare the share of independent sources that must name a type for the incident to have
 *     it
 * @param points what each likeness is worth
 * @param families types that tell the same kind of event; a type in none is a family of its own
 * @param related pairs of families that may tell one event differently
 * @param distinctive families rare enough to recognise an event by when its day is wrong
 * @param mutual types in which both sides act, so that either may be named as the actor
 */
public record MergeSettings(
    Integer joinDays,
    Integer recapDays,
    Integer newsDays,
    Integer rangeDays,
    Integer wrongDays,
    Integer threshold,
    Integer timelessThreshold,
    Double typeShare,
    Points points,
    Map<String, List<IncidentType>> families,
    List<List<String>> related,
    List<String> distinctive,
    List<IncidentType> mutual) {

  public MergeSettings {
    joinDays = days("joinDays", joinDays, 120);
    recapDays = days("recapDays", recapDays, 45);
    newsDays = days("newsDays", newsDays, 7);
    rangeDays = days("rangeDays", rangeDays, 7);
    wrongDays = days("wrongDays", wrongDays, 45);
    threshold = threshold == null ? 40 : threshold;
    timelessThreshold = timelessThreshold == null ? 75 : timelessThreshold;
    typeShare = typeShare == null ? 0.2 : typeShare;
    points = points == null ? Points.DEFAULT : points;
    families = families == null ? Map.of() : Map.copyOf(families);
    related = related == null ? List.of() : List.copyOf(related);
    distinctive = distinctive == null ? List.of() : List.copyOf(distinctive);
    mutual = mutual == null ? List.of() : List.copyOf(mutual);
    if (typeShare < 0 || typeShare > 1) {
      throw new IllegalArgumentException("typeShare is " + typeShare + "; give a share of 0 to 1");
    }
    checkFamilies(families, related, distinctive);
  }

  /** The region pack's settings. */
  public static MergeSettings read(RegionFiles files) {
    return Yaml.read(files.get("merging.yaml"), MergeSettings.class);
  }

  private static Integer days(String key, Integer value, int otherwise) {
    if (value == null) {
      return otherwise;
    }
    if (value < 0 || value > 400) {
      throw new IllegalArgumentException(
          key + " is " + value + "; give a number of days from 0 to 400");
    }
    return value;
  }

  private static void checkFamilies(
      Map<String, List<IncidentType>> families,
      List<List<String>> related,
      List<String> distinctive) {
    Map<IncidentType, String> familyOf = new HashMap<>();
    families.forEach(
        (name, types) -> {
          for (IncidentType type : types) {
            String other = familyOf.put(type, name);
            if (other != null) {
              throw new IllegalArgumentException(
                  type + " is in two families; keep it in " + name + " or in " + other);
            }
          }
        });
    Set<String> named = new HashSet<>(distinctive);
    for (List<String> pair : related) {
      if (pair.size() != 2) {
        throw new IllegalArgumentException(
            "related " + pair + " is no pair; name the two families of each pair");
      }
      named.addAll(pair);
    }
    named.removeAll(families.keySet());
    if (!named.isEmpty()) {
      throw new IllegalArgumentException(
          "no such family: " + named.stream().sorted().toList() + "; define it under families");
    }
  }

  /**
   * What each likeness of two reports is worth, in points: given all together, or not at all.
   *
   * @param sameDay both name the day
   * @param overlappingDays the days each may mean overlap
   * @param wrongDay the days differ as a slip of the pen would
   * @param lastDays a report without a day appeared within two days of the event
   * @param lastWeek the same, within a week
   * @param sameDistrict a district is shared
   * @param facingDistrict districts of the two sides adjoin
   * @param neighbouringDistrict districts of one side adjoin
   * @param farDistrict the districts have no border in common
   * @param primaryType the primary types are the same
   * @param sharedType another type is shared
   * @param sameFamily the primary types are of one family
   * @param relatedFamily they are of related families
   * @param unrelatedFamily they are of families that are never one event
   * @param sameActor the same side acted
   * @param oppositeActor the sides are told the other way round
   * @param samePlace the place is the same
   * @param otherPlace two places are named
   * @param sameFigure a casualty figure above nought is the same
   * @param toldApart one article tells them as two incidents
   * @param sameOrigin fire came from the same district
   */
  public record Points(
      int sameDay,
      int overlappingDays,
      int wrongDay,
      int lastDays,
      int lastWeek,
      int sameDistrict,
      int facingDistrict,
      int neighbouringDistrict,
      int farDistrict,
      int primaryType,
      int sharedType,
      int sameFamily,
      int relatedFamily,
      int unrelatedFamily,
      int sameActor,
      int oppositeActor,
      int samePlace,
      int otherPlace,
      int sameFigure,
      int toldApart,
      int sameOrigin) {

    static final Points DEFAULT =
        new Points(
            30, 20, 10, 10, 5, 30, 15, -30, -60, 25, 15, 10, -25, -60, 10, -30, 20, -5, 15, -100,
            5);
  }
}
