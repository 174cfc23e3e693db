package org.borderwatch.deploy.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import org.borderwatch.deploy.bench.AlertFigures;
import org.borderwatch.deploy.bench.AlertsBench;
import org.borderwatch.deploy.bench.BareClient;
import org.borderwatch.deploy.bench.IngestBench;
import org.borderwatch.deploy.bench.IngestFigures;
import org.borderwatch.deploy.shell.Logging;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code borderwatch bench}: what this machine can do, beside its limit measured in the same run.
 */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Measures a stage on this machine, beside the limit measured in the same run.")
final class BenchCommand implements Runnable {
  private static final Duration ROUND = Duration.ofMinutes(10);

  private final Terminal terminal;
  @Spec CommandSpec spec;

  BenchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "which stage?");
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = {
        "Polls a server on this machine through a real broker and real transactions.",
        "rate: polls a second and CPU, beside the bare HTTP client doing the same requests, at 85 %",
        "answered 304; bytes saved. replica: how late one process of 1 GiB of heap polls 50,000",
        "feeds. crowd: 200 feeds of a host that allows one request a minute, in simulated time.",
        "Exit 1 where a goal is missed."
      })
  int ingest(
      @Option(
              names = "--only",
              split = ",",
              paramLabel = "PART",
              description = "Of ${COMPLETION-CANDIDATES}, these; default: all.")
          Set<IngestBench.Part> only,
      @Option(
              names = "--polls",
              paramLabel = "N",
              defaultValue = "60000",
              description = "Polls of rate, a third of them warm-up; default: ${DEFAULT-VALUE}.")
          int polls,
      @Option(
              names = "--feeds",
              paramLabel = "N",
              defaultValue = "50000",
              description =
                  "Feeds of replica, each polled every ten minutes; default: ${DEFAULT-VALUE}.")
          int feeds,
      @Option(
              names = "--duration",
              paramLabel = "PT..S",
              defaultValue = "PT60S",
              description =
                  "How long replica is watched, at most PT10M; default: ${DEFAULT-VALUE}.")
          Duration duration,
      @Option(names = "--json", description = "The figures as one JSON object.") boolean json)
      throws InterruptedException {
    if (duration.compareTo(ROUND) > 0 || duration.isNegative() || duration.isZero()) {
      throw new ParameterException(spec.commandLine(), "--duration is at most PT10M");
    }
    if (polls < 1000 || feeds < 1000) {
      throw new ParameterException(spec.commandLine(), "--polls and --feeds are at least 1000");
    }
    Logging.onlyWarningsOnConsole();
    Set<IngestBench.Part> parts =
        only == null ? EnumSet.allOf(IngestBench.Part.class) : EnumSet.copyOf(only);
    PrintStream progress = json ? terminal.err() : terminal.out();
    IngestFigures figures =
        new IngestBench(
                new IngestBench.Options(parts, polls, feeds, duration), InstantSource.system())
            .run(progress);
    terminal.out().print(json ? figures.json() + "\n" : figures.table());
    return figures.met() ? 0 : 1;
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = {
        "Times the way from an incident to the webhook that tells its alert, through a real broker,",
        "beside two exactly-once applications that change nothing, in the same run.",
        "Exit 1 where an alert did not arrive."
      })
  int alerts(
      @Option(
              names = "--per-second",
              paramLabel = "N",
              defaultValue = "50",
              description = "Incidents a second; default: ${DEFAULT-VALUE}.")
          int perSecond,
      @Option(names = "--json", description = "The figures as one JSON object.") boolean json)
      throws InterruptedException {
    if (perSecond < 1 || perSecond > 1000) {
      throw new ParameterException(spec.commandLine(), "--per-second is 1 to 1000");
    }
    Logging.onlyWarningsOnConsole();
    PrintStream progress = json ? terminal.err() : terminal.out();
    AlertFigures figures = new AlertsBench(perSecond, InstantSource.system()).run(progress);
    terminal.out().print(json ? figures.json() + "\n" : figures.table());
    return figures.met() ? 0 : 1;
  }

  @Command(
      name = "bare-client",
      hidden = true,
      description = "Asks for the addresses in a file, as 'bench ingest' lets it do.")
  int bareClient(@Parameters Path requests, @Parameters int threads)
      throws IOException, InterruptedException {
    BareClient.ask(requests, threads);
    return 0;
  }
}
