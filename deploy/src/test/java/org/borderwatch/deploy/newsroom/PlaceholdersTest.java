package org.borderwatch.deploy.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceholdersTest {
  private static final ZoneId BAKU = ZoneId.of("Asia/Baku");

  /** Day 22 is 16 November 2026, a Monday. */
  private final Scenario scenario = Scenario.read(LocalDate.of(2026, 11, 17));

  private String rendered(String language, String text) {
    return new Placeholders(new ScenarioCalendar(LocalDate.of(2026, 11, 17), 22, BAKU))
        .render(text, scenario.tongue(language));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | on {date 22}             | on 16 November
          en | {on 22}                  | on Monday
          en | {weekday 22}, {year 22}  | Monday, 2026
          ru | утром {date 22}          | утром 16 ноября
          ru | {on 1}                   | в понедельник
          az | {date 22} tarixində      | 16 noyabr tarixində
          hy | {date 22}-ին             | նոյեմբերի 16-ին
          tr | {date 22} sabahı         | 16 Kasım sabahı
          """)
  void shouldWriteDaysAsTheLanguageDoes(String language, String text, String expected) {
    assertThat(rendered(language, text)).isEqualTo(expected);
  }

  @Test
  void shouldRefuseAPlaceholderItDoesNotKnow() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rendered("en", "{hour 3}"))
        .withMessageContaining("{hour 3}");
  }

  @ParameterizedTest
  @CsvSource({
    // one digit too many, another first digit, a digit lost over the end of a month
    "2026-11-09, 2026-11-19",
    "2026-11-12, 2026-11-22",
    "2026-10-25, 2026-11-05",
    "2026-12-31, 2027-01-11"
  })
  void shouldSlipByOneCharacterAsAPenDoes(LocalDate right, LocalDate written) {
    assertThat(Placeholders.slip(right, right.plusDays(11))).isEqualTo(written);
  }

  @Test
  void shouldFindASlipForEveryDayOfAYear() {
    for (int day = 0; day < 366; day++) {
      LocalDate right = LocalDate.of(2026, 1, 1).plusDays(day);
      assertThat(Placeholders.slip(right, right.plusDays(11))).isAfter(right);
    }
  }
}
