package org.borderwatch.deploy.cli;

import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneOffset;
import org.borderwatch.alerts.backtest.Backtest;

/** Shows on a terminal how far a backtest is; says nothing into a file. */
final class Advance implements Backtest.Progress {
  private static final int STEPS = 50;

  private final PrintStream err;
  private final boolean shows = System.console() != null;

  Advance(PrintStream err) {
    this.err = err;
  }

  @Override
  public void reached(int done, int all, Instant at) {
    int step = Math.max(1, all / STEPS);
    if (shows && (done % step == 0 || done == all)) {
      err.printf("\r%3d %%  %s", 100L * done / all, at.atZone(ZoneOffset.UTC).toLocalDate());
      if (done == all) {
        err.print("\r                    \r");
      }
    }
  }
}
