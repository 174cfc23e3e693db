package org.borderwatch.deploy.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.TreeSet;

/** What {@code borderwatch bench ingest} measures, one after another. */
public final class IngestBench {
  /** A measurement. */
  public enum Part {
    /** Polls a second and CPU a poll beside the bare client, and bytes saved. */
    RATE,
    /** Very many feeds owned by one replica. */
    REPLICA,
    /** Many feeds of a host that allows little, in simulated time. */
    CROWD
  }

  private static final int CROWD = 200;
  private static final Duration DAY = Duration.ofHours(24);

  private final Options options;
  private final InstantSource clock;

  /**
   * @param parts what to measure
   * @param polls how many polls of the first are made
   * @param feeds how many the one replica owns
   * @param length for how long it is watched, at most ten minutes
   */
  public record Options(Set<Part> parts, int polls, int feeds, Duration length) {
    public Options {
      parts = new TreeSet<>(parts);
    }
  }

  public IngestBench(Options options, InstantSource clock) {
    this.options = options;
    this.clock = clock;
  }

  /**
   * @param progress where a person is told how far it is
   */
  public IngestFigures run(PrintStream progress) throws InterruptedException {
    CrowdedHost.Figures crowd =
        options.parts().contains(Part.CROWD) ? new CrowdedHost(CROWD, DAY).measure() : null;
    if (!options.parts().contains(Part.RATE) && !options.parts().contains(Part.REPLICA)) {
      return new IngestFigures(null, null, crowd);
    }
    try (Workbench bench =
        new Workbench(Files.createTempDirectory("borderwatch-bench"), progress)) {
      Seeds seeds = new Seeds(bench, clock);
      PollRate.Figures rate =
          options.parts().contains(Part.RATE)
              ? new PollRate(bench, options.polls()).measure(seeds, clock)
              : null;
      OneReplica.Figures replica =
          options.parts().contains(Part.REPLICA)
              ? new OneReplica(bench, options.feeds(), options.length(), clock).measure(seeds)
              : null;
      return new IngestFigures(rate, replica, crowd);
    } catch (IOException e) {
      throw new UncheckedIOException("no directory for the benchmark's data", e);
    }
  }
}
