package org.borderwatch.enrich.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesCodingTest {
  private static final String PUBLISHED = "2026-05-06"; // a Wednesday

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          5 мая армянские подразделения обстреляли позиции азербайджанской армии в Кельбаджарском районе. | 2026-05-05 AZ-KAL CEASEFIRE_FIRE
          Вчера ВС Азербайджана открыли огонь по армянским позициям в районе села Тех Сюникской области. | 2026-05-05 AM-SU CEASEFIRE_FIRE
          5 мая с позиций в Варденисском районе Армении был открыт огонь по позициям азербайджанской армии в Кельбаджарском районе. | 2026-05-05 AZ-KAL<AM-GR CEASEFIRE_FIRE
          Mayın 5-də Ermənistan silahlı qüvvələri Basarkeçər rayonundakı mövqelərindən Kəlbəcər istiqamətindəki mövqelərimizi atəşə tutub. | 2026-05-05 AZ-KAL<AM-GR CEASEFIRE_FIRE
          Dünən Ermənistan silahlı qüvvələrinin bölmələri Tovuz rayonunun Ağdam kəndi istiqamətində mövqelərimizi atəşə tutub. | 2026-05-05 AZ-TOV CEASEFIRE_FIRE
          Մայիսի 5-ին Ադրբեջանի զինված ուժերը կրակ են բացել Գեղարքունիքի մարզի Սոթքի ուղղությամբ տեղակայված հայկական դիրքերի վրա։ | 2026-05-05 AM-GR CEASEFIRE_FIRE
          5 Mayıs'ta Ermenistan ordusu Azerbaycan'ın Kelbecer bölgesindeki mevzilerine ateş açtı. | 2026-05-05 AZ-KAL CEASEFIRE_FIRE
          Le 5 mai, les forces azerbaïdjanaises ont ouvert le feu sur des positions arméniennes près de Sotk, dans la région de Gegharkunik. | 2026-05-05 AM-GR CEASEFIRE_FIRE
          Am 5. Mai eröffneten aserbaidschanische Streitkräfte das Feuer auf armenische Stellungen bei Sotk in der Provinz Gegharkunik. | 2026-05-05 AM-GR CEASEFIRE_FIRE
          Il 5 maggio le forze azere hanno aperto il fuoco contro le posizioni armene nella regione di Syunik. | 2026-05-05 AM-SU CEASEFIRE_FIRE
          El 5 de mayo las fuerzas de Azerbaiyán abrieron fuego contra las posiciones de Armenia en la provincia de Syunik. | 2026-05-05 AM-SU CEASEFIRE_FIRE
          5 травня азербайджанські військові відкрили вогонь по вірменських позиціях у Сюніку. | 2026-05-05 AM-SU CEASEFIRE_FIRE
          نیروهای ارمنستان دیروز به مواضع جمهوری آذربایجان در منطقه کلبجر تیراندازی کردند و این خبر را وزارت دفاع اعلام کرد. | 2026-05-05 AZ-KAL CEASEFIRE_FIRE
          გუშინ აზერბაიჯანის ძალებმა ცეცხლი გახსნეს სომხეთის პოზიციებზე სიუნიქის რეგიონში. | 2026-05-05 AM-SU CEASEFIRE_FIRE
          """)
  void shouldReadDayDistrictAndKind(String text, String told) {
    assertThat(Articles.told(PUBLISHED, text)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          5 мая в результате обстрела в Лачинском районе ранены двое азербайджанских военнослужащих. | injured AZ=2
          5 мая при обстреле у села Сотк погиб военнослужащий ВС Армении. | killed AM=1
          Mayın 5-də Kəlbəcərdə atışma olub, Azərbaycan ordusunun iki hərbçisi yaralanıb. | injured AZ=2
          Մայիսի 5-ին Սոթքի մոտ կրակոցների հետևանքով հայկական կողմն ունի երկու վիրավոր։ | injured AM=2
          5 Mayıs'ta Kelbecer bölgesindeki çatışmada üç Azerbaycan askeri yaralandı. | injured AZ=3
          Le 5 mai, trois soldats arméniens ont été tués dans des affrontements près de Sotk. | killed AM=3
          Am 5. Mai wurden bei Gefechten in der Provinz Syunik zwei armenische Soldaten getötet und drei verwundet. | killed AM=2, injured AM=3
          """)
  void shouldCountPeopleBySide(String text, String harmed) {
    assertThat(Articles.harmed(PUBLISHED, text)).isEqualTo(harmed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          В результате 44-дневной войны Азербайджан вернул Кельбаджарский и Лачинский районы.
          В ДТП под Варденисом 5 мая погибли двое военнослужащих Армении.
          5 мая в Кельбаджаре прошли военные учения азербайджанской армии с применением артиллерии.
          44 günlük Vətən müharibəsi nəticəsində Kəlbəcər, Laçın və Zəngilan işğaldan azad edilib.
          Mayın 5-də Kəlbəcərdə Azərbaycan ordusunun təlimləri keçirilib, artilleriya atəşi açılıb.
          Ermenistan'da kışlada çıkan yangında 5 Mayıs'ta iki asker öldü.
          Մայիսի 5-ին Վարդենիսի մոտ ավտովթարի հետևանքով զոհվել է երկու զինծառայող։
          """)
  void shouldCountNeitherHistoryNorWhatIsNotHostile(String text) {
    assertThat(Articles.told(PUBLISHED, text)).isEmpty();
  }
}
