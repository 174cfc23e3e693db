package org.borderwatch.enrich.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.MonthDay;
import org.borderwatch.contracts.incident.Report;
import org.junit.jupiter.api.Test;
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A soldier who was killed on Monday by Azerbaijani fire near Sotk was buried on Tuesday.                   | 2026-05-04 AM-GR
          Во вторник простились с солдатом, убитым в понедельник при обстреле азербайджанцами позиций у Сотка.      | 2026-05-04 AM-GR
          Dünən Kəlbəcərdə Ermənistan silahlı qüvvələrinin atəşi nəticəsində şəhid olan əsgər bu gün Bakıda dəfn edilib. | 2026-05-05 AZ-KAL
          Kelbecer'de dün Ermenistan güçlerinin açtığı ateşte ölen asker bugün Bakü'de toprağa verildi.            | 2026-05-05 AZ-KAL
          Սոթքում երեկ ադրբեջանական կրակոցից զոհված զինծառայողն այսօր Երևանում հուղարկավորվեց։                     | 2026-05-05 AM-GR
          Der Soldat, der am Montag bei Sotk durch aserbaidschanischen Beschuss getötet wurde, ist am Dienstag beigesetzt worden. | 2026-05-04 AM-GR
          """)
  void shouldTakeTheDayOfADeathAndNotOfTheFuneral(String text, String told) {
    assertThat(Articles.told(PUBLISHED, text)).startsWith(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Azerbaijani forces opened fire on positions near Sotk at 14:10.              | 2026-05-06 DAY_OR_BEFORE
          Утром азербайджанские военные открыли огонь по позициям у Сотка.             | 2026-05-06 DAY_OR_BEFORE
          Ժամը 14։10-ին ադրբեջանական ուժերը կրակ են բացել Սոթքի ուղղությամբ։           | 2026-05-06 DAY_OR_BEFORE
          Azerbaijani forces opened fire on positions near Sotk.                       | null UNKNOWN
          On May 4 at 14:10 Azerbaijani forces opened fire on positions near Sotk.     | 2026-05-04 DAY
          """)
  void shouldReadATimeOfDayByItselfAsTheArticlesOwnDayOrShortlyBefore(String text, String day) {
    assertThat(Articles.counting(PUBLISHED, text))
        .singleElement()
        .extracting(r -> r.date() + " " + r.datePrecision())
        .isEqualTo(day);
  }

  @Test
  void shouldReadATimeOfDayAsOfTheDayToldBefore() {
    assertThat(
            Articles.counting(
                PUBLISHED,
                "On May 4 an Armenian soldier was shot dead by an Azerbaijani sniper near Yeraskh."
                    + " ¶ In the evening Azerbaijani units opened fire on posts in Gegharkunik."))
        .extracting(Report::date)
        .containsExactly(LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 4));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Azerbaijani troops shelled Jermuk on Monday morning, the premier told parliament on Tuesday night.       | 2026-05-04 AM-VD SHELLING
          The leaders met in Brussels on May 4. ¶ On the same day Armenian forces shelled posts in Kalbajar.       | 2026-05-04 AZ-KAL SHELLING
          Азербайджанські війська у понеділок обстріляли позиції біля Теха, загинули четверо вірменських солдатів. | 2026-05-04 AM-SU CEASEFIRE_FIRE
          Ermenistan güçleri Kelbecer'deki mevzilere ateş açtı. ¶ Ajansın haberine göre olay dün meydana geldi.      | 2026-05-05 AZ-KAL CEASEFIRE_FIRE
          Çərşənbə günü 1979-cu il təvəllüdlü çoban Qubadlıda minaya düşüb.                                        | 2026-05-06 AZ-QBI MINE_BLAST
          """)
  void shouldTellTheDayOfAnEventFromWhatStandsBesideIt(String text, String told) {
    assertThat(Articles.told(PUBLISHED, text)).isEqualTo(told);
  }

  @Test
  void shouldKeepDayAndMonthWhereNothingSaysTheYear() {
    String text =
        "On May 4 Armenian forces shelled posts in Kalbajar."
            + " ¶ The next day they opened fire on posts in Lachin.";

    assertThat(Articles.counting(null, text))
        .extracting(Report::date, Report::monthDay)
        .containsExactly(tuple(null, MonthDay.of(5, 4)), tuple(null, MonthDay.of(5, 5)));
    assertThat(Articles.counting(PUBLISHED, text))
        .extracting(Report::date, Report::monthDay)
        .containsExactly(
            tuple(LocalDate.of(2026, 5, 4), null), tuple(LocalDate.of(2026, 5, 5), null));
  }
}
