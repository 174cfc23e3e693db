package org.borderwatch.enrich.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.borderwatch.contracts.incident.IncidentType.CEASEFIRE_FIRE;
import static org.borderwatch.contracts.incident.IncidentType.SHELLING;
import static org.borderwatch.enrich.merge.Telling.article;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.borderwatch.contracts.incident.DatePrecision;
import org.borderwatch.contracts.incident.Incident;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a text that gives day and month, and no year, belongs to. */
class YearlessTest {
  private static Telling fire() {
    return Telling.of(CEASEFIRE_FIRE).in("AZ-KAL").by("AM").saidBy("AZ");
  }

  private static Telling onTenth() {
    return fire().onEvery(MonthDay.of(11, 10));
  }

  private static long events(ArticleReports... articles) {
    return MergingTest.merging().events(List.of(articles)).stream()
        .map(Assignment::eventId)
        .distinct()
        .count();
  }

  @Test
  void shouldJoinTheEventOfThatDayAndTakeItsYearFromIt() {
    List<Incident> incidents =
        MergingTest.merging()
            .merge(
                List.of(
                    article("a", null, onTenth()),
                    article("b", "2024-11-11", fire().on("2024-11-10"))));

    assertThat(incidents)
        .singleElement()
        .satisfies(
            incident -> {
              assertThat(incident.date()).isEqualTo(LocalDate.of(2024, 11, 10));
              assertThat(incident.conflicts()).isEmpty();
              assertThat(incident.reports()).hasSize(2);
            });
  }

  @ParameterizedTest
  @CsvSource({"2024-11-09", "2024-11-11", "2024-10-10", "2024-12-31"})
  void shouldStayApartFromTheEventOfAnotherDay(String day) {
    assertThat(events(article("a", null, onTenth()), article("b", "2025-01-01", fire().on(day))))
        .isEqualTo(2);
  }

  @Test
  void shouldStayApartFromAnotherDistrictOnThatDay() {
    assertThat(
            events(
                article("a", null, onTenth()),
                article("b", "2024-11-11", fire().in("AZ-LAC").on("2024-11-10"))))
        .isEqualTo(2);
  }

  @Test
  void shouldJoinTheNightOrTheRangeThatHoldsTheDay() {
    assertThat(
            events(
                article("a", null, onTenth()),
                article("b", "2024-11-11", fire().on("2024-11-09", DatePrecision.NIGHT))))
        .isOne();
    assertThat(
            events(
                article("a", null, onTenth()),
                article("b", "2024-11-14", fire().on("2024-11-08").until("2024-11-12"))))
        .isOne();
  }

  @Test
  void shouldJoinTheLikestOfTheYears() {
    List<Assignment> events =
        MergingTest.merging()
            .events(
                List.of(
                    article("a", null, onTenth().at("Yellija").injured("AZ", 2)),
                    article(
                        "b", "2022-11-11", fire().on("2022-11-10").at("Yellija").injured("AZ", 2)),
                    article(
                        "c",
                        "2024-11-11",
                        Telling.of(SHELLING).in("AZ-KAL").by("AM").on("2024-11-10"))));

    assertThat(events.get(0).eventId())
        .isEqualTo(events.get(1).eventId())
        .isNotEqualTo(events.get(2).eventId());
  }

  @Test
  void shouldNotJoinWhatHappenedAfterItAppeared() {
    assertThat(
            events(
                article("a", "2024-06-01", onTenth()),
                article("b", "2024-11-11", fire().on("2024-11-10"))))
        .isEqualTo(2);
  }

  @Test
  void shouldMeetOthersOfThatDayWithoutAYear() {
    assertThat(events(article("a", null, onTenth()), article("b", null, onTenth()))).isOne();
    assertThat(
            events(
                article("a", null, onTenth()),
                article("b", null, fire().onEvery(MonthDay.of(11, 11)))))
        .isEqualTo(2);
  }

  @Test
  void shouldBeJoinedByATellingWithoutAnyTimeThatIsLikeItInAllElse() {
    assertThat(
            events(
                article("a", null, onTenth().at("Yellija").injured("AZ", 2)),
                article("b", null, fire().at("Yellija").injured("AZ", 2))))
        .isOne();
  }
}
