package org.borderwatch.enrich.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.borderwatch.contracts.incident.IncidentType.ARMED_CLASH;
import static org.borderwatch.contracts.incident.IncidentType.CEASEFIRE_FIRE;
import static org.borderwatch.contracts.incident.IncidentType.DETENTION_CAPTURE;
import static org.borderwatch.contracts.incident.IncidentType.FIRE_ON_WORKS;
import static org.borderwatch.contracts.incident.IncidentType.GRENADE_ATTACK;
import static org.borderwatch.contracts.incident.IncidentType.INCURSION;
import static org.borderwatch.contracts.incident.IncidentType.ROAD_BLOCK;
import static org.borderwatch.contracts.incident.IncidentType.SHELLING;
import static org.borderwatch.enrich.merge.Telling.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.borderwatch.contracts.incident.Count;
import org.borderwatch.contracts.incident.DatePrecision;
import org.borderwatch.contracts.incident.Incident;
import org.borderwatch.contracts.incident.Incident.Conflict;
import org.borderwatch.contracts.incident.Status;
import org.borderwatch.contracts.region.Region;
import org.borderwatch.contracts.region.RegionFiles;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MergingTest {
  private static final Merging MERGING = merging();

  static Merging merging() {
    RegionFiles files = RegionFiles.builtIn("am-az");
    return Merging.of(Region.read(files), MergeSettings.read(files));
  }

  private static List<Incident> merge(ArticleReports... articles) {
    return MERGING.merge(List.of(articles));
  }

  private static Incident one(ArticleReports... articles) {
    List<Incident> incidents = merge(articles);
    assertThat(incidents).hasSize(1);
    return incidents.get(0);
  }

  private static long events(ArticleReports... articles) {
    return MERGING.events(List.of(articles)).stream().map(Assignment::eventId).distinct().count();
  }

  private static Telling fireInKalbajar() {
    return Telling.of(CEASEFIRE_FIRE).on("2026-11-10").in("AZ-KAL").by("AM").saidBy("AZ");
  }

  @Nested
  class Sources {
    @Test
    void shouldMakeOneIncidentWithOneClaimantOfSixOutletsQuotingOneMinistry() {
      List<ArticleReports> outlets = new ArrayList<>();
      for (String id : List.of("a", "b", "c", "d", "e", "f")) {
        outlets.add(article(id, "2026-11-10", fireInKalbajar()));
      }

      Incident incident = one(outlets.toArray(ArticleReports[]::new));

      assertThat(incident.sources()).hasSize(6);
      assertThat(incident.claimants()).containsExactly("AZ");
      assertThat(incident.status()).isEqualTo(Status.CLAIMED);
      assertThat(incident.reportCount()).isEqualTo(6);
    }

    @Test
    void shouldCountOutletsOfOneOwnerOnce() {
      Incident incident =
          one(
              article("a", "House", "2026-11-10", fireInKalbajar()),
              article("b", "House", "2026-11-10", fireInKalbajar()));

      assertThat(incident.sources()).containsExactly("House");
      assertThat(incident.reportCount()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"RU", "EU", "LOCAL", "AM"})
    void shouldBeCorroboratedByAnIndependentPartyOrTheOtherSide(Party party) {
      Incident incident =
          one(
              article("a", "2026-11-10", fireInKalbajar()),
              article(
                  "b",
                  "2026-11-10",
                  Telling.of(CEASEFIRE_FIRE)
                      .on("2026-11-10")
                      .in("AZ-KAL")
                      .by("AM")
                      .saidBy(party.name())));

      assertThat(incident.status()).isEqualTo(Status.CORROBORATED);
      assertThat(incident.claimants()).containsExactlyInAnyOrder("AZ", party.name());
    }

    @Test
    void shouldListTheEarliestReportsFirstAndNoMoreThanTheLimit() {
      List<ArticleReports> many = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        many.add(article("a" + (100 + i), "2026-11-10", fireInKalbajar()));
      }
      many.add(article("early", "2026-11-09", fireInKalbajar()));

      Incident incident = one(many.toArray(ArticleReports[]::new));

      assertThat(incident.reportCount()).isEqualTo(61);
      assertThat(incident.reports()).hasSize(Incident.LISTED_REPORTS);
      assertThat(incident.reports().get(0).articleId()).isEqualTo("early");
      assertThat(incident.reports().get(0).quote()).isEqualTo("words of 1");
      assertThat(incident.firstReportedAt()).isEqualTo("2026-11-09T12:00:00Z");
    }
  }

  enum Party {
    RU,
    EU,
    LOCAL,
    AM
  }

  @Nested
  class ClaimAndDenial {
    @Test
    void shouldJoinADenialThatNamesTheAdjoiningDistrictAndDispute() {
      Incident incident =
          one(
              article("a", "2026-11-10", fireInKalbajar()),
              article(
                  "b",
                  "2026-11-10",
                  Telling.of(CEASEFIRE_FIRE)
                      .on("2026-11-10")
                      .in("AM-GR")
                      .by("AM")
                      .deniedBy("AM")
                      .onlyDenied()));

      assertThat(incident.district()).isEqualTo("AZ-KAL");
      assertThat(incident.status()).isEqualTo(Status.DISPUTED);
      assertThat(incident.claimants()).containsExactly("AZ");
      assertThat(incident.deniedBy()).containsExactly("AM");
      assertThat(incident.reportCount()).isEqualTo(2);
    }

    @Test
    void shouldNotCountWhatIsKnownByItsDenialAlone() {
      Incident incident =
          one(
              article(
                  "b",
                  "2026-11-10",
                  Telling.of(CEASEFIRE_FIRE)
                      .on("2026-11-10")
                      .in("AM-GR")
                      .by("AM")
                      .deniedBy("AM")
                      .onlyDenied()));

      assertThat(incident.status()).isEqualTo(Status.DENIED);
      assertThat(incident.counts()).isFalse();
    }

    @Test
    void shouldKeepOppositeActorsOfOneDayApart() {
      List<Incident> incidents =
          merge(
              article("a", "2026-11-10", fireInKalbajar()),
              article(
                  "b",
                  "2026-11-10",
                  Telling.of(CEASEFIRE_FIRE).on("2026-11-10").in("AZ-KAL").by("AZ").saidBy("AM")));

      assertThat(incidents).hasSize(2);
      assertThat(incidents).extracting(Incident::actor).containsExactlyInAnyOrder("AM", "AZ");
    }

    @Test
    void shouldMakeOneClashOfBothSidesAccusingEachOther() {
      List<Incident> incidents =
          merge(
              article(
                  "a",
                  "2026-11-10",
                  Telling.of(ARMED_CLASH, SHELLING)
                      .on("2026-11-10")
                      .in("AZ-KAL", "AZ-LAC")
                      .by("AM")
                      .saidBy("AZ")),
              article(
                  "b",
                  "2026-11-10",
                  Telling.of(ARMED_CLASH).on("2026-11-10").in("AM-SU").by("AZ").saidBy("AM")));

      assertThat(incidents)
          .extracting(Incident::district)
          .containsExactlyInAnyOrder("AZ-KAL", "AZ-LAC", "AM-SU");
      assertThat(incidents).extracting(Incident::eventId).containsOnly(incidents.get(0).eventId());
      assertThat(incidents).extracting(Incident::id).doesNotHaveDuplicates();
    }

    @Test
    void shouldDisputeWhoDidWhatBothSidesTellOfOneVillage() {
      Incident incident =
          one(
              article("a", "2026-11-10", fireInKalbajar().at("Yellija")),
              article("b", "2026-11-10", fireInKalbajar().at("Yellija").by("AZ").saidBy("AM")));

      assertThat(incident.actor()).isNull();
      assertThat(incident.status()).isEqualTo(Status.DISPUTED);
    }

    @Test
    void shouldMeetWhenOneSideDeniesWhatTheOtherClaims() {
      List<Incident> incidents =
          merge(
              article("a", "2026-11-10", fireInKalbajar().deniedBy("AM")),
              article(
                  "b",
                  "2026-11-10",
                  Telling.of(CEASEFIRE_FIRE).on("2026-11-10").in("AZ-KAL").by("AZ").saidBy("AM")));

      assertThat(incidents).hasSize(1);
      assertThat(incidents.get(0).status()).isEqualTo(Status.DISPUTED);
      assertThat(incidents.get(0).actor()).isNull();
    }
  }

  @Nested
  class Days {
    @Test
    void shouldKeepConsecutiveDaysInOneDistrictApart() {
      assertThat(
              merge(
                  article("a", "2026-11-10", fireInKalbajar()),
                  article("b", "2026-11-11", fireInKalbajar().on("2026-11-11")),
                  article("c", "2026-11-12", fireInKalbajar().on("2026-11-12"))))
          .hasSize(3);
    }

    @Test
    void shouldNotChainThroughNightsAndRanges() {
      ArticleReports night =
          article("n", "2026-11-11", fireInKalbajar().on("2026-11-10", DatePrecision.NIGHT));
      ArticleReports range =
          article("r", "2026-11-12", fireInKalbajar().on("2026-11-10").until("2026-11-12"));

      assertThat(
              merge(
                  article("a", "2026-11-10", fireInKalbajar()),
                  article("b", "2026-11-11", fireInKalbajar().on("2026-11-11")),
                  article("c", "2026-11-12", fireInKalbajar().on("2026-11-12")),
                  night,
                  range))
          .extracting(Incident::date)
          .containsExactlyInAnyOrder(
              LocalDate.parse("2026-11-10"),
              LocalDate.parse("2026-11-11"),
              LocalDate.parse("2026-11-12"));
    }

    static Stream<Telling> vaguer() {
      return Stream.of(
          fireInKalbajar().on("2026-11-09", DatePrecision.NIGHT),
          fireInKalbajar().on("2026-11-09").until("2026-11-11"),
          fireInKalbajar().on("2026-11-11", DatePrecision.DAY_OR_BEFORE),
          fireInKalbajar().on("2026-11-01", DatePrecision.MONTH),
          Telling.of(CEASEFIRE_FIRE).in("AZ-KAL").by("AM").saidBy("AZ"));
    }

    @ParameterizedTest
    @MethodSource("vaguer")
    void shouldJoinAVaguerDayAndShowTheExactOne(Telling vaguer) {
      Incident incident =
          one(article("a", "2026-11-11", fireInKalbajar()), article("b", "2026-11-11", vaguer));

      assertThat(incident.date()).isEqualTo("2026-11-10");
      assertThat(incident.datePrecision()).isEqualTo(DatePrecision.DAY);
      assertThat(incident.reportCount()).isEqualTo(2);
      assertThat(incident.conflicts()).isEmpty();
    }

    @Test
    void shouldJoinAnEmbassyThatWritesTheWrongDayAndKeepTheConflict() {
      ArticleReports first =
          article(
              "a",
              "2026-11-11",
              Telling.of(FIRE_ON_WORKS)
                  .on("2026-11-09")
                  .in("AZ-KAL")
                  .by("AM")
                  .saidBy("AZ")
                  .recap());
      ArticleReports embassy =
          article(
              "e",
              "2026-11-19",
              Telling.of(ARMED_CLASH).key("1").on("2026-11-16").in("AZ-LAC").by("AM").saidBy("AZ"),
              Telling.of(FIRE_ON_WORKS)
                  .key("2")
                  .on("2026-11-19")
                  .in("AZ-KAL")
                  .by("AM")
                  .saidBy("AZ"));

      List<Incident> works =
          merge(first, embassy).stream().filter(i -> i.types().contains(FIRE_ON_WORKS)).toList();

      assertThat(works).hasSize(1);
      assertThat(works.get(0).date()).isEqualTo("2026-11-09");
      assertThat(works.get(0).conflicts())
          .containsExactly(new Conflict("date", List.of("2026-11-09", "2026-11-19"), List.of("e")));
      assertThat(works.get(0).claimants()).containsExactly("AZ");
    }

    @Test
    void shouldBelieveADayThatAnotherOutletTellsAsNews() {
      Telling works = Telling.of(FIRE_ON_WORKS).on("2026-11-19").in("AZ-KAL").by("AM").saidBy("AZ");
      assertThat(
              merge(
                  article(
                      "a",
                      "2026-11-11",
                      Telling.of(FIRE_ON_WORKS).on("2026-11-09").in("AZ-KAL").by("AM")),
                  article("b", "2026-11-19", works),
                  article(
                      "e",
                      "2026-11-19",
                      Telling.of(ARMED_CLASH).key("1").on("2026-11-16").in("AZ-LAC"),
                      works.key("2"))))
          .filteredOn(i -> i.types().contains(FIRE_ON_WORKS))
          .hasSize(2)
          .allSatisfy(i -> assertThat(i.conflicts()).isEmpty());
    }

    @Test
    void shouldMergeARecapDaysLater() {
      Incident incident =
          one(
              article("a", "2026-11-10", fireInKalbajar()),
              article("b", "2026-11-24", fireInKalbajar().recap()));

      assertThat(incident.reportCount()).isEqualTo(2);
      assertThat(incident.firstReportedAt()).isEqualTo("2026-11-10T12:00:00Z");
    }

    @Test
    void shouldNotReachBeyondTheDaysAReportMayJoin() {
      assertThat(
              merge(
                  article("a", "2026-11-10", fireInKalbajar()),
                  article("b", "2027-06-01", fireInKalbajar().recap())))
          .hasSize(1)
          .allSatisfy(i -> assertThat(i.reportCount()).isEqualTo(1));
    }
  }

  @Nested
  class Places {
    @Test
    void shouldMakeOneEventWithAnIncidentInEachOfTwoDistricts() {
      List<Incident> incidents =
          merge(
              article("a", "2026-11-10", fireInKalbajar().in("AZ-KAL", "AZ-LAC")),
              article("b", "2026-11-10", fireInKalbajar().in("AZ-LAC")));

      assertThat(incidents)
          .extracting(Incident::district, Incident::reportCount)
          .containsExactlyInAnyOrder(
              org.assertj.core.groups.Tuple.tuple("AZ-KAL", 1),
              org.assertj.core.groups.Tuple.tuple("AZ-LAC", 2));
      assertThat(incidents).extracting(Incident::eventId).containsOnly(incidents.get(0).eventId());
      assertThat(incidents).extracting(Incident::id).doesNotHaveDuplicates();
    }

    @Test
    void shouldKeepDistrictsOfOneSideApartWhenNobodyTellsThemAsOne() {
      assertThat(
              events(
                  article("a", "2026-11-10", fireInKalbajar()),
                  article("b", "2026-11-10", fireInKalbajar().in("AZ-LAC"))))
          .isEqualTo(2);
    }

    @Test
    void shouldKeepFarDistrictsApart() {
      assertThat(
              events(
                  article("a", "2026-11-10", fireInKalbajar()),
                  article("b", "2026-11-10", fireInKalbajar().in("AM-TV"))))
          .isEqualTo(2);
    }

    @Test
    void shouldJoinAReportWithoutADistrictToTheEventOfItsDay() {
      Incident incident =
          one(
              article("a", "2026-11-10", fireInKalbajar()),
              article("b", "2026-11-10", fireInKalbajar().in()));

      assertThat(incident.reportCount()).isEqualTo(2);
    }

    @Test
    void shouldOpenNoIncidentForAReportWithoutADistrict() {
      ArticleReports placeless = article("b", "2026-11-10", fireInKalbajar().in());

      assertThat(merge(placeless)).isEmpty();
      assertThat(events(placeless)).isEqualTo(1);
    }
  }

  @Nested
  class Kinds {
    @Test
    void shouldKeepDifferentKindsOfOneDayAndDistrictApart() {
      assertThat(
              events(
                  article("a", "2026-11-10", fireInKalbajar()),
                  article(
                      "b",
                      "2026-11-10",
                      Telling.of(INCURSION, ROAD_BLOCK).on("2026-11-10").in("AZ-KAL").by("AM"))))
          .isEqualTo(2);
    }

    @Test
    void shouldJoinRelatedKindsOfOneDayAndDistrict() {
      Incident incident =
          one(
              article("a", "2026-11-10", fireInKalbajar()),
              article("b", "2026-11-10", fireInKalbajar()),
              article(
                  "c",
                  "2026-11-10",
                  Telling.of(FIRE_ON_WORKS, CEASEFIRE_FIRE)
                      .on("2026-11-10")
                      .in("AZ-KAL")
                      .by("AM")));

      assertThat(incident.types()).containsExactly(CEASEFIRE_FIRE, FIRE_ON_WORKS);
    }

    @Test
    void shouldKeepApartWhatOneArticleTellsApart() {
      assertThat(
              events(
                  article(
                      "a",
                      "2026-11-10",
                      Telling.of(GRENADE_ATTACK).key("1").on("2026-11-10").in("AZ-SUS").by("AM"),
                      Telling.of(DETENTION_CAPTURE)
                          .key("2")
                          .on("2026-11-10")
                          .in("AZ-SUS")
                          .by("AZ"))))
          .isEqualTo(2);
    }
  }

  @Nested
  class Figures {
    @Test
    void shouldLetALaterHigherFigureSupersedeAndKeepTheHistory() {
      Incident incident =
          one(
              article("a", "2026-11-10", fireInKalbajar().injured("AZ", 2)),
              article("b", "2026-11-11", fireInKalbajar().injured("AZ", 10).killed("AZ", 7)),
              article("c", "2026-11-12", fireInKalbajar().injured("AZ", 2)),
              article("d", "2026-11-13", fireInKalbajar().someInjured("AZ")));

      assertThat(incident.injured()).containsEntry("AZ", Count.of(10));
      assertThat(incident.killed()).containsEntry("AZ", Count.of(7));
      assertThat(incident.figures())
          .filteredOn(f -> f.field().equals("injured"))
          .extracting(f -> f.count().toString())
          .containsExactly("2", "10", "some");
      assertThat(incident.conflicts()).isEmpty();
    }

    @Test
    void shouldPreferTheFigureOfThePartyThatSpeaksForItsOwnAndKeepTheOther() {
      Incident incident =
          one(
              article("a", "2026-11-10", fireInKalbajar().killed("AZ", 7)),
              article(
                  "b",
                  "2026-11-11",
                  Telling.of(CEASEFIRE_FIRE)
                      .on("2026-11-10")
                      .in("AZ-KAL")
                      .saidBy("AM")
                      .killed("AZ", 70)));

      assertThat(incident.killed()).containsEntry("AZ", Count.of(7));
      assertThat(incident.conflicts())
          .contains(new Conflict("killed.AZ", List.of("7", "70"), List.of("b")));
    }

    @Test
    void shouldInventNoFigure() {
      Incident incident = one(article("a", "2026-11-10", fireInKalbajar()));

      assertThat(incident.killed()).isEmpty();
      assertThat(incident.figures()).isEmpty();
    }
  }
}
