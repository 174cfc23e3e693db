package org.borderwatch.deploy.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.borderwatch.contracts.topic.Topics;
import org.borderwatch.deploy.bench.OutletServer.Visit;
import org.borderwatch.deploy.kafka.TopicReader;

/**
 * One replica that owns very many feeds in little heap: how late it polls each, by the clock of the
 * server that is asked, and whether everything it learnt was committed.
 */
final class OneReplica {
  private static final String PREFIX = "heap.";
  private static final int WORKERS = 16;
  private static final Duration ROUND = Duration.ofMinutes(10);

  /** To publish the feeds, start the process and let it read what is known of them. */
  private static final Duration LEAD = Duration.ofSeconds(45);

  private static final Duration LEAD_FOR_TEN_THOUSAND = Duration.ofSeconds(12);
  private static final long TELL_EVERY_MS = 5_000;
  private static final Duration GRACE = Duration.ofSeconds(6);

  /** Used after a collection, as the JVM's log tells: {@code 812M->401M(989M)}. */
  private static final Pattern COLLECTED = Pattern.compile("Pause.* (\\d+)M->(\\d+)M\\((\\d+)M\\)");

  private final Workbench bench;
  private final int feeds;
  private final Duration length;
  private final InstantSource clock;

  /**
   * @param due how many feeds became due
   * @param polled how many of them were polled
   * @param again polls beyond the first of a feed
   * @param committed how many feeds' polls are on the topic of sources
   * @param medianMs lateness in milliseconds
   * @param p99Ms the same, of all but one in a hundred
   * @param maxMs the worst
   * @param heapMiB most of the heap in use after a collection of all of it, or after any where none
   *     was needed
   */
  record Figures(
      int feeds,
      int due,
      int polled,
      int again,
      int committed,
      long medianMs,
      long p99Ms,
      long maxMs,
      double pollsPerSecond,
      double cpuMillisPerPoll,
      int heapMiB) {}

  OneReplica(Workbench bench, int feeds, Duration length, InstantSource clock) {
    this.bench = bench;
    this.feeds = feeds;
    this.length = length;
    this.clock = clock;
  }

  Figures measure(Seeds seeds) throws InterruptedException {
    Topics topics = bench.topics(PREFIX);
    Instant begin =
        clock.instant().plus(LEAD).plus(LEAD_FOR_TEN_THOUSAND.multipliedBy(feeds / 10_000));
    bench.tell("one replica: publishing %,d feeds, the first due at %s", feeds, begin);
    seeds.sow(topics, new Outlets(feeds), feeds, i -> due(begin, i));

    AtomicLongArray first = new AtomicLongArray(feeds);
    AtomicInteger polled = new AtomicInteger();
    AtomicInteger again = new AtomicInteger();
    bench.server().serve(new Outlets(feeds), visit -> note(visit, first, polled, again));
    Path gc = bench.file("gc.log");
    List<String> jvm = List.of("-Xmx1g", "-Xlog:gc:file=" + gc);
    try (Child child =
        Child.start(
            jvm,
            bench.file("child.log"),
            "ingest",
            "--settings",
            bench.settings(PREFIX, WORKERS).toString())) {
      Instant end = begin.plus(length);
      Duration before = Duration.ZERO;
      while (clock.instant().isBefore(end)) {
        child.mustLive();
        Thread.sleep(TELL_EVERY_MS);
        if (clock.instant().isBefore(begin)) {
          before = child.cpu();
        } else {
          bench.tell("  %,6d polled of %,d that were due", polled.get(), dueUntil(begin));
        }
      }
      int due = Math.min(feeds, dueUntil(begin, end));
      Thread.sleep(GRACE.toMillis());
      Duration cpu = child.cpu().minus(before);
      child.stop();
      long[] lateness = lateness(first, begin, due);
      return figures(topics, begin, due, polled, again, lateness, cpu, gc);
    }
  }

  private Figures figures(
      Topics topics,
      Instant begin,
      int due,
      AtomicInteger polled,
      AtomicInteger again,
      long[] lateness,
      Duration cpu,
      Path gc) {
    Set<String> committed = new HashSet<>();
    TopicReader.readAll(
        topics.sources(),
        bench.kafka(),
        (key, source) -> {
          if (source.lastAttempt() != null && !source.lastAttempt().isBefore(begin)) {
            committed.add(key);
          }
        });
    int answered = (int) Arrays.stream(lateness).filter(l -> l < Long.MAX_VALUE).count();
    return new Figures(
        feeds,
        due,
        answered,
        again.get(),
        committed.size(),
        at(lateness, 0.5),
        at(lateness, 0.99),
        at(lateness, 1),
        due / (length.toMillis() / 1000.0),
        cpu.toMillis() / (double) Math.max(1, polled.get() + again.get()),
        heap(gc));
  }

  private void note(Visit visit, AtomicLongArray first, AtomicInteger polled, AtomicInteger again) {
    if (visit.feed() >= 0) {
      boolean isFirst = first.compareAndSet(visit.feed(), 0, clock.millis());
      (isFirst ? polled : again).incrementAndGet();
    }
  }

  /** In order; a feed that was due and not polled is late without end. */
  private long[] lateness(AtomicLongArray first, Instant begin, int due) {
    long[] lateness = new long[due];
    for (int i = 0; i < due; i++) {
      long at = first.get(i);
      lateness[i] = at == 0 ? Long.MAX_VALUE : at - due(begin, i).toEpochMilli();
    }
    Arrays.sort(lateness);
    return lateness;
  }

  private static long at(long[] sorted, double share) {
    return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(share * sorted.length) - 1];
  }

  private Instant due(Instant begin, int feed) {
    return begin.plusNanos(ROUND.toNanos() / feeds * feed);
  }

  private int dueUntil(Instant begin) {
    return dueUntil(begin, clock.instant());
  }

  private int dueUntil(Instant begin, Instant now) {
    long passed = Duration.between(begin, now).toNanos();
    return (int) Math.max(0, Math.min(feeds, passed / (ROUND.toNanos() / feeds)));
  }

  private static int heap(Path log) {
    try {
      int full = 0;
      int any = 0;
      for (String line : Files.readAllLines(log)) {
        Matcher collected = COLLECTED.matcher(line);
        if (collected.find()) {
          int used = Integer.parseInt(collected.group(2));
          any = Math.max(any, used);
          full = line.contains("Pause Full") ? Math.max(full, used) : full;
        }
      }
      return full > 0 ? full : any;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + log, e);
    }
  }
}
