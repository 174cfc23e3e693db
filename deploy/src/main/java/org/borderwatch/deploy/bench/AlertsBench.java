package org.borderwatch.deploy.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.InstantSource;

/** What {@code borderwatch bench alerts} measures: the hops first, then the stage. */
public final class AlertsBench {
  private static final int WARM_UP = 40;
  private static final int HOPS = 1_000;

  private final int perSecond;
  private final InstantSource clock;

  /**
   * @param perSecond incidents a second
   */
  public AlertsBench(int perSecond, InstantSource clock) {
    this.perSecond = perSecond;
    this.clock = clock;
  }

  /**
   * @param progress where a person is told how far it is
   */
  public AlertFigures run(PrintStream progress) throws InterruptedException {
    try (Workbench bench =
        new Workbench(Files.createTempDirectory("borderwatch-bench"), progress)) {
      AlertPath path = new AlertPath(bench, clock);
      bench.tell("two bare hops at %d a second", perSecond);
      Latencies hops = new BareHops(bench).measure(path.sample(), perSecond, 5 * perSecond, HOPS);
      bench.tell("the stage at %d incidents a second", perSecond);
      return new AlertFigures(perSecond, path.measure(perSecond, WARM_UP), hops);
    } catch (IOException e) {
      throw new UncheckedIOException("no directory for the benchmark's data", e);
    }
  }
}
