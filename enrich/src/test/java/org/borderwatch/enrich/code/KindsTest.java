package org.borderwatch.enrich.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindsTest {
  private static final String PUBLISHED = "2026-05-06"; // a Wednesday

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          On May 5 Armenian units opened fire at a bulldozer that was clearing a track near Yellija in the Kalbajar district. | 2026-05-05 AZ-KAL FIRE_ON_WORKS
          5 мая азербайджанские военные открыли огонь по экскаватору у села Тех Сюникской области.                           | 2026-05-05 AM-SU FIRE_ON_WORKS
          Mayın 5-də Ermənistan silahlı qüvvələri Kəlbəcər rayonunda buldozeri atəşə tutub.                                   | 2026-05-05 AZ-KAL FIRE_ON_WORKS
          5 Mayıs'ta Ermenistan birlikleri Kelbecer bölgesinde bir iş makinesine ateş açtı.                                   | 2026-05-05 AZ-KAL FIRE_ON_WORKS
          Il 5 maggio le forze azere hanno aperto il fuoco contro un escavatore nella regione di Syunik.                      | 2026-05-05 AM-SU FIRE_ON_WORKS
          """)
  void shouldKnowFireAtThoseWhoBuildFromOtherFire(String text, String told) {
    assertThat(Articles.told(PUBLISHED, text)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A lorry drove over a mine in the Fuzuli district of Azerbaijan on May 5.                     | 2026-05-05 AZ-FUZ MINE_BLAST
          On May 5 Armenian troops massed opposite the Gadabay district, Baku said. ¶ It called this a preparation for a provocation. | 2026-05-05 AZ-GAD TROOP_BUILDUP
          On May 5 Armenian units left their battle posts in Gegharkunik and shelled Kalbajar.         | 2026-05-05 AZ-KAL<AM-GR SHELLING
          """)
  void shouldKnowMinesAndGatheringsFromFire(String text, String told) {
    assertThat(Articles.told(PUBLISHED, text)).isEqualTo(told);
  }

  @Test
  void shouldTellTheHeadlineAndTheBodyOfAMineBlastOnce() {
    assertThat(
            Articles.CODER
                .code(
                    Articles.article(
                        PUBLISHED,
                        "Shepherd hurt as cart hits mine in Fuzuli",
                        "A cart hit a mine in the Fuzuli district of Azerbaijan on May 5, the"
                            + " prosecutor's office said."))
                .reports())
        .singleElement()
        .satisfies(r -> assertThat(r.date()).hasToString("2026-05-05"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          One Azerbaijani soldier was killed and three were wounded when Armenian forces shelled posts in Gadabay on May 5. | killed AZ=1, injured AZ=3
          The number of soldiers killed in the shelling of the Gadabay district on May 5 has risen to four, Baku said.       | killed AZ=4
          5 мая в Гедабекском районе один азербайджанский солдат погиб, еще двое ранены.                                     | killed AZ=1, injured AZ=2
          Մայիսի 5-ին Սոթքի մոտ զոհվել է մեկ հայ զինծառայող, իսկ չորսը վիրավորվել են։                                             | killed AM=1, injured AM=4
          A driver was wounded by a mine blast in the Fuzuli district of Azerbaijan on May 5.                                | injured AZ=1
          Mayın 5-də Füzuli rayonunda mina partlayışı nəticəsində sürücü yaralanıb.                                           | injured AZ=1
          On May 5 Azerbaijani forces attacked posts in Syunik. ¶ Armenia's Defence Ministry reported two servicemen killed and five captured. | killed AM=2, captured AM=5
          """)
  void shouldCountPeopleOfTheSideThatLostThem(String text, String harmed) {
    assertThat(Articles.harmed(PUBLISHED, text)).isEqualTo(harmed);
  }
}
