package org.borderwatch.enrich.merge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.borderwatch.contracts.incident.Claimant;
import org.borderwatch.contracts.incident.Correction;
import org.borderwatch.contracts.incident.Correction.ReportRef;
import org.borderwatch.contracts.incident.Count;
import org.borderwatch.contracts.incident.DatePrecision;
import org.borderwatch.contracts.incident.Report;
import org.borderwatch.contracts.incident.Status;

/**
 * A report with its article, and what merging must know of it. Compared by identity: a revised
 * article has new members.
 */
final class Member {
  /** By the time first known, then by the report's key: the same in whatever order they came. */
  static final Comparator<Member> ORDER =
      Comparator.comparing(
              (Member m) -> m.article.firstKnownAt(),
              Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
          .thenComparing(m -> m.report.key())
          .thenComparing(m -> m.article.articleId());

  final ArticleReports article;
  final Report report;
  final Tier tier;

  /** The day of publication in the region's time zone, or null. */
  final LocalDate published;

  /** The days it may mean. */
  final Span span;

  /** The day whose block it is clustered in when it joins no event. */
  final LocalDate anchor;

  /** The days whose events it may join with its day as told. */
  final Span near;

  /** The days whose events it may join at all. */
  final Span reach;

  /** Its article looks back at earlier days, so that its day may be a slip of the pen. */
  final boolean recounted;

  /** The day and month it tells without a year, or null. */
  final Yearless yearless;

  /** What people corrected about it, the earliest first. */
  final List<Correction> corrections;

  Member(
      ArticleReports article,
      Report report,
      Tier tier,
      LocalDate published,
      Span span,
      LocalDate anchor,
      Span near,
      Span reach,
      boolean recounted,
      Yearless yearless,
      List<Correction> corrections) {
    this.article = article;
    this.report = report;
    this.tier = tier;
    this.published = published;
    this.span = span;
    this.anchor = anchor;
    this.near = near;
    this.reach = reach;
    this.recounted = recounted;
    this.yearless = yearless;
    this.corrections = corrections;
  }

  ReportRef ref() {
    return new ReportRef(article.articleId(), report.key());
  }

  boolean isCorrectedBy(Correction.Action action) {
    return corrections.stream().anyMatch(c -> c.action() == action);
  }

  boolean namesDistrict() {
    return !report.districts().isEmpty();
  }

  boolean sharesDistrict(Member other) {
    return !Collections.disjoint(report.districts(), other.report.districts());
  }

  /** Whether it only denies: it says so, or one party alone speaks in it, and denies. */
  boolean isDenial() {
    return report.status() == Status.DENIED
        || (speakers().size() == 1 && report.deniedBy().containsAll(speakers()));
  }

  /** Whether it tells of a denial, beside a claim or alone. */
  boolean tellsDenial() {
    return isDenial() || !report.deniedBy().isEmpty();
  }

  /** The parties that say so: not, beside others, who denies it in the same breath. */
  Set<String> claimants() {
    Set<String> claiming = new TreeSet<>(speakers());
    claiming.removeAll(Set.copyOf(report.deniedBy()));
    return claiming.isEmpty() && !isDenial() ? speakers() : claiming;
  }

  private Set<String> speakers() {
    Set<String> parties = new TreeSet<>();
    for (Claimant claimant : report.claimants()) {
      if (claimant.party() != null) {
        parties.add(claimant.party());
      }
    }
    return parties;
  }

  /** Whether both give a side the same number of casualties, above nought. */
  boolean countsTheSame(Member other) {
    return sharesFigure(report.killed(), other.report.killed())
        || sharesFigure(report.injured(), other.report.injured())
        || sharesFigure(report.captured(), other.report.captured());
  }

  private static boolean sharesFigure(Map<String, Count> a, Map<String, Count> b) {
    return a.entrySet().stream()
        .anyMatch(
            e -> {
              Integer figure = e.getValue().figure();
              Count other = b.get(e.getKey());
              return figure != null && figure > 0 && other != null && figure.equals(other.figure());
            });
  }

  /** Whether its span comes from a day that the text names. */
  boolean isDated() {
    return report.date() != null && tier != Tier.UNDATED && span.contains(report.date());
  }

  boolean isExactDay() {
    return isDated()
        && (report.datePrecision() == null || report.datePrecision() == DatePrecision.DAY);
  }

  /**
   * Whether it may join an event of a day: one near its own, or one it may have written wrongly.
   */
  boolean reaches(LocalDate day) {
    if (yearless != null) {
      return reach.contains(day) && yearless.isNear(day);
    }
    return reach.contains(day)
        && (near.contains(day) || (isExactDay() && SlipOfThePen.between(report.date(), day)));
  }

  /** Whether it tells no day and appeared nobody knows when. */
  boolean isTimeless() {
    return span == Span.ALWAYS && yearless == null;
  }

  @Override
  public String toString() {
    return article.articleId() + "/" + report.key();
  }
}
