package org.borderwatch.deploy.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.borderwatch.deploy.demo.Demo;
import org.borderwatch.deploy.demo.DemoOptions;
import org.borderwatch.deploy.demo.DemoSummary;
import org.borderwatch.deploy.shell.Logging;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code borderwatch demo}: three weeks of news that never happened, through every stage. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Plays three weeks of made-up news through every stage.",
      "Kafka, a newsroom of twelve outlets and all stages run in this process; alerts are shown as",
      "they fire, and the board stays up until Ctrl-C."
    })
final class DemoCommand implements Callable<Integer> {
  private static final int USUAL_BOARD_PORT = 8080;

  private final Terminal terminal;

  @Option(
      names = "--once",
      description = {
        "End when the scenario is played out, with a summary; exit 1 if anything differs from",
        "what the scenario declares."
      })
  boolean once;

  @Option(names = "--json", description = "As --once, with the summary as one JSON object.")
  boolean json;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "The board's port; default: 8080 where it is free.")
  Integer port;

  DemoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Path log =
        Path.of(
            System.getProperty("java.io.tmpdir"),
            "borderwatch-demo-" + ProcessHandle.current().pid() + ".log");
    Logging.toFile(log);
    boolean ends = once || json;
    DemoOptions options = new DemoOptions(ends, json, 0, boardPort(ends), null, null);
    Stopping stopping = Stopping.interrupting(Thread.currentThread());
    Demo demo = null;
    try {
      demo = new Demo(options, terminal.out(), processStart());
      DemoSummary summary = demo.play();
      terminal.out().println(json ? Demo.json(summary) : Demo.table(summary));
      if (!summary.ok()) {
        terminal.err().println("The log is in " + log);
      }
      if (!ends) {
        demo.follow();
      }
      return summary.ok() ? 0 : 1;
    } catch (RuntimeException e) {
      if (stopping.isAsked()) {
        return 0;
      }
      terminal.err().println("The log is in " + log);
      throw e;
    } finally {
      // What closes would take the interrupt for its own.
      Thread.interrupted();
      if (demo != null) {
        demo.close();
      }
      stopping.done();
    }
  }

  private int boardPort(boolean ends) {
    if (port != null) {
      return port;
    }
    return !ends && isFree(USUAL_BOARD_PORT) ? USUAL_BOARD_PORT : 0;
  }

  private static boolean isFree(int port) {
    try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return probe.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  /** When the process began, on the scale of {@link System#nanoTime()}. */
  private static long processStart() {
    return System.nanoTime()
        - TimeUnit.MILLISECONDS.toNanos(ManagementFactory.getRuntimeMXBean().getUptime());
  }
}
