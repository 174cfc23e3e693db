package org.borderwatch.enrich.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an article is about decides how the fire and the dead of its sentences are read. */
class UnhostileArticlesTest {
  private static final String PUBLISHED = "2026-05-06"; // a Wednesday

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mortar crews began exercises in Nakhchivan. ¶ Crews moved up in Sharur, opened fire and hit a command post.",
        "Tank crews held live fire drills near Tovuz. ¶ Gunners shelled the columns of the imaginary enemy in Gadabay.",
        "Ադրբեջանը զորավարժություն է անցկացնում Նախիջևանում։ ¶ Պայմանական հակառակորդը գնդակոծվեց Շարուրում։",
        "В Шаруре прошли учения артиллеристов. ¶ Расчеты открыли огонь в Бабекском районе и уничтожили колонну.",
        "Şerur'da topçu birliklerinin tatbikatı başladı. ¶ Birlikler Babek'te ateş açtı ve komuta merkezini vurdu.",
      })
  void shouldTakeFireOfAnExerciseForNoneThroughoutTheArticle(String text) {
    assertThat(Articles.told(PUBLISHED, text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Exercises began in Sharur on Monday. ¶ On May 5 Armenian forces shelled posts in Gadabay, Baku said.          | 2026-05-05 AZ-GAD SHELLING
          В Шаруре в понедельник начались учения. ¶ 5 мая армянские подразделения обстреляли посты в Гедабекском районе. | 2026-05-05 AZ-GAD CEASEFIRE_FIRE
          """)
  void shouldStillTellAnAttackThatAnArticleOnAnExerciseNames(String text, String told) {
    assertThat(Articles.told(PUBLISHED, text)).isEqualTo(told);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Wreaths were laid on Monday: villagers laid a wreath for the soldiers killed three years ago when Azerbaijan attacked Sotk.",
        "Villagers lit candles in Goris on Tuesday for soldiers who died four years ago, when the town was shelled.",
        "Во вторник в Горисе почтили память солдат, погибших три года назад при обстреле города.",
        "Salı günü Gedebey'de, üç yıl önce bombardımanda şehit olan askerler için anma töreni düzenlendi.",
        "Çərşənbə axşamı Gədəbəydə üç il əvvəl atəş nəticəsində şəhid olan əsgərlərin xatirəsi yad edildi.",
      })
  void shouldTakeTheDayOfARiteForNoDayOfAnAttack(String text) {
    assertThat(Articles.told(PUBLISHED, text)).isEmpty();
  }
}
