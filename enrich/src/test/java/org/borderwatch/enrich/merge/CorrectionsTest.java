package org.borderwatch.enrich.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.borderwatch.contracts.incident.IncidentType.CEASEFIRE_FIRE;
import static org.borderwatch.contracts.incident.IncidentType.SHELLING;
import static org.borderwatch.enrich.merge.Telling.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.borderwatch.contracts.incident.Correction;
import org.borderwatch.contracts.incident.Correction.Action;
import org.borderwatch.contracts.incident.Correction.ReportRef;
import org.borderwatch.contracts.incident.Incident;
import org.borderwatch.contracts.incident.Incident.AppliedCorrection;
import org.borderwatch.contracts.incident.Status;
import org.junit.jupiter.api.Test;

/** What a person's correction does to the incidents, now and when more is told. */
class CorrectionsTest {
  private static final Instant NOON = Instant.parse("2026-11-12T12:00:00Z");

  private final Merging merging = MergingTest.merging();
  private final List<ArticleReports> articles = new ArrayList<>();
  private final List<Correction> corrections = new ArrayList<>();

  private static Telling fire() {
    return Telling.of(CEASEFIRE_FIRE).on("2026-11-10").in("AZ-KAL").by("AM").saidBy("AZ");
  }

  private void told(ArticleReports... told) {
    articles.addAll(Arrays.asList(told));
  }

  private List<Incident> incidents() {
    return merging.merge(articles, corrections);
  }

  private Incident only() {
    assertThat(incidents()).hasSize(1);
    return incidents().get(0);
  }

  private void correct(
      Action action, Incident incident, LocalDate date, String toDistrict, Incident into) {
    correct(action, incident, refs(incident), date, toDistrict, into);
  }

  private void correct(
      Action action,
      Incident incident,
      List<ReportRef> reports,
      LocalDate date,
      String toDistrict,
      Incident into) {
    corrections.add(
        new Correction(
            "c" + corrections.size(),
            action,
            incident.id(),
            incident.district(),
            reports,
            date,
            toDistrict,
            into == null ? null : into.id(),
            into == null ? null : refs(into),
            "A. Desk",
            "as the map shows",
            NOON.plusSeconds(corrections.size())));
  }

  private static List<ReportRef> refs(Incident incident) {
    return incident.reports().stream()
        .map(t -> new ReportRef(t.articleId(), t.reportKey()))
        .toList();
  }

  @Test
  void shouldNotCountADismissedIncidentHoweverOftenItIsToldAgain() {
    told(article("b", "2026-11-10", fire()), article("c", "2026-11-11", fire()));
    correct(Action.DISMISS, only(), null, null, null);
    told(
        article("d", "2026-11-11", fire()),
        article("e", "2026-11-12", fire()),
        article("f", "2026-11-12", fire()));

    assertThat(only().status()).isEqualTo(Status.DISMISSED);
    assertThat(only().counts()).isFalse();
    assertThat(only().reportCount()).isEqualTo(5);
    assertThat(only().corrections())
        .containsExactly(
            new AppliedCorrection(
                "c0", Action.DISMISS, "dismissed", "A. Desk", "as the map shows", NOON));
  }

  @Test
  void shouldDismissWhatHappenedInOneDistrictAndNotInTheOther() {
    told(article("b", "2026-11-10", fire().in("AZ-KAL", "AZ-LAC")));
    Incident kalbajar =
        incidents().stream().filter(i -> i.district().equals("AZ-KAL")).findFirst().orElseThrow();
    correct(Action.DISMISS, kalbajar, null, null, null);

    assertThat(incidents())
        .filteredOn(Incident::counts)
        .extracting(Incident::district)
        .containsExactly("AZ-LAC");
  }

  @Test
  void shouldGiveAnIncidentItsDayAndMeetWhatOthersTellOfThatDay() {
    told(article("b", "2026-11-11", fire()), article("c", "2026-11-12", fire().on("2026-11-12")));
    assertThat(incidents()).hasSize(2);
    correct(Action.RE_DATE, of("2026-11-12"), LocalDate.parse("2026-11-10"), null, null);

    assertThat(only().date()).isEqualTo("2026-11-10");
    assertThat(only().sources()).hasSize(2);
    assertThat(only().conflicts()).isEmpty();
    assertThat(only().corrections())
        .extracting(AppliedCorrection::change)
        .containsExactly("date 2026-11-10");
  }

  private Incident of(String day) {
    return incidents().stream()
        .filter(i -> i.date().equals(LocalDate.parse(day)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void shouldMoveAnIncidentToAnotherDistrict() {
    told(article("b", "2026-11-10", fire().at("Ridge")));
    correct(Action.RE_DISTRICT, only(), null, "AZ-LAC", null);

    assertThat(only().district()).isEqualTo("AZ-LAC");
    assertThat(only().place()).isNull();
    assertThat(only().corrections())
        .extracting(AppliedCorrection::change)
        .containsExactly("district AZ-LAC, was AZ-KAL");
  }

  @Test
  void shouldMakeOneOfTwoAndKeepTheDayOfTheOneThatStays() {
    told(
        article("b", "2026-11-08", fire().on("2026-11-07")),
        article("c", "2026-11-10", fire()),
        article("d", "2026-11-10", fire()));
    correct(Action.MERGE, of("2026-11-07"), null, null, of("2026-11-10"));

    assertThat(only().date()).isEqualTo("2026-11-10");
    assertThat(only().sources()).hasSize(3);
    assertThat(only().conflicts()).extracting(Incident.Conflict::field).containsExactly("date");
  }

  @Test
  void shouldMakeTwoOfOne() {
    told(article("b", "2026-11-10", fire()), article("c", "2026-11-10", fire()));
    Incident one = only();
    correct(
        Action.SPLIT,
        one,
        List.of(new ReportRef("c", one.reports().get(1).reportKey())),
        null,
        null,
        null);

    assertThat(incidents()).hasSize(2);
    assertThat(incidents()).extracting(Incident::id).contains(one.id());
    assertThat(incidents()).extracting(Incident::reportCount).containsOnly(1);
  }

  @Test
  void shouldApplyToARevisionOfTheArticle() {
    told(article("b", "2026-11-10", fire()));
    correct(Action.RE_DATE, only(), LocalDate.parse("2026-11-09"), null, null);
    articles.clear();
    told(article("b", "2026-11-10", Telling.of(SHELLING).on("2026-11-10").in("AZ-KAL")));

    assertThat(only().date()).isEqualTo("2026-11-09");
    assertThat(only().types()).containsExactly(SHELLING);
  }

  @Test
  void shouldLetTheLaterOfTwoCorrectionsHold() {
    told(article("b", "2026-11-10", fire()));
    Incident one = only();
    correct(Action.RE_DATE, one, LocalDate.parse("2026-11-09"), null, null);
    correct(Action.RE_DATE, one, LocalDate.parse("2026-11-08"), null, null);

    assertThat(only().date()).isEqualTo("2026-11-08");
    assertThat(only().corrections()).hasSize(2);
  }

  @Test
  void shouldRefuseACorrectionWithoutAuthorReasonOrWhatItNeeds() {
    told(article("b", "2026-11-10", fire()));
    Incident one = only();
    assertThatThrownBy(() -> correct(Action.RE_DATE, one, null, null, null))
        .hasMessageContaining("date");
    assertThatThrownBy(() -> correct(Action.MERGE, one, null, null, null))
        .hasMessageContaining("intoReports");
    assertThatThrownBy(
            () ->
                new Correction(
                    "c",
                    Action.DISMISS,
                    one.id(),
                    "AZ-KAL",
                    refs(one),
                    null,
                    null,
                    null,
                    null,
                    "",
                    "because",
                    NOON))
        .hasMessageContaining("author");
  }
}
