package org.borderwatch.alerts.deliver;

import java.time.Duration;
import org.borderwatch.contracts.alert.Alert;

/** Somebody who is told of alerts. Each has a thread of its own, so it may take its time. */
public interface Receiver extends AutoCloseable {

  /**
   * Makes one attempt. Never throws: what goes wrong is an answer too.
   *
   * @param idempotencyKey the same on each attempt, so that a repeat can be dropped
   */
  Answer tell(Alert alert, String idempotencyKey);

  @Override
  default void close() {}

  /**
   * How an attempt ended.
   *
   * @param verdict what to do next
   * @param status the HTTP status, or 0 where there was none
   * @param detail in words; never a secret
   * @param retryAfter how long the receiver asks to be left alone, or null
   */
  record Answer(Verdict verdict, int status, String detail, Duration retryAfter) {
    static Answer accepted(int status, String detail) {
      return new Answer(Verdict.ACCEPTED, status, detail, null);
    }

    static Answer refused(int status, String detail) {
      return new Answer(Verdict.REFUSED, status, detail, null);
    }

    static Answer tryAgain(int status, String detail, Duration retryAfter) {
      return new Answer(Verdict.TRY_AGAIN, status, detail, retryAfter);
    }
  }

  /** What an answer means for the delivery. */
  enum Verdict {
    ACCEPTED,
    /** It will not have it, now or later. */
    REFUSED,
    TRY_AGAIN
  }
}
