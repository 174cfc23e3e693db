package org.borderwatch.enrich.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days that follow one another, years that a paragraph is headed by, wars of others. */
class ChroniclesTest {
  private static final String PUBLISHED = "2026-05-06"; // a Wednesday

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          On 3 May Azerbaijani forces opened fire on Kut. The next day they shelled Khnatsakh. | 2026-05-04 AM-SU SHELLING
          3 мая азербайджанские военные обстреляли Кут. На следующий день огонь был открыт по Хнацаху. | 2026-05-04 AM-SU CEASEFIRE_FIRE
          Mayın 3-də Ermənistan silahlı qüvvələri Tovuzda mövqelərimizi atəşə tutub. Ertəsi gün Kəlbəcərdə mövqelərimiz atəşə tutulub. | 2026-05-04 AZ-KAL CEASEFIRE_FIRE
          Մայիսի 3-ին ադրբեջանական ուժերը կրակ են բացել Կութի ուղղությամբ։ Հաջորդ օրը կրակ են բացել Խնածախի ուղղությամբ։ | 2026-05-04 AM-SU CEASEFIRE_FIRE
          Le 3 mai, les forces azerbaïdjanaises ont ouvert le feu sur Kut. Le lendemain, elles ont ouvert le feu sur Khnatsakh. | 2026-05-04 AM-SU CEASEFIRE_FIRE
          Il 3 maggio le forze azere hanno aperto il fuoco su Kut. L'indomani una raffica partita dalle alture ha colpito Khnatsakh. | 2026-05-04 AM-SU CEASEFIRE_FIRE
          El 3 de mayo las fuerzas azerbaiyanas abrieron fuego contra Kut. Al día siguiente dispararon contra Khnatsakh. | 2026-05-04 AM-SU CEASEFIRE_FIRE
          Am 3. Mai eröffneten aserbaidschanische Kräfte das Feuer auf Kut. Tags darauf wurde auf Khnatsakh geschossen. | 2026-05-04 AM-SU CEASEFIRE_FIRE
          """)
  void shouldPutTheNextDayAfterTheDayToldBefore(String text, String second) {
    assertThat(Articles.told(PUBLISHED, text)).startsWith("2026-05-03").endsWith(second);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          On 4 May Azerbaijani forces fired at builders in Yeraskh. The site had already been shelled the day before. | 2026-05-04 AM-AR
          Le 4 mai, des soldats azerbaïdjanais ont tiré sur des ouvriers à Yeraskh. Le chantier avait déjà été bombardé la veille. | 2026-05-04 AM-AR
          Մայիսի 4-ին ադրբեջանական ուժերը կրակ են բացել Կութի ուղղությամբ։ Նախորդ օրը նույն տեղամասում կրակոցներ են հնչել։ | 2026-05-04 AM-GR
          """)
  void shouldPutTheDayBeforeInThePlaceToldBefore(String text, String first) {
    String ground = first.substring(first.indexOf(' '));
    assertThat(Articles.told(PUBLISHED, text)).startsWith(first).contains("; 2026-05-03" + ground);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "April 2016. Armenian and Azerbaijani forces fought for four days near Talish. More than a"
            + " hundred soldiers were killed on each side.",
        "Septembre 2022. L’armée azerbaïdjanaise bombarde Goris. L’Arménie perd deux cents soldats"
            + " près de Sotk.",
        "12 dicembre 2022: manifestanti azeri bloccano il corridoio di Lachin. Gli scontri a Goris"
            + " uccidono due soldati armeni.",
        "Июль 2020 – начало боёв. Азербайджанская артиллерия обстреляла Мовсес.",
      })
  void shouldTakeAParagraphHeadedByAnOldDateForHistory(String text) {
    assertThat(Articles.told(PUBLISHED, text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A Russian missile hit a café on Tuesday, killing five people. The leaders of Armenia and"
            + " Azerbaijan met in Granada.",
        "Российский дрон вчера ударил по автобусу: погибли четыре человека.¶Лидеры Армении и"
            + " Азербайджана встретились в Гранаде.",
        "Am Dienstag wurden im Kosovo drei Polizisten getötet. Bei einem Schusswechsel wurde einer"
            + " verletzt.¶Beobachter verwiesen auf Armenien und Aserbaidschan.",
        "Martedì in Kosovo uno scontro a fuoco ha ucciso due agenti.¶Armenia e Azerbaigian hanno"
            + " espresso preoccupazione.",
      })
  void shouldLeaveTheWarsOfOthers(String text) {
    assertThat(Articles.told(PUBLISHED, text)).isEmpty();
  }
}
