package org.borderwatch.enrich.merge;

import static org.assertj.core.api.Assertions.assertThat;
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
}
