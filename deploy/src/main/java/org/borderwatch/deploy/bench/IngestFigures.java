package org.borderwatch.deploy.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.borderwatch.contracts.topic.Json;

/** What came out, with the goal beside each figure that has one. */
public final class IngestFigures {
  private static final double RATIO_GOAL = 0.7;
  private static final long P99_GOAL_MS = 5_000;

  private final List<Line> lines = new ArrayList<>();

  /**
   * @param goal in words, or null
   * @param met null where there is no goal
   */
  private record Line(
      String key, String words, Object value, String unit, String goal, Boolean met) {}

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
    goal(
        "crowdRead",
        "read of " + f.feeds() + " feeds of a host of one request/min",
        f.read(),
        "",
        "all",
        f.read() == f.feeds());
    line(
        "crowdAllReadMinutes",
        "until all of them were, simulated",
        f.allRead() == null ? "never" : f.allRead().toMinutes(),
        "min");
    line("crowdAsked", "requests in 24 h, simulated", f.asked(), "");
    line("crowdRefused", "of them refused", f.refused(), "");
    goal("crowdEarly", "before the end of a Retry-After", f.early(), "", "none", f.early() == 0);
    goal("crowdBurst", "most within 50 s", f.burst(), "", "at most 2", f.burst() <= 2);
  }

  private void add(PollRate.Figures f) {
    line("pollsPerSecond", "polls a second", round(f.poller().pollsPerSecond()), "/s");
    line(
        "requestsPerSecond",
        "requests a second, pages included",
        round(f.poller().requestsPerSecond()),
        "/s");
    line(
        "bareRequestsPerSecond",
        "the same requests by the bare client",
        round(f.bare().requestsPerSecond()),
        "/s");
    goal(
        "ratio",
        "poller by bare client",
        round(f.ratio()),
        "",
        "at least " + RATIO_GOAL,
        f.ratio() >= RATIO_GOAL);
    line("cpuMillisPerRequest", "CPU a request", round(f.poller().cpuMillis()), "ms");
    line(
        "bareCpuMillisPerRequest",
        "CPU a request of the bare client",
        round(f.bare().cpuMillis()),
        "ms");
    line("notModified", "polls answered 304", round(100 * f.notModified()), "%");
    line("bytesSaved", "bytes saved against unconditional polling", round(100 * f.saved()), "%");
  }

  private void add(OneReplica.Figures f) {
    line("feeds", "feeds owned by one replica in 1 GiB of heap", f.feeds(), "");
    line("duePerSecond", "polls due a second", round(f.pollsPerSecond()), "/s");
    goal(
        "p99LatenessMs",
        "99th percentile of lateness",
        f.p99Ms(),
        "ms",
        "under " + P99_GOAL_MS,
        f.p99Ms() < P99_GOAL_MS);
    line("medianLatenessMs", "median of lateness", f.medianMs(), "ms");
    line("maxLatenessMs", "worst lateness", f.maxMs(), "ms");
    goal("polled", "polled of " + f.due() + " due", f.polled(), "", "all", f.polled() == f.due());
    goal(
        "committed",
        "polls committed",
        f.committed(),
        "",
        "as many as were made",
        f.committed() >= f.polled());
    line("polledAgain", "polled twice", f.again(), "");
    line("cpuMillisPerPoll", "CPU a poll at this rate", round(f.cpuMillisPerPoll()), "ms");
    line("heapMiB", "heap in use after collection", f.heapMiB(), "MiB");
  }

  /** Whether every goal was met. */
  public boolean met() {
    return lines.stream().allMatch(l -> l.met() == null || l.met());
  }

  /** One figure a line, for people. */
  public String table() {
    StringBuilder table = new StringBuilder();
    for (Line line : lines) {
      table.append(
          String.format(
              Locale.ROOT,
              "  %-46s %10s %-4s%s%n",
              line.words(),
              line.value(),
              line.unit(),
              line.goal() == null
                  ? ""
                  : "  goal: " + line.goal() + (line.met() ? ", met" : ", MISSED")));
    }
    return table.toString();
  }

  /** The same as one JSON object. */
  public String json() {
    Map<String, Object> json = new LinkedHashMap<>();
    lines.forEach(line -> json.put(line.key(), line.value()));
    json.put("met", met());
    return Json.MAPPER.writeValueAsString(json);
  }

  private void line(String key, String words, Object value, String unit) {
    lines.add(new Line(key, words, value, unit, null, null));
  }

  private void goal(String key, String words, Object value, String unit, String goal, boolean met) {
    lines.add(new Line(key, words, value, unit, goal, met));
  }

  private static double round(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
