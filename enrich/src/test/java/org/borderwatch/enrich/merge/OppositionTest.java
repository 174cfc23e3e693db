package org.borderwatch.enrich.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.borderwatch.contracts.incident.IncidentType.CEASEFIRE_FIRE;
import static org.borderwatch.contracts.incident.IncidentType.DETENTION_CAPTURE;
import static org.borderwatch.contracts.incident.IncidentType.SHELLING;
import static org.borderwatch.contracts.incident.IncidentType.TERRITORY_TRANSFER;
import static org.borderwatch.contracts.incident.IncidentType.WITHDRAWAL;
import static org.borderwatch.enrich.merge.Telling.article;

import java.util.List;
import org.borderwatch.contracts.incident.IncidentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which tellings of opposite actors, or of different kinds, are of one event. */
class OppositionTest {
  private static final String DAY = "2026-11-10";

  private static Telling in(String district, String actor, IncidentType... types) {
    return Telling.of(types).on(DAY).in(district).by(actor);
  }

  private static long events(Telling one, Telling other) {
    return MergingTest.merging()
        .events(List.of(article("a", DAY, one), article("b", DAY, other)))
        .stream()
        .map(Assignment::eventId)
        .distinct()
        .count();
  }

  @Test
  void shouldMakeOneFightWhereEachSideTellsOfItsLossesAcrossTheBorder() {
    assertThat(
            events(
                in("AM-GR", "AZ", SHELLING, CEASEFIRE_FIRE).killed("AM", 3),
                in("AZ-KAL", "AM", CEASEFIRE_FIRE).injured("AZ", 2)))
        .isOne();
  }

  @Test
  void shouldKeepFireAcrossTheBorderApartWhereOneSideLostNobody() {
    assertThat(
            events(
                in("AM-GR", "AZ", SHELLING, CEASEFIRE_FIRE).killed("AM", 3),
                in("AZ-KAL", "AM", CEASEFIRE_FIRE)))
        .isEqualTo(2);
    assertThat(
            events(
                in("AM-GR", "AZ", SHELLING, CEASEFIRE_FIRE).killed("AM", 3),
                in("AZ-KAL", "AM", CEASEFIRE_FIRE).injured("AZ", 0)))
        .isEqualTo(2);
  }

  @Test
  void shouldKeepLossesOfBothSidesOnOneSidesGroundApart() {
    assertThat(
            events(
                in("AZ-LAC", "AM", CEASEFIRE_FIRE).killed("AZ", 1),
                in("AZ-LAC", "AZ", CEASEFIRE_FIRE).killed("AM", 2)))
        .isEqualTo(2);
  }

  @Test
  void shouldTellWhoActedByWhoseThePeopleAreThatWereHurt() {
    assertThat(
            events(
                in("AZ-GOR", "AZ", DETENTION_CAPTURE).injured("AM", 1),
                in("AZ-GOR", "AM", DETENTION_CAPTURE).someInjured("AM")))
        .isOne();
  }

  @ParameterizedTest
  @CsvSource({
    "ROAD_BLOCK, OBSTRUCTION, 1",
    "WITHDRAWAL, TERRITORY_TRANSFER, 1",
    "ROAD_BLOCK, LOOTING, 2",
    "WITHDRAWAL, TERRITORY_SEIZED, 2",
    "PRISONER_RELEASE, TERRITORY_TRANSFER, 2"
  })
  void shouldTakeAWayClosedOrAGroundLeftForOneKindWhateverItsName(
      IncidentType one, IncidentType other, int events) {
    assertThat(events(in("AZ-LAC", "AZ", one), in("AZ-LAC", "AZ", other))).isEqualTo(events);
  }

  @Test
  void shouldCompareWhatCalmsByAllItsKinds() {
    assertThat(
            events(
                in("AM-TV", "AM", TERRITORY_TRANSFER, WITHDRAWAL),
                in("AM-TV", "AM", WITHDRAWAL, TERRITORY_TRANSFER)))
        .isOne();
  }
}
