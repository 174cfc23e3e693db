package org.borderwatch.alerts.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.borderwatch.alerts.receiver.Receiver;
import org.borderwatch.contracts.alert.Delivery;
import org.borderwatch.contracts.alert.Delivery.Attempt;
import org.borderwatch.contracts.alert.Delivery.Outcome;

/** What becomes of a delivery after an attempt: a pure function but for the dice. */
final class Retry {
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
   * @param revisedAt when the alert's revision came to be: the dead line counts from then
   * @param at when the attempt ended, by the clock
   */
  Delivery after(Delivery delivery, Receiver.Answer answer, Instant revisedAt, Instant at) {
    List<Attempt> attempts = new ArrayList<>(delivery.attempts());
    attempts.add(new Attempt(at, answer.status(), answer.detail()));
    return switch (answer.verdict()) {
      case ACCEPTED -> with(delivery, attempts, Outcome.DELIVERED, null);
      case REFUSED -> with(delivery, attempts, Outcome.FAILED, null);
      case TRY_AGAIN -> {
        Instant next = at.plus(pause(attempts.size(), answer.retryAfter()));
        yield next.isAfter(revisedAt.plus(settings.deadLine()))
            ? with(delivery, attempts, Outcome.FAILED, null)
            : with(delivery, attempts, Outcome.PENDING, next);
      }
    };
  }

  /** What a receiver asks for is given in full, up to the dead line. */
  private Duration pause(int attempts, Duration retryAfter) {
    long doubled = 1L << Math.min(attempts - 1, 30);
    Duration backoff = settings.first().multipliedBy(doubled);
    if (backoff.compareTo(settings.most()) > 0) {
      backoff = settings.most();
    }
    Duration shortened =
        Duration.ofMillis((long) (backoff.toMillis() * (1 - dice.getAsDouble() / 2)));
    return retryAfter != null && retryAfter.compareTo(shortened) > 0 ? retryAfter : shortened;
  }

  private static Delivery with(
      Delivery d, List<Attempt> attempts, Outcome outcome, Instant nextAttemptAt) {
    return new Delivery(
        d.alertId(),
        d.revision(),
        d.receiver(),
        d.idempotencyKey(),
        outcome,
        attempts,
        nextAttemptAt);
  }
}
