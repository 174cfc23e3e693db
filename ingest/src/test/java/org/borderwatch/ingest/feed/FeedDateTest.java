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
          2003-12-31T10:14:55.1234Z                    | 2003-12-31T10:14:55Z
          2003-012-31T10:14:55+00:00                   | 2003-12-31T10:14:55Z
          Thu, 01 Jan 04 19:48:21 GMT                  | 2004-01-01T19:48:21Z
          Thu,  5 Apr 2012 10:00:00 GMT                | 2012-04-05T10:00:00Z
          Wed, 19 Aug 2009 18:28:00 Etc/GMT            | 2009-08-19T18:28:00Z
          Wed, 19 Feb 2012 22:40:00 GMT-01:01          | 2012-02-19T23:41:00Z
          Wed, 19 Feb 2012 22:40:00 -01:01             | 2012-02-19T23:41:00Z
          Mon, 13 Feb, 2012 06:28:00 UTC               | 2012-02-13T06:28:00Z
          Thu, 01 Jan 2004 00:00 GMT                   | 2004-01-01T00:00:00Z
          Mon, 26 January 2004 16:31:00 AT             | 2004-01-26T20:31:00Z
          Mon, 26 January 2004 16:31:00 ET             | 2004-01-26T21:31:00Z
          Mon, 26 January 2004 16:31:00 CT             | 2004-01-26T22:31:00Z
          Mon, 26 January 2004 16:31:00 MT             | 2004-01-26T23:31:00Z
          Mon, 26 January 2004 16:31:00 PT             | 2004-01-27T00:31:00Z
          Mon, 26 January 2004 16:31:00 EST            | 2004-01-26T21:31:00Z
          Thu Aug 30 2012 17:26:16 +0200               | 2012-08-30T15:26:16Z
          Sun Jul 15 01:16:00 +0000 2012               | 2012-07-15T01:16:00Z
          2003-12-31T10:14:55-08:00                    | 2003-12-31T18:14:55Z
          2003-12-31T18:14:55+08:00                    | 2003-12-31T10:14:55Z
          2007-04-23T23:25:47.538+10:00                | 2007-04-23T13:25:47Z
          2004-07-08 23:56:58 -00:20                   | 2004-07-09T00:16:58Z
          2004-02-28T18:14:55-08:00                    | 2004-02-29T02:14:55Z
          2003-02-28T18:14:55-08:00                    | 2003-03-01T02:14:55Z
          2000-02-28T18:14:55-08:00                    | 2000-02-29T02:14:55Z
          2013-01-27T20:00:00.000-0800                 | 2013-01-28T04:00:00Z
          2003-W52-3T10:00:00Z                         | 2003-12-24T10:00:00Z
          2003-12-31T10:14Z                            | 2003-12-31T10:14:00Z
          2003-12-31T10Z                               | 2003-12-31T10:00:00Z
          2003-12-31T10:14:55 UTC                      | 2003-12-31T10:14:55Z
          2003-12-31T10:14:55 GMT+4                    | 2003-12-31T06:14:55Z
          Wed, 31 Dec 2003 10:14:55 MST                | 2003-12-31T17:14:55Z
          31 Dec 2003 10:14:55 GMT                     | 2003-12-31T10:14:55Z
          Thu, 01 Jan 2004 19:48:21 +04                | 2004-01-01T15:48:21Z
          Thu, 01 Jan 2004 19:48:21 +4:00              | 2004-01-01T15:48:21Z
          Thu, 01 Jan 2004 7:48:21 PM GMT              | 2004-01-01T19:48:21Z
          January 1, 2004, 7:48 am EST                 | 2004-01-01T12:48:00Z
          Thu, 01 Jan 2004 19.48.21 GMT                | 2004-01-01T19:48:21Z
          Thursday, January 1, 2004 19:48 GMT          | 2004-01-01T19:48:00Z
          2004-01-01T19:48:21 +0400                    | 2004-01-01T15:48:21Z
          Thu, 1 Jan 2004 19:48:21 GMT (UTC)           | 2004-01-01T19:48:21Z
          Thu, 01 Jan 2004 19:48:21 +0000 GMT          | 2004-01-01T19:48:21Z
          1072986501                                   | 2004-01-01T19:48:21Z
          Çər, 31 dek 2025 10:00:00 +0400              | 2025-12-31T06:00:00Z
          31 Декабря 2025, 10:00 MSK                   | 2025-12-31T07:00:00Z
          Wed, 31 Dec 2025 10:00:00 GET                | 2025-12-31T06:00:00Z
          Wed, 31 Dec 2025 10:00:00 AZT                | 2025-12-31T06:00:00Z
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
          -0312                                | 2003-12-01T00:00:00Z | PARTIAL_DATE
          -03-12                               | 2003-12-01T00:00:00Z | PARTIAL_DATE
          2003-335                             | 2003-12-01T00:00:00Z | ZONE_ASSUMED
          2003335                              | 2003-12-01T00:00:00Z | ZONE_ASSUMED
          20031231                             | 2003-12-31T00:00:00Z | ZONE_ASSUMED
          2004-05-25 오후 11:23:17               | 2004-05-25T14:23:17Z | ZONE_ASSUMED
          2004년 05월 28일  01:31:15              | 2004-05-27T16:31:15Z | ZONE_ASSUMED
          Sun Jan  4 16:29:06 2004             | 2004-01-04T16:29:06Z | ZONE_ASSUMED
          2004-07-08 23:56:58.0                | 2004-07-08T23:56:58Z | ZONE_ASSUMED
          2003-W52-3                           | 2003-12-24T00:00:00Z | ZONE_ASSUMED
          Jan 1, 2004 7:48 PM                  | 2004-01-01T19:48:00Z | ZONE_ASSUMED
          2004.01.31 10:00                     | 2004-01-31T10:00:00Z | ZONE_ASSUMED
          31 dekabr 2025 10:00                 | 2025-12-31T10:00:00Z | ZONE_ASSUMED
          31 Դեկտեմբեր 2025, 10:00             | 2025-12-31T10:00:00Z | ZONE_ASSUMED
          Դեկտեմբեր 31, 2025 10:00             | 2025-12-31T10:00:00Z | ZONE_ASSUMED
          31 դեկտեմբերի 2025 10:00             | 2025-12-31T10:00:00Z | ZONE_ASSUMED
          31 декабря 2025 г. 10:00             | 2025-12-31T10:00:00Z | ZONE_ASSUMED
          10:00, 31 декабря 2025               | 2025-12-31T10:00:00Z | ZONE_ASSUMED
          31 ARALIK 2025 10:00                 | 2025-12-31T10:00:00Z | ZONE_ASSUMED
          30 KASIM 2025                        | 2025-11-30T00:00:00Z | ZONE_ASSUMED
          31 დეკემბერი 2025                    | 2025-12-31T00:00:00Z | ZONE_ASSUMED
          31 دسامبر 2025                       | 2025-12-31T00:00:00Z | ZONE_ASSUMED
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
        "Mon, 00 Jan 2004 00:00:00 GMT",
        "Thu, 01 Jan 0100 00:00:01 +0100",
        "Sun, 16 Dec 2012 1:2:3:4 GMT",
        "Sun, 16 zzz 2012 11:47:32 GMT",
        "Sun, Dec x 2012 11:47:32 GMT",
        "Sun, 16 Dec zz 11:47:32 GMT",
        "Sun, 16 Dec 2012 11:47:32 +zz:00",
        "Sun, 16 Dec 2012 11:47:32 +00:zz",
        "Sun, 99 Jun 2009 12:00:00 GMT",
        "Sun, 31 Dec 9999 23:59:59 -9999",
        "2003-12-31T25:14:55Z",
        "2003-12-31T10:61:55Z",
        "2003-12-31T10:14:61Z",
        "22013",
        "013",
        "Wed, 31 Dec 2003 10:14:55 A",
        "Wed, 31 Dec 2003 24:00:00 GMT",
        "Thu, 31 Jun 2004 19:48:21 GMT",
        "1/1/2004 7:48:21 PM",
        "31 KASIM 2025",
        "Wed, 31 Dec 2025 10:00:00 +0400 +0400",
        "Wed, 31 Dec 2025 10:00:00 AMT"
      })
  void shouldGiveNoDateRatherThanAWrongOne(String text) {
    assertThat(FeedDate.read(text)).isEqualTo(new FeedDate(null, Repair.BAD_DATE));
  }

  @ParameterizedTest
  @CsvSource({
    "Thu, 15 Jul 2004 12:00:00 ET, 2004-07-15T16:00:00Z",
    "Thu, 15 Jan 2004 12:00:00 ET, 2004-01-15T17:00:00Z",
    "Thu, 15 Jul 2004 12:00:00 PT, 2004-07-15T19:00:00Z"
  })
  void shouldTellTheSeasonOfAZoneThatHasTwo(String first, String rest, Instant expected) {
    assertThat(FeedDate.read(first + ", " + rest)).isEqualTo(new FeedDate(expected, null));
  }
}
