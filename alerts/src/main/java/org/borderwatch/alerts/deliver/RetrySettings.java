package org.borderwatch.alerts.deliver;

import java.time.Duration;

/**
 * When a delivery that failed is tried again: after {@code first}, then twice as long each time up
 * to {@code most}, each shortened by up to a half at random so that receivers are not stormed.
 *
 * @param first default PT5S
 * @param most default PT6H
 * @param deadLine so long after the alert's revision it is given up; default P3D
 * @param timeout for one attempt, in real time; default PT15S
 */
public record RetrySettings(Duration first, Duration most, Duration deadLine, Duration timeout) {
  public RetrySettings {
    first = positive("first", first, Duration.ofSeconds(5));
    most = positive("most", most, Duration.ofHours(6));
    deadLine = positive("deadLine", deadLine, Duration.ofDays(3));
    timeout = positive("timeout", timeout, Duration.ofSeconds(15));
  }

  public static RetrySettings defaults() {
    return new RetrySettings(null, null, null, null);
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
