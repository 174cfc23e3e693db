package org.borderwatch.deploy.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Ctrl-C or SIGTERM for a command that works in its own thread: it is interrupted, and closes. */
final class Stopping {
  private static final long CLOSE_WITHIN_SECONDS = 40;

  private final AtomicBoolean asked = new AtomicBoolean();
  private final CountDownLatch done = new CountDownLatch(1);

  private Stopping() {}

  static Stopping interrupting(Thread worker) {
    Stopping stopping = new Stopping();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stopping.stop(worker), "shutdown"));
    return stopping;
  }

  private void stop(Thread worker) {
    if (done.getCount() == 0) {
      return;
    }
    asked.set(true);
    worker.interrupt();
    try {
      done.await(CLOSE_WITHIN_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  boolean isAsked() {
    return asked.get();
  }

  /** Everything is closed. */
  void done() {
    done.countDown();
  }
}
