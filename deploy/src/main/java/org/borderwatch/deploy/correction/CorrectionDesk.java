package org.borderwatch.deploy.correction;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.borderwatch.contracts.Ids;
import org.borderwatch.contracts.incident.Correction;
import org.borderwatch.contracts.incident.Correction.Action;
import org.borderwatch.contracts.incident.Correction.ReportRef;
import org.borderwatch.contracts.incident.Incident;
import org.borderwatch.contracts.incident.Status;
import org.borderwatch.contracts.region.Region;

/**
 * Writes down what a person corrects in the incidents as they stand. Every method refuses, with a
 * remedy, what would have no effect.
 */
public final class CorrectionDesk {
  private static final int SHORTEST_PREFIX = 6;

  private final Region region;
  private final Map<String, Incident> incidents = new TreeMap<>();
  private final InstantSource clock;
  private final String author;
  private final String reason;

  /**
   * @param incidents as they stand, the superseded too
   * @param author who corrects
   * @param reason why
   */
  public CorrectionDesk(
      Region region,
      Iterable<Incident> incidents,
      InstantSource clock,
      String author,
      String reason) {
    this.region = region;
    incidents.forEach(i -> this.incidents.put(i.id(), i));
    this.clock = clock;
    this.author = author;
    this.reason = reason;
  }

  /** It is no incident. */
  public Correction dismiss(String incident) {
    Incident found = find(incident);
    return correction(Action.DISMISS, found, reports(found), null, null, null);
  }

  /**
   * It happened on another day.
   *
   * @param day in the region's time zone
   */
  public Correction reDate(String incident, LocalDate day) {
    Incident found = find(incident);
    LocalDate today = clock.instant().atZone(region.zone()).toLocalDate();
    if (day.isAfter(today)) {
      throw new NotCorrectable(day + " has not come yet; today is " + today);
    }
    if (day.equals(found.date())) {
      throw new NotCorrectable(found.id() + " has that day already");
    }
    return correction(Action.RE_DATE, found, reports(found), day, null, null);
  }

  /** It happened in another district. */
  public Correction reDistrict(String incident, String district) {
    Incident found = find(incident);
    if (!region.districts().containsKey(district)) {
      throw new NotCorrectable(
          "'"
              + district
              + "' is no district of "
              + region.name()
              + "; give a code of districts.tsv");
    }
    if (district.equals(found.district())) {
      throw new NotCorrectable(found.id() + " is in that district already");
    }
    return correction(Action.RE_DISTRICT, found, reports(found), null, district, null);
  }

  /** It is the same event as another incident, which stays. */
  public Correction merge(String incident, String into) {
    Incident found = find(incident);
    Incident staying = find(into);
    if (found.eventId().equals(staying.eventId())) {
      throw new NotCorrectable("the two are of one event already");
    }
    return correction(Action.MERGE, found, reports(found), null, null, staying);
  }

  /**
   * Some of its reports tell another event.
   *
   * @param articles their articles, by id or address
   */
  public Correction split(String incident, Collection<String> articles) {
    Incident found = find(incident);
    for (String article : articles) {
      if (found.reports().stream().noneMatch(t -> isOf(t, article))) {
        throw new NotCorrectable(
            "no article '"
                + article
                + "' tells "
                + found.id()
                + "; give an id or address of "
                + found.reports().stream().map(Incident.Telling::url).toList());
      }
    }
    List<ReportRef> taken =
        found.reports().stream()
            .filter(t -> articles.stream().anyMatch(a -> isOf(t, a)))
            .map(CorrectionDesk::ref)
            .toList();
    if (taken.size() == found.reportCount()) {
      throw new NotCorrectable("these are all its reports: nothing would stay");
    }
    return correction(Action.SPLIT, found, taken, null, null, null);
  }

  /**
   * @param name an id, or enough of its beginning
   * @return the incident, or the one that absorbed it
   */
  Incident find(String name) {
    List<Incident> matching =
        name.length() < SHORTEST_PREFIX
            ? List.of()
            : incidents.values().stream().filter(i -> i.id().startsWith(name)).toList();
    if (matching.isEmpty()) {
      throw new NotCorrectable(
          "no incident '"
              + name
              + "'; give an id, or at least "
              + SHORTEST_PREFIX
              + " characters of its beginning, as the board shows it");
    }
    if (matching.size() > 1) {
      throw new NotCorrectable("several incidents begin with '" + name + "'; give more of the id");
    }
    Incident found = matching.get(0);
    for (int steps = 0; found.status() == Status.SUPERSEDED && steps < incidents.size(); steps++) {
      Incident successor = incidents.get(found.supersededBy());
      if (successor == null) {
        throw new NotCorrectable(found.id() + " was absorbed by one that is withdrawn");
      }
      found = successor;
    }
    return found;
  }

  private Correction correction(
      Action action,
      Incident incident,
      List<ReportRef> reports,
      LocalDate date,
      String toDistrict,
      Incident into) {
    Instant now = clock.instant();
    return new Correction(
        Ids.hash(incident.id(), action.word(), author, now.toString()),
        action,
        incident.id(),
        incident.district(),
        reports,
        date,
        toDistrict,
        into == null ? null : into.id(),
        into == null ? List.of() : reports(into),
        author,
        reason,
        now);
  }

  private static List<ReportRef> reports(Incident incident) {
    return incident.reports().stream().map(CorrectionDesk::ref).toList();
  }

  private static ReportRef ref(Incident.Telling telling) {
    return new ReportRef(telling.articleId(), telling.reportKey());
  }

  private static boolean isOf(Incident.Telling telling, String article) {
    return telling.articleId().equals(article) || article.equals(telling.url());
  }
}
