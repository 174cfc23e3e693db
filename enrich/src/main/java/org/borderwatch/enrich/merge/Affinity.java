package org.borderwatch.enrich.merge;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** How alike two reports are, in whole points, so that no order of adding up can change a sum. */
class Affinity {
  /** Two reports that cannot be one event, whatever else speaks for it. */
  static final int NEVER = -1_000_000_000;

  private final MergeSettings settings;
  private final MergeSettings.Points points;
  private final Families families;
  private final Opposition opposition;
  private final Frontier frontier;

  Affinity(Frontier frontier, MergeSettings settings, Families families, Opposition opposition) {
    this.frontier = frontier;
    this.settings = settings;
    this.points = settings.points();
    this.families = families;
    this.opposition = opposition;
  }

  /** The points of two reports whose days are taken as told. */
  int between(Member a, Member b) {
    return between(a, b, false);
  }

  /** The points of a report and one of a standing event, whose day it may have got wrong. */
  int toEvent(Member joining, Member standing) {
    return between(joining, standing, joining.recounted);
  }

  private int between(Member a, Member b, boolean mayBeWrong) {
    int day = day(a, b);
    if (day == NEVER) {
      if (!mayBeWrong || !isSlip(a, b)) {
        return NEVER;
      }
      day = points.wrongDay();
    }
    int sum =
        day
            + districts(a.report.districts(), b.report.districts())
            + families.points(a.report.types(), b.report.types())
            + actors(a, b)
            + (areToldApart(a, b) ? points.toldApart() : 0)
            + place(a.report.place(), b.report.place())
            + (a.countsTheSame(b) ? points.sameFigure() : 0)
            + (Collections.disjoint(a.report.origin(), b.report.origin())
                ? 0
                : points.sameOrigin());
    return a.isTimeless() || b.isTimeless()
        ? sum - (settings.timelessThreshold() - settings.threshold())
        : sum;
  }

  private int day(Member a, Member b) {
    if (a.isTimeless() || b.isTimeless()) {
      return 0;
    }
    if (a.yearless != null || b.yearless != null) {
      return a.yearless == null ? yearless(b, a) : yearless(a, b);
    }
    if (!a.span.overlaps(b.span)) {
      return NEVER;
    }
    if (a.isDated() && b.isDated()) {
      return a.span.equals(b.span) ? points.sameDay() : points.overlappingDays();
    }
    LocalDate day = a.isDated() ? a.report.date() : a.published;
    LocalDate other = b.isDated() ? b.report.date() : b.published;
    if (day == null || other == null) {
      return 0;
    }
    int gap = Span.gap(day, other);
    return gap <= 2 ? points.lastDays() : gap <= 7 ? points.lastWeek() : 0;
  }

  /** A day without a year, and another that may or may not have one. */
  private int yearless(Member a, Member b) {
    if (b.yearless != null) {
      return a.yearless.day().equals(b.yearless.day()) ? points.sameDay() : NEVER;
    }
    if (!a.span.overlaps(b.span) || !a.yearless.isIn(b.span)) {
      return NEVER;
    }
    return b.isExactDay()
        ? points.sameDay()
        : b.isDated() ? points.overlappingDays() : points.lastDays();
  }

  /** The days of one thing told twice, one of them written wrongly. */
  private boolean isSlip(Member a, Member b) {
    if (!a.isExactDay() || !b.isExactDay()) {
      return false;
    }
    LocalDate one = a.report.date();
    LocalDate other = b.report.date();
    if (Span.gap(one, other) > settings.wrongDays()
        || a.report.types().isEmpty()
        || b.report.types().isEmpty()
        || a.report.types().get(0) != b.report.types().get(0)) {
      return false;
    }
    boolean samePlace = a.report.place() != null && a.report.place().equals(b.report.place());
    boolean sameDistrict = !Collections.disjoint(a.report.districts(), b.report.districts());
    boolean sameKinds =
        a.report.types().size() > 1
            && Set.copyOf(a.report.types()).equals(Set.copyOf(b.report.types()));
    if (SlipOfThePen.between(one, other)) {
      return sameDistrict
          ? !opposition.areOpposed(a, b)
          : samePlace || (sameKinds && !opposition.areOpposed(a, b));
    }
    return Span.gap(one, other) <= 2 && samePlace && sameDistrict;
  }

  private int districts(List<String> a, List<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    if (!Collections.disjoint(a, b)) {
      return points.sameDistrict();
    }
    boolean neighbours = false;
    for (String one : a) {
      for (String other : b) {
        if (frontier.adjoin(one, other)) {
          if (frontier.face(one, other)) {
            return points.facingDistrict();
          }
          neighbours = true;
        }
      }
    }
    return neighbours ? points.neighbouringDistrict() : points.farDistrict();
  }

  private int actors(Member a, Member b) {
    String one = a.report.actor();
    if (one != null && one.equals(b.report.actor())) {
      return points.sameActor();
    }
    return opposition.areOpposed(a, b) && !opposition.answers(a, b) ? points.oppositeActor() : 0;
  }

  /**
   * Whether one article tells these two as two incidents, and not plainly one of them twice, nor
   * the two sides of one.
   */
  boolean areToldApart(Member a, Member b) {
    if (!a.article.articleId().equals(b.article.articleId())) {
      return false;
    }
    boolean rejects = a.tellsDenial() != b.tellsDenial() && opposition.answers(a, b);
    boolean opposed = opposition.areOpposed(a, b);
    boolean day =
        a.report.date() == null || b.report.date() == null
            ? rejects || (opposed && opposition.answers(a, b))
            : a.report.date().equals(b.report.date());
    boolean placed = a.namesDistrict() && b.namesDistrict();
    boolean district =
        placed
            ? districts(a.report.districts(), b.report.districts()) >= points.facingDistrict()
            : rejects;
    int kind = families.points(a.report.types(), b.report.types());
    boolean sameKind = kind >= points.sameFamily() || (rejects && kind == 0);
    return !(day && district && sameKind && (!opposed || opposition.answers(a, b)));
  }

  private int place(String a, String b) {
    if (a == null || b == null) {
      return 0;
    }
    return a.equals(b) ? points.samePlace() : points.otherPlace();
  }
}
