package org.borderwatch.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Thu, 01 Jan 2004 19:48:21 GMT        | 2004-01-01T19:48:21Z
          Thu, 01 Jan 2004 19:48 GMT           | 2004-01-01T19:48:00Z
          01 Jan 2004 19:48:21 +0400           | 2004-01-01T15:48:21Z
          Thursday, 1 January 2004 19:48:21 Z  | 2004-01-01T19:48:21Z
          Thu,  1 Jan 04 19:48:21 EST          | 2004-01-02T00:48:21Z
          Thu 1 Jan 2004 19:48:21 GMT+4        | 2004-01-01T15:48:21Z
          Thu, 1 Jan 2004 19:48:21 GMT+04:00   | 2004-01-01T15:48:21Z
          1-Jan-2004 19:48:21 UTC              | 2004-01-01T19:48:21Z
          Sun Jan  4 16:29:06 PST 2004         | 2004-01-05T00:29:06Z
          2003-12-31T10:14:55Z                 | 2003-12-31T10:14:55Z
          2003-12-31T10:14:55+04:00            | 2003-12-31T06:14:55Z
          2003-12-31T10:14:55.123-0800         | 2003-12-31T18:14:55Z
          2003-12-31t10:14:55z                 | 2003-12-31T10:14:55Z
          2003-12-31 10:14:55 +0400            | 2003-12-31T06:14:55Z
          20031231T10:14:55Z                   | 2003-12-31T10:14:55Z
          2003-365T10:14:55Z                   | 2003-12-31T10:14:55Z
          Fri, 2006/09/15 08:19:53 EDT         | 2006-09-15T12:19:53Z
          Чт, 01 янв 2004 19:48:21 +0300       | 2004-01-01T16:48:21Z
          01 ocak 2004 19:48 +03:00            | 2004-01-01T16:48:00Z
          2004-július-13T9:15-05:00            | 2004-07-13T14:15:00Z
          Κυρ, 11 Ιούλ 2004 12:00:00 EST       | 2004-07-11T17:00:00Z
          Thu, 29 Feb 2024 12:00:00 GMT        | 2024-02-29T12:00:00Z
          """)
  void shouldReadADateWithItsZone(String text, Instant expected) {
    assertThat(FeedDate.read(text)).isEqualTo(new FeedDate(expected, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Thu, 01 Jan 2004 19:48:21     | 2004-01-01T19:48:21Z | ZONE_ASSUMED
          2003-12-31T10:14:55           | 2003-12-31T10:14:55Z | ZONE_ASSUMED
          2003-12-31                    | 2003-12-31T00:00:00Z | ZONE_ASSUMED
          31.12.2003 10:14              | 2003-12-31T10:14:00Z | ZONE_ASSUMED
          Thu Jan 1 00:00:00 2004       | 2004-01-01T00:00:00Z | ZONE_ASSUMED
          2003-12                       | 2003-12-01T00:00:00Z | PARTIAL_DATE
          2003                          | 2003-01-01T00:00:00Z | PARTIAL_DATE
          """)
  void shouldSayWhatItAssumedAndNeverAskTheMachinesZone(
      String text, Instant expected, Repair repair) {
    assertThat(FeedDate.read(text)).isEqualTo(new FeedDate(expected, repair));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "Fri, 31 Apr 2026 10:00:00 GMT",
        "Thu, 29 Feb 2026 12:00:00 GMT",
        "Thu, 01 Jan 2004 25:48:21 GMT",
        "Thu, 01 Jan 2004 19:60:21 GMT",
        "Thu, 01 Jan 2004 19:48:21 XYZT",
        "Thu, 01 Jan 2004 19:48:21 IST",
        "Thu, 01 Jan 2004 19:48:21 +9900",
        "Thu, 01 Foo 2004 19:48:21 GMT",
        "01/02/2004 10:00",
        "2003-13-01T10:00:00Z",
        "2003-12-32T10:00:00Z",
        "2003-366T10:00:00Z",
        "1970-01-01T00:00:00Z",
        "0001-01-01T00:00:00Z",
        "20261301",
        "2004-01-01T10:00:00Zoo",
        "Mon, 00 Jan 2004 00:00:00 GMT"
      })
  void shouldGiveNoDateRatherThanAWrongOne(String text) {
    assertThat(FeedDate.read(text)).isEqualTo(new FeedDate(null, Repair.BAD_DATE));
  }
}
