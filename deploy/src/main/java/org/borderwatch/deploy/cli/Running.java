package org.borderwatch.deploy.cli;

import java.util.concurrent.CountDownLatch;

/** Keeps a process up until it is told to stop, and then lets it finish what is under way. */
final class Running {
  private Running() {}

  /**
   * Waits for SIGTERM or Ctrl-C. The process ends when {@code stop} has run; the wait itself never
   * returns.
   */
  static void untilStopped(Runnable stop) {
    Runtime.getRuntime().addShutdownHook(new Thread(stop, "shutdown"));
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
