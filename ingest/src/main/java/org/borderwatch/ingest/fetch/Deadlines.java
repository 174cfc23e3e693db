package org.borderwatch.ingest.fetch;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.concurrent.Cancellable;

/**
 * Cuts off what takes too long, some of a second late: a timer for each request would cost more
 * than the request's answer does. Thread-safe.
 */
final class Deadlines implements AutoCloseable {
  private static final long LOOK_EVERY_MS = 100;

  private final Map<Cancellable, Long> underWay = new ConcurrentHashMap<>();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "fetch-deadlines");
            thread.setDaemon(true);
            return thread;
          });

  Deadlines() {
    timer.scheduleWithFixedDelay(this::cutOff, LOOK_EVERY_MS, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
  }

  /**
   * @param deadline of {@link System#nanoTime()}
   */
  void watch(Cancellable request, long deadline) {
    underWay.put(request, deadline);
  }

  void done(Cancellable request) {
    underWay.remove(request);
  }

  private void cutOff() {
    long now = System.nanoTime();
    underWay.forEach(
        (request, deadline) -> {
          if (now - deadline >= 0) {
            request.cancel();
          }
        });
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
