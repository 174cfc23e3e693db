package org.borderwatch.ingest.own;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
  private static final int MOST_AT_ONCE = 100;
  private static final int CHARS_AT_ONCE = 16 * 1024 * 1024;

  /** After a fault of our own: nothing is known of the feed, and it must not spin. */
  private static final Duration AFTER_FAULT = Duration.ofSeconds(30);

  private final Poller poller;
  private final int threads;
  private final ExecutorService executor;
  private final Queue<Finished> finished = new ConcurrentLinkedQueue<>();
  private final AtomicInteger underWay = new AtomicInteger();

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

  /** How many more turns can be taken now. */
  int free() {
    return threads - underWay.get();
  }

  boolean isIdle() {
    return underWay.get() == 0 && finished.isEmpty();
  }

  void take(Owned owned) {
    underWay.incrementAndGet();
    var feed = owned.feed;
    var state = owned.state();
    executor.execute(
        () -> {
          Turn turn = new Turn(null, AFTER_FAULT);
          try {
            turn = poller.take(feed, state);
          } catch (RuntimeException | StackOverflowError e) {
            LOG.error("{}: the turn failed, which is a fault of ours", feed.id(), e);
          } finally {
            finished.add(new Finished(owned, turn));
            underWay.decrementAndGet();
          }
        });
  }

  /** What is finished, as much as one transaction should hold. */
  List<Finished> finished() {
    List<Finished> batch = new ArrayList<>();
    int chars = 0;
    while (batch.size() < MOST_AT_ONCE && chars < CHARS_AT_ONCE) {
      Finished next = finished.poll();
      if (next == null) {
        break;
      }
      batch.add(next);
      if (next.turn().learnt() != null) {
        for (var page : next.turn().learnt().pages()) {
          chars += page.html() == null ? 0 : page.html().length();
        }
      }
    }
    return batch;
  }

  /** Waits for the turns under way, for so long. */
  void stop(Duration within) {
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
