package org.borderwatch.enrich.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.borderwatch.contracts.feed.Outlet;
import org.borderwatch.contracts.incident.Claimant;
import org.borderwatch.contracts.incident.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesTest {
  private static final String PUBLISHED = "2026-05-06"; // a Wednesday

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Azerbaijan's Defence Ministry has denied that its troops shelled Sotk on May 5.                                           | AZ>AM by  denied by AZ, denied
          Azerbaijan's Defence Ministry has denied that its troops shelled Sotk on May 5, as Yerevan had claimed.                   | AZ>AM by AM denied by AZ, disputed
          Armenian units fired at posts in Gadabay on May 5, Baku said. ¶ "That is untrue," Armenia's Defence Ministry said.         | AM>AZ by AZ denied by AM, disputed
          Минобороны Армении опровергло, что 5 мая армянские военные обстреляли позиции в Гедабекском районе.                       | AM>AZ by  denied by AM, denied
          Ադրբեջանի պաշտպանության նախարարությունը հերքել է, որ մայիսի 5-ին ադրբեջանական զինված ուժերը կրակ են բացել Սոթքի ուղղությամբ։ | AZ>AM by  denied by AZ, denied
          Le ministère arménien de la Défense a démenti que ses forces aient ouvert le feu sur des positions dans le district de Gadabay le 5 mai. | AM>AZ by  denied by AM, denied
          """)
  void shouldTakeADenierForNoClaimant(String text, String told) {
    assertThat(sources(text)).isEqualTo(told);
  }

  @Test
  void shouldNotTakeTheCountryOfAnOriginForWhoSaysSo() {
    assertThat(
            sources(
                "Armenian units shelled posts in Kalbajar on May 5, Azerbaijan's Defence Ministry said."
                    + " The fire came from positions in the Vardenis district of Armenia, according"
                    + " to the ministry."))
        .isEqualTo("AM>AZ by AZ denied by , claimed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Armenian units attacked Azerbaijani posts in Lachin on May 5, Baku said.                        | AM>AZ by AZ denied by , claimed
          5 мая армянские военнослужащие обстреляли из минометов азербайджанские посты в Лачинском районе. | AM>AZ by  denied by , claimed
          Baku: Armenian forces shelled posts in Lachin on May 5.                                         | AM>AZ by  denied by , claimed
          Armenian and Azerbaijani troops clashed near Sotk on May 5.                                     | null>null by  denied by , claimed
          On May 5 Armenian fighters near the camp of the Russian peacekeepers fired at posts in Lachin.  | AM>AZ by  denied by , claimed
          """)
  void shouldTakeForActorNeitherWhoSpeaksNorWhoIsHit(String text, String told) {
    assertThat(sources(text)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource({"AZ,AZ Ministry of Defence", "AM,AM Ministry of Defence", "GE,''"})
  void shouldTakeAMinistryOfNoNamedCountryForThatOfTheOutlet(String country, String claimants) {
    Outlet outlet = new Outlet("f", "News", "news.example", "News", country);
    String text = "Shots were fired at posts near Sotk on May 5, the Defence Ministry said.";
    assertThat(
            Articles.CODER
                .code(Articles.article(PUBLISHED, null, text, outlet))
                .reports()
                .get(0)
                .claimants())
        .extracting(Claimant::name)
        .isEqualTo(claimants.isEmpty() ? List.of() : List.of(claimants));
  }

  @Test
  void shouldNameAClaimantOnce() {
    assertThat(
            Articles.counting(
                PUBLISHED,
                "Baku says that Armenian units fired at posts in Lachin on May 5. ¶ The fire began"
                    + " at noon, the Ministry of Defence of Azerbaijan said."))
        .flatExtracting(Report::claimants)
        .extracting(Claimant::name)
        .containsExactly("AZ Ministry of Defence");
  }

  private static String sources(String text) {
    return Articles.counting(PUBLISHED, text).stream()
        .map(
            r ->
                "%s>%s by %s denied by %s, %s"
                    .formatted(
                        r.actor(),
                        r.target(),
                        r.claimants().stream()
                            .map(Claimant::party)
                            .collect(Collectors.joining("+")),
                        String.join("+", r.deniedBy()),
                        r.status().word()))
        .collect(Collectors.joining("; "));
  }
}
