package org.borderwatch.enrich.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.borderwatch.contracts.incident.IncidentType.ARMED_CLASH;
import static org.borderwatch.contracts.incident.IncidentType.DRONE_STRIKE;
import static org.borderwatch.enrich.merge.Telling.article;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which event a vaguer report joins. */
class JoiningTest {
  private static Telling strike() {
    return Telling.of(DRONE_STRIKE).by("AZ");
  }

  @Test
  void shouldJoinAnEventThatIsToldWithoutAnyTimeToo() {
    List<ArticleReports> articles =
        List.of(
            article(
                "b", "2026-11-10", strike().on("2026-11-09").in("AZ-XCI").at("Ridge").saidBy("RU")),
            article("c", null, strike().in("AZ-XCI").at("Ridge").saidBy("RU")),
            article("d", null, strike().in("AZ-XCI").at("Ridge").saidBy("RU")),
            article("e", "2026-11-10", strike().saidBy("RU")));

    assertThat(MergingTest.merging().events(articles))
        .extracting(Assignment::eventId)
        .as("what tells no time says nothing against joining what tells one")
        .hasSize(4)
        .containsOnly(MergingTest.merging().events(articles).get(0).eventId());
  }

  @Test
  void shouldJoinWithoutAnyTimeWhatAppearedWithoutADay() {
    List<ArticleReports> articles =
        List.of(
            article("a", "2026-11-10", strike().in("AZ-XCI").at("Ridge").injured("AM", 2)),
            article("b", null, strike().in("AZ-XCI").at("Ridge").injured("AM", 2)));

    assertThat(MergingTest.merging().events(articles))
        .extracting(Assignment::eventId)
        .hasSize(2)
        .containsOnly(MergingTest.merging().events(articles).get(0).eventId());
  }

  @Test
  void shouldWeighWhatIsToldOfItsOwnGroundAlone() {
    Telling clash = Telling.of(ARMED_CLASH).on("2026-11-09").by("AZ").killed("AM", 3);
    List<ArticleReports> articles =
        List.of(
            article("a", "2026-11-09", clash.in("AM-GR", "AZ-KAL")),
            article("b", "2026-11-09", across("AZ-KAL")),
            article("c", "2026-11-09", across("AZ-KAL")),
            article("d", "2026-11-09", across("AZ-KAL")),
            article("e", null, Telling.of(ARMED_CLASH).in("AM-GR").by("AZ").killed("AM", 3)));

    assertThat(MergingTest.merging().events(articles))
        .extracting(Assignment::eventId)
        .hasSize(5)
        .containsOnly(MergingTest.merging().events(articles).get(0).eventId());
  }

  private static Telling across(String district) {
    return Telling.of(DRONE_STRIKE, ARMED_CLASH)
        .on("2026-11-09")
        .in(district)
        .by("AM")
        .injured("AZ", 1);
  }
}
