package org.borderwatch.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollRulesTest {
  private static final Instant NOW = Instant.parse("2026-11-01T06:00:00Z");
  private final PollRules rules = Polls.RULES;

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
    Duration wait = Duration.between(NOW, rules.afterFailure("valley", failures, null, NOW));

    assertThat(wait).isBetween(Duration.ofMinutes(least), Duration.ofMinutes(most));
  }

  @Test
  void shouldNotBringFeedsThatFailTogetherBackTogether() {
    Set<Instant> next =
        IntStream.range(0, 200)
            .mapToObj(i -> rules.afterFailure("feed-" + i, 3, null, NOW))
            .collect(Collectors.toSet());

    assertThat(next).hasSizeGreaterThan(190);
  }

  @ParameterizedTest
  @CsvSource({"PT1M", "PT2H", "P2D"})
  void shouldNeverAskBeforeRetryAfter(Duration retryAfter) {
    for (int i = 0; i < 100; i++) {
      assertThat(rules.afterFailure("feed-" + i, 1, retryAfter, NOW))
          .isAfterOrEqualTo(NOW.plus(retryAfter));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, PT1H",
    "PT59M, PT1H",
    "PT1H, PT6H",
    "PT5H, PT6H",
    "PT6H, PT24H",
    "P2D, P3D",
    "P4D, P7D"
  })
  void shouldRecheckOnAFallingScheduleAndSkipWhatPassed(Duration age, Duration next) {
    assertThat(rules.nextRecheck(NOW, NOW.plus(age))).isEqualTo(NOW.plus(next));
  }

  @Test
  void shouldStopRecheckingAfterTheLast() {
    assertThat(rules.nextRecheck(NOW, NOW.plus(Duration.ofDays(7)))).isNull();
  }

  @ParameterizedTest
  @CsvSource({"1, , PT2M", "2, , PT10M", "3, , PT30M", "4, ,", "1, PT1H, PT1H", "1, PT1S, PT2M"})
  void shouldAskForAPageAFewTimesBeforeGoingOnWithout(
      int attempts, Duration retryAfter, Duration next) {
    assertThat(rules.nextAttempt(attempts, retryAfter, NOW))
        .isEqualTo(next == null ? null : NOW.plus(next));
  }
}
