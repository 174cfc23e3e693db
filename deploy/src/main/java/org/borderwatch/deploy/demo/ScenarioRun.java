package org.borderwatch.deploy.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.borderwatch.deploy.clock.SteppedClock;

/** Plays moments: sets the clock to each, waits until the pipeline has settled, and goes on. */
final class ScenarioRun {
  private static final int LOOK_MILLIS = 20;

  /** Is told as the run goes on. */
  interface Listener {
    /** The clock has just been set. */
    void began(Instant moment);

    /** All that follows from the moment has happened. */
    void settled(Instant moment);
  }

  /** A moment did not settle in time. */
  static final class NotSettled extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    NotSettled(Instant moment, Duration within, String open) {
      super("at " + moment + " the pipeline did not settle within " + within + ": " + open);
    }
  }

  private final List<Instant> moments;
  private final SteppedClock clock;
  private final Settlement settlement;
  private final TopicObserver observer;
  private final Duration timeout;
  private final Listener listener;

  /**
   * @param moments in order
   * @param timeout for one of them, in real time
   */
  ScenarioRun(
      List<Instant> moments,
      SteppedClock clock,
      Settlement settlement,
      TopicObserver observer,
      Duration timeout,
      Listener listener) {
    this.moments = List.copyOf(moments);
    this.clock = clock;
    this.settlement = settlement;
    this.observer = observer;
    this.timeout = timeout;
    this.listener = listener;
  }

  /**
   * @throws NotSettled when a moment does not, with what is still open
   */
  void play() {
    for (Instant moment : moments) {
      clock.set(moment);
      settlement.begin(moment);
      listener.began(moment);
      await(moment);
      listener.settled(moment);
    }
  }

  private void await(Instant moment) {
    long deadline = System.nanoTime() + timeout.toNanos();
    while (true) {
      observer.drain();
      Optional<String> open = settlement.open();
      if (open.isEmpty()) {
        return;
      }
      if (System.nanoTime() > deadline) {
        throw new NotSettled(moment, timeout, open.get());
      }
      pause();
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the scenario was played", e);
    }
  }
}
