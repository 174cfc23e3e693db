package org.borderwatch.enrich.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.borderwatch.contracts.incident.IncidentType.ARMED_CLASH;
import static org.borderwatch.contracts.incident.IncidentType.CEASEFIRE_FIRE;
import static org.borderwatch.contracts.incident.IncidentType.SHELLING;
import static org.borderwatch.enrich.merge.Telling.article;

import java.util.List;
import java.util.stream.Stream;
import org.borderwatch.contracts.incident.Incident;
import org.borderwatch.contracts.incident.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which event a denial joins, and what it makes of it. */
class DenialTest {
  private static final Merging MERGING = MergingTest.merging();

  private static List<Incident> merge(ArticleReports... articles) {
    return MERGING.merge(List.of(articles));
  }

  private static Incident in(String district, String day, List<Incident> incidents) {
    List<Incident> found =
        incidents.stream()
            .filter(i -> i.district().equals(district) && day.equals(String.valueOf(i.date())))
            .toList();
    assertThat(found).as("%s on %s", district, day).hasSize(1);
    return found.get(0);
  }

  private static Telling attack() {
    return Telling.of(ARMED_CLASH).on("2026-11-14").in("AZ-KAL", "AZ-LAC").by("AM").saidBy("AZ");
  }

  private static Telling counterAttack() {
    return Telling.of(ARMED_CLASH).key("1").on("2026-11-14").in("AM-SU").by("AZ").saidBy("AM");
  }

  private static Telling shelling(String day) {
    return Telling.of(SHELLING, CEASEFIRE_FIRE).on(day).in("AZ-KAL").by("AM").saidBy("AZ");
  }

  private static Telling undated() {
    return Telling.of(ARMED_CLASH).key("2").in("AZ-KAL", "AZ-LAC").by("AM").deniedBy("AM");
  }

  static Stream<Telling> denials() {
    return Stream.of(
        undated().onlyDenied(),
        undated().saidBy("AM"),
        undated().saidBy("AZ"),
        undated().in().onlyDenied(),
        undated().on("2026-11-14").onlyDenied());
  }

  @ParameterizedTest
  @MethodSource("denials")
  void shouldJoinTheEventWhoseOtherSideItsOwnArticleTells(Telling denial) {
    List<Incident> incidents =
        merge(
            article("shelling", "2026-11-13", shelling("2026-11-13")),
            article("attack", "2026-11-14", attack()),
            article("attack-too", "2026-11-14", attack()),
            article("yerevan", "2026-11-14", counterAttack(), denial));

    assertThat(incidents).hasSize(4);
    assertThat(in("AZ-KAL", "2026-11-13", incidents).status()).isEqualTo(Status.CLAIMED);
    assertThat(in("AM-SU", "2026-11-14", incidents).status()).isEqualTo(Status.CLAIMED);
    for (String district : List.of("AZ-KAL", "AZ-LAC")) {
      Incident denied = in(district, "2026-11-14", incidents);
      assertThat(denied.status()).isEqualTo(Status.DISPUTED);
      assertThat(denied.deniedBy()).containsExactly("AM");
      assertThat(denied.sources()).contains("yerevan Press");
      assertThat(denied.claimants()).containsExactly("AZ");
    }
  }

  @Test
  void shouldJoinTheOtherSidesAccountOfOneArticleThoughItNamesNoDay() {
    Telling other = counterAttack().key("2").undated();
    List<Incident> incidents =
        merge(
            article("attack", "2026-11-14", attack()),
            article("counter", "2026-11-14", counterAttack()),
            article("shelling", "2026-11-15", shelling("2026-11-15")),
            article("both", "2026-11-15", attack().key("1"), other));

    assertThat(incidents).hasSize(4);
    assertThat(in("AM-SU", "2026-11-14", incidents).reportCount()).isEqualTo(2);
    assertThat(in("AZ-KAL", "2026-11-15", incidents).reportCount()).isEqualTo(1);
  }

  @Test
  void shouldStillKeepApartWhatOneArticleTellsOfOneSideWithoutADay() {
    assertThat(
            MERGING.events(
                List.of(
                    article(
                        "a",
                        "2026-11-14",
                        attack().key("1"),
                        Telling.of(ARMED_CLASH).key("2").in("AZ-KAL").by("AM").saidBy("AZ")))))
        .extracting(Assignment::eventId)
        .doesNotHaveDuplicates();
  }

  static Stream<String> lastNews() {
    return Stream.of("2026-11-13", "2026-11-14");
  }

  @ParameterizedTest
  @MethodSource("lastNews")
  void shouldPreferTheNewsOfItsDayOrTheDayBeforeToOlderNewsThatIsLiker(String day) {
    Telling denial = undated().in("AZ-KAL").at("Yellija").onlyDenied();
    List<Incident> incidents =
        merge(
            article("old", "2026-11-12", attack().on("2026-11-12").in("AZ-KAL").at("Yellija")),
            article("new", day, shelling(day)),
            article("denial", "2026-11-14", denial));

    assertThat(incidents).hasSize(2);
    assertThat(in("AZ-KAL", "2026-11-12", incidents).status()).isEqualTo(Status.CLAIMED);
    assertThat(in("AZ-KAL", day, incidents).status()).isEqualTo(Status.DISPUTED);
  }

  @Test
  void shouldReachBackToOlderNewsWhereNothingNearerFits() {
    List<Incident> incidents =
        merge(
            article("old", "2026-11-11", attack().on("2026-11-11").in("AZ-KAL")),
            article("new", "2026-11-14", shelling("2026-11-14").in("AZ-TOV")),
            article("denial", "2026-11-14", undated().in("AZ-KAL").onlyDenied()));

    assertThat(incidents).hasSize(2);
    assertThat(in("AZ-KAL", "2026-11-11", incidents).status()).isEqualTo(Status.DISPUTED);
  }

  @Test
  void shouldNotCountAmongTheClaimantsWhoDeniesInTheSameBreath() {
    List<Incident> incidents =
        merge(article("both", "2026-11-14", attack().saidBy("AM").deniedBy("AM")));

    assertThat(incidents).hasSize(2);
    assertThat(incidents)
        .allSatisfy(
            i -> {
              assertThat(i.claimants()).containsExactly("AZ");
              assertThat(i.status()).isEqualTo(Status.DISPUTED);
            });
  }

  @Test
  void shouldCountNothingWhereOnlyTheDenierSpeaks() {
    List<Incident> incidents =
        merge(
            article(
                "denial",
                "2026-11-14",
                Telling.of(CEASEFIRE_FIRE)
                    .on("2026-11-14")
                    .in("AZ-KAL")
                    .saidBy("AM")
                    .deniedBy("AM")));

    assertThat(incidents).hasSize(1);
    assertThat(incidents.get(0).status()).isEqualTo(Status.DENIED);
    assertThat(incidents.get(0).claimants()).isEmpty();
    assertThat(incidents.get(0).counts()).isFalse();
  }
}
