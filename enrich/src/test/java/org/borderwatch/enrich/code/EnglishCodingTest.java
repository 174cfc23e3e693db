package org.borderwatch.enrich.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishCodingTest {
  private static final String PUBLISHED = "2026-05-06"; // a Wednesday

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Armenian troops shelled Azerbaijani positions in the Kalbajar district on May 5.        | 2026-05-05 AZ-KAL SHELLING
          Armenian troops shelled Azerbaijani positions in the Kalbajar district on 5 May 2026.   | 2026-05-05 AZ-KAL SHELLING
          Azerbaijani forces opened fire at Armenian positions near Tegh on Tuesday morning.      | 2026-05-05 AM-SU CEASEFIRE_FIRE
          Azerbaijani forces opened fire at Armenian positions near Tegh yesterday.               | 2026-05-05 AM-SU CEASEFIRE_FIRE
          Armenian troops shelled Azerbaijani positions in Gadabay on March 30.                   | 2026-03-30 AZ-GAD SHELLING
          Armenian troops shelled Azerbaijani positions in the Gadabay district.                  | null AZ-GAD SHELLING
          Armenian troops shelled Azerbaijani positions in Gadabay, the ministry said on Tuesday. | 2026-05-05 AZ-GAD SHELLING
          """)
  void shouldReadTheDayFromTheTextAndFromNowhereElse(String text, String told) {
    assertThat(Articles.told(PUBLISHED, text)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          On May 5 Armenian units fired at Azerbaijani posts in Lachin from positions in the Goris region. | 2026-05-05 AZ-LAC<AM-SU CEASEFIRE_FIRE
          On May 5 Armenian units, massing at posts near Basarkechar, attacked Azerbaijani positions in the Kalbajar and Lachin districts. | 2026-05-05 AZ-KAL+AZ-LAC<AM-GR ARMED_CLASH
          On May 5 Azerbaijani forces opened fire towards the village of Kut in Gegharkunik. | 2026-05-05 AM-GR FIRE_ON_CIVILIANS
          Armenia's Ararat Mirzoyan said that Azerbaijani forces shelled Yeraskh on May 5. | 2026-05-05 AM-AR SHELLING
          On May 5 Armenian forces shelled positions near the village of Agdam in the Tovuz district of Azerbaijan. | 2026-05-05 AZ-TOV SHELLING
          """)
  void shouldTellWhereItHitFromWhereItCame(String text, String told) {
    assertThat(Articles.told(PUBLISHED, text)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Two Azerbaijani servicemen were injured in a clash in Kalbajar on May 5.                         | injured AZ=2
          A clash in Kalbajar on May 5 left three Armenian soldiers dead and four wounded.                 | killed AM=3, injured AM=4
          Seven servicemen of the Azerbaijani Army were killed and ten wounded in clashes in Lachin.       | killed AZ=7, injured AZ=10
          An Armenian soldier was killed when Azerbaijani forces fired at a post in Sotk.                  | killed AM=1
          Several Armenian soldiers were captured in a clash near Tegh.                                    | captured AM=some
          Azerbaijani forces captured six Armenian servicemen near Sotk; 24 Armenian soldiers are missing. | captured AM=6, missing AM=24
          Nobody was hurt when Azerbaijani forces fired at Armenian positions near Tegh.                   | ''
          Azerbaijani forces fired at a farm near Tegh in Armenia and four cows were shot dead.            | ''
          """)
  void shouldCountPeopleBySide(String text, String harmed) {
    assertThat(Articles.harmed(PUBLISHED, text)).isEqualTo(harmed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Azerbaijani forces shelled Sotk on May 5, Armenia's Defense Ministry said.                                  | AM Ministry of Defence / ''
          According to the Ministry of Defence of Azerbaijan, Armenian units fired at positions in Lachin on May 5.   | AZ Ministry of Defence / ''
          Armenia's Defense Ministry said Azerbaijani forces shelled Sotk on May 5. ¶ Baku denied the report.         | AM Ministry of Defence / AZ
          """)
  void shouldNameWhoSaysSoAndWhoDenies(String text, String sources) {
    assertThat(Articles.sources(PUBLISHED, text)).isEqualTo(sources.replace("''", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          As a result of the 44-day war, Azerbaijan regained Kalbajar, Lachin and Zangilan.
          Two Armenian soldiers were killed in a clash in Gegharkunik on July 12, 2020.
          If Armenia shells Kalbajar again, Azerbaijan would respond, the ministry warned.
          Two Armenian soldiers died in a traffic accident near Vardenis on May 5.
          Azerbaijan held military exercises in Kalbajar on May 5 and fired artillery.
          Sappers defused 40 mines in Kalbajar, Lachin and Zangilan in Azerbaijan on May 5.
          Thai and Cambodian soldiers clashed on May 5 and two soldiers were killed.
          The foreign ministers of Armenia and Azerbaijan discussed a peace treaty on May 5.
          Last update: May 5, 2026 12:08
          """)
  void shouldCountNeitherHistoryNorWhatIsNotHostile(String text) {
    assertThat(Articles.told(PUBLISHED, text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          On May 3, Armenian troops blocked the road to Azerbaijani posts in Lachin. ¶ The ministry said so in a statement on Tuesday. ¶ On the same day, Armenian troops fired on Azerbaijan's engineering equipment in Kalbajar. | 2026-05-03 AZ-LAC ROAD_BLOCK; 2026-05-03 AZ-KAL FIRE_ON_WORKS
          Azerbaijani forces attacked Armenian posts near Sotk on May 5. ¶ One Armenian soldier was killed in the attack. ¶ The attack was repelled, Yerevan said. | 2026-05-05 AM-GR ARMED_CLASH
          On May 5 Armenian troops shelled Kalbajar. ¶ On May 4 Armenian troops shelled Kalbajar. | 2026-05-05 AZ-KAL SHELLING; 2026-05-04 AZ-KAL SHELLING
          """)
  void shouldTellOneIncidentOnceAndTwoIncidentsApart(String text, String told) {
    assertThat(Articles.told(PUBLISHED, text)).isEqualTo(told);
  }
}
