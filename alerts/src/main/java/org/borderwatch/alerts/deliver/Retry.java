package org.borderwatch.alerts.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.borderwatch.alerts.receiver.Receiver;
import org.borderwatch.contracts.alert.Delivery;
import org.borderwatch.contracts.alert.Delivery.Attempt;
import org.borderwatch.contracts.alert.Delivery.Occasion;
import org.borderwatch.contracts.alert.Delivery.Outcome;

/** What becomes of a message after an attempt: a pure function but for the dice. */
final class Retry {
  /** Of the pause, so much is left to chance. */
  private static final double JITTER = 0.2;

  private final RetrySettings settings;
  private final DoubleSupplier dice;

  /**
   * @param dice numbers from 0 to below 1
   */
  Retry(RetrySettings settings, DoubleSupplier dice) {
    this.settings = settings;
    this.dice = dice;
  }

  /**
   * @param at when the attempt ended, by the clock
   * @param millis how long it took, in real time
   */
  Letter after(Letter letter, Receiver.Answer answer, Instant at, long millis) {
    Attempt attempt = new Attempt(at, answer.status(), answer.detail(), millis);
    Instant next =
        answer.verdict() == Receiver.Verdict.TRY_AGAIN
            ? next(letter.lead(), answer.retryAfter(), at)
            : null;
    boolean unsure = next != null && answer.perhapsArrived();
    List<Delivery> after =
        letter.deliveries().stream()
            .map(
                d ->
                    Standing.attempted(
                        d, attempt, outcome(d, answer, next), next, unsure, answer.receipt()))
            .toList();
    return letter.with(after);
  }

  private static Outcome outcome(Delivery d, Receiver.Answer answer, Instant next) {
    if (answer.verdict() == Receiver.Verdict.ACCEPTED) {
      return Outcome.DELIVERED;
    }
    if (next != null) {
      return Outcome.PENDING;
    }
    // A reminder that fails does not take back that the revision was delivered.
    Occasion occasion = Standing.occasion(d);
    return occasion == Occasion.REPEAT || occasion == Occasion.ACKNOWLEDGED
        ? Outcome.DELIVERED
        : Outcome.FAILED;
  }

  /** When it is tried again; null when it is given up. */
  private Instant next(Delivery before, Duration retryAfter, Instant at) {
    Instant since = since(before, at);
    long made = 1 + before.attempts().stream().filter(a -> !a.at().isBefore(since)).count();
    if (made > settings.after().size()) {
      return null;
    }
    Duration pause = settings.after().get((int) made - 1);
    Duration shortened =
        Duration.ofMillis((long) (pause.toMillis() * (1 - JITTER * dice.getAsDouble())));
    boolean longer = retryAfter != null && retryAfter.compareTo(shortened) > 0;
    Instant next = at.plus(longer ? retryAfter : shortened);
    return next.isAfter(since.plus(settings.deadLine())) ? null : next;
  }

  /** Records of release 0.1 do not say it, and have made attempts for one message only. */
  private static Instant since(Delivery before, Instant at) {
    if (before.since() != null) {
      return before.since();
    }
    return before.attempts().isEmpty() ? at : before.attempts().get(0).at();
  }
}
