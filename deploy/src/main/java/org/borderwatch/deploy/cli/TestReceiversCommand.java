package org.borderwatch.deploy.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.borderwatch.alerts.receiver.ReceiverSettings;
import org.borderwatch.deploy.receivers.ReceiverTrial;
import org.borderwatch.deploy.settings.Settings;
import org.borderwatch.deploy.shell.Clocks;
import org.borderwatch.deploy.shell.Logging;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code borderwatch test-receivers}: does a message arrive where it should? */
@Command(
    name = "test-receivers",
    mixinStandardHelpOptions = true,
    description = {
      "Sends a message that is marked as a test to each receiver of the settings, once, and prints",
      "what each answered; exit 1 when one did not take it. Levels, districts, quiet hours and",
      "silences do not hold it back. It needs no Kafka."
    })
final class TestReceiversCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin SettingsOption option;

  @Option(
      names = "--receiver",
      paramLabel = "NAME",
      description = "Only this one; may be given several times.")
  List<String> names = List.of();

  TestReceiversCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Logging.onlyWarningsOnConsole();
    Settings settings = option.read(terminal.environment());
    ReceiverTrial trial =
        new ReceiverTrial(
            settings.alerts(),
            settings.regionFiles(),
            Clocks.of(settings.clock()).instant(),
            terminal.out());
    boolean allArrived = true;
    for (ReceiverSettings receiver : chosen(trial.known())) {
      ReceiverTrial.Result result = trial.of(receiver);
      terminal.out().println(result.line());
      allArrived &= result.arrived();
    }
    return allArrived ? 0 : 1;
  }

  private List<ReceiverSettings> chosen(List<ReceiverSettings> known) {
    for (String name : names) {
      if (known.stream().noneMatch(receiver -> receiver.name().equals(name))) {
        throw new Refusal(
            "there is no receiver %s; there are %s"
                .formatted(
                    name,
                    known.stream().map(ReceiverSettings::name).collect(Collectors.joining(", "))));
      }
    }
    return known.stream().filter(r -> names.isEmpty() || names.contains(r.name())).toList();
  }
}
