package org.borderwatch.enrich.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the languages put where English does not: postpositions, endings, verbs at the end. */
class ManyTonguesCodingTest {
  private static final String PUBLISHED = "2026-05-06"; // a Wednesday

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Azerbaycan Savunma Bakanlığı, Ermenistan ordusunun 5 Mayıs saat 18.20'de Kelbecer'in Yellice köyü istikametindeki mevzilere hafif silahlarla ateş açtığını duyurdu. | 2026-05-05 AZ-KAL CEASEFIRE_FIRE
          Ermenistan'ın Basarkeçer bölgesinde konuşlu birlikleri dün gece Kelbecer yönündeki Azerbaycan mevzilerini havan toplarıyla vurdu. | 2026-05-05 AZ-KAL<AM-GR SHELLING
          Ağdam'ın Çıraklı köyünde dün mayın patlaması meydana geldi. | 2026-05-05 AZ-AGM MINE_BLAST
          Ermenistan sabotaj grubu 4 Mayıs akşamı Laçın'da sınırı geçmeye çalıştı. | 2026-05-04 AZ-LAC SABOTAGE_INFILTRATION
          Mayın 5-i saat 18:20-də Ermənistan silahlı qüvvələrinin bölmələri Basarkeçər rayonunun Zod yaşayış məntəqəsi istiqamətində yerləşən mövqelərindən Azərbaycan Ordusunun Kəlbəcər rayonunun Zəylik yaşayış məntəqəsi istiqamətindəki mövqelərini atıcı silahlardan atəşə tutub. | 2026-05-05 AZ-KAL<AM-GR CEASEFIRE_FIRE
          Dünən Basarkeçər, Qarakilsə və Gorus ərazilərindəki erməni mövqelərindən ordumuzun Kəlbəcər istiqamətindəki mövqeləri atəşə tutulub. | 2026-05-05 AZ-KAL<AM-GR+AM-SU CEASEFIRE_FIRE
          Mayın 4-dən 5-nə keçən gecə Ermənistan silahlı qüvvələri Tovuz rayonunda mövqelərimizi minaatanlardan atəşə tutub. | 2026-05-05 AZ-TOV SHELLING
          Ermənistan silahlı qüvvələri mayın 5-də Qazax rayonunun Məzəm kəndində tarlada işləyən fermerə atəş açıb. | 2026-05-05 AZ-QAZ FIRE_ON_CIVILIANS
          Մայիսի 5-ին՝ ժամը 18։20-ին, Ադրբեջանի ԶՈՒ-ն կրակ է բացել Գեղարքունիքի մարզի Վերին Շորժայի հատվածում տեղակայված հայկական դիրքերի ուղղությամբ։ | 2026-05-05 AM-GR CEASEFIRE_FIRE
          Ադրբեջանցիները փակել են Գորիս-Կապան ճանապարհը. երթևեկությունը երեկ երեկոյից դադարեցված է։ | 2026-05-05 AM-SU ROAD_BLOCK
          Մայիսի 4-ին Կութ գյուղի հովվի ուղղությամբ կրակ են բացել ադրբեջանական դիրքերից։ | 2026-05-04 AM-GR FIRE_ON_CIVILIANS
          Gli osservatori parlano dell'attacco azero di ieri contro le posizioni armene presso Sotk. | 2026-05-05 AM-GR ARMED_CLASH
          У ніч на понеділок азербайджанські військові обстріляли вірменські позиції поблизу села Хознавар. | 2026-05-04 AM-SU CEASEFIRE_FIRE
          گزارش شد که نیروهای جمهوری آذربایجان در ۱۵ اردیبهشت به مواضع ارمنستان در نزدیکی سوتک تیراندازی کردند. | 2026-05-05 AM-GR CEASEFIRE_FIRE
          გუშინ აზერბაიჯანის ძალებმა ცეცხლი გახსნეს სომხეთის პოზიციებზე ვერინ შორჟასთან. | 2026-05-05 AM-GR CEASEFIRE_FIRE
          """)
  void shouldReadWhatHappenedWhereAndWhence(String text, String told) {
    assertThat(Articles.told(PUBLISHED, text)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ermenistan birlikleri dün Kelbecer'de mevzilere ateş açtı. İki Azerbaycan askeri yaralandı. | injured AZ=2
          Ağdam'da dün traktörle tarlaya giden iki çiftçi mayına bastı ve hayatını kaybetti. | killed AZ=2
          Mövqedə xidmət edən Azərbaycan əsgəri dünən Tovuzda erməni snayperinin atəşi ilə yaralanıb. | injured AZ=1
          Müdafiə Nazirliyi: Dünən Ermənistan bölmələrinin Tovuzda təxribatı zamanı ordumuzun iki hərbi qulluqçusu şəhid olub, bir əsgər yaralanıb. | killed AZ=2, injured AZ=1
          Ağdamın Çıraqlı kəndində dünən minaya düşən iki çoban həlak olub. | killed AZ=2
          Երեկ Ադրբեջանի զինված ուժերը հարձակվել են Սյունիքի Տեղ գյուղի մերձակայքում տեղակայված մեր դիրքերի վրա։ Զոհվել է չորս զինծառայող, վիրավորվել՝ վեցը։ | killed AM=4, injured AM=6
          Երեկ Կութ գյուղի մոտ ականի պայթյունից երկու գյուղացի է վիրավորվել։ | injured AM=2
          """)
  void shouldCountPeopleBySide(String text, String harmed) {
    assertThat(Articles.harmed(PUBLISHED, text)).isEqualTo(harmed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Paşinyan ile Aliyev Brüksel'de bir araya geldi, Laçın koridorunu ve sınırdaki olayların tekrarlanmaması gerektiğini görüştü.
          Azerbaycan ordusu Kelbecer'de tatbikat yaptı. Senaryo gereği topçu birlikleri hedefleri vurdu.
          Aliyev, Ermenistan yeni bir saldırı başlatırsa karşılığının sert olacağını söyledi.
          Fuzuli'de mayın temizleme çalışmasında geçen ay 120 anti tank mayını imha edildi.
          Karabağ takımı hazırlık maçında Ermenistanlı hakemin yönetiminde iki gol attı, hücum hattı beğenildi.
          Kəlbəcərdə hərbi hissələrin təlimində artilleriya heyətləri hədəfləri dəqiq atəşlə məhv edib.
          Ukraynanın Xarkov şəhərinə raket zərbəsi nəticəsində 5 nəfər ölüb.
          Gədəbəydə dünən hərbi avtomobil aşıb, iki əsgər həlak olub.
          Minatəmizləmə Agentliyi aprel ayında Füzuli, Cəbrayıl, Ağdam və Tərtərdə 320 mina aşkarlanaraq zərərsizləşdirildiyini bildirib.
          Tovuz döyüşlərində şəhid olmuş general 2020-ci ilin iyulunda Ermənistan ordusunun hücumunun qarşısını alarkən həlak olub.
          2018-ci ilin mayında Naxçıvanda əməliyyat keçirilib, Şərur rayonunda yüksəkliklər nəzarətə götürülüb. Mayın 5-də bir Azərbaycan hərbçisi həlak olub.
          Տավուշում զորավարժություն է անցկացվել։ Ըստ սցենարի՝ հակառակորդը հարձակվել է դիրքերի վրա։
          Երեկ Գորիս-Կապան ճանապարհին մեքենան շրջվել է, զոհվել է երկու զինծառայող։
          «Սյունիք» ակումբի հարձակվողը երկու գոլ խփեց Արարատ-Արմենիայի դեմ խաղում։
          Գորիսում գողության դեպք է բացահայտվել, ոստիկանները ձերբակալել են 34-ամյա տղամարդու։
          """)
  void shouldBeAlarmedByNothingUnrelated(String text) {
    assertThat(Articles.told(PUBLISHED, text)).isEmpty();
  }
}
