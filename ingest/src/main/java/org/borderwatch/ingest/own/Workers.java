package org.borderwatch.ingest.own;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.borderwatch.ingest.own.FeedTable.Owned;
import org.borderwatch.ingest.poll.Poller;
import org.borderwatch.ingest.poll.Turn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads that ask the web, outside of any transaction. */
final class Workers {
  private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
  private static final int MOST_AT_ONCE = 1000;
  private static final long BYTES_AT_ONCE = 16L * 1024 * 1024;

  /** Turns that wait for a thread, so that none idles while a transaction is written. */
  private static final int AHEAD = 32;

  /** After a fault of our own: nothing is known of the feed, and it must not spin. */
  private static final Duration AFTER_FAULT = Duration.ofSeconds(30);

  private final Poller poller;
  private final int threads;
  private final ExecutorService executor;
  private final BlockingQueue<Finished> finished = new LinkedBlockingQueue<>();
  private final AtomicInteger underWay = new AtomicInteger();
  private volatile boolean stopping;

  Workers(Poller poller, int threads) {
    this.poller = poller;
    this.threads = threads;
    AtomicInteger number = new AtomicInteger();
    this.executor =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "ingest-worker-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
  }

  /** {@link Poller#share}. */
  void share(int owned, int partitions) {
    poller.share(owned, partitions);
  }

  /** {@link Poller#recall}. */
  void recall(Collection<Kept> known) {
    known.forEach(kept -> poller.recall(kept.head()));
  }

  /** How many more turns can be taken now. */
  int free() {
    return threads * (1 + AHEAD) - underWay.get();
  }

  boolean isIdle() {
    return underWay.get() == 0 && finished.isEmpty();
  }

  /** How many turns of feeds that fail there should be at once. */
  int forAiling() {
    return Math.max(1, threads / 2);
  }

  void take(Owned owned) {
    underWay.incrementAndGet();
    Kept kept = owned.kept();
    executor.execute(
        () -> {
          try {
            finished.add(turn(owned, kept));
          } finally {
            underWay.decrementAndGet();
          }
        });
  }

  private Finished turn(Owned owned, Kept kept) {
    try {
      if (!stopping) {
        return Finished.of(owned, kept, poller.take(owned.feed, kept));
      }
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("{}: the turn failed, which is a fault of ours", owned.feed.id(), e);
    }
    return Finished.of(owned, kept, new Turn(null, AFTER_FAULT));
  }

  /**
   * What is finished, as much as one transaction should hold.
   *
   * @param patience how long the first is waited for
   * @param gather how long others are then waited for, so that they share its transaction
   */
  List<Finished> finished(Duration patience, Duration gather) throws InterruptedException {
    List<Finished> batch = new ArrayList<>();
    long until = System.nanoTime() + patience.toNanos();
    long bytes = 0;
    while (batch.size() < MOST_AT_ONCE && bytes < BYTES_AT_ONCE) {
      Finished next = finished.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (next == null) {
        break;
      }
      if (batch.isEmpty()) {
        until = System.nanoTime() + gather.toNanos();
      }
      batch.add(next);
      bytes += next.weight();
    }
    return batch;
  }

  /** Waits for the turns that have begun, for so long; the others do not begin. */
  void stop(Duration within) {
    stopping = true;
    executor.shutdown();
    try {
      if (!executor.awaitTermination(within.toMillis(), TimeUnit.MILLISECONDS)) {
        executor.shutdownNow();
      }
    } catch (InterruptedException e) {
      executor.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
