package org.borderwatch.enrich.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LossesCodingTest {
  private static final String PUBLISHED = "2026-05-06";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Armenia lost 49 soldiers and Azerbaijan 50 in the fighting near Jermuk on May 5.                | killed AM=49, killed AZ=50
          Azerbaijan put its losses in the fighting of May 5 in Kalbajar at 71 servicemen.                | killed AZ=71
          5 мая в бою у Сотка армянская сторона потеряла двух военнослужащих убитыми и четырех ранеными.  | killed AM=2, injured AM=4
          Mayın 5-də Kəlbəcər rayonunda döyüşdə ermənilər üç ölü və beş yaralı verib.                     | killed AM=3, injured AM=5
          Մայիսի 5-ին Քելբաջարում ադրբեջանական կողմն ունեցել է յոթ զոհ։                                     | killed AZ=7
          Aserbaidschan bezifferte seine Verluste bei den Gefechten am 5. Mai in Kelbadschar auf 71 Soldaten. | killed AZ=71
          Azerbaiyán cifró sus bajas en 71 soldados en los combates del 5 de mayo en Kalbayar.            | killed AZ=71
          L'Azerbaigian ha annunciato la perdita di sette militari negli scontri del 5 maggio a Kalbajar. | killed AZ=7
          """)
  void shouldCountWhatASideLostAsItsOwn(String text, String harmed) {
    assertThat(Articles.harmed(PUBLISHED, text)).isEqualTo(harmed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Azerbaijani troops captured four servicemen near the village of Sotk on May 5.          | captured AM=4
          Armenian sniper fire killed an Azerbaijani serviceman in the Kalbajar district on May 5. | killed AZ=1
          Azerbaijani forces killed two Armenian soldiers and captured six near Sotk on May 5.     | killed AM=2, captured AM=6
          5 мая азербайджанские военные взяли в плен четырех армянских солдат близ Сотка.          | captured AM=4
          Mayın 5-də Kəlbəcərdə erməni snayperi bir əsgərimizi yaralayıb.                          | injured AZ=1
          5 Mayıs'ta Azerbaycan güçleri Sotk yakınında altı Ermeni askerini esir aldı.             | captured AM=6
          Մայիսի 5-ին Ադրբեջանի զինված ուժերը Սոթքի մոտ գերեվարել են վեց հայ զինծառայողի։            | captured AM=6
          Le 5 mai, les forces azerbaïdjanaises ont capturé six soldats arméniens près de Sotk.    | captured AM=6
          5 травня азербайджанські військові взяли в полон шістьох вірменських солдатів біля Сотка. | captured AM=6
          Three students were detained at an Azerbaijani checkpoint in the Lachin district on May 5. | captured AM=3
          Two soldiers were taken prisoner in the Zangilan district on May 5.                       | captured AM=2
          """)
  void shouldCountThoseWhomASideHarmedAsTheOthers(String text, String harmed) {
    assertThat(Articles.harmed(PUBLISHED, text)).isEqualTo(harmed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          One soldier from each side was killed in a clash near Sotk on May 5.                | killed AM=1, killed AZ=1
          Both sides lost two soldiers in a clash on May 5 near Sotk.                         | killed AM=2, killed AZ=2
          5 мая в столкновении у Сотка с каждой стороны погибло по одному военнослужащему.    | killed AM=1, killed AZ=1
          El 5 de mayo un soldado de cada bando murió en un choque cerca de Sotk.             | killed AM=1, killed AZ=1
          """)
  void shouldCountEachSideAlikeWhereTheWordsSaySo(String text, String harmed) {
    assertThat(Articles.harmed(PUBLISHED, text)).isEqualTo(harmed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Seven servicemen, two of them officers, were killed in clashes in Kalbajar on May 5, Azerbaijan's Defence Ministry said. | killed AZ=7
          Five Armenian soldiers, including two conscripts, were wounded in Azerbaijani shelling near Sotk on May 5.               | injured AM=5
          On May 5 Azerbaijani forces opened fire at Armenian positions near Sotk. ¶ The toll has risen to five, the ministry said, after a wounded soldier died in hospital. | killed AM=5
          On May 5 Azerbaijani forces opened fire at Armenian positions near Sotk. ¶ Private Aram Petrosyan, born in 2001, and Sergeant Hayk Sargsyan, born in 1990, were killed. | killed AM=2
          """)
  void shouldCountEveryoneOnce(String text, String harmed) {
    assertThat(Articles.harmed(PUBLISHED, text)).isEqualTo(harmed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Two Armenian soldiers were killed near Sotk on May 5, and three were wounded on the way, the ministry said.          | killed AM=2, injured AM=3
          On May 5 near Sotk an Azerbaijani serviceman was killed and four Armenian soldiers were injured.                       | killed AZ=1, injured AM=4
          Six Azerbaijanis, four policemen and two workers, were killed near Sotk on May 5 when Armenian forces opened fire.     | killed AZ=6
          A serviceman of the Armenian army, Sergeant Hayk Sargsyan, was killed near Sotk on May 5 by Azerbaijani fire.         | killed AM=1
          Cameraman Aram Petrosyan, reporter Hayk Sargsyan and an official were wounded near Sotk on May 5 by Azerbaijani fire. | injured AM=3
          The Azerbaijani army warned on May 6 of a response after two of its soldiers were killed near Kalbajar on May 5.       | killed AZ=2
          """)
  void shouldLinkEachOfThemToWhatHappenedToThem(String text, String harmed) {
    assertThat(Articles.harmed(PUBLISHED, text)).isEqualTo(harmed);
  }

  @ParameterizedTest
  @CsvSource({
    "On May 5 Azerbaijani forces shelled posts near Sotk. ¶ Armenia lost two positions and contact with a post.",
    "On May 5 Azerbaijani forces shelled posts near Sotk. ¶ The army lost neither personnel nor ground.",
    "On May 5 Azerbaijani forces shelled posts near Sotk. ¶ There were no casualties on the Armenian side.",
  })
  void shouldCountNobodyWhereNobodyWasHarmed(String text) {
    assertThat(Articles.harmed(PUBLISHED, text)).isEmpty();
  }
}
