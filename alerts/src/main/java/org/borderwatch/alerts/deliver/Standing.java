package org.borderwatch.alerts.deliver;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.borderwatch.contracts.Ids;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Delivery;
import org.borderwatch.contracts.alert.Delivery.Attempt;
import org.borderwatch.contracts.alert.Delivery.Occasion;
import org.borderwatch.contracts.alert.Delivery.Outcome;

/** How a delivery comes to stand: each method makes the value that is written next. */
final class Standing {
  /** What is told again and again would grow past what a record may hold. */
  private static final int MOST_ATTEMPTS = 100;

  private Standing() {}

  /** Put off, or not to be told. */
  static Delivery untold(
      Alert alert, String receiver, Outcome outcome, String because, Instant until) {
    return new Delivery(
        alert.id(),
        alert.revision(),
        receiver,
        key(alert, receiver, Occasion.REVISION, null),
        outcome,
        List.of(),
        until,
        because,
        false,
        null,
        null,
        null);
  }

  /** To be sent at once, under the key of its message. */
  static Delivery decided(
      Alert alert, String receiver, Delivery before, String key, Occasion occasion, Instant now) {
    return new Delivery(
        alert.id(),
        alert.revision(),
        receiver,
        key,
        Outcome.PENDING,
        before == null ? List.of() : before.attempts(),
        now,
        null,
        false,
        occasion == Occasion.REVISION ? null : occasion,
        now,
        before == null ? null : before.receipt());
  }

  /** After an attempt. */
  static Delivery attempted(
      Delivery d, Attempt attempt, Outcome outcome, Instant next, boolean unsure, String receipt) {
    List<Attempt> all =
        Stream.concat(d.attempts().stream(), Stream.of(attempt))
            .skip(Math.max(0, d.attempts().size() + 1L - MOST_ATTEMPTS))
            .toList();
    return new Delivery(
        d.alertId(),
        d.revision(),
        d.receiver(),
        d.idempotencyKey(),
        outcome,
        all,
        next,
        outcome == Outcome.FAILED ? attempt.detail() : null,
        d.possibleRepeat() || unsure,
        d.occasion(),
        d.since(),
        receipt == null ? d.receipt() : receipt);
  }

  /** What was given up, once more from the start. */
  static Delivery redriven(Delivery d, Instant now) {
    return new Delivery(
        d.alertId(),
        d.revision(),
        d.receiver(),
        d.idempotencyKey(),
        Outcome.PENDING,
        d.attempts(),
        now,
        null,
        d.possibleRepeat(),
        d.occasion(),
        now,
        d.receipt());
  }

  /**
   * The topic keeps each revision for longer than the dead line, unless somebody changed that, or
   * it was held for longer.
   */
  static Delivery gone(Delivery d) {
    return new Delivery(
        d.alertId(),
        d.revision(),
        d.receiver(),
        d.idempotencyKey(),
        d.outcome() == Outcome.PENDING ? Outcome.FAILED : Outcome.SUPPRESSED,
        d.attempts(),
        null,
        "this revision is no longer on the topic; a later one is",
        d.possibleRepeat(),
        d.occasion(),
        d.since(),
        d.receipt());
  }

  /** An earlier process may have sent it and not have come to write that down. */
  static Delivery perhapsSent(Delivery d) {
    return waiting(d, d.nextAttemptAt(), true);
  }

  /** The same, to be tried at another time. */
  static Delivery dueAt(Delivery d, Instant at) {
    return waiting(d, at, d.possibleRepeat());
  }

  private static Delivery waiting(Delivery d, Instant at, boolean possibleRepeat) {
    return new Delivery(
        d.alertId(),
        d.revision(),
        d.receiver(),
        d.idempotencyKey(),
        d.outcome(),
        d.attempts(),
        at,
        d.because(),
        possibleRepeat,
        d.occasion(),
        d.since(),
        d.receipt());
  }

  /**
   * The idempotency key of a message.
   *
   * @param alert the one it is about
   * @param since when the message was decided on; tells one repeat from the next
   */
  static String key(Alert alert, String receiver, Occasion occasion, Instant since) {
    String revision = String.valueOf(alert.revision());
    return "msg_"
        + (occasion == Occasion.REVISION
            ? Ids.hash(alert.id(), revision, receiver)
            : Ids.hash(alert.id(), revision, receiver, occasion.word(), since.toString()));
  }

  static Occasion occasion(Delivery d) {
    return d.occasion() == null ? Occasion.REVISION : d.occasion();
  }
}
