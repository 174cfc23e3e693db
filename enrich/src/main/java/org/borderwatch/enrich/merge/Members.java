package org.borderwatch.enrich.merge;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.borderwatch.contracts.incident.Correction;
import org.borderwatch.contracts.incident.Correction.Action;
import org.borderwatch.contracts.incident.DatePrecision;
import org.borderwatch.contracts.incident.Report;

/** Reads an article's reports as members: how sure each is, and which days it may look at. */
final class Members {
  /** "Said on Wednesday that …" may tell of so many days before. */
  private static final int DAYS_BEFORE = 2;

  private final ZoneId zone;
  private final MergeSettings settings;
  private final Families families;

  Members(ZoneId zone, MergeSettings settings, Families families) {
    this.zone = zone;
    this.settings = settings;
    this.families = families;
  }

  List<Member> of(ArticleReports article, Corrections corrections) {
    List<Member> members = new ArrayList<>();
    for (Report told : article.reports()) {
      List<Correction> about = corrections.about(article.articleId(), told);
      members.add(member(article, Corrections.apply(about, told), about));
    }
    members.sort(Member.ORDER);
    return members;
  }

  private Member member(ArticleReports article, Report report, List<Correction> corrections) {
    LocalDate published =
        article.firstKnownAt() == null ? null : article.firstKnownAt().atZone(zone).toLocalDate();
    boolean dayIsGiven = corrections.stream().anyMatch(c -> c.action() == Action.RE_DATE);
    boolean recounted = !dayIsGiven && recounts(article, report, published);
    Span told = told(report);
    boolean dated = told != null && isShort(told);
    Yearless yearless = told == null ? yearless(report) : null;
    Span span =
        dated ? told : yearless != null ? Span.until(published) : undated(report, told, published);
    Tier tier = tier(report, published, dated, recounted, yearless);
    LocalDate anchor = told != null ? report.date() : anchor(yearless, published);
    boolean anyTime = span.from().equals(Span.NO_DAY);
    Span near = anyTime ? span : span.widened(settings.rangeDays(), DAYS_BEFORE);
    Span reach =
        recounted && !anyTime ? near.widened(settings.wrongDays(), settings.wrongDays()) : near;
    return new Member(
        article,
        report,
        tier,
        published,
        span,
        anchor,
        near,
        reach,
        recounted,
        yearless,
        corrections);
  }

  private Yearless yearless(Report report) {
    return report.monthDay() == null
        ? null
        : new Yearless(report.monthDay(), Math.max(settings.rangeDays(), settings.newsDays()));
  }

  /** Where nothing dates it: the day it appeared; of a day without a year, the last one before. */
  private static LocalDate anchor(Yearless yearless, LocalDate published) {
    if (published == null) {
      return Span.NO_DAY;
    }
    return yearless == null ? published : yearless.latest(published);
  }

  private Tier tier(
      Report report, LocalDate published, boolean dated, boolean recounted, Yearless yearless) {
    if (dated
        && published != null
        && report.date().isBefore(published.minusDays(settings.joinDays()))) {
      return Tier.STALE;
    }
    if (report.districts().isEmpty()) {
      return Tier.PLACELESS;
    }
    if (yearless != null) {
      return Tier.YEARLESS;
    }
    if (!dated) {
      return report.date() == null && published == null ? Tier.TIMELESS : Tier.UNDATED;
    }
    return switch (precision(report)) {
      case DAY -> recounted ? Tier.RECOUNTED : Tier.DAY;
      case NIGHT -> Tier.NIGHT;
      case RANGE -> Tier.RANGE;
      default -> Tier.DAY_OR_BEFORE;
    };
  }

  /** The days the words name, or null where they name none. */
  private static Span told(Report report) {
    LocalDate date = report.date();
    if (date == null) {
      return null;
    }
    return switch (precision(report)) {
      case DAY -> Span.of(date);
      case NIGHT -> new Span(date, date.plusDays(1));
      case RANGE ->
          new Span(
              date,
              report.dateEnd() == null || report.dateEnd().isBefore(date)
                  ? date
                  : report.dateEnd());
      case DAY_OR_BEFORE -> new Span(date.minusDays(DAYS_BEFORE), date);
      case MONTH -> new Span(YearMonth.from(date).atDay(1), YearMonth.from(date).atEndOfMonth());
      case UNKNOWN -> null;
    };
  }

  private boolean isShort(Span told) {
    return Span.gap(told.from(), told.to()) <= settings.rangeDays();
  }

  private Span undated(Report report, Span told, LocalDate published) {
    if (published == null) {
      return told == null ? Span.ALWAYS : told;
    }
    int back = report.recap() ? settings.recapDays() : settings.newsDays();
    Span before = new Span(published.minusDays(back), published);
    if (told == null) {
      return before;
    }
    LocalDate from = told.from().isAfter(before.from()) ? told.from() : before.from();
    LocalDate to = told.to().isBefore(before.to()) ? told.to() : before.to();
    return to.isBefore(from) ? told : new Span(from, to);
  }

  /** No reach but a timeless one is longer, in days. */
  int longestReach() {
    int span = Math.max(31, Math.max(settings.recapDays(), settings.newsDays()));
    return Math.max(span, settings.rangeDays())
        + settings.rangeDays()
        + DAYS_BEFORE
        + 2 * settings.wrongDays();
  }

  /** A day told beside clearly earlier ones, or a recap when the news is old: looked back at. */
  private boolean recounts(ArticleReports article, Report report, LocalDate published) {
    if (report.date() == null || !families.isDistinctive(report)) {
      return false;
    }
    if (report.recap()
        && published != null
        && report.date().isBefore(published.minusDays(settings.newsDays()))) {
      return true;
    }
    LocalDate earlier = report.date().minusDays(DAYS_BEFORE);
    return article.reports().stream()
        .anyMatch(other -> other.date() != null && other.date().isBefore(earlier));
  }

  private static DatePrecision precision(Report report) {
    return report.datePrecision() == null ? DatePrecision.DAY : report.datePrecision();
  }
}
