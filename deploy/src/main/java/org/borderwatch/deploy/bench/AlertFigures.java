package org.borderwatch.deploy.bench;

/** What came out of {@code bench alerts}. */
public final class AlertFigures {
  private final Sheet sheet = new Sheet();

  AlertFigures(int perSecond, Latencies alerts, Latencies hops) {
    sheet.line("incidentsPerSecond", "incidents a second", perSecond, "/s");
    sheet.goal(
        "delivered",
        "delivered of " + alerts.sent() + " alerts",
        alerts.count(),
        "",
        "all",
        alerts.count() == alerts.sent());
    sheet.line("p50Ms", "incident to webhook, median", Sheet.round(alerts.medianMs()), "ms");
    sheet.line("p99Ms", "incident to webhook, 99th percentile", Sheet.round(alerts.p99Ms()), "ms");
    sheet.line(
        "hopsP50Ms", "two bare exactly-once hops, median", Sheet.round(hops.medianMs()), "ms");
    sheet.line(
        "hopsP99Ms",
        "two bare exactly-once hops, 99th percentile",
        Sheet.round(hops.p99Ms()),
        "ms");
    sheet.line("ratioP50", "alerts by hops, median", ratio(alerts.medianMs(), hops.medianMs()), "");
    sheet.line("ratioP99", "alerts by hops, 99th", ratio(alerts.p99Ms(), hops.p99Ms()), "");
  }

  private static double ratio(double one, double other) {
    return Sheet.round(one / other);
  }

  /** Whether every alert arrived. */
  public boolean met() {
    return sheet.met();
  }

  /** One figure a line, for people. */
  public String table() {
    return sheet.table();
  }

  /** The same as one JSON object. */
  public String json() {
    return sheet.json();
  }
}
