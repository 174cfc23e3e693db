package org.borderwatch.enrich.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.borderwatch.contracts.incident.Correction;
import org.borderwatch.contracts.incident.Correction.Action;
import org.borderwatch.contracts.incident.Correction.ReportRef;
import org.borderwatch.contracts.incident.DatePrecision;
import org.borderwatch.contracts.incident.Report;

/**
 * What people corrected, by the reports it is about. Two of these act before reports are clustered,
 * as if the report had said so (its day, its district); two on the events that came of it ({@link
 * Regrouping}); and a dismissal on the incident. None of them depends on the order in which reports
 * and corrections came.
 */
final class Corrections {
  static final Corrections NONE = new Corrections(List.of());

  /** The later holds. */
  private static final Comparator<Correction> ORDER =
      Comparator.comparing(Correction::at).thenComparing(Correction::id);

  private final List<Correction> regrouping;
  private final Map<ReportRef, List<Correction>> about = new HashMap<>();
  private final Set<ReportRef> regrouped = new HashSet<>();

  private Corrections(List<Correction> ordered) {
    regrouping =
        ordered.stream()
            .filter(c -> c.action() == Action.MERGE || c.action() == Action.SPLIT)
            .toList();
    for (Correction correction : ordered) {
      for (ReportRef ref : reports(correction)) {
        about.computeIfAbsent(ref, r -> new ArrayList<>()).add(correction);
      }
    }
    regrouping.forEach(c -> regrouped.addAll(reports(c)));
  }

  static Corrections of(Collection<Correction> corrections) {
    return corrections.isEmpty()
        ? NONE
        : new Corrections(corrections.stream().sorted(ORDER).toList());
  }

  /** Every report that a correction names. */
  static Set<ReportRef> reports(Correction correction) {
    Set<ReportRef> reports = new HashSet<>(correction.reports());
    reports.addAll(correction.intoReports());
    return reports;
  }

  /** Merges and splits, in the order in which they act. */
  List<Correction> regrouping() {
    return regrouping;
  }

  boolean isRegrouped(Member member) {
    return regrouped.contains(member.ref());
  }

  /** The corrections about a report, the earliest first. */
  List<Correction> about(String articleId, Report report) {
    return about.getOrDefault(new ReportRef(articleId, report.key()), List.of());
  }

  /** The report with the day and district that people gave it. */
  static Report apply(List<Correction> corrections, Report report) {
    Report corrected = report;
    for (Correction correction : corrections) {
      if (correction.action() == Action.RE_DATE) {
        corrected = onDay(corrected, correction);
      } else if (correction.action() == Action.RE_DISTRICT) {
        corrected = inDistrict(corrected, correction);
      }
    }
    return corrected;
  }

  private static Report onDay(Report report, Correction correction) {
    return copy(report, correction, report.districts(), report.place());
  }

  private static Report inDistrict(Report report, Correction correction) {
    List<String> districts = new ArrayList<>(report.districts());
    int at = districts.indexOf(correction.district());
    if (at >= 0) {
      districts.set(at, correction.toDistrict());
    } else if (districts.isEmpty()) {
      districts.add(correction.toDistrict());
    } else {
      return report;
    }
    return copy(report, null, districts.stream().distinct().toList(), null);
  }

  private static Report copy(
      Report report, Correction dated, List<String> districts, String place) {
    return new Report(
        report.key(),
        dated == null ? report.date() : dated.date(),
        dated == null ? report.dateEnd() : null,
        dated == null ? report.datePrecision() : DatePrecision.DAY,
        report.dateWords(),
        districts,
        place,
        report.origin(),
        report.types(),
        report.actor(),
        report.target(),
        report.claimants(),
        report.deniedBy(),
        report.status(),
        report.killed(),
        report.injured(),
        report.captured(),
        report.missing(),
        report.weapons(),
        report.background(),
        report.recap(),
        report.confidence(),
        report.evidence(),
        dated == null ? report.monthDay() : null);
  }
}
