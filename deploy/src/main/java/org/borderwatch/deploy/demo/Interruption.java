package org.borderwatch.deploy.demo;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl-C: interrupts the thread that plays, and lets the process end when it has tidied up. */
final class Interruption {
  private static final int TIDY_UP_SECONDS = 20;

  private final CountDownLatch done = new CountDownLatch(1);
  private volatile boolean asked;

  private Interruption() {}

  static Interruption ofThisThread() {
    Interruption interruption = new Interruption();
    Thread player = Thread.currentThread();
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> interruption.stop(player), "demo-shutdown"));
    return interruption;
  }

  private void stop(Thread player) {
    if (done.getCount() == 0) {
      return;
    }
    asked = true;
    player.interrupt();
    try {
      done.await(TIDY_UP_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  boolean asked() {
    return asked;
  }

  /** The thread is about to tidy up, and nothing of that is to be interrupted. */
  void clear() {
    Thread.interrupted();
  }

  void done() {
    done.countDown();
  }
}
