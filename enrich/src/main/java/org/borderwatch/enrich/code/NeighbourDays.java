package org.borderwatch.enrich.code;

import java.time.LocalDate;
import org.borderwatch.enrich.code.lexicon.Cue;
import org.borderwatch.enrich.code.time.Day;

/** The days that events without one take from what is told around them. */
final class NeighbourDays {
  private final TwoSides sides;
  private final LocalDate published;

  /**
   * @param published the day of publication, or null
   */
  NeighbourDays(TwoSides sides, LocalDate published) {
    this.sides = sides;
    this.published = published;
  }

  /**
   * An undated event is of the day told before where it answers that one, or where that one stands
   * over the text: "Both blame each other for the fighting of 14 November."
   *
   * @param event the event that the mention opens
   * @param last the event told before, or null
   * @param lastDated the event told before that has a day, or null
   */
  void date(Happening event, Mention mention, Happening last, Happening lastDated) {
    if (event.day() != null || mention.vague() || mention.recall()) {
      return;
    }
    boolean answers = last != null && sides.opposed(last.sides(), mention.sides());
    boolean goesOn = mention.reading().has(Cue.ALSO);
    if (lastDated != null && (answers || goesOn || lastDated.districts().isEmpty())) {
      event.inherit(lastDated.day());
    } else if (answers && lastDated == null) {
      event.inheritStatement(last.statementDay());
    }
  }

  /**
   * "In the evening", "at 14:10": of the day told of before; of the article's own, or the one
   * before, where it opens with it.
   *
   * @param event the event that the mention belongs to
   * @param lastDated the event told before that has a day, or null
   * @param first whether the article opens with the event
   */
  void dateByHour(Happening event, Mention mention, Happening lastDated, boolean first) {
    boolean open = event.day() == null && event.statementDay() == null && !event.vague();
    boolean told = event.isRecalled() || mention.recall();
    if (!open || told || !DayReader.tellsHour(mention.reading())) {
      return;
    }
    if (lastDated != null) {
      event.inherit(lastDated.day());
    } else if (published != null && first) {
      event.inheritStatement(Day.orBefore(published));
    }
  }
}
