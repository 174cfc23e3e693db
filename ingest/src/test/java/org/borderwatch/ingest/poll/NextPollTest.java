package org.borderwatch.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.borderwatch.contracts.feed.Hints;
import org.borderwatch.contracts.feed.Rhythm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextPollTest {
  private static final Instant NOW = Instant.parse("2026-11-01T06:00:00Z"); // a Sunday
  private static final int SEEDS = Integer.getInteger("borderwatch.seeds", 300);
  private final NextPoll rules = Polls.RULES.nextPoll();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # new entries an hour | least | most minutes | why
          3     |  9 | 11 | the feed publishes about 3 entries an hour
          1     | 27 | 33 | the feed publishes about 1 entry an hour
          60    |  1 |  1 | the feed publishes about 60 entries an hour
          12    |  2 |  3 | the feed publishes about 12 entries an hour
          0.2   | 54 | 66 | the feed publishes only about 5 entries a day
          0.01  | 54 | 66 | the feed publishes only about 2 entries a week
          0.001 | 54 | 66 | the feed publishes only less than one entry a week
          """)
  void shouldPollAFeedByItsOwnRateAndSayWhy(double perHour, long least, long most, String why) {
    Plan plan = rules.afterSuccess("valley", steady(perHour, 30), null, null, null, NOW);

    assertThat(wait(plan)).isBetween(Duration.ofMinutes(least), Duration.ofMinutes(most));
    assertThat(plan.because()).isEqualTo(why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # ttl | max-age s | an hour | listed | least | most minutes | why
          30 | -     | 3  | 30 | 30 | 36 | the feed asks to be kept for 30 minutes (ttl)
          5  | -     | 3  | 30 |  9 | 11 | the feed publishes about 3 entries an hour
          0  | 1800  | 3  | 30 | 30 | 36 | the server says its answer holds for 30 minutes
          0  | 60    | 3  | 30 |  9 | 11 | the feed publishes about 3 entries an hour
          # Beyond the longest quiet interval no wish is followed
          1440 | -   | 3  | 999 | 60 | 72 | the feed asks to be kept for 24 hours (ttl)
          0 | 604800 | 3  | 999 | 60 | 72 | the server says its answer holds for 7 days
          # Nor where half of the feed would be new by then: 10 listed, 12 an hour
          60 | -     | 12 | 10 | 25 | 30 | the feed asks to be kept for 60 minutes (ttl)
          """)
  void shouldFollowTheWishesOfFeedAndServerUnlessEntriesWouldBeLost(
      int ttl, Long maxAge, double perHour, int listed, long least, long most, String why) {
    Plan plan =
        rules.afterSuccess(
            "valley",
            steady(perHour, listed),
            new Hints(ttl, 0, null, 0, 0),
            maxAge == null ? null : Duration.ofSeconds(maxAge),
            null,
            NOW);

    assertThat(wait(plan)).isBetween(Duration.ofMinutes(least), Duration.ofMinutes(most));
    assertThat(plan.because()).isEqualTo(why);
  }

  @Test
  void shouldTakeTheFeedsOwnWordForItsRateUntilOneIsLearnt() {
    Hints daily = new Hints(0, 86_400, null, 0, 0);
    Hints halfHourly = new Hints(0, 1_800, null, 0, 0);

    assertThat(wait(rules.afterSuccess("valley", null, null, null, null, NOW)))
        .isBetween(Duration.ofMinutes(13), Duration.ofMinutes(17));
    assertThat(wait(rules.afterSuccess("valley", null, halfHourly, null, null, NOW)))
        .isBetween(Duration.ofMinutes(27), Duration.ofMinutes(33));
    assertThat(rules.afterSuccess("valley", null, daily, null, null, NOW).because())
        .isEqualTo("the feed says it is updated every 24 hours");
    assertThat(wait(rules.afterSuccess("valley", steady(3, 30), daily, null, null, NOW)))
        .as("what is learnt counts more")
        .isLessThan(Duration.ofMinutes(12));
  }

  @Test
  void shouldComeShortlyAfterTheMomentAtWhichTheFeedSaysItIsUpdated() {
    Hints hourly = new Hints(0, 3_600, Instant.parse("2000-01-01T00:20:00Z"), 0, 0);

    Plan plan = rules.afterSuccess("valley", null, hourly, null, null, NOW);

    assertThat(plan.at())
        .isBetween(Instant.parse("2026-11-01T06:20:00Z"), Instant.parse("2026-11-01T06:21:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    // skipHours 6 to 8 UTC: read at nine; all of Sunday: no later than the longest interval
    "0b000000000000000111000000, 0, 2026-11-01T09:00:00Z, 2026-11-01T09:11:00Z",
    "0, 0b1000000, 2026-11-01T12:00:00Z, 2026-11-01T12:00:00Z",
    "0, 0b0111111, 2026-11-01T06:09:00Z, 2026-11-01T06:11:00Z"
  })
  void shouldLeaveTheFeedAloneWhenItAsksSoButNotForHalfADay(
      String hours, String days, Instant least, Instant most) {
    Hints hints = new Hints(0, 0, null, bits(hours), bits(days));

    assertThat(NOW.atOffset(ZoneOffset.UTC).getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
    assertThat(rules.afterSuccess("valley", steady(3, 30), hints, null, null, NOW).at())
        .isBetween(least, most);
  }

  @Test
  void shouldPollSoonerAfterAGap() {
    Plan plan =
        rules.afterSuccess("valley", steady(0.1, 10), null, null, Duration.ofMinutes(20), NOW);

    assertThat(wait(plan)).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(11));
    assertThat(plan.because()).contains("may have been missed");
  }

  @Test
  void shouldKeepToItsBoundsWhateverIsSaidAndNeverInStep() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      Rhythm rhythm =
          random.nextInt(5) == 0
              ? null
              : steady(Math.exp(random.nextGaussian() * 4), random.nextInt(100));
      Hints hints =
          new Hints(
              random.nextBoolean() ? 0 : random.nextInt(20_000),
              random.nextBoolean() ? 0 : random.nextInt(10_000_000),
              random.nextBoolean() ? null : Instant.ofEpochSecond(random.nextInt()),
              random.nextInt(1 << 24),
              random.nextInt(1 << 7));
      Duration fresh = random.nextBoolean() ? null : Duration.ofSeconds(random.nextInt(1_000_000));
      Duration gap = random.nextInt(4) > 0 ? null : Duration.ofSeconds(random.nextInt(100_000));

      Plan plan = rules.afterSuccess("feed-" + seed, rhythm, hints, fresh, gap, NOW);

      assertThat(wait(plan))
          .as("seed %s: %s", seed, plan)
          .isBetween(Duration.ofMinutes(1), Duration.ofHours(6));
      assertThat(plan)
          .isEqualTo(rules.afterSuccess("feed-" + seed, rhythm, hints, fresh, gap, NOW));
    }
    Set<Instant> moments =
        IntStream.range(0, 200)
            .mapToObj(i -> rules.afterSuccess("feed-" + i, null, null, null, null, NOW).at())
            .collect(Collectors.toSet());
    assertThat(moments).hasSizeGreaterThan(190);
  }

  @ParameterizedTest
  @CsvSource({
    // failures in a row, least and most minutes: doubled each time, a quarter of jitter, 6 h at
    // most
    "1, 11, 19",
    "2, 22, 38",
    "3, 45, 75",
    "4, 90, 150",
    "5, 180, 300",
    "6, 270, 450",
    "100, 270, 450",
    "1000000, 270, 450"
  })
  void shouldBackOffLongerEachTimeAndNeverStop(int failures, long least, long most) {
    Duration wait = wait(rules.afterFailure("valley", failures, null, NOW));

    assertThat(wait).isBetween(Duration.ofMinutes(least), Duration.ofMinutes(most));
  }

  @Test
  void shouldNotBringFeedsThatFailTogetherBackTogether() {
    Set<Instant> next =
        IntStream.range(0, 200)
            .mapToObj(i -> rules.afterFailure("feed-" + i, 3, null, NOW).at())
            .collect(Collectors.toSet());

    assertThat(next).hasSizeGreaterThan(190);
  }

  @ParameterizedTest
  @CsvSource({"PT1M", "PT2H", "P2D"})
  void shouldNeverAskBeforeRetryAfter(Duration retryAfter) {
    for (int i = 0; i < 100; i++) {
      assertThat(rules.afterFailure("feed-" + i, 1, retryAfter, NOW).at())
          .isAfterOrEqualTo(NOW.plus(retryAfter));
    }
  }

  private static Duration wait(Plan plan) {
    return Duration.between(NOW, plan.at());
  }

  private static int bits(String binary) {
    return Integer.parseInt(binary.replace("0b", ""), 2);
  }

  /** A week of that rate, up to now. */
  private static Rhythm steady(double perHour, int listed) {
    return new Rhythm(perHour * 168, 168, perHour * 3, NOW, 10, listed, 0, null);
  }
}
