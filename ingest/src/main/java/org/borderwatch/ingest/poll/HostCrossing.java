package org.borderwatch.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.borderwatch.ingest.fetch.Answer.Failure;
import org.borderwatch.ingest.fetch.Answer.Fault;
import org.borderwatch.ingest.fetch.Crossing;
import org.borderwatch.ingest.fetch.HostLimits;
import org.borderwatch.ingest.fetch.HostTurns;
import org.borderwatch.ingest.fetch.Robots;
import org.borderwatch.ingest.url.Site;

/**
 * Follows a redirect to another host only in that host's turn, by its limit and its robots.txt, as
 * if the address had been asked for itself: a shortener must not lead all of us to one host at
 * once. A short wait is waited for; else the whole request is made again later. For one request.
 */
final class HostCrossing implements Crossing {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final HostTurns turns;
  private final HostLimits limits;
  private final Robots robots;
  private final InstantSource clock;
  private Asked refusal;

  /**
   * @param robots or null where robots.txt does not count
   */
  HostCrossing(HostTurns turns, HostLimits limits, Robots robots, InstantSource clock) {
    this.turns = turns;
    this.limits = limits;
    this.robots = robots;
    this.clock = clock;
  }

  /** What becomes of the request because a host could not be asked now, or null. */
  Asked refusal() {
    return refusal;
  }

  @Override
  public Failure enter(String url) {
    String host = Site.host(url);
    Instant until = limits.take(host, url, clock.instant());
    if (until != null) {
      refusal = Asked.limited(until, host + ", where a redirect leads, asks to be left alone");
      return busy(host);
    }
    if (robots != null && !robots.isKnown(url)) {
      if (!takeTurn(host)) {
        return busy(host);
      }
      robots.ask(url);
      turns.done(host);
    }
    Failure objection = robots == null ? null : robots.objection(url);
    if (objection != null) {
      return objection;
    }
    return takeTurn(host) ? null : busy(host);
  }

  @Override
  public void leave(String url) {
    turns.done(Site.host(url));
  }

  private boolean takeTurn(String host) {
    long patience = System.nanoTime() + PATIENCE.toNanos();
    // Whatever redirects there, other replicas' feeds may lead there too.
    Duration wait = turns.take(host, true);
    while (wait != null) {
      if (System.nanoTime() + wait.toNanos() - patience > 0 || !sleep(wait)) {
        refusal = Asked.busy(wait);
        return false;
      }
      wait = turns.take(host, true);
    }
    return true;
  }

  private static boolean sleep(Duration span) {
    try {
      Thread.sleep(span.toMillis() + 1);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Failure busy(String host) {
    return new Failure(Fault.BUSY, host + ", where a redirect leads, is not to be asked now");
  }
}
