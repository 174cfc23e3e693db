package org.borderwatch.enrich.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.borderwatch.contracts.incident.IncidentType.ARMED_CLASH;
import static org.borderwatch.contracts.incident.IncidentType.DETENTION_CAPTURE;
import static org.borderwatch.contracts.incident.IncidentType.SHELLING;
import static org.borderwatch.enrich.merge.Telling.article;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.borderwatch.contracts.incident.Count;
import org.borderwatch.contracts.incident.Incident;
import org.borderwatch.contracts.incident.Incident.Conflict;
import org.borderwatch.contracts.incident.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One clash, told by each side in its own districts: what belongs to which incident. */
class AttributionTest {
  private static final Merging MERGING = MergingTest.merging();

  private static final ArticleReports ATTACK =
      article(
          "attack",
          "2026-11-14",
          Telling.of(ARMED_CLASH, SHELLING)
              .on("2026-11-14")
              .in("AZ-KAL", "AZ-LAC")
              .by("AM")
              .saidBy("AZ")
              .killed("AZ", 7));

  private static final ArticleReports COUNTER_ATTACK =
      article(
          "counter",
          "2026-11-14",
          Telling.of(ARMED_CLASH, DETENTION_CAPTURE)
              .on("2026-11-14")
              .in("AM-SU")
              .by("AZ")
              .saidBy("AM")
              .killed("AM", 1));

  private static Map<String, Incident> byDistrict(ArticleReports... articles) {
    List<Incident> incidents = MERGING.merge(List.of(articles));
    assertThat(incidents).extracting(Incident::eventId).containsOnly(incidents.get(0).eventId());
    return incidents.stream().collect(Collectors.toMap(Incident::district, Function.identity()));
  }

  private static List<String> tellers(Incident incident) {
    return incident.reports().stream().map(Incident.Telling::articleId).toList();
  }

  private static Telling denial(String... districts) {
    return Telling.of(ARMED_CLASH)
        .on("2026-11-14")
        .in(districts)
        .by("AM")
        .deniedBy("AM")
        .onlyDenied();
  }

  @Test
  void shouldTellInEachDistrictOnlyWhatIsSaidOfIt() {
    Map<String, Incident> incidents = byDistrict(ATTACK, COUNTER_ATTACK);

    assertThat(incidents).containsOnlyKeys("AZ-KAL", "AZ-LAC", "AM-SU");
    for (String district : List.of("AZ-KAL", "AZ-LAC")) {
      Incident attack = incidents.get(district);
      assertThat(tellers(attack)).containsExactly("attack");
      assertThat(attack.reportCount()).isEqualTo(1);
      assertThat(attack.sources()).containsExactly("attack Press");
      assertThat(attack.claimants()).containsExactly("AZ");
      assertThat(attack.actor()).isEqualTo("AM");
      assertThat(attack.types()).containsExactly(ARMED_CLASH, SHELLING);
      assertThat(attack.killed()).containsExactly(Map.entry("AZ", Count.of(7)));
    }
    Incident counter = incidents.get("AM-SU");
    assertThat(tellers(counter)).containsExactly("counter");
    assertThat(counter.claimants()).containsExactly("AM");
    assertThat(counter.actor()).isEqualTo("AZ");
    assertThat(counter.types()).containsExactly(ARMED_CLASH, DETENTION_CAPTURE);
    assertThat(counter.killed()).containsExactly(Map.entry("AM", Count.of(1)));
  }

  @Test
  void shouldNotDisputeNorCorroborateByOppositeTellingsOfOtherDistricts() {
    assertThat(byDistrict(ATTACK, COUNTER_ATTACK).values())
        .extracting(Incident::status)
        .containsOnly(Status.CLAIMED);
  }

  @Test
  void shouldNoteThatTheEventIsToldAcrossTheBorderToo() {
    assertThat(byDistrict(ATTACK, COUNTER_ATTACK).get("AM-SU").conflicts())
        .containsExactly(
            new Conflict("district", List.of("AM-SU", "AZ-KAL", "AZ-LAC"), List.of("attack")));
  }

  @Test
  void shouldTellAReportWithoutADistrictInEachDistrictOfItsEvent() {
    ArticleReports placeless =
        article("placeless", "2026-11-14", Telling.of(ARMED_CLASH).on("2026-11-14").in());

    assertThat(byDistrict(ATTACK, COUNTER_ATTACK, placeless).values())
        .hasSize(3)
        .allSatisfy(i -> assertThat(tellers(i)).contains("placeless"));
  }

  @Test
  void shouldTakeAReportWithoutADistrictForWhatItsPartyTellsElsewhere() {
    ArticleReports later =
        article("later", "2026-11-15", Telling.of(ARMED_CLASH).on("2026-11-14").in().saidBy("AZ"));

    Map<String, Incident> incidents = byDistrict(ATTACK, COUNTER_ATTACK, later);

    assertThat(tellers(incidents.get("AZ-KAL"))).containsExactly("attack", "later");
    assertThat(tellers(incidents.get("AM-SU"))).containsExactly("counter");
    assertThat(incidents.values()).extracting(Incident::status).containsOnly(Status.CLAIMED);
  }

  static Stream<Arguments> denials() {
    return Stream.of(
        Arguments.of(denial(), List.of("AZ-KAL", "AZ-LAC")),
        Arguments.of(denial("AZ-KAL", "AZ-LAC"), List.of("AZ-KAL", "AZ-LAC")),
        Arguments.of(denial("AZ-KAL"), List.of("AZ-KAL")),
        Arguments.of(denial("AM-SU"), List.of("AZ-KAL", "AZ-LAC")));
  }

  @ParameterizedTest
  @MethodSource("denials")
  void shouldDisputeWhereTheOtherSidesClaimIsDenied(Telling denial, List<String> disputed) {
    Map<String, Incident> incidents =
        byDistrict(ATTACK, COUNTER_ATTACK, article("denial", "2026-11-14", denial));

    incidents.forEach(
        (district, incident) -> {
          boolean denied = disputed.contains(district);
          assertThat(incident.status())
              .as(district)
              .isEqualTo(denied ? Status.DISPUTED : Status.CLAIMED);
          assertThat(incident.deniedBy())
              .as(district)
              .isEqualTo(denied ? List.of("AM") : List.of());
          if (denied) {
            assertThat(tellers(incident)).as(district).contains("denial");
            assertThat(incident.sources()).as(district).contains("denial Press");
          }
        });
    assertThat(incidents).containsOnlyKeys("AZ-KAL", "AZ-LAC", "AM-SU");
  }

  @Test
  void shouldTakeNothingButTheDenialFromOneThatNamesAnotherDistrict() {
    Telling denial = denial("AM-GR").at("Kut").killed("AZ", 70);
    Incident kalbajar = byDistrict(ATTACK, article("denial", "2026-11-14", denial)).get("AZ-KAL");

    assertThat(kalbajar.deniedBy()).containsExactly("AM");
    assertThat(kalbajar.killed()).containsExactly(Map.entry("AZ", Count.of(7)));
    assertThat(kalbajar.place()).isNull();
    assertThat(kalbajar.types()).containsExactly(ARMED_CLASH, SHELLING);
  }

  static Stream<Arguments> witnesses() {
    return Stream.of(
        Arguments.of(new String[] {"AZ-KAL"}, List.of("AZ-KAL")),
        Arguments.of(new String[] {"AM-SU"}, List.of("AM-SU")),
        Arguments.of(new String[] {}, List.of("AZ-KAL", "AZ-LAC", "AM-SU")));
  }

  @ParameterizedTest
  @MethodSource("witnesses")
  void shouldBeCorroboratedOnlyWhereAnIndependentPartyTellsOfIt(
      String[] districts, List<String> corroborated) {
    ArticleReports witness =
        article(
            "witness",
            "2026-11-14",
            Telling.of(ARMED_CLASH).on("2026-11-14").in(districts).saidBy("RU"));

    Map<String, Incident> incidents = byDistrict(ATTACK, COUNTER_ATTACK, witness);

    assertThat(incidents).as(Arrays.toString(districts)).hasSize(3);
    incidents.forEach(
        (district, incident) ->
            assertThat(incident.status() == Status.CORROBORATED)
                .as(district)
                .isEqualTo(corroborated.contains(district)));
  }
}
