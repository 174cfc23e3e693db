package org.borderwatch.ingest.fetch;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Spaces the requests to each host, in real time, and bounds how many are under way. Nobody waits
 * here: who has no turn is told when to come back.
 *
 * <p>The feeds of one site have one owner, so the spacing of a feed's own site holds for all
 * replicas. Pages elsewhere (a shortener, an agency's site) may be asked for by each of them: there
 * the spacing is stretched by how many {@link #share} the work, so that a host sees no more of us
 * together than of one.
 */
public final class HostTurns {
  private static final int SWEEP_ABOVE = 10_000;

  private final Map<String, Host> hosts = new ConcurrentHashMap<>();
  private final Duration spacing;
  private final int concurrency;
  private final LongSupplier nanos;
  private volatile int sharers = 1;

  public HostTurns(FetchSettings settings) {
    this(settings.hostSpacing(), settings.hostConcurrency(), System::nanoTime);
  }

  /** With a clock of one's own, in nanoseconds. */
  public HostTurns(Duration spacing, int concurrency, LongSupplier nanos) {
    this.spacing = spacing;
    this.concurrency = concurrency;
    this.nanos = nanos;
  }

  /**
   * How many replicas share the work now.
   *
   * @param owned how many partitions of feeds this one owns
   * @param partitions how many there are; assignment is even, so the quotient tells the others
   */
  public void share(int owned, int partitions) {
    sharers = owned <= 0 ? 1 : Math.max(1, (int) Math.round((double) partitions / owned));
  }

  /** Takes a turn with the host that this replica alone asks, if it is free now. */
  public Duration take(String host) {
    return take(host, false);
  }

  /**
   * Takes a turn with the host if it is free now.
   *
   * @param shared whether other replicas may ask this host too
   * @return null with the turn taken, which {@link #done} gives back; else how long to stay away
   */
  public Duration take(String host, boolean shared) {
    if (hosts.size() > SWEEP_ABOVE) {
      hosts.values().removeIf(h -> h.idleSince(nanos.getAsLong(), 60_000_000_000L));
    }
    Duration[] wait = new Duration[1];
    hosts.compute(
        key(host),
        (name, known) -> {
          Host h = known == null ? new Host(nanos.getAsLong()) : known;
          wait[0] = h.take(nanos.getAsLong(), shared ? sharers : 1);
          return h;
        });
    return wait[0];
  }

  /** Gives a turn back. */
  public void done(String host) {
    hosts.computeIfPresent(
        key(host),
        (name, h) -> {
          h.underWay--;
          return h;
        });
  }

  /** A host's own wish: its crawl delay, which counts when it is longer than our spacing. */
  public void slowDown(String host, Duration delay) {
    hosts.compute(
        key(host),
        (name, known) -> {
          Host h = known == null ? new Host(nanos.getAsLong()) : known;
          h.wish = delay.toNanos();
          return h;
        });
  }

  private static String key(String host) {
    return host.toLowerCase(Locale.ROOT);
  }

  private final class Host {
    private static final long BUSY_NANOS = 50_000_000L;

    private long freeAt;
    private long wish;
    private int underWay;

    Host(long now) {
      freeAt = now;
    }

    Duration take(long now, int share) {
      if (freeAt - now > 0) {
        return Duration.ofNanos(freeAt - now);
      }
      if (underWay >= concurrency) {
        return Duration.ofNanos(BUSY_NANOS);
      }
      underWay++;
      freeAt = now + share * Math.max(spacing.toNanos(), wish);
      return null;
    }

    boolean idleSince(long now, long nanosAgo) {
      return underWay == 0 && now - freeAt > nanosAgo;
    }
  }
}
