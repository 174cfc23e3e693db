package org.borderwatch.enrich.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.borderwatch.contracts.feed.PageHealth.Drift;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExpectationTest {
  private static final int SEEDS = Integer.getInteger("borderwatch.seeds", 300);

  /** A publisher: how many of its pages are articles and dated, and how long they are. */
  private record Publisher(
      Random random, double articles, double dated, double length, double spread) {
    static Publisher any(long seed) {
      Random random = new Random(seed);
      return new Publisher(
          random,
          0.8 + 0.2 * random.nextDouble(),
          0.8 + 0.2 * random.nextDouble(),
          500 + random.nextInt(4_000),
          0.2 + 0.7 * random.nextDouble());
    }

    Sight page() {
      return new Sight(
          "Valley Post",
          random.nextDouble() < articles,
          random.nextDouble() < dated,
          (int) (length * Math.exp(spread * random.nextGaussian())));
    }

    Publisher after(Drift drift) {
      return switch (drift) {
        case FEWER_ARTICLES -> new Publisher(random, 0.05, dated, length, spread);
        case FEWER_DATES -> new Publisher(random, articles, 0.05, length, spread);
        case LESS_TEXT -> new Publisher(random, articles, dated, length / 12, spread);
      };
    }
  }

  private static Expectation after(Expectation before, int pages, Supplier<Sight> page) {
    Expectation expectation = before;
    for (int i = 0; i < pages; i++) {
      expectation = expectation.with(page.get());
    }
    return expectation;
  }

  @Test
  void shouldSayNothingOfPublishersThatGoOnAsTheyDid() {
    int pages = 0;
    int alarms = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      Publisher publisher = Publisher.any(seed);
      Expectation expectation = Expectation.NONE;
      for (int i = 0; i < 300; i++, pages++) {
        boolean was = !expectation.drifts().isEmpty();
        expectation = expectation.with(publisher.page());
        alarms += !was && !expectation.drifts().isEmpty() ? 1 : 0;
      }
    }
    assertThat(alarms)
        .as("false alarms in %d pages", pages)
        .isLessThanOrEqualTo(1 + pages / 10_000);
  }

  @ParameterizedTest
  @EnumSource
  void shouldNoticeAChangeWithinTheLastPages(Drift drift) {
    int missed = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      Publisher publisher = Publisher.any(seed);
      Expectation usual = after(Expectation.NONE, 60, publisher::page);
      Expectation changed = after(usual, Expectation.RECENT, publisher.after(drift)::page);
      missed += changed.drifts().equals(Set.of(drift)) ? 0 : 1;
    }
    assertThat(missed).as("of %d changes", SEEDS).isLessThanOrEqualTo(SEEDS / 50);
  }

  @ParameterizedTest
  @EnumSource
  void shouldSayWhenItHasPassed(Drift drift) {
    int lasting = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      Publisher publisher = Publisher.any(seed);
      Expectation usual = after(Expectation.NONE, 60, publisher::page);
      Expectation changed = after(usual, Expectation.RECENT, publisher.after(drift)::page);
      Expectation mended = after(changed, 2 * Expectation.RECENT, publisher::page);
      lasting += mended.drifts().isEmpty() ? 0 : 1;
    }
    assertThat(lasting).as("of %d changes", SEEDS).isLessThanOrEqualTo(SEEDS / 50);
  }

  @Test
  void shouldTakeANewLayoutForTheUsualOneInTheEnd() {
    Publisher publisher = Publisher.any(3);
    Expectation usual = after(Expectation.NONE, 60, publisher::page);
    Publisher changed = publisher.after(Drift.FEWER_DATES);

    assertThat(after(usual, 50, changed::page).drifts()).containsExactly(Drift.FEWER_DATES);
    assertThat(after(usual, 400, changed::page).drifts()).isEmpty();
  }

  @Test
  void shouldJudgeNobodyByTheirFirstPages() {
    Publisher publisher = Publisher.any(5);
    Expectation few = after(Expectation.NONE, Expectation.KNOWN - 1, publisher::page);

    assertThat(after(few, Expectation.RECENT, publisher.after(Drift.FEWER_ARTICLES)::page).drifts())
        .isEmpty();
  }

  @Test
  void shouldTellThePagesBeforeFromTheLast() {
    Sight whole = new Sight("Valley Post", true, true, 2_000);
    Expectation usual = after(Expectation.NONE, 60, () -> whole);
    Expectation changed = after(usual, 12, () -> new Sight("Valley Post", true, false, 100));

    assertThat(changed.usual().length()).isBetween(1_990L, 2_010L);
    assertThat(changed.last().length()).isBetween(99L, 101L);
    assertThat(changed.last().dated()).isZero();
    assertThat(changed.drifts()).containsExactlyInAnyOrder(Drift.FEWER_DATES, Drift.LESS_TEXT);
  }
}
