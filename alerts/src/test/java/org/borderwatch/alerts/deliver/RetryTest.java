package org.borderwatch.alerts.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.borderwatch.alerts.Alerts.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.borderwatch.alerts.receiver.Receiver;
import org.borderwatch.alerts.receiver.Receiver.Answer;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Delivery;
import org.borderwatch.contracts.alert.Delivery.Attempt;
import org.borderwatch.contracts.alert.Delivery.Occasion;
import org.borderwatch.contracts.alert.Delivery.Outcome;
import org.borderwatch.contracts.alert.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryTest {
  private static final Instant SINCE = Instant.parse("2026-03-02T12:00:00Z");
  private static final Answer BUSY = Answer.tryAgain(503, "asked to try again", null);

  @ParameterizedTest(name = "after {0} attempts, dice {1}, asked to wait {2}: {3}")
  @CsvSource({
    "1,  0,   ,      PT5S",
    "2,  0,   ,      PT5M",
    "3,  0,   ,      PT30M",
    "9,  0,   ,      PT24H",
    "1,  0.5, ,      PT4.5S",
    "9,  0.5, ,      PT21H36M",
    "1,  0,   PT90S, PT90S",
    "2,  0,   PT90S, PT5M",
  })
  void shouldWaitLongerEachTimeAndAsLongAsIsAsked(
      int attempts, double dice, Duration asked, Duration pause) {
    Answer busy = Answer.tryAgain(503, "asked to try again", asked);
    Delivery after = after(retry(dice), tried(attempts - 1, null), busy, SINCE).lead();
    assertThat(after.outcome()).isEqualTo(Outcome.PENDING);
    assertThat(Duration.between(SINCE, after.nextAttemptAt())).isEqualTo(pause);
    assertThat(after.idempotencyKey()).isEqualTo("msg_key");
    assertThat(after.attempts()).hasSize(attempts);
    assertThat(after.attempts().get(attempts - 1).durationMillis()).isEqualTo(7);
  }

  @Test
  void shouldMakeTenAttemptsOverThreeDaysAndThenGiveUp() {
    Letter letter = tried(0, null);
    Instant at = SINCE;
    for (int made = 1; made < 10; made++) {
      letter = after(retry(0), letter, BUSY, at);
      assertThat(letter.lead().outcome()).as("attempt " + made).isEqualTo(Outcome.PENDING);
      at = letter.due();
    }
    letter = after(retry(0), letter, BUSY, at);
    assertThat(letter.lead().outcome()).isEqualTo(Outcome.FAILED);
    assertThat(letter.lead().attempts()).hasSize(10);
    assertThat(letter.lead().because()).isEqualTo("asked to try again");
    assertThat(Duration.between(SINCE, at)).isBetween(Duration.ofDays(3), Duration.ofDays(4));
  }

  @Test
  void shouldGiveUpWhenTheNextAttemptWouldPassTheDeadLine() {
    Answer later = Answer.tryAgain(429, "asked to try again", Duration.ofDays(5));
    assertThat(after(retry(0), tried(0, null), later, SINCE).lead().outcome())
        .isEqualTo(Outcome.PENDING);
    Delivery given = after(retry(0), tried(0, null), later, SINCE.plusSeconds(1)).lead();
    assertThat(given.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(given.nextAttemptAt()).isNull();
  }

  @Test
  void shouldCountTheAttemptsOfThisMessageAlone() {
    Delivery again = Standing.redriven(tried(10, null).lead(), SINCE.plusSeconds(60));
    Letter letter = new Letter(List.of(an()), List.of(again));
    Delivery after = after(retry(0), letter, BUSY, SINCE.plusSeconds(60)).lead();
    assertThat(after.outcome()).isEqualTo(Outcome.PENDING);
    assertThat(after.nextAttemptAt()).isEqualTo(SINCE.plusSeconds(65));
  }

  @Test
  void shouldBeDoneWhenItIsAcceptedOrRefused() {
    Delivery accepted =
        after(retry(0), tried(1, null), Answer.accepted(204, "accepted", "receipt"), SINCE).lead();
    assertThat(accepted.outcome()).isEqualTo(Outcome.DELIVERED);
    assertThat(accepted.receipt()).isEqualTo("receipt");
    Delivery refused =
        after(retry(0), tried(0, null), Answer.refused(400, "refused for good"), SINCE).lead();
    assertThat(refused.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(refused.attempts()).containsExactly(new Attempt(SINCE, 400, "refused for good", 7L));
  }

  @Test
  void shouldNotTakeBackADeliveryWhenAReminderFails() {
    Delivery after =
        after(retry(0), tried(1, Occasion.REPEAT), Answer.refused(400, "no"), SINCE).lead();
    assertThat(after.outcome()).isEqualTo(Outcome.DELIVERED);
  }

  @Test
  void shouldSayWhereARepeatIsPossible() {
    assertThat(after(retry(0), tried(0, null), Answer.tryAgain(0, "no answer", null), SINCE))
        .matches(letter -> letter.lead().possibleRepeat());
    assertThat(after(retry(0), tried(0, null), Answer.notReached("refused"), SINCE))
        .matches(letter -> !letter.lead().possibleRepeat());
    assertThat(after(retry(0), tried(0, null), BUSY, SINCE))
        .matches(letter -> !letter.lead().possibleRepeat());
  }

  private static Retry retry(double dice) {
    return new Retry(RetrySettings.defaults(), () -> dice);
  }

  private static Letter after(Retry retry, Letter letter, Receiver.Answer answer, Instant at) {
    return retry.after(letter, answer, at, 7);
  }

  private static Alert an() {
    return alert("a", 1, Level.NORMAL, Level.WATCH);
  }

  private static Letter tried(int attempts, Occasion occasion) {
    List<Attempt> before =
        IntStream.range(0, attempts).mapToObj(i -> new Attempt(SINCE, 503, "busy")).toList();
    Delivery delivery =
        new Delivery(
            "a",
            1,
            "one",
            "msg_key",
            Outcome.PENDING,
            before,
            SINCE,
            null,
            false,
            occasion,
            SINCE,
            null);
    return new Letter(List.of(an()), List.of(delivery));
  }
}
