package org.borderwatch.contracts.incident;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What a person corrects in an incident: the value on {@code corrections}, keyed by id; a tombstone
 * takes it back. It holds on to reports and not to the incident's id, which changes as reports come
 * and go, and it is an input of merging as the reports are: a replay applies it again.
 *
 * @param id the correction's own
 * @param action what is done
 * @param incidentId the incident as it was called when it was corrected
 * @param district the incident's district then, ISO 3166-2
 * @param reports the incident's reports then; for a split, those to be taken out
 * @param date for a re-date, the day it happened in the region's time zone; or null
 * @param toDistrict for a re-district, where it happened; or null
 * @param into for a merge, the incident that stays; or null
 * @param intoReports for a merge, the reports of the one that stays
 * @param author who says so
 * @param reason why
 * @param at when it was said, UTC; where two corrections differ, the later holds
 */
public record Correction(
    String id,
    Action action,
    String incidentId,
    String district,
    List<ReportRef> reports,
    LocalDate date,
    String toDistrict,
    String into,
    List<ReportRef> intoReports,
    String author,
    String reason,
    Instant at) {

  /**
   * @throws IllegalArgumentException when the action lacks what it needs
   */
  public Correction {
    reports = reports == null ? List.of() : List.copyOf(reports);
    intoReports = intoReports == null ? List.of() : List.copyOf(intoReports);
    require(present(id) && action != null && at != null, "a correction needs id, action and at");
    require(present(author) && present(reason), "a correction needs its author and reason");
    require(!reports.isEmpty(), "a correction needs the reports it is about");
    require(
        present(district) || action == Action.MERGE || action == Action.SPLIT,
        "a correction needs the incident's district");
    require(action != Action.RE_DATE || date != null, "a re-date needs its date");
    require(action != Action.RE_DISTRICT || present(toDistrict), "a re-district needs toDistrict");
    require(action != Action.MERGE || !intoReports.isEmpty(), "a merge needs intoReports");
  }

  private static boolean present(String value) {
    return value != null && !value.isBlank();
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }

  /** What is done. On topics in lower case, with a hyphen. */
  public enum Action {
    /** It is no incident, and does not count. */
    DISMISS,
    /** It happened on another day. */
    RE_DATE,
    /** It happened in another district. */
    RE_DISTRICT,
    /** It is the same event as another incident. */
    MERGE,
    /** Some of its reports tell another event. */
    SPLIT;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * A report, by what survives the revisions of its article.
   *
   * @param articleId the article
   * @param reportKey the report within it
   */
  public record ReportRef(String articleId, String reportKey) {}
}
