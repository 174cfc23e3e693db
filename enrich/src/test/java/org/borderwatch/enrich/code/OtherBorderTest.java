package org.borderwatch.enrich.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.borderwatch.contracts.incident.Claimant;
import org.borderwatch.contracts.incident.Report;
import org.borderwatch.contracts.region.RegionFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Another border, by its pack alone: the same code knows nothing of either. */
class OtherBorderTest {
  private static final Coder CODER = Coder.of(RegionFiles.builtIn("th-kh"));
  private static final String PUBLISHED = "2025-07-25"; // a Friday

  private static List<Report> reports(String text) {
    return CODER.code(Articles.article(PUBLISHED, "News from the border", text)).reports().stream()
        .filter(r -> r.background() == null)
        .toList();
  }

  private static String told(Report r) {
    Set<String> claimants = r.claimants().stream().map(Claimant::party).collect(Collectors.toSet());
    return "%s %s %s by %s, killed %s, injured %s, says %s, denied %s"
        .formatted(
            r.date(),
            r.districts(),
            r.types().get(0),
            r.actor(),
            new TreeMap<>(r.killed()),
            new TreeMap<>(r.injured()),
            claimants,
            r.deniedBy());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Second Army Region said Cambodian troops opened fire at a Thai position near Ta Muen Thom in Surin province on Thursday morning, wounding two Thai soldiers. Cambodia denied it. | 2025-07-24 [TH-32] CEASEFIRE_FIRE by KH, killed {}, injured {TH=2}, says [TH], denied [KH]
          Thai jets bombed a road in Preah Vihear province on 24 July, the Cambodian defence ministry said. | 2025-07-24 [KH-13] AIR_STRIKE by TH, killed {}, injured {}, says [KH], denied []
          Cambodia's defence ministry said Thai troops shelled positions near O Smach on Thursday and one Cambodian soldier was killed and three were wounded. | 2025-07-24 [KH-22] SHELLING by TH, killed {KH=1}, injured {KH=3}, says [KH], denied []
          """)
  void shouldCodeWhatHappenedThere(String text, String told) {
    assertThat(reports(text)).extracting(OtherBorderTest::told).containsExactly(told);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Defence officials of both countries met in Kuala Lumpur on Monday for talks on the border.",
        "In 2011 clashes around Preah Vihear killed several soldiers, years after a court ruled on it.",
        "A bomb exploded at a market in Pattani on Sunday and police blamed insurgents.",
        "Armenian troops shelled Azerbaijani positions in the Kalbajar district on 24 July."
      })
  void shouldTakeNothingElseForAnIncidentThere(String text) {
    assertThat(reports(text)).isEmpty();
  }

  @Test
  void shouldKnowItsPlacesOnlyByItsOwnPack() {
    String text =
        "Cambodian troops shelled positions near Ta Muen Thom in Surin province on 24 July.";

    assertThat(reports(text)).hasSize(1);
    assertThat(Articles.CODER.code(Articles.article(PUBLISHED, "Border", text)).reports())
        .allMatch(r -> r.districts().isEmpty());
  }
}
