package org.borderwatch.alerts.deliver;

import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.borderwatch.alerts.receiver.Notice;
import org.borderwatch.alerts.receiver.Receiver;

/** One receiver with the thread that serves it, and what it is being told. One thread's to ask. */
final class Desk implements AutoCloseable {
  private static final int MOST_UNDER_WAY = 16;

  /** How an attempt ended. */
  record Done(Outbox.Letter letter, Receiver.Answer answer) {}

  private final String name;
  private final Receiver receiver;
  private final Queue<Done> done;
  private final ExecutorService thread;
  private final Set<String> underWay = new HashSet<>();

  /**
   * @param done takes each attempt when it ended; shared with other threads
   */
  Desk(String name, Receiver receiver, Queue<Done> done) {
    this.name = name;
    this.receiver = receiver;
    this.done = done;
    this.thread = Executors.newSingleThreadExecutor(Threads.named("deliver-" + name));
  }

  String name() {
    return name;
  }

  /** The alerts of which a revision is being told. */
  Set<String> underWay() {
    return underWay;
  }

  void tell(Outbox.Letter letter) {
    String alert = letter.delivery().alertId();
    if (underWay.size() < MOST_UNDER_WAY && underWay.add(alert)) {
      thread.execute(() -> done.add(new Done(letter, attempt(letter))));
    }
  }

  /** The attempt is written down: the next revision may follow. */
  void settled(String alertId) {
    underWay.remove(alertId);
  }

  private Receiver.Answer attempt(Outbox.Letter letter) {
    try {
      return receiver.tell(Notice.of(letter.alert(), letter.delivery().idempotencyKey()));
    } catch (RuntimeException e) {
      return Receiver.Answer.tryAgain(0, e.getClass().getSimpleName(), null);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
    receiver.close();
  }
}
