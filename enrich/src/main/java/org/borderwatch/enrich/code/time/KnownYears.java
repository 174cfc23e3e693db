package org.borderwatch.enrich.code.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The years that a paragraph has told with a month: a day of that month told after it without a
 * year is of the same year ("in May 2018 … on 20 May").
 */
public final class KnownYears {
  private final Map<Integer, Integer> yearOfMonth = new HashMap<>();
  private int paragraph = Integer.MIN_VALUE;

  /**
   * @param ofParagraph the paragraph that the sentence stands in; sentences come in order
   * @param dates of one sentence, in order
   * @return the dates with the years filled in that the paragraph has told
   */
  public List<DateMention> fill(int ofParagraph, List<DateMention> dates) {
    if (ofParagraph != paragraph) {
      yearOfMonth.clear();
      paragraph = ofParagraph;
    }
    List<DateMention> filled = new ArrayList<>();
    for (DateMention date : dates) {
      boolean ofMonth =
          date.form() == DateMention.Form.DATE || date.form() == DateMention.Form.MONTH;
      if (ofMonth && date.year() != 0) {
        yearOfMonth.put(date.month(), date.year());
      }
      Integer year = ofMonth && date.year() == 0 ? yearOfMonth.get(date.month()) : null;
      filled.add(year == null ? date : date.in(year, date.month()));
    }
    return filled;
  }
}
