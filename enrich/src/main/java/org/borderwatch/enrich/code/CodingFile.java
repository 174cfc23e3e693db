package org.borderwatch.enrich.code;

import java.util.List;

/**
 * {@code coding.yaml} of a region pack.
 *
 * @param lexicons languages that have a lexicon, ISO 639-1
 * @param oldAfterDays what happened longer before publication is history; 84 where absent
 */
record CodingFile(List<String> lexicons, Integer oldAfterDays) {
  private static final int TWELVE_WEEKS = 84;

  CodingFile {
    if (lexicons == null || lexicons.isEmpty()) {
      throw new IllegalArgumentException("no lexicons are named; list the languages to code");
    }
    lexicons = List.copyOf(lexicons);
    oldAfterDays = oldAfterDays == null ? TWELVE_WEEKS : oldAfterDays;
    if (oldAfterDays < 1) {
      throw new IllegalArgumentException("oldAfterDays must be at least 1; give whole days");
    }
  }
}
