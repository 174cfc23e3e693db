package org.borderwatch.deploy.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Delivery;
import org.borderwatch.contracts.feed.FeedState;

/**
 * Whether the pipeline has done all there is to do at the moment the clock shows: every feed and
 * page that is due was asked for, no request is under way, the applications have read all there is,
 * what was to be delivered is, and nothing more comes on a second look. It looks from outside, so
 * that it holds for processes that are killed and started again.
 */
final class Settlement {
  /** So long the newsroom must not have been asked for anything, in real time. */
  static final Duration QUIET = Duration.ofMillis(120);

  /**
   * So long after a look that found all well, a second that finds nothing new is believed. Alerts
   * are judged up to 200 ms after the last record of a moment.
   */
  static final Duration BETWEEN_LOOKS = Duration.ofMillis(280);

  private static final long NOT_LOOKED = -1;

  /** How far the applications have come. */
  interface Progress {
    Look look();

    /**
     * One look.
     *
     * @param behind who is behind, or empty
     * @param written a number that grows when any topic does
     */
    record Look(Optional<String> behind, long written) {}
  }

  /** Whether the web has been quiet for a while. */
  interface Web {
    boolean quietFor(Duration span);
  }

  private final List<String> feeds;
  private final List<String> receivers;
  private final Observed observed;
  private final Web web;
  private final Progress progress;
  private final LongSupplier nanoTime;

  private Instant moment;
  private long writtenAtLastLook;
  private long lastLook;

  /**
   * @param feeds ids of the feeds that are polled
   * @param receivers names of those who are told of alerts
   * @param nanoTime real time
   */
  Settlement(
      List<String> feeds,
      List<String> receivers,
      Observed observed,
      Web web,
      Progress progress,
      LongSupplier nanoTime) {
    this.feeds = List.copyOf(feeds);
    this.receivers = List.copyOf(receivers);
    this.observed = observed;
    this.web = web;
    this.progress = progress;
    this.nanoTime = nanoTime;
  }

  /** The clock was set. */
  void begin(Instant now) {
    moment = now;
    restart();
  }

  private void restart() {
    writtenAtLastLook = NOT_LOOKED;
  }

  /** What is not settled yet, in words; empty when all is. */
  Optional<String> open() {
    Optional<String> open = unfinished();
    if (open.isPresent()) {
      restart();
      return open;
    }
    long now = nanoTime.getAsLong();
    boolean looked = writtenAtLastLook != NOT_LOOKED;
    if (looked && now - lastLook < BETWEEN_LOOKS.toNanos()) {
      return Optional.of("waiting for a second look");
    }
    Progress.Look look = progress.look();
    if (look.behind().isPresent()) {
      restart();
      return look.behind();
    }
    boolean stable = look.written() == writtenAtLastLook;
    writtenAtLastLook = look.written();
    lastLook = now;
    return stable ? Optional.empty() : Optional.of("waiting for a second look");
  }

  private Optional<String> unfinished() {
    for (String feed : feeds) {
      Optional<String> due = due(feed, observed.feedState(feed));
      if (due.isPresent()) {
        return due;
      }
    }
    for (Alert alert : observed.alerts()) {
      for (String receiver : receivers) {
        Delivery delivery = observed.delivery(Delivery.key(alert.id(), alert.revision(), receiver));
        if (delivery == null || isDue(delivery)) {
          return Optional.of(
              receiver + " has not been told of alert " + alert.id() + "|" + alert.revision());
        }
      }
    }
    return web.quietFor(QUIET) ? Optional.empty() : Optional.of("requests are under way");
  }

  private Optional<String> due(String feed, FeedState state) {
    if (state == null) {
      return Optional.of("feed " + feed + " has not been polled yet");
    }
    if (state.nextPoll() != null && !state.nextPoll().isAfter(moment)) {
      return Optional.of("feed " + feed + " has been due since " + state.nextPoll());
    }
    return state.seen().stream()
        .filter(seen -> seen.nextRecheck() != null && !seen.nextRecheck().isAfter(moment))
        .findFirst()
        .map(seen -> "page " + seen.url() + " has been due since " + seen.nextRecheck());
  }

  private boolean isDue(Delivery delivery) {
    return delivery.outcome() == Delivery.Outcome.PENDING
        && (delivery.nextAttemptAt() == null || !delivery.nextAttemptAt().isAfter(moment));
  }
}
