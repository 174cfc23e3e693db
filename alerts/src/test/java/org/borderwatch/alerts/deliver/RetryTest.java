package org.borderwatch.alerts.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.borderwatch.alerts.receiver.Receiver;
import org.borderwatch.contracts.alert.Delivery;
import org.borderwatch.contracts.alert.Delivery.Attempt;
import org.borderwatch.contracts.alert.Delivery.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryTest {
  private static final Instant REVISED = Instant.parse("2026-03-02T12:00:00Z");
  private static final RetrySettings SETTINGS =
      new RetrySettings(Duration.ofSeconds(5), Duration.ofMinutes(10), Duration.ofHours(1), null);

  @ParameterizedTest(name = "after {0} attempts, dice {1}, asked to wait {2}: {3}")
  @CsvSource({
    "1,  0,   ,      PT5S",
    "2,  0,   ,      PT10S",
    "5,  0,   ,      PT80S",
    "20, 0,   ,      PT10M",
    "99, 0,   ,      PT10M",
    "1,  0.5, ,      PT3.75S",
    "20, 1,   ,      PT5M",
    "1,  0,   PT90S, PT90S",
    "20, 0,   PT90S, PT10M",
  })
  void shouldWaitLongerEachTimeAndAsLongAsIsAsked(
      int attempts, double dice, Duration asked, Duration pause) {
    Receiver.Answer busy = Receiver.Answer.tryAgain(503, "asked to try again", asked);
    Delivery after =
        new Retry(SETTINGS, () -> dice).after(tried(attempts - 1), busy, REVISED, REVISED);
    assertThat(after.outcome()).isEqualTo(Outcome.PENDING);
    assertThat(Duration.between(REVISED, after.nextAttemptAt())).isEqualTo(pause);
    assertThat(after.idempotencyKey()).isEqualTo("msg_key");
    assertThat(after.attempts()).hasSize(attempts);
  }

  @Test
  void shouldGiveUpWhenTheNextAttemptWouldPassTheDeadLine() {
    Retry retry = new Retry(SETTINGS, () -> 0);
    Receiver.Answer busy = Receiver.Answer.tryAgain(503, "asked to try again", null);
    Instant late = REVISED.plus(Duration.ofMinutes(50));
    assertThat(retry.after(tried(20), busy, REVISED, late).outcome()).isEqualTo(Outcome.PENDING);
    Delivery given = retry.after(tried(20), busy, REVISED, late.plusSeconds(1));
    assertThat(given.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(given.nextAttemptAt()).isNull();
  }

  @Test
  void shouldBeDoneWhenItIsAcceptedOrRefused() {
    Retry retry = new Retry(SETTINGS, () -> 0);
    Delivery accepted =
        retry.after(tried(1), Receiver.Answer.accepted(204, "accepted"), REVISED, REVISED);
    assertThat(accepted.outcome()).isEqualTo(Outcome.DELIVERED);
    Delivery refused =
        retry.after(tried(0), Receiver.Answer.refused(400, "refused for good"), REVISED, REVISED);
    assertThat(refused.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(refused.attempts()).containsExactly(new Attempt(REVISED, 400, "refused for good"));
  }

  private static Delivery tried(int attempts) {
    List<Attempt> before =
        Collections.nCopies(attempts, new Attempt(REVISED, 503, "asked to try again"));
    return new Delivery("a", 1, "one", "msg_key", Outcome.PENDING, before, REVISED);
  }
}
