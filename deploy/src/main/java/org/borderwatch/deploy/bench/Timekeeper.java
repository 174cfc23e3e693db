package org.borderwatch.deploy.bench;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.borderwatch.deploy.bench.OutletServer.Visit;

/** Takes the time of a client's requests, from one of them to another, as the server sees them. */
final class Timekeeper implements Consumer<Visit> {
  private final int from;
  private final int to;
  private final Supplier<Duration> cpu;
  private int requests;
  private int polls;
  private long began;
  private long ended;
  private int pollsBefore;
  private Duration cpuBefore;
  private Duration cpuAfter;

  /**
   * @param from how many requests are not counted
   * @param to with which request the measurement ends
   * @param cpu the client's CPU time until now
   */
  Timekeeper(int from, int to, Supplier<Duration> cpu) {
    this.from = from;
    this.to = to;
    this.cpu = cpu;
  }

  @Override
  public synchronized void accept(Visit visit) {
    if (requests == to) {
      return;
    }
    requests++;
    polls += visit.feed() >= 0 ? 1 : 0;
    if (requests == from) {
      pollsBefore = polls;
      cpuBefore = cpu.get();
      began = System.nanoTime();
    } else if (requests == to) {
      ended = System.nanoTime();
      cpuAfter = cpu.get();
    }
  }

  synchronized int requests() {
    return requests;
  }

  synchronized boolean isDone() {
    return requests == to;
  }

  synchronized Pace pace() {
    return new Pace(
        polls - pollsBefore, to - from, Duration.ofNanos(ended - began), cpuAfter.minus(cpuBefore));
  }
}
