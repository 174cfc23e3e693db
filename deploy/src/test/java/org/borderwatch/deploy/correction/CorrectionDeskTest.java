package org.borderwatch.deploy.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.borderwatch.contracts.incident.Correction;
import org.borderwatch.contracts.incident.Correction.Action;
import org.borderwatch.contracts.incident.Correction.ReportRef;
import org.borderwatch.contracts.incident.Incident;
import org.borderwatch.contracts.region.Region;
import org.borderwatch.contracts.region.RegionFiles;
import org.borderwatch.contracts.topic.Json;
import org.junit.jupiter.api.Test;

/** What a person may correct, and what is refused with a remedy. */
class CorrectionDeskTest {
  private static final Instant NOW = Instant.parse("2026-11-12T21:00:00Z");
  private static final Incident RIDGE = incident("aaaaaa11", "e1", "AZ-KAL", null, "a1", "a2");
  private static final Incident LAKE = incident("aaaaaa22", "e2", "AZ-KAL", null, "b1");
  private static final Incident OLD = incident("cccccc33", "e1", "AZ-KAL", "aaaaaa11", "a2");

  private final CorrectionDesk desk =
      new CorrectionDesk(
          Region.read(RegionFiles.builtIn("am-az")),
          List.of(RIDGE, LAKE, OLD),
          InstantSource.fixed(NOW),
          "A. Desk",
          "as the map shows");

  private static Incident incident(
      String id, String event, String district, String supersededBy, String... articles) {
    StringBuilder reports = new StringBuilder();
    for (String article : articles) {
      reports
          .append(reports.isEmpty() ? "" : ",")
          .append(
              "{'articleId':'%1$s','reportKey':'k','url':'https://news.example/%1$s'}"
                  .formatted(article));
    }
    String json =
        "{'id':'%s','eventId':'%s','district':'%s','date':'2026-11-10','status':'%s',"
                .formatted(id, event, district, supersededBy == null ? "claimed" : "superseded")
            + "'supersededBy':%s,'reports':[%s],'reportCount':%d,'confidence':1}"
                .formatted(
                    supersededBy == null ? "null" : "'" + supersededBy + "'",
                    reports,
                    articles.length);
    return Json.read(
        json.replace('\'', '"').getBytes(java.nio.charset.StandardCharsets.UTF_8), Incident.class);
  }

  @Test
  void shouldWriteDownWhoCorrectsWhatAndWhyAndAllTheReportsItIsAbout() {
    Correction correction = desk.dismiss("aaaaaa11");

    assertThat(correction.action()).isEqualTo(Action.DISMISS);
    assertThat(correction.district()).isEqualTo("AZ-KAL");
    assertThat(correction.reports())
        .containsExactly(new ReportRef("a1", "k"), new ReportRef("a2", "k"));
    assertThat(correction.author()).isEqualTo("A. Desk");
    assertThat(correction.at()).isEqualTo(NOW);
  }

  @Test
  void shouldFollowAnAbsorbedIncidentToTheOneThatStands() {
    assertThat(desk.dismiss("cccccc").incidentId()).isEqualTo("aaaaaa11");
  }

  @Test
  void shouldTakeTheArticlesOfASplitByIdOrAddress() {
    assertThat(desk.split("aaaaaa11", List.of("https://news.example/a2")).reports())
        .containsExactly(new ReportRef("a2", "k"));
    assertThat(desk.split("aaaaaa11", List.of("a1")).reports())
        .containsExactly(new ReportRef("a1", "k"));
  }

  @Test
  void shouldKnowTodayByTheRegionsClock() {
    assertThat(desk.reDate("aaaaaa11", LocalDate.parse("2026-11-13")).date())
        .as("past midnight there")
        .isEqualTo("2026-11-13");
    assertRefused(() -> desk.reDate("aaaaaa11", LocalDate.parse("2026-11-14")), "not come yet");
  }

  @Test
  void shouldRefuseWhatWouldHaveNoEffect() {
    assertRefused(() -> desk.dismiss("dddddd"), "no incident");
    assertRefused(() -> desk.dismiss("aaa"), "at least 6");
    assertRefused(() -> desk.dismiss("aaaaaa"), "several incidents");
    assertRefused(() -> desk.reDate("aaaaaa11", LocalDate.parse("2026-11-10")), "already");
    assertRefused(() -> desk.reDistrict("aaaaaa11", "AZ-KAL"), "already");
    assertRefused(() -> desk.reDistrict("aaaaaa11", "FR-75"), "no district of");
    assertRefused(() -> desk.merge("aaaaaa11", "cccccc33"), "one event already");
    assertRefused(() -> desk.split("aaaaaa11", List.of("b1")), "no article 'b1'");
    assertRefused(() -> desk.split("aaaaaa11", List.of("a1", "a2")), "nothing would stay");
  }

  private static void assertRefused(Runnable correction, String why) {
    assertThatThrownBy(correction::run)
        .isInstanceOf(NotCorrectable.class)
        .hasMessageContaining(why);
  }
}
