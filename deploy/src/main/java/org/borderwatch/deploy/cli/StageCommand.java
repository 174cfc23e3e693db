package org.borderwatch.deploy.cli;

import java.util.EnumSet;
import java.util.Map;
import org.borderwatch.deploy.settings.Settings;
import org.borderwatch.deploy.shell.Clocks;
import org.borderwatch.deploy.shell.Pipeline;
import org.borderwatch.deploy.shell.StageKind;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code borderwatch ingest|enrich|alerts|board}: one stage against an existing Kafka. */
@Command(mixinStandardHelpOptions = true)
final class StageCommand implements Runnable {
  private static final Map<StageKind, String> DOES =
      Map.of(
          StageKind.INGEST, "Polls the feeds and downloads pages: feeds → pages.",
          StageKind.ENRICH, "Scrapes, codes and merges: pages → articles → incidents.",
          StageKind.ALERTS, "Counts, alerts and delivers: incidents → escalations → alerts.",
          StageKind.BOARD, "Serves the board: counts, incidents and alerts in a browser.");

  private final StageKind kind;
  private final Terminal terminal;
  @Mixin SettingsOption settings;

  private StageCommand(StageKind kind, Terminal terminal) {
    this.kind = kind;
    this.terminal = terminal;
  }

  static CommandLine line(StageKind kind, Terminal terminal) {
    CommandLine line = new CommandLine(new StageCommand(kind, terminal));
    line.getCommandSpec()
        .usageMessage()
        .description(DOES.get(kind), "Runs against an existing Kafka until it is stopped.");
    return line;
  }

  @Override
  public void run() {
    Settings read = settings.readWithKafka(terminal.environment());
    Pipeline pipeline = Pipeline.start(read, Clocks.of(read.clock()), EnumSet.of(kind));
    Running.untilStopped(pipeline::close);
  }
}
