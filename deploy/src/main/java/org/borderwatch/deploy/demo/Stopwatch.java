package org.borderwatch.deploy.demo;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** When, in real time, things first happened. Used by one thread. */
final class Stopwatch {
  /** What is waited for. */
  enum Mark {
    READY,
    FIRST_ARTICLE,
    FIRST_ALERT,
    END
  }

  private final long start;
  private final Map<Mark, Long> marks = new EnumMap<>(Mark.class);

  /**
   * @param start by {@link System#nanoTime()}
   */
  Stopwatch(long start) {
    this.start = start;
  }

  /** Keeps the first time. */
  void mark(Mark mark) {
    marks.putIfAbsent(mark, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
  }

  boolean has(Mark mark) {
    return marks.containsKey(mark);
  }

  /** Milliseconds, or −1. */
  long at(Mark mark) {
    return marks.getOrDefault(mark, -1L);
  }

  DemoSummary.Timing timing() {
    return new DemoSummary.Timing(
        at(Mark.READY), at(Mark.FIRST_ARTICLE), at(Mark.FIRST_ALERT), at(Mark.END));
  }
}
