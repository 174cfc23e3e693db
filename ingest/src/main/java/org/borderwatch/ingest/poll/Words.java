package org.borderwatch.ingest.poll;

import java.time.Duration;

/** Numbers as people say them. */
final class Words {
  private Words() {}

  /** For example "3 polls". */
  static String number(long count, String what) {
    return count + " " + (count == 1 ? what : what.equals("entry") ? "entries" : what + "s");
  }

  /** For example "90 seconds", "45 minutes", "36 hours", "9 days": about, and never "0". */
  static String span(Duration d) {
    long seconds = Math.max(1, d.toSeconds());
    if (seconds < 120) {
      return number(seconds, "second");
    }
    if (seconds < 2 * 3600) {
      return number(Math.round(seconds / 60.0), "minute");
    }
    return seconds < 48 * 3600
        ? number(Math.round(seconds / 3600.0), "hour")
        : number(Math.round(seconds / 86400.0), "day");
  }

  /** For example "about 3 entries an hour", "about 1 entry a week". */
  static String rate(double perHour) {
    if (perHour >= 0.75) {
      return about(perHour) + " an hour";
    }
    if (perHour * 24 >= 0.75) {
      return about(perHour * 24) + " a day";
    }
    return perHour * 24 * 7 >= 0.75
        ? about(perHour * 24 * 7) + " a week"
        : "less than one entry a week";
  }

  /** To two digits, as nobody counts an estimate further; at least one. */
  static long roundly(double count) {
    double step = 1;
    while (count / step >= 100) {
      step *= 10;
    }
    return Math.max(1, Math.round(count / step) * Math.round(step));
  }

  private static String about(double count) {
    return "about " + number(roundly(count), "entry");
  }
}
