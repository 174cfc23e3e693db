package org.borderwatch.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {
  private static final String DATE = "Sun, 01 Nov 2026 06:00:00 GMT";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # Cache-Control                 | Expires                       | Date | Age | fresh for
          max-age=600                     | -                             | yes | -    | PT10M
          public, Max-Age="600"           | -                             | yes | -    | PT10M
          max-age = 600                   | -                             | yes | -    | PT10M
          max-age=600                     | -                             | yes | 500  | PT1M40S
          max-age=600                     | -                             | yes | 600  | -
          max-age=0, must-revalidate      | Sun, 01 Nov 2026 09:00:00 GMT | yes | -    | -
          no-cache, max-age=600           | -                             | yes | -    | -
          no-store, no-cache              | -                             | yes | -    | -
          s-maxage=3600, max-age=60       | -                             | yes | -    | PT1M
          s-maxage=3600                   | -                             | yes | -    | -
          -                               | Sun, 01 Nov 2026 06:20:00 GMT | yes | -    | PT20M
          -                               | Sun, 01 Nov 2026 06:20:00 GMT | -   | -    | -
          -                               | Thu, 19 Nov 1981 08:52:00 GMT | yes | -    | -
          -                               | 0                             | yes | -    | -
          max-age=31536000                | -                             | yes | -    | PT168H
          max-age=99999999999999999999    | -                             | yes | -    | -
          max-age=-5                      | -                             | yes | -    | -
          private                         | -                             | yes | -    | -
          -                               | -                             | yes | -    | -
          """)
  void shouldReadForHowLongAnAnswerHolds(
      String cacheControl, String expires, String date, String age, Duration freshFor) {
    assertThat(Freshness.of(cacheControl, expires, date == null ? null : DATE, age))
        .isEqualTo(freshFor);
  }
}
