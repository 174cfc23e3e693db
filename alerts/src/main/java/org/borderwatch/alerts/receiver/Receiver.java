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
   */
  record Answer(Verdict verdict, int status, String detail, Duration retryAfter, String receipt) {
    public static Answer accepted(int status, String detail) {
      return accepted(status, detail, null);
    }

    public static Answer accepted(int status, String detail, String receipt) {
      return new Answer(Verdict.ACCEPTED, status, detail, null, receipt);
    }

    public static Answer refused(int status, String detail) {
      return new Answer(Verdict.REFUSED, status, detail, null, null);
    }

    public static Answer tryAgain(int status, String detail, Duration retryAfter) {
      return new Answer(Verdict.TRY_AGAIN, status, detail, retryAfter, null);
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
