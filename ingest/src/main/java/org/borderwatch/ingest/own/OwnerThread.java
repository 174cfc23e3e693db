package org.borderwatch.ingest.own;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.InterruptException;
import org.borderwatch.contracts.stage.Health;
import org.borderwatch.contracts.stage.Ledger;
import org.borderwatch.contracts.topic.Topics;
import org.borderwatch.ingest.poll.Poller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread of an {@link Owner}, which goes on after every fault that can pass. */
public final class OwnerThread implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OwnerThread.class);
  private static final Duration FINISH_WITHIN = Duration.ofSeconds(5);
  private static final Duration STALLED_AFTER = Duration.ofMinutes(2);
  private static final Duration FRESH = Duration.ofMillis(250);
  private static final long PAUSE_MS = 500;
  private static final long COUNT_EVERY_NANOS = 5_000_000_000L;

  private final Topics topics;
  private final Clients clients;
  private final Poller poller;
  private final int workers;
  private final InstantSource clock;
  private final Ledger ledger;
  private final Meters meters;
  private final Thread thread = new Thread(this::run, "ingest-owner");
  private final CountDownLatch closing = new CountDownLatch(1);

  private volatile Health health = Health.starting("joining the group of pollers");
  private volatile Instant settledAt;
  private volatile long roundAt = System.nanoTime();

  public OwnerThread(
      Topics topics,
      Clients clients,
      Poller poller,
      int workers,
      InstantSource clock,
      Ledger ledger,
      MeterRegistry registry) {
    this.topics = topics;
    this.clients = clients;
    this.poller = poller;
    this.workers = workers;
    this.clock = clock;
    this.ledger = ledger;
    this.meters = new Meters(registry);
  }

  public void start() {
    thread.start();
  }

  public Health health() {
    boolean stalled = System.nanoTime() - roundAt > STALLED_AFTER.toNanos();
    return stalled && health.live()
        ? Health.dead("no progress for " + STALLED_AFTER.toSeconds() + " s; restart it")
        : health;
  }

  /** Whether nothing is due by the clock, nothing under way and all of it committed. */
  public boolean isSettled() {
    Instant at = settledAt;
    return at != null && Duration.between(at, clock.instant()).compareTo(FRESH) <= 0;
  }

  private void run() {
    try (Owner owner = owner()) {
      long countedAt = System.nanoTime() - COUNT_EVERY_NANOS;
      while (closing.getCount() > 0) {
        round(owner);
        settledAt = owner.settledAt();
        roundAt = System.nanoTime();
        if (roundAt - countedAt > COUNT_EVERY_NANOS) {
          countedAt = roundAt;
          meters.fares(owner.fares(), owner.silent());
        }
      }
      owner.finish(FINISH_WITHIN);
    } catch (FencedInstanceIdException e) {
      die("another process runs with the same ingest.instanceId; give each replica its own", e);
    } catch (AuthorizationException e) {
      die("Kafka refuses access: " + e.getMessage() + "; grant it to this user", e);
    } catch (RuntimeException e) {
      die("stopped by a fault: " + e, e);
    }
  }

  private void round(Owner owner) {
    try {
      owner.round();
      health =
          owner.isReady()
              ? Health.ready("polling " + owner.feeds() + " feeds")
              : Health.starting("reading what is known of the feeds");
    } catch (FencedInstanceIdException | AuthorizationException | InterruptException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.warn("a round failed and is made good by reading the states again", e);
      health = Health.starting("recovering from: " + e.getMessage());
      owner.recover();
      pause();
    }
  }

  private Owner owner() {
    return new Owner(
        topics.feeds(),
        clients.member(),
        new Intake(
            new StateRestore(
                topics, clients.reader("read_committed"), clients.reader("read_uncommitted"))),
        new Committer(topics, clients::producer),
        new Workers(poller, workers),
        clock,
        ledger,
        meters);
  }

  private void die(String why, RuntimeException e) {
    LOG.error("ingest stops: {}", why, e);
    health = Health.dead(why);
  }

  private void pause() {
    try {
      closing.await(PAUSE_MS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closing.countDown();
    try {
      thread.join(FINISH_WITHIN.multipliedBy(4).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
