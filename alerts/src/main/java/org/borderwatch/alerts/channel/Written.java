package org.borderwatch.alerts.channel;

import org.borderwatch.alerts.receiver.Notice;
import org.borderwatch.alerts.receiver.Receiver;
import org.borderwatch.alerts.render.Unrendered;

/** A receiver that is told in words: what is wrong with a template is an answer too. */
abstract class Written implements Receiver {

  @Override
  public final Answer tell(Notice notice) {
    try {
      return write(notice);
    } catch (Unrendered e) {
      return Answer.refused(0, "its template gives no message: " + e.fault());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Answer.tryAgain(0, "stopped before it was sent", null);
    }
  }

  abstract Answer write(Notice notice) throws Unrendered, InterruptedException;
}
