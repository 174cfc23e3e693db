package org.borderwatch.ingest.feed;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A way to write a date, and the parts it names, each by one letter. */
record DateForm(Pattern pattern, Set<String> groups) {
  private static final Pattern GROUP = Pattern.compile("\\(\\?<(\\w)>");

  private static final String CLOCK =
      "(?<h>\\d{1,2})(?<c>[:.])(?<m>\\d{2})(?:\\k<c>(?<s>\\d{2})(?:[.,]\\d+)?)?";
  private static final String TIME = CLOCK + "(?:\\s*(?<p>[AaPp])\\.?[Mm]\\b\\.?)?";
  private static final String ZONE =
      "(?<z>[+-]0{4}\\s(?:GMT|UTC)|(?:Etc/)?[A-Za-z]{1,5}(?:\\s?[+-]\\d{1,2}(?::?\\d{2})?)?"
          + "|[+-]\\d{1,2}:\\d{2}|[+-]\\d{2}(?:\\d{2})?)";
  private static final String DAY_NAME = "(?:[\\p{L}\\p{M}]{2,14}\\.?,?\\s+)?";
  private static final String NAME = "(?<b>[\\p{L}\\p{M}]{2,14})\\.?";
  private static final String YEAR_WORD = "(?:\\s(?:г|թ|р|il)\\b\\.?)?";
  private static final String THEN_TIME = "(?:,?[\\sT]+" + TIME + "\\s*" + ZONE + "?)?";

  /** In the order in which they are tried. */
  static final List<DateForm> ALL =
      List.of(
          // RFC 822 and its variants: Thu, 01 Jan 2004 19:48:21 GMT; 1-Jan-04
          of(
              DAY_NAME
                  + "(?<d>\\d{1,2})[\\s-]+"
                  + NAME
                  + ",?[\\s-]+(?<y>\\d{4}|\\d{2})"
                  + YEAR_WORD
                  + THEN_TIME),
          // ISO 8601 and the W3C's profile, also with slashes or dots: 2004-01-01T19:48:21.5+04:00
          of(
              "(?:\\p{L}{2,9}\\.?,\\s+)?(?<y>\\d{4})(?<q>[-/.])0?(?<n>\\d{1,2})\\k<q>(?<d>\\d{1,2})"
                  + "(?:\\s*[Tt\\s]\\s*"
                  + TIME
                  + "\\s*"
                  + ZONE
                  + "?)?"),
          of("(?<y>\\d{4})-(?<n>\\d{2})-(?<d>\\d{2})T(?<h>\\d{2})" + ZONE),
          of(
              "(?<y>\\d{4})(?<n>\\d{2})(?<d>\\d{2})(?:T(?<h>\\d{2}):?(?<m>\\d{2})(?::?(?<s>\\d{2}))?"
                  + ZONE
                  + "?)?"),
          of("(?<y>\\d{4})-?(?<o>\\d{3})(?:T" + CLOCK + ZONE + "?)?"),
          of("(?<y>\\d{4})-?W(?<w>\\d{2})-?(?<e>\\d)(?:T" + CLOCK + ZONE + "?)?"),
          of("(?<y>\\d{4})(?:-(?<n>\\d{2}))?"),
          // ISO 8601:1988 with the century left out, which the hyphen marks
          of("-(?<y>\\d{2})-?(?<n>\\d{2})"),
          // Jan 1, 2004 19:48 GMT
          of(DAY_NAME + NAME + "\\s+(?<d>\\d{1,2}),?\\s+(?<y>\\d{4})" + YEAR_WORD + THEN_TIME),
          // asctime: Thu Jan  1 19:48:21 GMT 2004
          of(
              DAY_NAME
                  + NAME
                  + "\\s+(?<d>\\d{1,2})\\s+"
                  + CLOCK
                  + "\\s+(?:"
                  + ZONE
                  + "\\s+)?(?<y>\\d{4})"),
          // 2004-július-13T9:15-05:00
          of("(?<y>\\d{4})-" + NAME + "-(?<d>\\d{1,2})(?:T" + CLOCK + ZONE + "?)?"),
          // 01.11.2004 19:48, day first wherever dots are written
          of("(?<d>\\d{1,2})\\.(?<n>\\d{1,2})\\.(?<y>\\d{4})" + THEN_TIME),
          // 19:48, 1 January 2004
          of(CLOCK + ",?\\s+(?<d>\\d{1,2})\\s+" + NAME + "\\s+(?<y>\\d{4})" + YEAR_WORD),
          // Korean: 2004년 05월 28일 01:31:15; 2004-05-25 오후 11:23:17
          of(
              "(?<y>\\d{4})년\\s*(?<n>\\d{1,2})월\\s*(?<d>\\d{1,2})일(?<k>)(?:\\s+(?<p>오전|오후))?"
                  + "(?:\\s*"
                  + CLOCK
                  + ")?"),
          of("(?<y>\\d{4})-(?<n>\\d{2})-(?<d>\\d{2})\\s+(?<k>)(?<p>오전|오후)\\s*" + CLOCK));

  /** The parts of a text in this form, or null. */
  Parts match(String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.matches() ? new Parts(groups, matcher) : null;
  }

  private static DateForm of(String regex) {
    Set<String> groups =
        GROUP.matcher(regex).results().map(m -> m.group(1)).collect(Collectors.toSet());
    return new DateForm(Pattern.compile(regex, Pattern.UNICODE_CASE), groups);
  }

  /** The parts of a date; one that its form does not name is absent. */
  record Parts(Set<String> groups, Matcher matcher) {

    String text(String group) {
      return groups.contains(group) ? matcher.group(group) : null;
    }

    Integer number(String group) {
      String text = text(group);
      return text == null ? null : Integer.valueOf(text);
    }

    int number(String group, int orElse) {
      Integer number = number(group);
      return number == null ? orElse : number;
    }
  }
}
