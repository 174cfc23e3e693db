package org.borderwatch.enrich.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands beside an event says what kind it is, where it was and when. */
class BesideTest {
  private static final String PUBLISHED = "2026-05-06"; // a Wednesday

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          On May 5 Azerbaijani forces struck Armenian trenches near Sotk with howitzers.                     | 2026-05-05 AM-GR SHELLING
          On May 5 Azerbaijani forces, using unmanned aerial vehicles, hit Armenian positions near Sotk.     | 2026-05-05 AM-GR DRONE_STRIKE
          5 мая азербайджанские военные нанесли удар по армянским позициям у Сотка из гаубиц.                | 2026-05-05 AM-GR SHELLING
          Am 5. Mai haben aserbaidschanische Truppen armenische Stellungen bei Sotk mit Haubitzen getroffen. | 2026-05-05 AM-GR SHELLING
          """)
  void shouldTellTheKindOfAStrikeByTheWeaponBesideIt(String text, String told) {
    assertThat(Articles.told(PUBLISHED, text)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Azerbaijan released ten Armenian prisoners on May 5 and received maps of minefields in the Aghdam district. | 2026-05-05  PRISONER_RELEASE
          5 мая Азербайджан освободил десять армянских пленных и получил карты минных полей в Агдамском районе.       | 2026-05-05  PRISONER_RELEASE
          On May 5 Azerbaijani troops blocked the Stepanakert-Goris highway near Shusha.                               | 2026-05-05 AZ-SUS ROAD_BLOCK
          Azerbaijani forces shelled positions near Shusha on May 5, the authorities in Stepanakert claimed.           | 2026-05-05 AZ-SUS SHELLING
          Azerbaijani forces shelled Stepanakert on May 5.                                                             | 2026-05-05 AZ-XA SHELLING
          """)
  void shouldPassOverPlacesOfMapsRoadsAndSeatsForBetterOnes(String text, String told) {
    assertThat(Articles.told(PUBLISHED, text)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          On May 4 Armenian units fired at posts in Lachin. ¶ At 23:40 they fired at posts in Gadabay. | 2026-05-04 AZ-LAC CEASEFIRE_FIRE; 2026-05-04 AZ-GAD CEASEFIRE_FIRE
          4 мая армянские подразделения обстреляли посты в Лачинском районе. ¶ В 23:40 были обстреляны посты в Гедабекском районе. | 2026-05-04 AZ-LAC CEASEFIRE_FIRE; 2026-05-04 AZ-GAD CEASEFIRE_FIRE
          Накануне армянские подразделения обстреляли посты в Лачинском районе. | 2026-05-05 AZ-LAC CEASEFIRE_FIRE
          Guests from the city came today to lay a wreath for those who died in April 2016, when Azerbaijani forces shelled posts near Sotk. |
          """)
  void shouldGiveWhatIsToldTheDayThatBelongsToIt(String text, String told) {
    assertThat(Articles.told(PUBLISHED, text)).isEqualTo(told == null ? "" : told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          On May 4 Armenian and Azerbaijani soldiers clashed between Sotk and Kalbajar. ¶ On May 2 soldiers clashed in the same area. | 2026-05-04 AM-GR+AZ-KAL ARMED_CLASH; 2026-05-02 AM-GR+AZ-KAL ARMED_CLASH
          """)
  void shouldTakeTheSamePlaceForAllThePlacesOfTheEventBefore(String text, String told) {
    assertThat(Articles.told(PUBLISHED, text)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The mine near Sotk stands idle because of the constant danger of shooting by Azerbaijani forces.                      |
          Should Armenian forces fire at posts in Gadabay, Baku warned on May 5, the answer would be strikes with artillery.     |
          On May 5 Armenian forces fired at posts in Gadabay and wounded a soldier; there is no threat to his life, Baku said.    | 2026-05-05 AZ-GAD CEASEFIRE_FIRE
          5 мая армянские силы обстреляли посты в Гедабекском районе, ранен солдат, угрозы его жизни нет.                        | 2026-05-05 AZ-GAD CEASEFIRE_FIRE
          """)
  void shouldTakeAThreatForNoIncidentAndAWoundForNoThreat(String text, String told) {
    assertThat(Articles.told(PUBLISHED, text)).isEqualTo(told == null ? "" : told);
  }
}
