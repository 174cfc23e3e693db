package org.borderwatch.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Map;
import org.borderwatch.contracts.stage.Health;
import org.borderwatch.contracts.stage.Ledger;
import org.borderwatch.contracts.stage.Stage;
import org.borderwatch.contracts.topic.Topics;
import org.borderwatch.ingest.fetch.Fetcher;
import org.borderwatch.ingest.fetch.HostLimits;
import org.borderwatch.ingest.fetch.HostTurns;
import org.borderwatch.ingest.fetch.Robots;
import org.borderwatch.ingest.own.Clients;
import org.borderwatch.ingest.own.OwnerThread;
import org.borderwatch.ingest.poll.Poller;

/** Polls the feeds on {@code feeds} and writes their pages. */
public final class IngestStage implements Stage {
  private final Ledger ledger = new Ledger();
  private final Fetcher fetcher;
  private final OwnerThread owner;

  /**
   * @param kafka {@code bootstrap.servers} and any client property that is passed through
   * @param clock by which feeds are due and records are stamped; time-outs and the spacing of
   *     requests go by real time
   */
  public IngestStage(
      IngestSettings settings,
      Topics topics,
      Map<String, Object> kafka,
      InstantSource clock,
      MeterRegistry registry) {
    fetcher = new Fetcher(settings.fetch());
    HostTurns turns = new HostTurns(settings.fetch());
    Robots robots = settings.obeyRobots() ? new Robots(fetcher, turns, clock) : null;
    Poller poller =
        new Poller(fetcher, turns, new HostLimits(), robots, settings.rules(), clock, registry);
    Clients clients = new Clients(kafka, topics.application(name()), settings.instanceId());
    owner = new OwnerThread(topics, clients, poller, settings.workers(), clock, ledger, registry);
  }

  @Override
  public String name() {
    return "ingest";
  }

  @Override
  public void start() {
    owner.start();
  }

  @Override
  public Health health() {
    return owner.health();
  }

  @Override
  public Ledger ledger() {
    return ledger;
  }

  /**
   * Whether, by the clock, nothing is due, nothing is under way and everything is committed. A
   * clock that was set ahead by more than a quarter of a second makes it false at once, until what
   * became due is done.
   */
  public boolean isSettled() {
    return owner.isSettled();
  }

  @Override
  public void close() {
    owner.close();
    fetcher.close();
  }
}
