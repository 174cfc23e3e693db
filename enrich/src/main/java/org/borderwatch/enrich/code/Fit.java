package org.borderwatch.enrich.code;

import java.time.LocalDate;
import java.util.Set;

/**
 * How well what a sentence tells fits an event told before: by day, district, kind and sides.
 *
 * @param sides tells one clash of two sides from two attacks
 * @param published the day of publication, or null
 */
record Fit(TwoSides sides, LocalDate published) {
  private static final int DAY_AGREES = 4;
  private static final int DISTRICT_AGREES = 3;
  private static final int GOES_ON = 4;
  private static final int SAME_KIND = 1;
  private static final int GROUND_FITS = 1;

  /** Days that an undated event can be older than the article. */
  private static final int NEWS_AGE = 3;

  /** Days that it can be older than the statement that tells it. */
  private static final int STATEMENT_AGE = 1;

  /**
   * How well a mention fits an event, negative where it cannot be the same.
   *
   * @param last the event told last
   */
  int of(Happening event, Mention mention, Happening last) {
    Set<String> impact = mention.impact();
    boolean sameDay = false;
    if (mention.day() != null && event.day() != null) {
      sameDay = mention.day().agrees(event.day());
      if (!sameDay) {
        return -1;
      }
    }
    boolean vagueApart =
        mention.vague() != event.vague()
            && (mention.vague() || mention.day() == null || event.day() == null);
    boolean bare = event.districts().isEmpty() && event.day() == null;
    boolean recallApart = mention.recall() && !event.isRecalled() && !sameDay && !bare;
    if (vagueApart || recallApart || !isOneKind(event, mention)) {
      return -1;
    }
    if (isLongBefore(event, mention)) {
      return -1;
    }
    boolean elsewhere =
        event.day() == null
            && mention.day() != null
            && impact.isEmpty()
            && !event.districts().isEmpty()
            && event.isToldInBody()
            && !mention.anaphora()
            && !mention.reading().actingParties().isEmpty()
            && !sides.sameActor(event.sides(), mention.sides());
    if (elsewhere) {
      return -1;
    }
    boolean sameKind = event.types().isEmpty() || Families.same(event.types(), mention.types());
    boolean overlap = impact.stream().anyMatch(event.districts()::contains);
    boolean open = impact.isEmpty() || event.districts().isEmpty();
    boolean near =
        sameDay
            || (mention.day() == null && (event.day() == null || mention.sides().actor() == null))
            || (mention.day() == null && sides.isOtherVersion(event, mention))
            || event.paragraph() == mention.reading().sentence().paragraph();
    if (!overlap
        && !open
        && !((sameKind || mention.types().isEmpty())
            && near
            && sides.faceAcross(event.districts(), impact))) {
      return -1;
    }
    if (event.isToldInBody()
        && sides.opposed(event.sides(), mention.sides())
        && (!Families.isClash(event.types(), mention.types())
            || (sides.isApart(event, mention, overlap)
                && !(sides.isOtherVersion(event, mention)
                    && sides.faceAcross(event.districts(), impact))))) {
      return -1;
    }
    boolean goesOn =
        event == last
            && event.districts().isEmpty()
            && event.day() != null
            && mention.day() == null
            && last.paragraph() == mention.reading().sentence().paragraph();
    return (sameDay ? DAY_AGREES : 0)
        + (goesOn ? GOES_ON : 0)
        + (overlap ? DISTRICT_AGREES : 0)
        + (sameKind ? SAME_KIND : 0)
        + (isOnTargetsGround(impact, event.sides()) ? GROUND_FITS : 0);
  }

  private static boolean isOnTargetsGround(Set<String> impact, Sides sides) {
    String target = sides.target();
    return target != null
        && !impact.isEmpty()
        && impact.stream().allMatch(d -> d.startsWith(target));
  }

  /** Whether a mention's day is too long before the news that the event is. */
  private boolean isLongBefore(Happening event, Mention mention) {
    boolean pointsBack = mention.reading().actingParties().isEmpty() && mention.impact().isEmpty();
    if (pointsBack
        || mention.day() == null
        || mention.day().date() == null
        || event.day() != null) {
      return false;
    }
    LocalDate said = event.statementDay() == null ? published : event.statementDay().date();
    int slack = event.statementDay() == null ? NEWS_AGE : STATEMENT_AGE;
    return said != null && mention.day().date().isBefore(said.minusDays(slack));
  }

  /** Whether both can be one event; "the incident" can be of any kind. */
  private static boolean isOneKind(Happening event, Mention mention) {
    return (mention.weak() && mention.anaphora())
        || Families.together(event.types(), mention.types());
  }
}
