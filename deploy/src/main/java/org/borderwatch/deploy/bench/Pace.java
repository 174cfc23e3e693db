package org.borderwatch.deploy.bench;

import java.time.Duration;

/**
 * How fast requests were made, after the first of them had warmed the client up.
 *
 * @param polls requests of feeds that are counted
 * @param requests all requests that are counted
 * @param time in which they were made
 * @param cpu that the client used meanwhile
 */
record Pace(int polls, int requests, Duration time, Duration cpu) {

  double requestsPerSecond() {
    return requests / seconds(time);
  }

  double pollsPerSecond() {
    return polls / seconds(time);
  }

  /** CPU a request, in milliseconds. */
  double cpuMillis() {
    return seconds(cpu) * 1000 / requests;
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
