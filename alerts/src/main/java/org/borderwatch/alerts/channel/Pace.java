package org.borderwatch.alerts.channel;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Keeps the time between two messages that a receiver asks for. One thread's. */
final class Pace {
  private final long between;
  private long next = System.nanoTime();

  Pace(Duration between) {
    this.between = between.toNanos();
  }

  /** Waits until the next message may go. */
  void await() throws InterruptedException {
    long wait = next - System.nanoTime();
    if (wait > 0) {
      TimeUnit.NANOSECONDS.sleep(wait);
    }
    next = System.nanoTime() + between;
  }
}
