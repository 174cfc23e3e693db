package org.borderwatch.alerts.deliver;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.borderwatch.alerts.channel.Receivers;
import org.borderwatch.alerts.notify.Audience;
import org.borderwatch.alerts.notify.NotifySettings;
import org.borderwatch.alerts.receiver.Receiver;
import org.borderwatch.alerts.receiver.ReceiverSettings;
import org.borderwatch.contracts.stage.Health;
import org.borderwatch.contracts.stage.Ledger;
import org.borderwatch.contracts.topic.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers alerts to receivers: at least once, in order per alert, each attempt written to {@code
 * deliveries}. It runs beside the topology in a thread of its own; what goes wrong with Kafka ends
 * a round, and the next starts from what is written down.
 */
public final class Dispatcher implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(10);

  private final List<ReceiverSettings> settings;
  private final Receivers receivers;
  private final Conditions conditions;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread;
  private volatile Health health = Health.starting("delivery has not started yet");

  /**
   * @param zone the region's, in which quiet hours are that name none
   * @param kafka {@code bootstrap.servers} and any client property that is passed through
   * @param instanceId this replica's stable name
   * @param ledger takes the step {@code deliver}
   */
  public Dispatcher(
      List<ReceiverSettings> settings,
      Receivers receivers,
      RetrySettings retry,
      NotifySettings notifications,
      ZoneId zone,
      Topics topics,
      Map<String, Object> kafka,
      String instanceId,
      InstantSource clock,
      Ledger ledger,
      MeterRegistry registry) {
    this.settings = settings;
    this.receivers = receivers;
    this.conditions =
        new Conditions(
            settings.stream()
                .map(r -> Audience.of(r.name(), r::concerns, notifications, zone))
                .toList(),
            notifications,
            new Retry(retry, () -> ThreadLocalRandom.current().nextDouble()),
            topics,
            new Kafka(kafka, topics, instanceId),
            clock,
            new Books(ledger, registry));
    this.thread = Threads.named("deliver").newThread(this::run);
    // A secret that is missing is told at once, not when the first alert fires.
    settings.forEach(receiver -> receivers.make(receiver).close());
  }

  public void start() {
    thread.start();
  }

  public Health health() {
    return thread.getState() != Thread.State.NEW && !thread.isAlive() && closing.getCount() > 0
        ? Health.dead("the thread that delivers has ended: see the log, then restart the stage")
        : health;
  }

  private void run() {
    while (closing.getCount() > 0) {
      try (Round round = new Round(conditions, made())) {
        health = Health.ready("delivering");
        round.run(() -> closing.getCount() == 0);
      } catch (RuntimeException e) {
        LOG.warn("delivery starts again from what is written down, after: {}", e.toString(), e);
        health = Health.starting("delivery starts again after: " + e.getClass().getSimpleName());
        pause();
      }
    }
  }

  private Map<String, Receiver> made() {
    Map<String, Receiver> made = new LinkedHashMap<>();
    settings.forEach(receiver -> made.put(receiver.name(), receivers.make(receiver)));
    return made;
  }

  private void pause() {
    try {
      closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for attempts under way and writes down how they ended. */
  @Override
  public void close() {
    closing.countDown();
    try {
      thread.join(CLOSE_WITHIN.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
