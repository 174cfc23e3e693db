package org.borderwatch.enrich.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysCodingTest {
  private static final String PUBLISHED = "2026-05-06"; // a Wednesday

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          On 04.05.2026 Armenian forces shelled posts in Kalbajar.                                                | 2026-05-04 AZ-KAL SHELLING
          Le 04/05, les forces azerbaïdjanaises ont ouvert le feu sur des positions arméniennes près de Sotk.      | 2026-05-04 AM-GR CEASEFIRE_FIRE
          El 4 de mayo de 2026 las fuerzas de Azerbaiyán abrieron fuego contra las posiciones de Armenia en Sotk.  | 2026-05-04 AM-GR CEASEFIRE_FIRE
          نیروهای آذربایجان در تاریخ ۱۴ اردیبهشت ۱۴۰۵ به مواضع ارمنستان در منطقه سوتک شلیک کردند.                   | 2026-05-04 AM-GR CEASEFIRE_FIRE
          """)
  void shouldReadDaysInFiguresAndOfOtherCalendars(String text, String told) {
    assertThat(Articles.told(PUBLISHED, text)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Four Armenian and three Azerbaijani soldiers were killed in a clash near Tegh on May 5.       | killed AM=4, killed AZ=3
          Two soldiers died in Azerbaijani shelling of posts near Jermuk on May 5.                      | killed AM=2
          A woman, 61, was wounded in the village of Sotk by Azerbaijani fire on May 5.                 | injured AM=1
          """)
  void shouldCountTheLossesOfEachSide(String text, String told) {
    assertThat(Articles.harmed(PUBLISHED, text)).isEqualTo(told);
  }
}
