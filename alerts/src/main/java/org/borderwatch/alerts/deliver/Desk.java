package org.borderwatch.alerts.deliver;

import java.time.Duration;
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

  /** How an attempt ended, and how long it took in real time. */
  record Done(Letter letter, Receiver.Answer answer, long millis) {}

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

  /** The keys of the messages that are being sent. */
  Set<String> underWay() {
    return underWay;
  }

  /** Sends it when its turn comes; one too many is left, and offered again when it is still due. */
  void tell(Letter letter, Notice notice) {
    if (underWay.size() < MOST_UNDER_WAY && underWay.add(letter.key())) {
      thread.execute(() -> done.add(attempt(letter, notice)));
    }
  }

  /** The attempt is written down. */
  void settled(String key) {
    underWay.remove(key);
  }

  private Done attempt(Letter letter, Notice notice) {
    long began = System.nanoTime();
    Receiver.Answer answer;
    try {
      answer = receiver.tell(notice);
    } catch (RuntimeException e) {
      answer = Receiver.Answer.tryAgain(0, e.getClass().getSimpleName(), null);
    }
    return new Done(letter, answer, Duration.ofNanos(System.nanoTime() - began).toMillis());
  }

  @Override
  public void close() {
    thread.shutdownNow();
    receiver.close();
  }
}
