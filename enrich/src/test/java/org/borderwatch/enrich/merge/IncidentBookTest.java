package org.borderwatch.enrich.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.borderwatch.contracts.incident.IncidentType.CEASEFIRE_FIRE;
import static org.borderwatch.enrich.merge.Telling.article;

import java.time.Instant;
import java.util.List;
import org.borderwatch.contracts.incident.Incident;
import org.borderwatch.contracts.incident.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncidentBookTest {
  private static final Merging MERGING = MergingTest.merging();
  private static final Instant FIRST = Instant.parse("2026-11-10T12:10:00Z");
  private static final Instant LATER = Instant.parse("2026-11-10T13:10:00Z");

  private IncidentBook book;

  @BeforeEach
  void open() {
    book = new IncidentBook(MERGING);
  }

  private static Telling fire() {
    return Telling.of(CEASEFIRE_FIRE).on("2026-11-10").in("AZ-KAL").by("AM").saidBy("AZ");
  }

  private static Incident updated(Change change) {
    assertThat(change).isInstanceOf(Change.Updated.class);
    return ((Change.Updated) change).incident();
  }

  @Test
  void shouldTellANewIncidentAndItsGrowth() {
    Incident opened = updated(book.put(article("b", "2026-11-10", fire()), FIRST).get(0));
    List<Change> changes = book.put(article("c", "2026-11-10", fire()), LATER);

    assertThat(opened.updatedAt()).isEqualTo(FIRST);
    assertThat(changes).hasSize(1);
    assertThat(updated(changes.get(0)).id()).isEqualTo(opened.id());
    assertThat(updated(changes.get(0)).updatedAt()).isEqualTo(LATER);
    assertThat(updated(changes.get(0)).sources()).hasSize(2);
  }

  @Test
  void shouldTellNothingWhenTheSameArticleComesAgain() {
    book.put(article("b", "2026-11-10", fire()), FIRST);

    assertThat(book.put(article("b", "2026-11-10", fire()), LATER)).isEmpty();
  }

  @Test
  void shouldTellNothingOfAnArticleThatNeverToldAnything() {
    assertThat(book.put(article("b", "2026-11-10"), FIRST)).isEmpty();
  }

  @Test
  void shouldReplaceTheReportsOfARevisedArticle() {
    Incident before = updated(book.put(article("b", "2026-11-10", fire()), FIRST).get(0));
    List<Change> changes = book.put(article("b", "2026-11-10", fire().in("AZ-TOV")), LATER);

    assertThat(book.incidents()).extracting(Incident::district).containsExactly("AZ-TOV");
    assertThat(changes).hasSize(2);
    Incident after = updated(changes.get(0));
    Incident gone = updated(changes.get(1));
    assertThat(gone.id()).isEqualTo(before.id());
    assertThat(gone.status()).isEqualTo(Status.SUPERSEDED);
    assertThat(gone.supersededBy()).isEqualTo(after.id());
  }

  @Test
  void shouldWithdrawAnIncidentWithItsLastReport() {
    Incident opened = updated(book.put(article("b", "2026-11-10", fire()), FIRST).get(0));

    assertThat(book.put(article("b", "2026-11-10"), LATER))
        .containsExactly(new Change.Withdrawn(opened.id()));
    assertThat(book.incidents()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"AZ-KAL", "AM-GR"})
  void shouldBecomeDeniedWhenTheClaimIsWithdrawnAndTheDenialStays(String named) {
    Telling denial =
        Telling.of(CEASEFIRE_FIRE).on("2026-11-10").in(named).by("AM").deniedBy("AM").onlyDenied();
    book.put(article("b", "2026-11-10", fire()), FIRST);
    Incident disputed = updated(book.put(article("c", "2026-11-10", denial), FIRST).get(0));
    List<Change> changes = book.put(article("b", "2026-11-10"), LATER);

    assertThat(disputed.status()).isEqualTo(Status.DISPUTED);
    assertThat(book.incidents()).hasSize(1);
    Incident denied = updated(changes.get(0));
    assertThat(denied.status()).isEqualTo(Status.DENIED);
    assertThat(denied.counts()).isFalse();
    assertThat(updated(changes.get(1)).supersededBy()).isEqualTo(denied.id());
  }

  @Test
  void shouldPointFromTheOldIdWhenAnEarlierReportGivesANewOne() {
    Incident before = updated(book.put(article("b", "2026-11-10", fire()), FIRST).get(0));
    List<Change> changes = book.put(article("a", "2026-11-09", fire()), LATER);

    Incident now = updated(changes.get(0));
    assertThat(now.id()).isNotEqualTo(before.id());
    assertThat(now.reportCount()).isEqualTo(2);
    assertThat(updated(changes.get(1)).id()).isEqualTo(before.id());
    assertThat(updated(changes.get(1)).supersededBy()).isEqualTo(now.id());
    assertThat(book.incidents()).hasSize(1);
  }

  @Test
  void shouldComeBackUnderTheOldIdWhenTheEarlierReportGoes() {
    Incident before = updated(book.put(article("b", "2026-11-10", fire()), FIRST).get(0));
    book.put(article("a", "2026-11-09", fire()), LATER);
    List<Change> changes = book.put(article("a", "2026-11-09"), LATER);

    assertThat(updated(changes.get(0)).id()).isEqualTo(before.id());
    assertThat(updated(changes.get(0)).status()).isEqualTo(Status.CLAIMED);
    assertThat(updated(changes.get(1)).supersededBy()).isEqualTo(before.id());
  }

  @Test
  void shouldWithdrawWhatPointedToAWithdrawnIncident() {
    Incident first = updated(book.put(article("b", "2026-11-10", fire()), FIRST).get(0));
    Incident second = updated(book.put(article("a", "2026-11-09", fire()), LATER).get(0));
    book.put(article("b", "2026-11-10"), LATER);

    assertThat(book.put(article("a", "2026-11-09"), LATER))
        .containsExactly(new Change.Withdrawn(second.id()), new Change.Withdrawn(first.id()));
  }

  @Test
  void shouldSupersedeAnIncidentThatAReportOfTwoDistrictsJoinsToAnother() {
    Incident first = updated(book.put(article("b", "2026-11-10", fire()), FIRST).get(0));
    Incident second =
        updated(book.put(article("c", "2026-11-10", fire().in("AZ-LAC")), FIRST).get(0));
    book.put(article("d", "2026-11-10", fire().in("AZ-KAL", "AZ-LAC")), LATER);

    assertThat(book.incidents()).hasSize(2);
    assertThat(book.incidents()).extracting(Incident::id).contains(first.id());
    assertThat(second.eventId()).isNotEqualTo(first.eventId());
  }

  @Test
  void shouldGoOnAfterARestartAsIfThereWasNone() {
    ArticleReports held = article("b", "2026-11-10", fire());
    Incident stored = updated(book.put(held, FIRST).get(0));
    IncidentBook restarted = new IncidentBook(MERGING);
    restarted.load(List.of(held), List.of(), List.of(stored));

    assertThat(restarted.settle(LATER)).isEmpty();
    ArticleReports next = article("a", "2026-11-09", fire());
    assertThat(restarted.put(next, LATER)).isEqualTo(book.put(next, LATER));
  }

  @Test
  void shouldSettleWhatOtherRulesHadStored() {
    ArticleReports held = article("b", "2026-11-10", fire());
    Incident now = updated(book.put(held, FIRST).get(0));
    Incident other =
        updated(book.put(article("x", "2026-11-10", fire().in("AZ-TOV")), FIRST).get(0));
    IncidentBook restarted = new IncidentBook(MERGING);
    restarted.load(List.of(held), List.of(), List.of(other));

    assertThat(restarted.settle(LATER))
        .containsExactly(
            new Change.Updated(Versions.at(now, LATER)), new Change.Withdrawn(other.id()));
    assertThat(restarted.settle(LATER)).isEmpty();
  }
}
