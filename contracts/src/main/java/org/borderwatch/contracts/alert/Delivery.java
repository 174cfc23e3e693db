package org.borderwatch.contracts.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What became of pushing one revision of an alert to one receiver: the value on {@code deliveries}.
 *
 * @param alertId the alert
 * @param revision its revision
 * @param receiver the receiver's name in the settings
 * @param idempotencyKey the same on every attempt, so that a receiver can drop a repeat
 * @param outcome how it stands
 * @param attempts every attempt, the first first
 * @param nextAttemptAt when it is tried again, UTC, or null when it is done
 * @param because why it was held or not sent, in words: silenced, inhibited by another alert, quiet
 *     hours, grouped into another delivery, acknowledged; or null
 * @param possibleRepeat an attempt may have arrived without our knowing, so that the receiver may
 *     have been told twice
 */
public record Delivery(
    String alertId,
    int revision,
    String receiver,
    String idempotencyKey,
    Outcome outcome,
    List<Attempt> attempts,
    Instant nextAttemptAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) String because,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean possibleRepeat,
    @JsonInclude(JsonInclude.Include.NON_NULL) Occasion occasion,
    @JsonInclude(JsonInclude.Include.NON_NULL) Instant since,
    @JsonInclude(JsonInclude.Include.NON_NULL) String receipt) {

  public Delivery {
    attempts = attempts == null ? List.of() : List.copyOf(attempts);
  }

  /** A delivery that nothing holds back. */
  public Delivery(
      String alertId,
      int revision,
      String receiver,
      String idempotencyKey,
      Outcome outcome,
      List<Attempt> attempts,
      Instant nextAttemptAt) {
    this(
        alertId,
        revision,
        receiver,
        idempotencyKey,
        outcome,
        attempts,
        nextAttemptAt,
        null,
        false,
        null,
        null,
        null);
  }

  /** The key on the topic. */
  public String key() {
    return key(alertId, revision, receiver);
  }

  public static String key(String alertId, int revision, String receiver) {
    return alertId + "|" + revision + "|" + receiver;
  }

  /** Why a receiver is told. On topics in lower case. */
  public enum Occasion {
    /** The alert has a new revision. */
    REVISION,
    /** Nothing changed: it is told again that the alert still holds. */
    REPEAT,
    /** Nobody has acknowledged the alert for too long. */
    UNACKNOWLEDGED,
    /** Somebody acknowledged it. */
    ACKNOWLEDGED;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How a delivery stands. On topics in lower case. */
  public enum Outcome {
    PENDING,
    DELIVERED,
    /** The receiver refused it for good, or its dead line passed. */
    FAILED,
    /** Put off, to be sent when what holds it ends: {@code nextAttemptAt}. */
    HELD,
    /** Not sent, and not to be: {@code because} says why. */
    SUPPRESSED;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One attempt.
   *
   * @param at UTC
   * @param status the HTTP status, or 0 where there was no answer
   * @param detail what happened, in words; never a secret
   * @param durationMillis how long it took, or null where that is not known
   */
  public record Attempt(
      Instant at,
      int status,
      String detail,
      @JsonInclude(JsonInclude.Include.NON_NULL) Long durationMillis) {

    public Attempt(Instant at, int status, String detail) {
      this(at, status, detail, null);
    }
  }
}
