package org.borderwatch.deploy.newsroom;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What was asked of the newsroom. Thread-safe. */
public final class Visits {
  private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();
  private final Map<String, Instant> feedsAsked = new ConcurrentHashMap<>();
  private final AtomicInteger unanswered = new AtomicInteger();
  private final AtomicLong lastActivity = new AtomicLong(System.nanoTime());

  void begin() {
    unanswered.incrementAndGet();
    lastActivity.set(System.nanoTime());
  }

  void end() {
    lastActivity.set(System.nanoTime());
    unanswered.decrementAndGet();
  }

  void count(String outlet, boolean feed, int status, Instant now) {
    counts
        .computeIfAbsent(
            outlet + "|" + (feed ? "feed" : "page") + "|" + status, k -> new AtomicInteger())
        .incrementAndGet();
    if (feed) {
      feedsAsked.put(outlet, now);
    }
  }

  /** How often an outlet's feed was answered with a status. */
  public int feed(String outlet, int status) {
    return count(outlet + "|feed|" + status);
  }

  /** How often pages of an outlet were answered with a status. */
  public int pages(String outlet, int status) {
    return count(outlet + "|page|" + status);
  }

  private int count(String key) {
    AtomicInteger count = counts.get(key);
    return count == null ? 0 : count.get();
  }

  /** All requests to outlets. */
  public int total() {
    return counts.values().stream().mapToInt(AtomicInteger::get).sum();
  }

  /** When, by the newsroom's clock, an outlet's feed was last asked for; null for never. */
  public Instant feedLastAsked(String outlet) {
    return feedsAsked.get(outlet);
  }

  /** Whether no request is under way and none was for so long, in real time. */
  public boolean quietFor(Duration span) {
    return unanswered.get() == 0 && System.nanoTime() - lastActivity.get() >= span.toNanos();
  }

  public int unanswered() {
    return unanswered.get();
  }
}
