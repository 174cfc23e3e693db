package org.borderwatch.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.borderwatch.contracts.feed.FeedState.HostWish;

/**
 * What hosts let us ask, as they tell by 429, 503 and Retry-After. Who may not ask now is given a
 * moment of its own, so that the many feeds of one host come back one by one and in their order.
 *
 * <p>A 429 counts for the whole host, unless several of its other addresses were read between two
 * of one and the same address: then it is that address which is limited. A 503 counts for its
 * address until a second one says so too. How far apart requests to a host must be is learnt from
 * how many it let through before it said stop; while all goes well, a little less is tried. By the
 * clock that is given. Thread-safe.
 */
public final class HostLimits {
  private static final int MOST_HOSTS = 10_000;
  private static final Duration WITHOUT_RETRY_AFTER = Duration.ofMinutes(1);

  private final Map<String, HostLimit> hosts = new HashMap<>();

  /** What a limit is taken to hold for. */
  public enum Scope {
    ADDRESS,
    HOST
  }

  /** Whether {@link #take} would give leave now, which takes nothing. */
  public synchronized boolean isFree(String host, String address, Instant now) {
    HostLimit limit = hosts.get(key(host));
    return limit == null || limit.isFree(address, now);
  }

  /**
   * Asks for leave to ask the host for an address now.
   *
   * @return null with leave given; else the moment that is kept free for this address, after now
   */
  public synchronized Instant take(String host, String address, Instant now) {
    HostLimit limit = hosts.get(key(host));
    return limit == null ? null : limit.take(address, now);
  }

  /** The host answered, and with no limit. */
  public synchronized void answered(String host, String address, Instant now) {
    of(host, now).answered(address, now);
  }

  /**
   * The host asks to be left alone.
   *
   * @param status 429 or 503
   * @param retryAfter for how long, or null where it does not say
   * @return what that is taken to hold for
   */
  public synchronized Scope limited(
      String host, String address, int status, Duration retryAfter, Instant now) {
    Duration stop = retryAfter == null ? WITHOUT_RETRY_AFTER : retryAfter;
    return of(host, now).limited(address, status, stop, now);
  }

  /** How far apart requests to the host are kept; zero where that was never needed. */
  public synchronized Duration spacing(String host) {
    HostLimit limit = hosts.get(key(host));
    return limit == null ? Duration.ZERO : limit.spacing();
  }

  /**
   * What is known of a host's limit, for whoever takes over a feed that has this address.
   *
   * @return null where the host asks for nothing
   */
  public synchronized HostWish wish(String host, String address, Instant now) {
    HostLimit limit = hosts.get(key(host));
    return limit == null ? null : limit.wish(key(host), address, now);
  }

  /** Takes up what another replica, or this one before it was restarted, knew of a host. */
  public synchronized void recall(HostWish wish, String address, Instant now) {
    of(wish.host(), now).recall(wish, address, now);
  }

  private HostLimit of(String host, Instant now) {
    if (hosts.size() >= MOST_HOSTS) {
      hosts.values().removeIf(h -> h.isForgettable(now));
    }
    return hosts.computeIfAbsent(key(host), k -> new HostLimit(now));
  }

  private static String key(String host) {
    return host.toLowerCase(Locale.ROOT);
  }
}
