package org.borderwatch.deploy.bench;

/** What came out, with the goal beside each figure that has one. */
public final class IngestFigures {
  private static final double RATIO_GOAL = 0.7;
  private static final long P99_GOAL_MS = 5_000;

  private final Sheet sheet = new Sheet();

  IngestFigures(PollRate.Figures rate, OneReplica.Figures replica, CrowdedHost.Figures crowd) {
    if (rate != null) {
      add(rate);
    }
    if (replica != null) {
      add(replica);
    }
    if (crowd != null) {
      add(crowd);
    }
  }

  private void add(CrowdedHost.Figures f) {
    sheet.goal(
        "crowdRead",
        "read of " + f.feeds() + " feeds of a host of one request/min",
        f.read(),
        "",
        "all",
        f.read() == f.feeds());
    sheet.line(
        "crowdAllReadMinutes",
        "until all of them were, simulated",
        f.allRead() == null ? "never" : f.allRead().toMinutes(),
        "min");
    sheet.line("crowdAsked", "requests in 24 h, simulated", f.asked(), "");
    sheet.line("crowdRefused", "of them refused", f.refused(), "");
    sheet.goal(
        "crowdEarly", "before the end of a Retry-After", f.early(), "", "none", f.early() == 0);
    sheet.goal("crowdBurst", "most within 50 s", f.burst(), "", "at most 2", f.burst() <= 2);
  }

  private void add(PollRate.Figures f) {
    sheet.line("pollsPerSecond", "polls a second", round(f.poller().pollsPerSecond()), "/s");
    sheet.line(
        "requestsPerSecond",
        "requests a second, pages included",
        round(f.poller().requestsPerSecond()),
        "/s");
    sheet.line(
        "bareRequestsPerSecond",
        "the same requests by the bare client",
        round(f.bare().requestsPerSecond()),
        "/s");
    sheet.goal(
        "ratio",
        "poller by bare client",
        round(f.ratio()),
        "",
        "at least " + RATIO_GOAL,
        f.ratio() >= RATIO_GOAL);
    sheet.line("cpuMillisPerRequest", "CPU a request", round(f.poller().cpuMillis()), "ms");
    sheet.line(
        "bareCpuMillisPerRequest",
        "CPU a request of the bare client",
        round(f.bare().cpuMillis()),
        "ms");
    sheet.line("notModified", "polls answered 304", round(100 * f.notModified()), "%");
    sheet.line(
        "bytesSaved", "bytes saved against unconditional polling", round(100 * f.saved()), "%");
  }

  private void add(OneReplica.Figures f) {
    sheet.line("feeds", "feeds owned by one replica in 1 GiB of heap", f.feeds(), "");
    sheet.line("duePerSecond", "polls due a second", round(f.pollsPerSecond()), "/s");
    sheet.goal(
        "p99LatenessMs",
        "99th percentile of lateness",
        f.p99Ms(),
        "ms",
        "under " + P99_GOAL_MS,
        f.p99Ms() < P99_GOAL_MS);
    sheet.line("medianLatenessMs", "median of lateness", f.medianMs(), "ms");
    sheet.line("maxLatenessMs", "worst lateness", f.maxMs(), "ms");
    sheet.goal(
        "polled", "polled of " + f.due() + " due", f.polled(), "", "all", f.polled() == f.due());
    sheet.goal(
        "committed",
        "polls committed",
        f.committed(),
        "",
        "as many as were made",
        f.committed() >= f.polled());
    sheet.line("polledAgain", "polled twice", f.again(), "");
    sheet.line("cpuMillisPerPoll", "CPU a poll at this rate", round(f.cpuMillisPerPoll()), "ms");
    sheet.line("heapMiB", "heap in use after collection", f.heapMiB(), "MiB");
  }

  /** Whether every goal was met. */
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

  private static double round(double value) {
    return Sheet.round(value);
  }
}
