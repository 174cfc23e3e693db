package org.borderwatch.deploy.cli;

import java.time.Instant;
import java.util.Map;
import org.borderwatch.contracts.alert.Acknowledgement;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.deploy.duty.Duty;
import org.borderwatch.deploy.kafka.TopicReader;
import org.borderwatch.deploy.kafka.TopicWriter;
import org.borderwatch.deploy.settings.Settings;
import org.borderwatch.deploy.shell.Clocks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code borderwatch ack}: somebody takes an alert up. */
@Command(
    name = "ack",
    mixinStandardHelpOptions = true,
    description = {
      "Acknowledges an alert at its level: it is not repeated, nor escalated with age, until it",
      "rises above that level. Its receivers are told who has taken it up."
    })
final class AckCommand implements Runnable {
  private static final String SOURCE = "borderwatch/ack";

  private final Terminal terminal;
  @Mixin SettingsOption option;

  @Parameters(paramLabel = "ALERT", description = "Its id, or enough of its beginning.")
  String alert;

  @Option(names = "--owner", paramLabel = "NAME", description = "Who takes it up.", required = true)
  String owner;

  @Option(names = "--note", paramLabel = "TEXT", description = "What others should know.")
  String note;

  @Option(names = "--take-back", description = "It is nobody's again.")
  boolean takeBack;

  AckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    Settings settings = option.readWithKafka(terminal.environment());
    Instant now = Clocks.of(settings.clock()).instant();
    Duty duty =
        new Duty(
            TopicReader.latest(settings.topics().alerts(), settings.kafka()).values(), Map.of());
    if (takeBack) {
      Alert found = Refusal.where(() -> duty.alert(alert));
      String key =
          new Acknowledgement(found.id(), found.revision(), found.level(), owner, note, now).key();
      TopicWriter.write(settings.topics().silences(), settings.kafka(), SOURCE, key, null, now);
      terminal.out().println("alert " + found.id() + " is nobody's again");
      return;
    }
    Acknowledgement said = Refusal.where(() -> duty.acknowledge(alert, owner, note, now));
    TopicWriter.write(
        settings.topics().silences(), settings.kafka(), SOURCE, said.key(), said, now);
    terminal
        .out()
        .printf(
            "%s at %s (revision %d) is taken up by %s%n",
            said.alertId(), said.level().word(), said.revision(), said.owner());
  }
}
