package org.borderwatch.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollRulesTest {
  private static final Instant NOW = Instant.parse("2026-11-01T06:00:00Z");
  private final PollRules rules = Polls.RULES;

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
