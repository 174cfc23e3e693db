package org.borderwatch.deploy.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.borderwatch.contracts.topic.Topics;
import org.borderwatch.deploy.bench.OutletServer.Visit;

/**
 * How many feeds a poller polls when all are due, beside the bare client asking the same of the
 * same server; and what validators saved.
 */
final class PollRate {
  private static final String PREFIX = "rate.";
  private static final int HOSTS = 64;
  private static final int WORKERS = 16;
  private static final long LOOK_EVERY_MS = 100;
  private static final int TELL_EVERY_LOOKS = 50;

  private final Workbench bench;
  private final int feeds;
  private final Outlets outlets = new Outlets(HOSTS);

  /**
   * @param polls made in all, those of the warm-up included
   * @param poller with all it does: rules, state, pages, transactions
   * @param bare the HTTP client alone
   * @param notModified share of the polls that were answered 304
   * @param sent bytes of the feeds' bodies
   * @param unconditional how many they would have been without validators
   */
  record Figures(
      int polls, Pace poller, Pace bare, double notModified, long sent, long unconditional) {

    /** The poller's requests a second by those of the bare client. */
    double ratio() {
      return poller.requestsPerSecond() / bare.requestsPerSecond();
    }

    /** The share of bytes that validators saved. */
    double saved() {
      return 1 - (double) sent / unconditional;
    }
  }

  /**
   * @param feeds each is polled once; the first third of all requests is warm-up
   */
  PollRate(Workbench bench, int feeds) {
    this.bench = bench;
    this.feeds = feeds;
  }

  Figures measure(Seeds seeds, InstantSource clock) throws InterruptedException {
    Topics topics = bench.topics(PREFIX);
    bench.tell("polls a second: %,d feeds on %d hosts, all due", feeds, HOSTS);
    Instant due = clock.instant().minus(Duration.ofHours(1));
    seeds.sow(topics, outlets, feeds, i -> due);
    List<Visit> visits = Collections.synchronizedList(new ArrayList<>());
    // A page may follow the last poll; what is counted ends with as many requests as feeds.
    Pace poller =
        time("polled", visits, "ingest", "--settings", bench.settings(PREFIX, WORKERS).toString());
    List<Visit> asked = List.copyOf(visits);
    Path list = bench.file("requests.txt");
    BareClient.write(list, asked);
    Pace bare =
        time(
            "asked by the bare client",
            new ArrayList<>(),
            "bench",
            "bare-client",
            list.toString(),
            String.valueOf(WORKERS));
    return figures(asked, poller, bare);
  }

  private Pace time(String what, List<Visit> visits, String... command)
      throws InterruptedException {
    AtomicReference<Child> child = new AtomicReference<>();
    Timekeeper timekeeper = new Timekeeper(feeds / 3, feeds, () -> child.get().cpu());
    bench
        .server()
        .serve(
            outlets,
            visit -> {
              visits.add(visit);
              timekeeper.accept(visit);
            });
    try (Child started = Child.start(List.of("-Xmx1g"), bench.file("child.log"), command)) {
      child.set(started);
      for (int looks = 1; !timekeeper.isDone(); looks++) {
        started.mustLive();
        Thread.sleep(LOOK_EVERY_MS);
        if (looks % TELL_EVERY_LOOKS == 0) {
          bench.tell("  %,6d of %,d %s", timekeeper.requests(), feeds, what);
        }
      }
      started.stop();
    }
    return timekeeper.pace();
  }

  private Figures figures(List<Visit> asked, Pace poller, Pace bare) {
    int polls = 0;
    int notModified = 0;
    long sent = 0;
    long unconditional = 0;
    for (Visit visit : asked) {
      if (visit.feed() >= 0) {
        polls++;
        notModified += visit.status() == 304 ? 1 : 0;
        sent += visit.sent();
        unconditional += outlets.unconditional(visit.feed(), visit.host());
      }
    }
    return new Figures(polls, poller, bare, (double) notModified / polls, sent, unconditional);
  }
}
