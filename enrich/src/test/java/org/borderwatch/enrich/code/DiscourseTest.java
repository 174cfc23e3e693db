package org.borderwatch.enrich.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.borderwatch.contracts.incident.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a sentence says of an event depends on the sentences before it. */
class DiscourseTest {
  private static final String PUBLISHED = "2026-05-06"; // a Wednesday

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Armenian forces shelled posts in Gadabay on May 5, Baku said. ¶ Yerevan said that Azerbaijani forces shelled Armenian posts in Syunik. | 2026-05-05 AZ-GAD SHELLING; 2026-05-05 AM-SU SHELLING
          5 мая армянские подразделения обстреляли посты в Гедабекском районе, заявили в Баку. ¶ Азербайджанские подразделения обстреляли армянские позиции в Сюникской области, заявили в Ереване. | 2026-05-05 AZ-GAD CEASEFIRE_FIRE; 2026-05-05 AM-SU CEASEFIRE_FIRE
          On May 5 Armenian forces shelled posts in Gadabay, while Azerbaijani forces fired at a village near Tegh. | 2026-05-05 AZ-GAD SHELLING; 2026-05-05 AM-SU FIRE_ON_CIVILIANS
          5 мая армянские силы обстреляли посты в Гедабекском районе, а азербайджанские подразделения открыли огонь по позициям у села Тех. | 2026-05-05 AZ-GAD CEASEFIRE_FIRE; 2026-05-05 AM-SU CEASEFIRE_FIRE
          On May 5 Azerbaijani forces captured a soldier in Lachin. ¶ The soldier was of an Armenian sabotage group, the ministry said. | 2026-05-05 AZ-LAC DETENTION_CAPTURE
          """)
  void shouldTellOppositeAttacksOnDifferentGroundApart(String text, String told) {
    assertThat(Articles.told(PUBLISHED, text)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Armenian units shelled posts in Kalbajar on May 5. ¶ The fire came from positions in the Vardenis district of Armenia, according to the ministry. | 2026-05-05 AZ-KAL<AM-GR SHELLING
          Posts in Gadabay were shelled on May 5, Baku said. ¶ Armenian units fired from positions near the village of Berdavan, the ministry said. | 2026-05-05 AZ-GAD<AM-TV SHELLING
          Armenian troops attacked posts in Kalbajar on May 5. ¶ Troops gathered near Sotk in Armenia attacked the heights of Kalbajar, Baku said.     | 2026-05-05 AZ-KAL<AM-GR ARMED_CLASH
          """)
  void shouldTakeWhereFireCameFromForNoIncidentOfItsOwn(String text, String told) {
    assertThat(Articles.told(PUBLISHED, text)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Baku denied that its units fired at Sotk on May 3. ¶ That evening Armenian units fired at posts in Lachin, it said.                        | 2026-05-03 AM-GR CEASEFIRE_FIRE; 2026-05-03 AZ-LAC CEASEFIRE_FIRE
          Baku and Yerevan accuse each other over the clashes of May 3. ¶ Armenian forces attacked posts in Lachin, Baku says. ¶ Azerbaijani forces attacked posts in Syunik, Yerevan says. | 2026-05-03 AZ-LAC ARMED_CLASH; 2026-05-03 AM-SU ARMED_CLASH
          Armenian forces shelled posts in Gadabay on May 5. ¶ A day earlier fire at posts in the same district was reported.                         | 2026-05-05 AZ-GAD SHELLING; 2026-05-04 AZ-GAD CEASEFIRE_FIRE
          5 Mayıs'ta Ermenistan birlikleri Gedebey bölgesindeki mevzileri bombaladı. ¶ Bir gün önce aynı bölgede Ermenistan birlikleri mevzilere ateş açtı. | 2026-05-05 AZ-GAD SHELLING; 2026-05-04 AZ-GAD CEASEFIRE_FIRE
          """)
  void shouldTakeTheDayAndTheDistrictThatAnEarlierSentenceTold(String text, String told) {
    assertThat(Articles.told(PUBLISHED, text)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Yerevan has denied that its units fired at posts in Tovuz on May 5. ¶ On the same afternoon, the ministry said, Azerbaijani units fired at posts near Aygepar in Tavush. | 2026-05-05 AZ-TOV CEASEFIRE_FIRE; 2026-05-05 AM-TV CEASEFIRE_FIRE
          Armenian forces shelled posts in Tovuz on May 5, Baku said. ¶ Yerevan denied firing. Its ministry accused Azerbaijan of shooting at the village of Movses in Tavush. | 2026-05-05 AZ-TOV SHELLING; 2026-05-05 AM-TV CEASEFIRE_FIRE
          Azerbaijani forces attacked posts in Syunik on May 5, Yerevan said. ¶ The ministry denied that Armenian forces had attacked in the direction of Lachin, as Baku had said. | 2026-05-05 AM-SU ARMED_CLASH; 2026-05-05 AZ-LAC ARMED_CLASH
          A roof in Aravus was damaged by gunfire of Azerbaijani troops on May 5. ¶ Baku said that Armenian forces had opened fire from positions in Syunik on the night of May 5. The targets were its posts in Lachin. | 2026-05-05 AM-SU FIRE_ON_CIVILIANS; 2026-05-05 AZ-LAC<AM-SU CEASEFIRE_FIRE
          """)
  void shouldTellApartWhatASideDeniesFromWhatItClaims(String text, String told) {
    assertThat(Articles.told(PUBLISHED, text)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Armenian forces shelled posts in Gadabay on May 5, Baku said. ¶ The defence ministry in Yerevan said Azerbaijani troops had tried to cross the border. | 2026-05-05 AZ-GAD SHELLING
          5 Mayıs'ta Ermenistan birlikleri Gedebey'deki mevzileri bombaladı. ¶ Ermenistan Savunma Bakanlığı, Azerbaycan askerlerinin sınırı geçmeye kalkıştığını söyledi. | 2026-05-05 AZ-GAD SHELLING
          """)
  void shouldTakeWhatTheOtherSideTellsOfNoOtherDayOrPlaceForItsWordOfTheSame(
      String text, String told) {
    assertThat(Articles.told(PUBLISHED, text)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          On May 5 posts in Gadabay were shelled, and on May 3 a soldier was wounded at a post in Lachin.                | 2026-05-05 AZ-GAD SHELLING; 2026-05-03 AZ-LAC CEASEFIRE_FIRE
          5 Mayıs'ta Gedebey'deki mevziler bombalandı, 3 Mayıs'ta ise Laçın'daki bir mevzide bir asker yaralandı.         | 2026-05-05 AZ-GAD SHELLING; 2026-05-03 AZ-LAC CEASEFIRE_FIRE
          5 мая были обстреляны посты в Гедабекском районе, а 3 мая в Лачинском районе был ранен солдат.                 | 2026-05-05 AZ-GAD CEASEFIRE_FIRE; 2026-05-03 AZ-LAC CEASEFIRE_FIRE
          """)
  void shouldTellHarmOfAnotherDayAndPlaceApartThoughNoFireIsNamed(String text, String told) {
    assertThat(Articles.told(PUBLISHED, text)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A soldier was shot by a sniper near Martakert on May 5. ¶ Stepanakert said the shot was fired from Azerbaijani posts.             | 2026-05-05 AZ-TAR CEASEFIRE_FIRE
          On May 5 a house in Sotk was hit by shots. ¶ The day before, wheat near Yeraskh went up in flames. ¶ It had been set alight by shots. | 2026-05-05 AM-GR FIRE_ON_CIVILIANS; 2026-05-04 AM-AR CEASEFIRE_FIRE
          """)
  void shouldTellWhereItWasSaidAndWhereItBeganFromWhereItHappened(String text, String told) {
    assertThat(Articles.told(PUBLISHED, text)).isEqualTo(told);
  }

  @Test
  void shouldMarkWhatHappenedADayEarlierAsRecap() {
    assertThat(
            Articles.counting(
                PUBLISHED,
                "Armenian forces shelled posts in Gadabay on May 6. ¶ A day earlier fire at posts"
                    + " in the same district was reported."))
        .extracting(Report::recap)
        .containsExactly(false, true);
  }
}
