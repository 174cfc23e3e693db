package org.borderwatch.alerts.receiver;

import java.time.Duration;

/** Somebody who is told of alerts. Each has a thread of its own, so it may take its time. */
public interface Receiver extends AutoCloseable {

  /** Makes one attempt. Never throws: what goes wrong is an answer too. */
  Answer tell(Notice notice);

  @Override
  default void close() {}

  /**
   * How an attempt ended.
   *
   * @param verdict what to do next
   * @param status the HTTP status, or 0 where there was none
   * @param detail in words; never a secret
   * @param retryAfter how long the receiver asks to be left alone, or null
   * @param receipt what the receiver knows an accepted message by, for {@link Notice#thread()};
   *     null where it names none
   * @param perhapsArrived whether a message that is to be tried again may have been taken: it was
   *     sent and no answer came, or a gateway lost it
   */
  record Answer(
      Verdict verdict,
      int status,
      String detail,
      Duration retryAfter,
      String receipt,
      boolean perhapsArrived) {

    public static Answer accepted(int status, String detail) {
      return accepted(status, detail, null);
    }

    public static Answer accepted(int status, String detail, String receipt) {
      return new Answer(Verdict.ACCEPTED, status, detail, null, receipt, false);
    }

    public static Answer refused(int status, String detail) {
      return new Answer(Verdict.REFUSED, status, detail, null, null, false);
    }

    public static Answer tryAgain(int status, String detail, Duration retryAfter) {
      boolean perhaps = status == 0 || status == 502 || status == 504;
      return new Answer(Verdict.TRY_AGAIN, status, detail, retryAfter, null, perhaps);
    }

    /** Nobody was reached, so that nothing can have arrived. */
    public static Answer notReached(String detail) {
      return new Answer(Verdict.TRY_AGAIN, 0, detail, null, null, false);
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
