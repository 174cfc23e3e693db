package org.borderwatch.deploy.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import org.borderwatch.contracts.config.ConfigException;
import org.borderwatch.deploy.kafka.KafkaUnreachable;
import org.borderwatch.deploy.shell.StageKind;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code borderwatch}: names its subcommands and turns faults into exit codes. */
@Command(
    name = "borderwatch",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Reads the news of a border, codes what happened where and who says so,",
      "and alerts when a district escalates."
    },
    footer = {
      "",
      "Start with 'borderwatch demo'.",
      "Exit codes: 0 done, 1 not as it should be, 2 wrong arguments or settings."
    })
public final class Borderwatch implements Runnable {
  private static final int NOT_AS_IT_SHOULD_BE = 1;
  private static final int REFUSED = 2;

  @Spec CommandSpec spec;

  private Borderwatch() {}

  /** Runs one command line and returns its exit code. */
  public static int run(Terminal terminal, String... arguments) {
    return commandLine(terminal).execute(arguments);
  }

  static CommandLine commandLine(Terminal terminal) {
    CommandLine line = new CommandLine(new Borderwatch());
    line.addSubcommand("demo", new DemoCommand(terminal));
    line.addSubcommand("local", new LocalCommand(terminal));
    for (StageKind kind : StageKind.values()) {
      line.addSubcommand(kind.word(), StageCommand.line(kind, terminal));
    }
    line.addSubcommand("bench", new BenchCommand(terminal));
    line.addSubcommand("topics", new TopicsCommand(terminal));
    line.addSubcommand("feeds", new FeedsCommand(terminal));
    line.addSubcommand("correct", new CorrectCommand(terminal));
    line.addSubcommand("silence", new SilenceCommand(terminal));
    line.addSubcommand("ack", new AckCommand(terminal));
    line.addSubcommand("deliveries", new DeliveriesCommand(terminal));
    line.addSubcommand("region", new RegionCommand(terminal));
    line.addSubcommand("check", new CheckCommand(terminal));
    line.addSubcommand("test-receivers", new TestReceiversCommand(terminal));
    line.addSubcommand("read-feed", new ReadFeedCommand(terminal));
    line.addSubcommand("scrape", new ScrapeCommand(terminal));
    line.addSubcommand("code", new CodeCommand(terminal));
    line.addSubcommand("backtest", new BacktestCommand(terminal));
    line.addSubcommand("rules", new RulesCommand(terminal));
    line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(
        (fault, command, parsed) -> exitCode(terminal, command, fault));
    return line;
  }

  /** What a person got wrong is told in words; only our own mistakes show a stack trace. */
  private static int exitCode(Terminal terminal, CommandLine command, Exception fault) {
    if (fault instanceof ConfigException refused) {
      refused.faults().forEach(f -> terminal.err().println(f));
      return REFUSED;
    }
    if (fault instanceof KafkaUnreachable || fault instanceof Refusal) {
      terminal.err().println(fault.getMessage());
      return NOT_AS_IT_SHOULD_BE;
    }
    if (fault instanceof IOException unreadable) {
      terminal.err().println(command.getCommandName() + ": " + reason(unreadable));
      return NOT_AS_IT_SHOULD_BE;
    }
    terminal.err().println(command.getCommandName() + " failed, which it never should:");
    fault.printStackTrace(terminal.err());
    return NOT_AS_IT_SHOULD_BE;
  }

  private static String reason(IOException fault) {
    String told =
        fault instanceof NoSuchFileException missing
            ? missing.getFile() + ": no such file"
            : fault.getMessage();
    return told + "; name files or folders that can be read, or give text on standard input";
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "which command?");
  }
}
