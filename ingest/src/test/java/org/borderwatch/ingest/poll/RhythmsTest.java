package org.borderwatch.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.borderwatch.contracts.feed.Rhythm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RhythmsTest {
  private static final Instant NOW = Instant.parse("2026-11-01T06:00:00Z");
  private static final int SEEDS = Math.min(200, Integer.getInteger("borderwatch.seeds", 300));

  @Test
  void shouldTakeAFirstRateFromTheTimesOfTheEntries() {
    List<Instant> published = new ArrayList<>();
    for (int i = 1; i <= 20; i++) {
      published.add(NOW.minus(Duration.ofMinutes(30L * i)));
    }

    assertThat(Rhythms.perHour(Rhythms.begin(published, NOW), NOW)).isCloseTo(2, within(0.2));
    assertThat(Rhythms.perHour(Rhythms.begin(List.of(NOW), NOW), NOW)).isNaN();
  }

  @Test
  void shouldKnowAFeedThatWasGivenUpByItsOldEntries() {
    Instant old = NOW.minus(Duration.ofDays(300));
    Rhythm rhythm = Rhythms.begin(List.of(old, old.minusSeconds(9), old.minusSeconds(99)), NOW);

    assertThat(Rhythms.perHour(rhythm, NOW)).isZero();
    assertThat(rhythm.lastNew()).isEqualTo(old);
    assertThat(Rhythms.silentSince(rhythm, NOW)).isNull();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.5, 3, 20})
  void shouldLearnTheRateOfASteadyFeed(double perHour) {
    double sum = 0;
    int seeds = 50;
    for (int seed = 0; seed < seeds; seed++) {
      Telling telling = new Telling(seed, perHour);
      telling.days(21);
      sum += Rhythms.usualPerHour(telling.rhythm);
    }
    assertThat(sum / seeds).isCloseTo(perHour, within(perHour * 0.15));
  }

  @Test
  void shouldFollowARushOfNewsWithinTheHourAndForgetItWithinADay() {
    Telling telling = new Telling(1, 0.2);
    telling.days(14);
    for (int i = 0; i < 6; i++) {
      telling.now = telling.now.plus(Duration.ofMinutes(10));
      telling.tell(2);
    }

    assertThat(Rhythms.perHour(telling.rhythm, telling.now)).isGreaterThan(3);
    assertThat(Rhythms.perHour(telling.rhythm, telling.now.plus(Duration.ofHours(24))))
        .isLessThan(0.5);
  }

  @Test
  void shouldTakeAGapForMoreThanWasSeenAndCountIt() {
    Rhythm before = new Rhythm(10, 100, 0, NOW, 10, 10, 0, null);
    Instant later = NOW.plus(Duration.ofHours(2));

    Rhythm after = Rhythms.told(before, 10, 10, true, later);

    assertThat(after.gaps()).isEqualTo(1);
    assertThat(after.lastGap()).isEqualTo(later);
    assertThat(Rhythms.perHour(after, later)).isGreaterThan(5);
  }

  /**
   * Outlets that work by day, some not at weekends. The bound on false alarms is of feeds in a
   * month of which not one was silent.
   */
  @Test
  void shouldNotTakeNightsAndWeekendsForSilence() {
    int flagged = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      Telling telling = new Telling(seed, Math.exp(new Random(seed).nextGaussian()));
      telling.byDay = true;
      telling.weekends = seed % 2 == 0;
      telling.days(14);
      telling.days(28);
      flagged += telling.flagged > 0 ? 1 : 0;
    }
    assertThat(flagged).isLessThanOrEqualTo(SEEDS / 25);
  }

  @Test
  void shouldNoticeAFeedThatFellSilentAndGoOnSayingSo() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Telling telling = new Telling(seed, 1 + seed % 5);
      telling.byDay = true;
      telling.weekends = true;
      telling.days(14);
      Instant last = telling.rhythm.lastNew();
      for (int day : List.of(2, 7, 30, 365)) {
        assertThat(Rhythms.silentSince(telling.rhythm, last.plus(Duration.ofDays(day))))
            .as("seed %s, day %s", seed, day)
            .isEqualTo(last);
      }
    }
  }

  @Test
  void shouldNotCallAFeedSilentOfWhichLittleIsKnown() {
    Rhythm rhythm = Rhythms.told(Rhythms.begin(List.of(), NOW), 3, 3, false, NOW.plusSeconds(3600));

    assertThat(Rhythms.silentSince(rhythm, NOW.plus(Duration.ofDays(90)))).isNull();
  }

  /** A feed that is polled every quarter of an hour. */
  private static final class Telling {
    private final Random random;
    private final double perHour;
    private boolean byDay;
    private boolean weekends = true;
    private Instant now = NOW;
    private Rhythm rhythm = Rhythms.begin(List.of(), NOW);
    private int flagged;

    Telling(int seed, double perHour) {
      this.random = new Random(seed);
      this.perHour = perHour;
    }

    void days(int days) {
      flagged = 0;
      for (int i = 0; i < days * 96; i++) {
        now = now.plus(Duration.ofMinutes(15));
        int fresh = 0;
        var utc = now.atOffset(java.time.ZoneOffset.UTC);
        boolean awake = !byDay || utc.getHour() >= 6 && utc.getHour() < 20;
        boolean open = weekends || utc.getDayOfWeek().getValue() < 6;
        for (double p = perHour / 4; awake && open && p > 0; p -= 0.1) {
          fresh += random.nextDouble() < Math.min(p, 0.1) ? 1 : 0;
        }
        if (fresh > 0) {
          tell(fresh);
        } else if (Rhythms.silentSince(rhythm, now) != null) {
          flagged++;
        }
      }
    }

    void tell(int fresh) {
      rhythm = Rhythms.told(rhythm, fresh, 30, false, now);
    }
  }
}
