package org.borderwatch.alerts.deliver;

import java.time.Duration;
import java.util.List;

/**
 * When a delivery that failed is tried again. Each pause is shortened by up to a fifth at random,
 * so that receivers are not stormed; what a receiver asks for (Retry-After) is given in full.
 *
 * @param after the pauses after the first attempt, the second, and so on; when they are used up it
 *     is given up. Default those of Standard Webhooks: ten attempts over three days
 * @param deadLine so long after its message was decided on it is given up, however few attempts
 *     were made; default P5D
 * @param timeout for one attempt, in real time; default PT15S
 */
public record RetrySettings(List<Duration> after, Duration deadLine, Duration timeout) {
  private static final List<Duration> STANDARD_WEBHOOKS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  public RetrySettings {
    after = after == null ? STANDARD_WEBHOOKS : List.copyOf(after);
    after.forEach(pause -> positive("after", pause, null));
    deadLine = positive("deadLine", deadLine, Duration.ofDays(5));
    timeout = positive("timeout", timeout, Duration.ofSeconds(15));
  }

  public static RetrySettings defaults() {
    return new RetrySettings(null, null, null);
  }

  private static Duration positive(String name, Duration value, Duration otherwise) {
    if (value == null) {
      return otherwise;
    }
    if (value.isNegative() || value.isZero()) {
      throw new IllegalArgumentException(name + " is " + value + "; give a duration above none");
    }
    return value;
  }
}
