package org.borderwatch.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.borderwatch.ingest.fetch.HostLimits.Scope;
import org.junit.jupiter.api.Test;

class HostLimitsTest {
  private static final String HOST = "valley.example";
  private static final Instant NOW = Instant.parse("2026-11-01T06:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private final HostLimits limits = new HostLimits();

  @Test
  void shouldLeaveHostsAloneThatNeverLimitedUs() {
    for (int i = 0; i < 100; i++) {
      assertThat(limits.take(HOST, "/" + i, NOW)).isNull();
      limits.answered(HOST, "/" + i, NOW);
    }
    assertThat(limits.spacing(HOST)).isZero();
  }

  @Test
  void shouldTakeTooManyRequestsForAllOfTheHostButForNoOther() {
    assertThat(limits.limited(HOST, "/a", 429, MINUTE, NOW)).isEqualTo(Scope.HOST);

    assertThat(limits.take("VALLEY.example", "/b", NOW.plusSeconds(59)))
        .isAfterOrEqualTo(NOW.plus(MINUTE));
    assertThat(limits.take("ridge.example", "/b", NOW)).isNull();
  }

  @Test
  void shouldLearnThatOneAddressIsLimitedWhereTheOthersAreRead() {
    limits.limited(HOST, "/a", 429, MINUTE, NOW);
    for (int i = 1; i <= 3; i++) {
      limits.answered(HOST, "/b" + i, NOW.plus(MINUTE.multipliedBy(i)));
    }
    Instant later = NOW.plus(Duration.ofMinutes(30));

    assertThat(limits.limited(HOST, "/a", 429, Duration.ofHours(5), later))
        .isEqualTo(Scope.ADDRESS);
    assertThat(limits.take(HOST, "/b1", later.plusSeconds(1))).isNull();
  }

  @Test
  void shouldTakeUnavailableForTheAddressUntilASecondOneSaysSo() {
    assertThat(limits.limited(HOST, "/a", 503, MINUTE, NOW)).isEqualTo(Scope.ADDRESS);
    assertThat(limits.take(HOST, "/b", NOW)).isNull();
    assertThat(limits.limited(HOST, "/a", 503, MINUTE, NOW.plusSeconds(90)))
        .isEqualTo(Scope.ADDRESS);
    assertThat(limits.limited(HOST, "/b", 503, MINUTE, NOW.plusSeconds(100))).isEqualTo(Scope.HOST);
    assertThat(limits.take(HOST, "/c", NOW.plusSeconds(100))).isNotNull();
  }

  @Test
  void shouldLearnFromWhatItWasLetHowFarApartToAsk() {
    for (int i = 0; i < 30; i++) {
      limits.answered(HOST, "/" + i, NOW.plusSeconds(i));
    }
    // Thirty in a minute and no more.
    limits.limited(HOST, "/x", 429, Duration.ofSeconds(30), NOW.plusSeconds(30));

    assertThat(limits.spacing(HOST)).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void shouldGiveEachItsOwnMomentAndKeepTheOrderWhenTheHostStopsAgain() {
    limits.limited(HOST, "/x", 429, MINUTE, NOW);
    List<Instant> slots = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      slots.add(limits.take(HOST, "/" + i, NOW.plusSeconds(i)));
    }
    assertThat(slots).doesNotHaveDuplicates().isSorted();
    assertThat(slots.get(0)).isAfterOrEqualTo(NOW.plus(MINUTE));
    for (int i = 1; i < 10; i++) {
      assertThat(Duration.between(slots.get(i - 1), slots.get(i)))
          .isBetween(MINUTE, MINUTE.plusSeconds(2));
    }
    assertThat(limits.take(HOST, "/0", NOW.plusSeconds(30))).as("kept").isEqualTo(slots.get(0));

    assertThat(limits.take(HOST, "/0", slots.get(0))).isNull();
    limits.limited(HOST, "/0", 429, Duration.ofMinutes(5), slots.get(0));

    Instant first = limits.take(HOST, "/1", slots.get(1));
    Instant second = limits.take(HOST, "/2", slots.get(2));
    assertThat(first).isAfterOrEqualTo(slots.get(0).plus(Duration.ofMinutes(5)));
    assertThat(second).isAfter(first);
  }

  @Test
  void shouldNotLetANewcomerTakeTheMomentOfWhoWaits() {
    limits.limited(HOST, "/x", 429, MINUTE, NOW);
    Instant slot = limits.take(HOST, "/a", NOW);

    assertThat(limits.take(HOST, "/b", slot.minusMillis(1))).isAfter(slot);
    assertThat(limits.take(HOST, "/a", slot)).isNull();
  }

  @Test
  void shouldNotWaitForOneThatDoesNotCome() {
    limits.limited(HOST, "/x", 429, MINUTE, NOW);
    Instant slot = limits.take(HOST, "/a", NOW);

    assertThat(limits.take(HOST, "/b", slot.plus(Duration.ofMinutes(2)))).isNull();
  }

  @Test
  void shouldNotCountAStopTwiceThatTwoRequestsWereTold() {
    limits.answered(HOST, "/a", NOW);
    limits.limited(HOST, "/b", 429, MINUTE, NOW.plusSeconds(1));
    Duration learnt = limits.spacing(HOST);
    limits.limited(HOST, "/c", 429, MINUTE, NOW.plusSeconds(2));

    assertThat(limits.spacing(HOST)).isEqualTo(learnt);
  }

  @Test
  void shouldTryALittleSoonerWhileAllGoesWell() {
    limits.limited(HOST, "/x", 429, Duration.ofMinutes(5), NOW);
    Duration before = limits.spacing(HOST);
    for (int i = 0; i < 10; i++) {
      limits.answered(HOST, "/" + i, NOW.plus(Duration.ofMinutes(5L * i + 5)));
    }
    assertThat(limits.spacing(HOST)).isLessThan(before).isGreaterThan(before.dividedBy(2));
  }
}
